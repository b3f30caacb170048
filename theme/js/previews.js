/* Previews: those of a page with very many are loaded when one is wanted; where the browser does not see to it, they open by the pointer and the focus. */
(function () {
  "use strict";
  var main = document.getElementById("main");
  var files = {};
  // The preview that this script has opened, and when the last one shut.
  var timer, mine, shut = 0;

  /* The number of the script that brings a link's preview, and the preview's id. */
  function toLoad(link) {
    return (link.dataset.preview || "").split("/");
  }

  function preview(link) {
    return document.getElementById(toLoad(link)[1] || link.getAttribute("interestfor") || link.getAttribute("popovertarget"));
  }

  function show(link) {
    var card = preview(link);
    if (!card || !card.showPopover || card.matches(":popover-open")) return;
    card.showPopover({ source: link });
    mine = link.localName === "a" && card;
  }

  /* Links and buttons whose text is there become those of any other page. */
  function load(link) {
    // It may have come for another link in the meantime.
    if (!link.dataset.preview) return show(link);
    var file = main.dataset.previews + toLoad(link)[0] + ".js";
    var script = files[file];
    if (!script) {
      script = files[file] = document.createElement("script");
      // Beside the page, whose name may hold anything that an address may.
      script.src = file;
      script.addEventListener("load", function () {
        document.querySelectorAll("[data-preview]").forEach(function (other) {
          if (!preview(other)) return;
          other.setAttribute(other.localName === "button" ? "popovertarget" : "interestfor", toLoad(other)[1]);
          delete other.dataset.preview;
        });
      });
      script.addEventListener("error", function () {
        delete files[file];
        script.remove();
      });
      document.head.append(script);
    }
    script.addEventListener("load", function () {
      if (link.matches("button, :hover, :focus-visible")) show(link);
    });
  }

  function later(action, delay) {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  }

  function begin(event) {
    var link = event.target.closest("a[data-preview], a[interestfor], [popover]");
    var hovers = event.type === "pointerover" && event.pointerType !== "touch";
    if (!link || !hovers && !(event.type === "focusin" && event.target.matches(":focus-visible"))) return;
    if (link.dataset.preview) later(function () { load(link); }, 200);
    else if (link.popover) clearTimeout(timer);
    // The focus comes back to the link when a preview shuts.
    else if (!native && (hovers || Date.now() - shut > 100)) later(function () { show(link); }, 350);
  }

  function end(event) {
    if (!event.target.closest("a[data-preview], a[interestfor], [popover]")) return;
    later(function () {
      if (mine && !mine.contains(document.activeElement)) mine.hidePopover();
    }, 250);
  }

  var native = "interestForElement" in HTMLAnchorElement.prototype;
  main.addEventListener("pointerover", begin);
  main.addEventListener("focusin", begin);
  main.addEventListener("pointerout", end);
  main.addEventListener("focusout", end);
  main.addEventListener("toggle", function (event) {
    if (event.newState !== "closed") return;
    shut = Date.now();
    if (mine === event.target) mine = null;
  }, true);
  main.addEventListener("click", function (event) {
    var button = event.target.closest("button[data-preview]");
    if (button) load(button);
  });
})();
