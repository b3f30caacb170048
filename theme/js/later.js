/* Loads what few readers need when they first need it: copying words as a note, and single keys. */
(function () {
  "use strict";
  var base = document.currentScript.src.replace(/[^/]*$/, "");

  function load(file, then) {
    var script = document.createElement("script");
    script.src = base + file;
    script.onload = then;
    document.head.append(script);
  }

  document.addEventListener("selectionchange", () => load("quote.js"), { once: true });

  addEventListener("keydown", function first(event) {
    if (!/^[jknpx?]$/.test(event.key)) return;
    removeEventListener("keydown", first);
    load("keys.js", () => event.target.dispatchEvent(new KeyboardEvent("keydown", event)));
  });
  document.querySelectorAll("[data-action=keys]").forEach(button => {
    button.addEventListener("click", () => load("keys.js", () => document.getElementById("keys").showModal()), { once: true });
  });
})();
