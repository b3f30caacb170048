/* The button and the key that open the search. What searches is loaded when it is first wanted, and where a result led here. */
(function () {
  "use strict";
  var button = document.querySelector("[data-action=search]");
  if (!button) return;

  function load(pressed) {
    var script = document.createElement("script");
    script.src = button.value;
    if (pressed) {
      // It takes the button over, and what is typed until then.
      button.typed = "";
      script.onload = () => button.click();
      script.onerror = () => button.typed = null;
    }
    document.head.append(script);
  }

  function isOff() {
    try {
      return localStorage["postil-keys"] === "off";
    } catch (e) {
      /* Nothing was turned off where nothing may be stored. */
    }
  }

  // On the page of search it is taken over already.
  button.onclick ??= load;
  addEventListener("keydown", event => {
    if (event.key[1] || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, dialog, [contenteditable]")) return;
    if (button.typed != null) button.typed += event.key;
    else if (event.key !== "/" || isOff()) return;
    else button.click();
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  // There too, a script is not loaded twice.
  if (/^\?find=/.test(location.search) && !document.querySelector("[data-finder]")) load();
})();
