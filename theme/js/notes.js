/* Notes fold to their first line on phones, and where the margin is full; a link to a note opens it; paper shows them all; none outgrows the text. */
(function () {
  "use strict";
  var phone = matchMedia("(width <= 40rem)");
  var folded = [];

  function each(selector, action) {
    document.querySelectorAll(selector).forEach(action);
  }

  function fold() {
    each(".notes > .note, .contents > details", details => {
      details.open = !phone.matches && !(details.matches(".crowded") && matchMedia("(width >= 62.5rem)").matches);
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
    each(".chained", body => {
      // The build leaves room for notes that reach below the text by an estimate; here it is measured.
      var end = body.getBoundingClientRect().bottom - parseFloat(getComputedStyle(body).paddingBlockEnd);
      var lowest = end;
      body.querySelectorAll(".note, .cross-references").forEach(margin => {
        if (getComputedStyle(margin).position === "absolute") lowest = Math.max(lowest, margin.getBoundingClientRect().bottom);
      });
      body.style.setProperty("--end", lowest - end + "px");
    });
  }

  phone.addEventListener("change", fold);
  addEventListener("hashchange", reveal);
  // A number that is pressed again changes no address.
  addEventListener("click", event => {
    if (event.target.closest("[role=doc-noteref]")) setTimeout(reveal);
  });
  addEventListener("load", room);
  addEventListener("resize", room);
  document.addEventListener("toggle", room, true);
  addEventListener("beforeprint", () => {
    folded = document.querySelectorAll("details:not([open])");
    each("details", details => {
      details.open = true;
    });
  });
  addEventListener("afterprint", () => {
    folded.forEach(details => {
      details.open = false;
    });
  });
  reveal();
  room();
})();
