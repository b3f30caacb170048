/* The links of passages, notes and claims to themselves: a press copies their address, and words that are copied take the address bar along. */
(function () {
  "use strict";
  var main = document.getElementById("main");
  var told = document.createElement("p");
  var timer;
  told.className = "told";
  told.setAttribute("role", "status");
  main.append(told);

  /* Shows and speaks some words for a while; the keys tell here too what they have to say. */
  told.tell = words => {
    told.textContent = words;
    clearTimeout(timer);
    timer = setTimeout(() => told.textContent = "", 3000);
  };

  main.addEventListener("click", event => {
    var link = event.target.closest("a.number, a.own");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !navigator.clipboard) return;
    // Where nothing may be copied, the address is in the bar all the same.
    navigator.clipboard.writeText(link.href).then(() => told.tell(main.dataset.told || "Link copied"), () => {});
  });

  document.addEventListener("copy", () => {
    var selection = getSelection();
    var node = selection.rangeCount && selection.getRangeAt(0).startContainer;
    var element = node && (node.closest ? node : node.parentElement);
    // Beside a passage stand words of others, which are at home elsewhere.
    var place = element && !element.closest(".cross-references, .backlinks") && element.closest(".note[id], .claim, .para");
    if (place && !place.id) place = place.querySelector("[id]");
    if (place) history.replaceState(history.state, "", "#" + place.id);
  });
})();
