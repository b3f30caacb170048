/* While the text arrives, before it is painted: on a phone every note shows its first line only, beside margins those of a full one. */
(function (folds, watch) {
  if (!folds) return;
  watch = new MutationObserver(function () {
    document.querySelectorAll(folds + ":not(.seen)").forEach(function (fold) {
      fold.classList.add("seen");
      fold.open = false;
    });
  });
  watch.observe(document.documentElement, { childList: true, subtree: true });
  addEventListener("DOMContentLoaded", function () { watch.disconnect(); });
})(matchMedia("(width <= 40rem)").matches ? ":is(.notes > .note, .contents > details)" : matchMedia("(width >= 62.5rem)").matches && ".note.crowded");
