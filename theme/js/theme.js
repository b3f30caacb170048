/* The button that switches between light and dark, and remembers. */
(function () {
  "use strict";
  var root = document.documentElement;

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  document.querySelectorAll("[data-action=theme]").forEach(function (button) {
    button.addEventListener("click", function () {
      root.dataset.theme = isDark() ? "light" : "dark";
      try {
        localStorage.setItem("postil-theme", root.dataset.theme);
      } catch (e) {
        /* Nothing is remembered where nothing may be stored. */
      }
    });
  });
})();
