/* Words that are selected in a source can be taken along as the file of a note, ready for content/annotations/. */
(function () {
  "use strict";
  // This file stands at the top of the site; a source's own path may have a folder "sources" too.
  var top = new URL("sources/", document.currentScript.src).pathname, path = location.pathname;
  // The server of an editor's own machine has a form for it.
  if (!path.startsWith(top) || !navigator.clipboard || document.querySelector("[src*='.postil/']")) return;
  var id = decodeURIComponent(path.slice(top.length, -5));
  var button = document.createElement("button");
  var told = document.querySelector(".source").dataset;
  var note, timer;
  button.style.cssText = "position:absolute;z-index:3;padding:.5rem;border:var(--hair);background:var(--card);font:var(--label)";

  /* The words of a range, without the numbers of notes. */
  function words(range) {
    var piece = range.cloneContents();
    piece.querySelectorAll("[role=doc-noteref]").forEach(number => number.remove());
    return piece.textContent.replace(/\s+/g, " ");
  }

  var line = (key, value) => value.trim() && key + " = " + JSON.stringify(value) + "\n";

  function offer() {
    var selection = getSelection();
    if (selection.isCollapsed) return document.activeElement === button || button.remove();
    var range = selection.getRangeAt(0), exact = [], before, after, last;
    document.querySelectorAll("main [id]").forEach(block => {
      // Passages and headings.
      if (!/^(p|t-)\d+$/.test(block.id) || !range.intersectsNode(block)) return;
      var inside = document.createRange(), side = document.createRange();
      inside.selectNodeContents(block);
      side.selectNodeContents(block);
      if (block.contains(range.startContainer)) inside.setStart(range.startContainer, range.startOffset);
      if (block.contains(range.endContainer)) inside.setEnd(range.endContainer, range.endOffset);
      var own = words(inside).trim();
      if (!own) return;
      side.setStart(inside.endContainer, inside.endOffset);
      after = words(side).slice(0, 40).replace(/\s\S*$/, "");
      side.setStart(block, 0);
      side.setEnd(inside.startContainer, inside.startOffset);
      before ??= words(side).slice(-40).replace(/^\S*\s/, "");
      last = block;
      exact.push(own);
    });
    if (!last) return;
    note = "+++\n" + line("source", id) + line("exact", exact.join("\n")) + line("prefix", before) + line("suffix", after) +
      "kind = \"comment\"\n+++\n";
    button.textContent = told.copy || "Copy as a note";
    (last.closest("ul, ol, table") || last).after(button);
    var box = [...range.getClientRects()].pop(), origin = (button.offsetParent || document.body).getBoundingClientRect();
    button.style.left = Math.max(8, Math.min(box.right, innerWidth) - 150) - origin.left + "px";
    button.style.top = box.bottom + 8 - origin.top + "px";
  }

  // A press must not take the selection away before it is read.
  button.onpointerdown = event => event.preventDefault();
  button.onclick = () => navigator.clipboard.writeText(note).then(() => {
    button.textContent = (told.copied || "Copied, for {folder}").replace("{folder}", "content/annotations/" + id + "/");
  });
  document.addEventListener("selectionchange", () => {
    clearTimeout(timer);
    timer = setTimeout(offer, 150);
  });
  // This was loaded by a selection.
  timer = setTimeout(offer, 150);
})();
