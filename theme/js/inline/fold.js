/* While the text arrives, before it is painted: on a phone every note shows its first line only. */
if (matchMedia("(width <= 40rem)").matches) (function (watch) {
  watch.observe(document.documentElement, { childList: true, subtree: true });
  addEventListener("DOMContentLoaded", function () { watch.disconnect(); });
})(new MutationObserver(function () {
  document.querySelectorAll(":is(.notes > .note, .contents > details)[open]:not(.seen)").forEach(function (fold) {
    fold.classList.add("seen");
    fold.open = false;
  });
}));
