/* The links of passages, notes and claims to themselves: a press copies their address, and words that are copied take the address bar along. */
(function () {
  "use strict";
  var main = document.getElementById("main");
  var told = document.createElement("p");
  var timer;
  told.className = "told";
  told.setAttribute("role", "status");
  main.append(told);

  main.addEventListener("click", function (event) {
    var link = event.target.closest("a.number, a.own");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !navigator.clipboard) return;
    navigator.clipboard.writeText(link.href).then(function () {
      told.textContent = main.dataset.told || "Link copied";
      clearTimeout(timer);
      timer = setTimeout(function () { told.textContent = ""; }, 3000);
    }, function () { /* The address is in the bar all the same. */ });
  });

  document.addEventListener("copy", function () {
    var selection = getSelection();
    var node = selection.rangeCount && selection.getRangeAt(0).startContainer;
    var element = node && (node.closest ? node : node.parentElement);
    // Beside a passage stand words of others, which are at home elsewhere.
    var place = element && !element.closest(".cross-references, .backlinks") && element.closest(".note[id], .claim, .para");
    if (place && !place.id) place = place.querySelector("[id]");
    if (place) history.replaceState(history.state, "", "#" + place.id);
  });
})();
