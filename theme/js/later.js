/* Loads what few readers need when they first need it: copying words as a note, and single keys. */
(function () {
  "use strict";
  var base = document.currentScript.src.replace(/[^/]*$/, "");

  var begun = {};

  /* Each once, whatever asks for it first. */
  function load(file, then) {
    if (begun[file]) return;
    begun[file] = true;
    var script = document.createElement("script");
    script.src = base + file;
    script.onload = then;
    document.head.append(script);
  }

  document.addEventListener("selectionchange", () => load("quote.js"), { once: true });

  // Keys that are pressed before what they do is there are not lost.
  var pressed = [];
  addEventListener("keydown", function wait(event) {
    if (!/^[jknpx?]$/.test(event.key) || pressed.push(event) > 1) return;
    load("keys.js", () => {
      removeEventListener("keydown", wait);
      pressed.forEach(event => event.target.dispatchEvent(new KeyboardEvent("keydown", event)));
    });
  });
  document.querySelectorAll("[data-action=keys]").forEach(button => {
    button.addEventListener("click", () => load("keys.js", () => document.getElementById("keys").showModal()), { once: true });
  });
})();
