/* What readers see of the search: the field, the results below it, and in words how the search goes. */
(function () {
  "use strict";
  var finder = POSTIL_SEARCH;
  var page = 12;
  var base = finder.base;
  var button = document.querySelector("[data-action=search]");
  var ground = document.querySelector("[data-finder]");
  var latest = 0, most = page;
  var begun, words, field, results, status, more, panel;

  function make(name, attributes, ...children) {
    var element = Object.assign(document.createElement(name), attributes);
    element.append(...children);
    return element;
  }

  /* The pieces of words whose placeholders are filled in. */
  function filled(pattern, given) {
    return pattern.split(/\{(\w+)\}/).map((piece, at) => at % 2 ? given[piece] : piece);
  }

  /* How many results there are, in the form that the number takes. */
  function counted(forms, n, first) {
    var form = forms[new Intl.PluralRules(words.language).select(n)] ?? forms.other;
    return filled(form, { n: String(n).replace(/\B(?=(...)+$)/g, words.thousands), first }).join("");
  }

  /* A text in which what was asked for is marked; of a long one, what stands around the first of it. */
  function marked(text, asked, whole) {
    var spans = finder.spans(text, asked), piece = new DocumentFragment(), from = 0, to = text.length;
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
    var link = make("a", { href: base + address + "?find=" + encodeURIComponent(query) + place, className: "of-" + kind + (group && " k-" + group) }, make("small", {}, label));
    // What a source says is in its language; what is said of it, in that of the site.
    var own = quoted => language && quoted.test(kind) ? { dir: "auto", lang: language } : { dir: "auto" };
    if (heading) link.append(make("b", own(/source|passage/), marked(heading, asked, true)));
    if (text) link.append(make("span", own(/passage/), marked(text, asked)));
    return make("li", {}, link);
  }

  /* Results of one page stand together, where the best of them stands; a source's title is between the signs of isolation. */
  function show(found, asked, query) {
    var lists = new Map(), pieces = [];
    for (var one of found) {
      var { title, language } = one, name = title + one.address.replace(/^entities\/.*/, "");
      if (!lists.has(name)) {
        lists.set(name, make("ol", {}));
        lists.get(name).setAttribute("role", "list");
        pieces.push(make("h2", {}, ...title.split(/[\u2068\u2069]/).map((text, at) => at === 1 ? make("bdi", language && { lang: language }, text) : text)), lists.get(name));
      }
      lists.get(name).append(result(one, asked, query));
    }
    results.replaceChildren(...pieces);
  }

  function say(pieces, way) {
    status.replaceChildren(...pieces, ...(way ? [" ", make("a", { href: base + "search.html" }, words.index)] : []));
  }

  async function search() {
    var query = field.value.trim(), asked = finder.asked(field.value), own = ++latest;
    if (!asked.length) {
      results.replaceChildren();
      more.hidden = true;
      return say([query ? words.sign : words.hint]);
    }
    var slow = setTimeout(() => own === latest && say([words.wait]), 150);
    try {
      var { best, total, all, wide } = await finder.find(asked, most);
      // A few texts at a time, for asking for many holds up the next letter; who has typed it waits for none of these.
      for (var found = []; found.length < best.length;) {
        if (own !== latest) return;
        found.push(...await Promise.all(best.slice(found.length, found.length + 4).map(finder.shown)));
      }
      if (own !== latest) return;
      show(found, asked, query);
      more.hidden = total <= best.length;
      if (wide) return say([words.letter]);
      if (!total) return say(filled(words.nothing, { words: make("bdi", {}, query) }), !ground);
      var count = counted(total > best.length ? words.part : words.count, total, best.length);
      say(all ? [count] : filled(words.some, { count }));
    } catch (error) {
      if (own !== latest) return;
      results.replaceChildren();
      more.hidden = true;
      say([words.failed], !ground);
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
      event.preventDefault();
    } else if (event.key === "Enter" && at === 0 && links[0] && !event.isComposing) {
      links[0].click();
    } else if (at > 0 && (event.key.length === 1 && event.key !== " " || event.key === "Backspace") && !event.ctrlKey && !event.metaKey && !event.altKey) {
      // Who goes on typing goes on in the field.
      field.focus();
    }
  }

  /* The words of the site and, over a page, the style; then what they are for. */
  async function begin() {
    var style = make("link", { rel: "stylesheet", href: base + "search.css" });
    var styled = ground || new Promise(done => style.onload = style.onerror = done);
    if (!ground) document.head.append(style);
    words = await finder.part("words");
    field = make("input", { type: "text", placeholder: words.placeholder, autocomplete: "off", spellcheck: false, enterKeyHint: "search", ariaLabel: words.search });
    field.setAttribute("role", "searchbox");
    results = make("div", { className: "results" });
    status = make("p", { className: "status" });
    status.setAttribute("role", "status");
    more = make("button", { type: "button", className: "more-results", hidden: true }, words.more);
    var close = make("button", { type: "button", className: "close", ariaLabel: words.close }, make("kbd", {}, words.key));
    panel = make(ground ? "div" : "dialog", { className: "find", ariaLabel: words.search }, make("div", { className: "ask" }, field, ground ? "" : close), results, make("div", { className: "foot" }, status, more));
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
    // What takes long the first time is done before the first letter: over a page, where one is about to come, for one that few
    // words begin with, so that little is loaded.
    (ground ? finder.begin() : finder.find(finder.asked("z"), 1)).catch(() => {});
    finder.spans(words.hint + "’", []);
    await styled;
    if (ground) ground.replaceChildren(panel);
    else document.body.append(panel);
  }

  async function open() {
    // Once it is there, the field has the focus before the next letter comes.
    if (!panel?.isConnected) try {
      await (begun ??= begin());
    } catch (error) {
      begun = undefined;
      // Its own page serves without the rest.
      if (!ground) location.href = base + "search.html";
      return;
    }
    if (panel.open) return;
    if (!ground) panel.showModal();
    field.focus();
    field.select();
    // What was typed while the search was on its way.
    if (button.typed) field.value = button.typed;
    button.typed = null;
    search();
  }

  button.onclick = open;
  var query = new URLSearchParams(location.search).get("find");
  if (ground) {
    begun = begin();
    begun.then(() => {
      field.value = query;
      search();
    }, () => begun = undefined);
  } else if (query) finder.part("marks").catch(() => {});
})();
