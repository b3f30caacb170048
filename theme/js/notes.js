/* A link to a folded note opens it; paper shows them all. */
(function () {
  "use strict";
  var folded = [];

  function reveal() {
    var element = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (; element; element = element.parentElement) {
      if (element.tagName === "DETAILS") element.open = true;
    }
  }

  addEventListener("hashchange", reveal);
  addEventListener("beforeprint", function () {
    folded = document.querySelectorAll("details:not([open])");
    folded.forEach(function (details) {
      details.open = true;
    });
  });
  addEventListener("afterprint", function () {
    folded.forEach(function (details) {
      details.open = false;
    });
  });
  reveal();
})();
