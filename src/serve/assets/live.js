/* Only while a briefing is served: loads a page anew when it has changed and keeps its place, takes in a changed style
   sheet, and shows over the page what is wrong with the content. */
(() => {
  const own = document.currentScript.dataset;
  const page = decodeURIComponent(own.page);
  const kept = "postil-desk-place";
  let version = Number(own.version);
  let hidden = -1;

  /** Remembers which passage stands where in the window, and loads the page anew; nobody's words are lost over it. */
  async function reload() {
    const writing = document.querySelector("dialog.desk-note[open]");
    if (writing) await new Promise((closed) => writing.addEventListener("close", closed, { once: true }));
    const seen = [...document.querySelectorAll("main [id]")].find((element) => element.getBoundingClientRect().bottom > 80);
    const place = { path: location.pathname, y: scrollY, id: seen?.id, top: seen?.getBoundingClientRect().top };
    sessionStorage.setItem(kept, JSON.stringify(place));
    history.scrollRestoration = "manual";
    location.reload();
  }

  /** Puts the window where it was before the page was loaded anew. */
  function restore() {
    const place = JSON.parse(sessionStorage.getItem(kept) ?? "null");
    sessionStorage.removeItem(kept);
    if (place?.path !== location.pathname) return;
    const put = () => {
      const seen = place.id && document.getElementById(place.id);
      const top = seen ? scrollY + seen.getBoundingClientRect().top - place.top : place.y;
      scrollTo({ top, behavior: "instant" });
    };
    put();
    document.fonts.ready.then(put);
    addEventListener("load", () => {
      put();
      history.scrollRestoration = "auto";
    });
  }

  /** Loads each style sheet of the site again, and takes the old one out when the new one is there. */
  function restyle() {
    for (const old of document.querySelectorAll("link[rel=stylesheet]")) {
      const address = new URL(old.href);
      if (address.pathname.startsWith("/.postil/")) continue;
      address.searchParams.set("v", version);
      const fresh = old.cloneNode();
      fresh.href = address.href;
      fresh.addEventListener("load", () => old.remove());
      fresh.addEventListener("error", () => fresh.remove());
      old.after(fresh);
    }
  }

  const make = (name, text) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    return element;
  };

  /** Shows what is wrong over the page, or takes it away where nothing is. */
  function show(faults) {
    const shown = JSON.stringify(faults);
    const old = document.querySelector(".desk-faults");
    if (old?.dataset.faults === shown) return;
    old?.remove();
    if (faults.length === 0 || hidden === shown) return;
    const box = make("section");
    box.className = "desk-faults";
    box.dataset.faults = shown;
    box.setAttribute("role", "alert");
    box.lang = "en";
    box.dir = "ltr";
    const head = make("header");
    head.append(make("h2", `${faults.length} ${faults.length === 1 ? "error" : "errors"} in the content: the last good pages stay until this is mended`));
    const close = make("button", "Hide");
    close.type = "button";
    close.addEventListener("click", () => {
      hidden = shown;
      box.remove();
    });
    head.append(close);
    const list = make("ol");
    for (const { file, line, column, message, help } of faults) {
      const item = make("li");
      item.append(make("code", `${file}:${line}:${column}`), make("p", message));
      if (help) item.append(make("pre", help));
      list.append(item);
    }
    box.append(head, list);
    document.body.append(box);
  }

  const pause = (time) => new Promise((done) => setTimeout(done, time));
  const inSight = () => new Promise((done) => {
    if (!document.hidden) return done();
    document.addEventListener("visibilitychange", function seen() {
      if (document.hidden) return;
      document.removeEventListener("visibilitychange", seen);
      done();
    });
  });

  /** Asks for news for ever; a page out of sight does not, because a browser keeps few connections. */
  async function listen() {
    for (let first = true; ; first = false) {
      await inSight();
      const leave = new AbortController();
      const away = () => document.hidden && leave.abort();
      document.addEventListener("visibilitychange", away);
      try {
        const address = `/.postil/news?since=${version}&page=${encodeURIComponent(page)}${first ? "" : "&wait=1"}`;
        const answer = await fetch(address, { signal: leave.signal, cache: "no-store" });
        const news = await answer.json();
        version = news.version;
        if (news.run !== own.run || news.reload) {
          show(news.faults);
          return reload();
        }
        if (news.style) restyle();
        show(news.faults);
      } catch {
        await pause(700);
      }
      document.removeEventListener("visibilitychange", away);
    }
  }

  restore();
  listen();
})();
