/* On the page that a result led to, the words that were asked for are marked until Esc is pressed. */
(function () {
  "use strict";
  var query = new URLSearchParams(location.search).get("find"), asked = POSTIL_SEARCH.asked(query || "");
  if (!asked.length || !CSS.highlights || document.querySelector("[data-finder]")) return;
  var found = new Highlight(), texts = document.createTreeWalker(document.getElementById("main"), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    for (var [start, end] of POSTIL_SEARCH.spans(texts.currentNode.data, asked)) {
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
})();
