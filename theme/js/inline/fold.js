/* While the page arrives, before it is painted: on a phone notes show their first line only; beside the text as many stay open as leave each near its words; and the page grows by what hangs over. */
(function () {
  var phone = matchMedia("(width <= 40rem)");
  var wide = matchMedia("(width >= 62.5rem)");

  function all(selector, part) { return Array.from((part || document).querySelectorAll(selector)); }

  function settle() {
    all(".notes > .note, .contents > details").forEach(function (fold) { fold.open = !phone.matches; });
    if (wide.matches) all(".chained").forEach(fit);
    room();
  }

  /* All are folded first; then each is opened that drives none further from its words than 260 pixels. */
  function fit(body) {
    var notes = all(".note > summary", body).map(function (summary) {
      var note = summary.parentNode;
      var words = body.querySelector("[data-annotations~='" + note.dataset.annotation + "']") || note.parentNode.parentNode;
      return { note: note, at: words.getBoundingClientRect().top, open: note.offsetHeight, folded: summary.offsetHeight + 13 };
    });
    function drift() {
      var bottom = -Infinity;
      return Math.max.apply(null, notes.map(function (one) {
        var top = Math.max(one.at, bottom);
        bottom = top + (one.note.open ? one.open : one.folded) + 22;
        return top - one.at;
      }));
    }
    notes.forEach(function (one) { one.note.open = false; });
    var most = Math.max(260, drift());
    notes.forEach(function (one) { one.note.open = true; one.note.open = drift() <= most; });
  }

  function room() {
    all(".chained").forEach(function (body) {
      var end = body.getBoundingClientRect().bottom - parseFloat(getComputedStyle(body).paddingBlockEnd);
      var lowest = Math.max.apply(null, all(".note, .cross-references", body).map(function (margin) { return margin.getBoundingClientRect().bottom; }));
      body.style.setProperty("--end", Math.max(0, lowest - end) + "px");
    });
  }

  var arrival = new MutationObserver(settle);
  arrival.observe(document.documentElement, { childList: true, subtree: true });
  addEventListener("DOMContentLoaded", function () { arrival.disconnect(); });
  phone.addEventListener("change", settle);
  wide.addEventListener("change", settle);
  addEventListener("load", room);
  addEventListener("resize", room);
  document.addEventListener("toggle", room, true);
})();
