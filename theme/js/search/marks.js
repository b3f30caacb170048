/* On the page that a result led to, the words that were asked for are marked until Esc is pressed. A file of its own, loaded there. */
(async function () {
  "use strict";
  var finder = POSTIL_SEARCH;
  finder.marks = true;
  await finder.part("words");
  var asked = finder.asked(new URLSearchParams(location.search).get("find"));
  if (!asked.length || !CSS.highlights) return;
  var found = new Highlight(), texts = document.createTreeWalker(document.getElementById("main"), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    for (var [start, end] of finder.spans(texts.currentNode.data, asked)) {
      var range = new Range();
      range.setStart(texts.currentNode, start);
      range.setEnd(texts.currentNode, end);
      found.add(range);
    }
  }
  CSS.highlights.set("found", found);
  addEventListener("keydown", event => {
    if (event.key === "Escape" && !document.querySelector("dialog[open]")) CSS.highlights.delete("found");
  });
})().catch(() => {});
