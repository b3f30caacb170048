/* Quoted words, their number and their note light up together, under the pointer and the focus alike. */
(function () {
  "use strict";
  var lit = [];

  function slugs(element) {
    if (element.matches(".ref")) {
      element = document.getElementById(decodeURIComponent(element.hash.slice(1))) || element;
    }
    return (element.dataset.annotations || element.dataset.annotation || "").split(" ").filter(Boolean);
  }

  function light(event) {
    var element = event.target.closest && event.target.closest(".body :is(.hl, .ref, .note)");
    lit.forEach(other => {
      other.classList.remove("on");
    });
    lit = [];
    if (!element) return;
    slugs(element).forEach(slug => {
      var name = CSS.escape(slug);
      var selector = '[data-annotations~="' + name + '"], [data-annotation="' + name + '"], .ref[href$="a-' + name + '"]';
      lit.push(...element.closest(".body").querySelectorAll(selector));
    });
    lit.forEach(other => {
      other.classList.add("on");
    });
  }

  document.addEventListener("pointerover", light);
  document.addEventListener("focusin", light);
})();
