/* Previews open when the pointer rests on a link, in browsers that do not know `interestfor`. */
(function () {
  "use strict";
  if ("interestForElement" in HTMLAnchorElement.prototype || !matchMedia("(hover: hover)").matches) return;

  document.querySelectorAll("a[interestfor]").forEach(function (link) {
    var preview = document.getElementById(link.getAttribute("interestfor"));
    var timer;
    if (!preview || !preview.showPopover) return;

    function later(open, delay) {
      clearTimeout(timer);
      timer = setTimeout(function () {
        if (!preview.isConnected || preview.matches(":popover-open") === open) return;
        if (open) preview.showPopover({ source: link });
        else preview.hidePopover();
      }, delay);
    }

    link.addEventListener("pointerenter", function () { later(true, 350); });
    link.addEventListener("pointerleave", function () { later(false, 250); });
    preview.addEventListener("pointerenter", function () { later(true, 0); });
    preview.addEventListener("pointerleave", function () { later(false, 250); });
  });
})();
