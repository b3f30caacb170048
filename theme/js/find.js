/* The button and the key that open the search. What searches is loaded when it is first wanted, and where a result led here. */
(function () {
  "use strict";
  var button = document.querySelector("[data-action=search]");
  if (!button) return;

  function load(pressed) {
    var script = document.createElement("script");
    script.src = button.value;
    // It takes the button over.
    if (pressed) script.onload = () => button.click();
    document.head.append(script);
  }

  // On the page of search it is taken over already.
  button.onclick ??= load;
  addEventListener("keydown", event => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, dialog, [contenteditable]")) return;
    try {
      if (localStorage["postil-keys"] === "off") return;
    } catch (e) {
      /* Nothing was turned off where nothing may be stored. */
    }
    event.preventDefault();
    button.click();
  });
  // There too, a script is not loaded twice.
  if (/^\?find=/.test(location.search) && !document.querySelector("[data-finder]")) load();
})();
