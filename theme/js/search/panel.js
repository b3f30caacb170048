/* What readers see of the search: the field, the results below it, and in words how the search goes. */
(function () {
  "use strict";
  var page = 12;
  var button = document.querySelector("[data-action=search]");
  var ground = document.querySelector("[data-finder]");
  var latest = 0, most = page;

  function make(name, attributes, ...children) {
    var element = Object.assign(document.createElement(name), attributes);
    element.append(...children);
    return element;
  }

  var field = make("input", { type: "text", placeholder: "Search sources, notes, names", autocomplete: "off", spellcheck: false, enterKeyHint: "search", ariaLabel: "Search" });
  field.setAttribute("role", "searchbox");
  var results = make("div", { className: "results" });
  var status = make("p", { className: "status" });
  status.setAttribute("role", "status");
  var more = make("button", { type: "button", className: "more-results", hidden: true }, "Show more");
  var close = make("button", { type: "button", className: "close", ariaLabel: "Esc: close search" }, make("kbd", {}, "Esc"));
  var panel = make(ground ? "div" : "dialog", { className: "find", ariaLabel: "Search" }, make("div", { className: "ask" }, field, ground ? "" : close), results, make("div", { className: "foot" }, status, more));

  /* A text in which what was asked for is marked; of a long one, what stands around the first of it. */
  function marked(text, asked, whole) {
    var spans = POSTIL_SEARCH.spans(text, asked), piece = new DocumentFragment(), from = 0, to = text.length;
    if (!whole && to > 260) {
      var first = spans.length ? spans[0][0] : 0;
      if (first > 90) from = text.indexOf(" ", first - 60) + 1 || first - 60;
      if (from > first) from = first;
      if (to - from > 240) to = Math.max(text.lastIndexOf(" ", from + 240), from + 120);
    }
    if (from) piece.append("… ");
    for (var [start, end] of spans) {
      if (start < from || end > to) continue;
      piece.append(text.slice(from, start), make("mark", {}, text.slice(start, end)));
      from = end;
    }
    piece.append(text.slice(from, to), to < text.length ? " …" : "");
    return piece;
  }

  function result({ address, place, label, heading, text, group, kind, language }, asked, query) {
    var link = make("a", { href: POSTIL_SEARCH.base + address + "?find=" + encodeURIComponent(query) + place, className: "of-" + kind + (group && " k-" + group) }, make("small", {}, label));
    if (heading) link.append(make("b", { dir: "auto" }, marked(heading, asked, true)));
    if (text) link.append(make("span", language ? { dir: "auto", lang: language } : { dir: "auto" }, marked(text, asked)));
    return make("li", {}, link);
  }

  /* Results of one page stand together, where the best of them stands. */
  function show(found, asked, query) {
    var lists = new Map(), pieces = [];
    for (var one of found) {
      var name = one.title + one.address.replace(/^entities\/.*/, "");
      if (!lists.has(name)) {
        lists.set(name, make("ol", {}));
        lists.get(name).setAttribute("role", "list");
        pieces.push(make("h2", { dir: "auto" }, one.title), lists.get(name));
      }
      lists.get(name).append(result(one, asked, query));
    }
    results.replaceChildren(...pieces);
  }

  function say(words, way) {
    status.replaceChildren(words, ...(way ? [" ", make("a", { href: POSTIL_SEARCH.base + "search.html" }, "Index of names and words")] : []));
  }

  async function search() {
    var query = field.value.trim(), asked = POSTIL_SEARCH.asked(field.value), own = ++latest;
    if (!asked.length) {
      results.replaceChildren();
      more.hidden = true;
      return say(query ? "Type a letter or a figure." : "Type to search every source, note, name and page.");
    }
    var slow = setTimeout(() => own === latest && say("Searching …"), 150);
    try {
      var { best, total, all, wide } = await POSTIL_SEARCH.find(asked, most);
      var found = await Promise.all(best.map(POSTIL_SEARCH.shown));
      if (own !== latest) return;
      show(found, asked, query);
      more.hidden = total <= best.length;
      if (wide) return say("Type one letter more.");
      if (!total) return say(`Nothing found for “${query}”. Try one word, or its beginning.`, !ground);
      var count = total === 1 ? "1 result" : total > best.length ? `${best.length} of ${total.toLocaleString("en")} results` : `${total} results`;
      say(all ? count : `Nothing has all of these words. ${count} with some of them.`);
    } catch (error) {
      if (own !== latest) return;
      results.replaceChildren();
      more.hidden = true;
      say("A part of the index could not be loaded. Type again to try once more.", !ground);
    } finally {
      clearTimeout(slow);
    }
  }

  function step(event) {
    var links = [...results.querySelectorAll("a")], stops = [field, ...links], at = stops.indexOf(document.activeElement);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      var next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
      if (at < 0 || event.altKey || !next) return;
      next.focus();
      next.scrollIntoView({ block: "nearest" });
      event.preventDefault();
    } else if (event.key === "Enter" && at === 0 && links[0] && !event.isComposing) {
      links[0].click();
    } else if (at > 0 && (event.key.length === 1 && event.key !== " " || event.key === "Backspace") && !event.ctrlKey && !event.metaKey && !event.altKey) {
      // Who goes on typing goes on in the field.
      field.focus();
    }
  }

  field.oninput = () => {
    most = page;
    search();
  };
  more.onclick = async () => {
    var shown = results.querySelectorAll("a").length;
    most += page;
    await search();
    results.querySelectorAll("a")[shown]?.focus();
  };
  panel.onkeydown = step;
  close.onclick = () => panel.close();
  panel.onclick = event => {
    // Beside the dialog is its backdrop; and a result may stand on this very page.
    if (!ground && (event.target === panel || event.target.closest(".results a"))) panel.close();
  };

  if (ground) {
    ground.replaceChildren(panel);
    field.value = new URLSearchParams(location.search).get("find") || "";
    button.onclick = () => field.select();
    search();
  } else {
    var style = make("link", { rel: "stylesheet", href: POSTIL_SEARCH.base + "search.css" });
    var ready = new Promise(done => style.onload = style.onerror = done);
    document.head.append(style);
    document.body.append(panel);
    button.onclick = async () => {
      await ready;
      if (panel.open) return;
      panel.showModal();
      field.select();
      search();
    };
  }
})();
