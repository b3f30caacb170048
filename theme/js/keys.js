/* Single keys: j k passages, n p notes, x what other sources say, ? the list of keys, where they can be turned off. */
(function () {
  "use strict";
  var dialog = document.getElementById("keys");
  var box = dialog.querySelector("input");
  var top = 90;

  function isOn() {
    try {
      return localStorage.getItem("postil-keys") !== "off";
    } catch (e) {
      return box.checked;
    }
  }

  dialog.querySelector("button").addEventListener("click", () => dialog.close());
  box.checked = isOn();
  box.addEventListener("change", () => {
    try {
      localStorage.setItem("postil-keys", box.checked ? "on" : "off");
    } catch (e) {
      /* It holds for this page where nothing may be stored. */
    }
  });
  document.querySelectorAll("[data-action=keys]").forEach(button => button.addEventListener("click", () => dialog.open || dialog.showModal()));

  function all(selector) {
    return [...document.querySelectorAll("main :is(" + selector + ")")].filter(element => element.getClientRects().length);
  }

  function passages() {
    var found = all("[id]").filter(element => /^(s\d+-)?p\d+$/.test(element.id));
    return found.length ? found : all("h2, h3, section[id]");
  }

  /* Where the reader is: at what has the focus, else at the passage at the head of the window. */
  function here() {
    return document.activeElement.closest("main *") || passages().findLast(element => element.getBoundingClientRect().top <= top + 2);
  }

  /* The one after, or before, that place in the order of the text, which is not that of the margin. */
  function next(elements, step) {
    var place = here();
    if (!place) return step > 0 ? elements[0] : undefined;
    var at = elements.findIndex(element => element.contains(place));
    if (at >= 0) return elements[at + step];
    at = elements.findIndex(element => place.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (at < 0) at = elements.length;
    return elements[step > 0 ? at : at - 1];
  }

  /* Where a key has nothing to lead to, the words of its row in the list say so. */
  function nothing(row) {
    document.querySelector(".told").tell(dialog.querySelectorAll("dd")[row].dataset.none);
  }

  function go(element, focused) {
    if (!element) return nothing(0);
    if (!focused) {
      focused = element;
      element.tabIndex = -1;
    }
    element.scrollIntoView();
    focused.focus({ preventScroll: true });
    if (element.id) history.replaceState(null, "", "#" + element.id);
  }

  function note(step) {
    var element = next(all(".note"), step);
    if (!element) return nothing(1);
    element.open = true;
    go(element, element.querySelector("summary"));
  }

  /* What other sources say of the passage that is read. */
  function beside() {
    var read = passages().filter(element => element.getBoundingClientRect().top <= innerHeight / 2);
    var focused = document.activeElement.closest(".para");
    var passage = (focused || (read.length && read[read.length - 1].closest(".para")));
    var link = passage && passage.querySelector(".cross-references a");
    if (!link) return nothing(2);
    link.focus();
  }

  var actions = {
    j: () => go(next(passages(), 1)),
    k: () => go(next(passages(), -1)),
    n: () => note(1),
    p: () => note(-1),
    x: beside,
    "?": () => dialog.showModal()
  };

  addEventListener("keydown", event => {
    var action = actions[event.key];
    if (!action || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !isOn()) return;
    if (event.target.closest && event.target.closest("input, textarea, select, dialog, [contenteditable], [popover]:popover-open")) return;
    event.preventDefault();
    action();
  });
})();
