/* Notes fold to their first line on phones, and where the margin is full; a link to a note opens it; paper shows them all; none outgrows the text. */
(function () {
  "use strict";
  var phone = matchMedia("(width <= 40rem)"), margins = matchMedia("(width >= 62.5rem)");
  var folded = [];

  function each(selector, action) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), action);
  }

  function fold() {
    each(".notes > .note, .contents > details", function (details) {
      details.open = !phone.matches && !(margins.matches && details.matches(".crowded"));
    });
    reveal();
  }

  function named() {
    try {
      // The element that the address names; an address may hold anything.
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch (e) {
      return null;
    }
  }

  function reveal() {
    var element = named();
    for (; element; element = element.parentElement) {
      if (element.tagName === "DETAILS") element.open = true;
    }
  }

  function room() {
    each(".chained", function (body) {
      // The build leaves room for notes that reach below the text by an estimate; here it is measured.
      var end = body.getBoundingClientRect().bottom - parseFloat(getComputedStyle(body).paddingBlockEnd);
      var lowest = end;
      body.querySelectorAll(".note, .cross-references").forEach(function (margin) {
        if (getComputedStyle(margin).position === "absolute") lowest = Math.max(lowest, margin.getBoundingClientRect().bottom);
      });
      body.style.setProperty("--end", lowest - end + "px");
    });
  }

  phone.addEventListener("change", fold);
  margins.addEventListener("change", fold);
  addEventListener("hashchange", reveal);
  addEventListener("load", room);
  addEventListener("resize", room);
  document.addEventListener("toggle", room, true);
  addEventListener("beforeprint", function () {
    folded = document.querySelectorAll("details:not([open])");
    each("details", function (details) {
      details.open = true;
    });
  });
  addEventListener("afterprint", function () {
    folded.forEach(function (details) {
      details.open = false;
    });
  });
  reveal();
  room();
})();
