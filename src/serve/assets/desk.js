/* Only while a briefing is served: select words of a source, or press Alt+N, and write a note on them; change a note,
   or settle it. The server writes the files. */
(() => {
  const { page: path, token } = document.currentScript.dataset;
  const page = decodeURIComponent(path);
  const text = document.querySelector("main article.source .body");
  if (!/^sources\/.+\.html$/.test(page) || !text) return;
  const source = page.slice("sources/".length, -".html".length);
  const blocks = ".para > p, .para > blockquote > p, .para > .listing, .para > :is(h1, h2, h3, h4, h5, h6)";
  const context = 96;
  const saved = "postil-desk-saved";
  const verdicts = ["unproven", "true", "mostly-true", "mixed", "mostly-false", "false"];

  function make(name, properties = {}, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  }

  async function ask(name, sent) {
    const headers = { "x-postil-token": token, ...(sent && { "content-type": "application/json" }) };
    const answer = await fetch(`/.postil/${name}`, { method: sent ? "POST" : "GET", headers, body: sent && JSON.stringify(sent), cache: "no-store" });
    const plain = !answer.headers.get("content-type")?.startsWith("application/json");
    const read = plain ? { message: await answer.text() } : await answer.json();
    if (!answer.ok) throw new Error([read.message, read.help].filter(Boolean).join("\n"));
    return read;
  }

  /* The words of a source, without the numbers of notes that stand between them. */

  const ownTexts = (block) => {
    const all = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const found = [];
    while (all.nextNode()) if (!all.currentNode.parentElement.closest("[role=doc-noteref]")) found.push(all.currentNode);
    return found;
  };
  const wordsOf = (block) => ownTexts(block).map((node) => node.data).join("");
  const numberOf = (block) => (/^p\d+$/.test(block.id) ? Number(block.id.slice(1)) : undefined);

  /** What is selected of the source: the words, where they begin, and what stands around them. */
  function selected() {
    const selection = getSelection();
    if (selection.rangeCount === 0 || selection.isCollapsed) return undefined;
    const range = selection.getRangeAt(0);
    const met = [...text.querySelectorAll(blocks)].filter((block) => range.intersectsNode(block));
    const parts = [];
    for (const block of met) {
      const part = { block, before: "", words: "", after: "" };
      for (const node of ownTexts(block)) {
        const inside = range.intersectsNode(node);
        let from = node === range.startContainer ? range.startOffset : 0;
        if (!inside && range.comparePoint(node, 0) < 0) from = node.length;
        const last = node === range.endContainer ? range.endOffset : node.length;
        const to = inside ? last : from;
        part.before += node.data.slice(0, from);
        part.words += node.data.slice(from, to);
        part.after += node.data.slice(to);
      }
      if (part.words.trim() !== "") parts.push(part);
    }
    if (parts.length === 0) return undefined;
    const [first, last] = [parts[0], parts.at(-1)];
    return {
      block: first.block,
      end: last.block,
      quote: parts.map(({ words }) => words.trim()).join("\n"),
      passage: numberOf(first.block),
      prefix: first.before.slice(-context) || undefined,
      suffix: last.after.slice(0, context) || undefined,
    };
  }

  /** The passage that the keyboard is at, as a whole. */
  function focused() {
    const block = document.activeElement?.closest(".para")?.querySelector(blocks) ?? undefined;
    return block && { block, quote: wordsOf(block).trim(), passage: numberOf(block) };
  }

  /* The button at selected words. It stands after the passage, so that the tab key finds it there. */

  const button = make("button", { type: "button", className: "desk-here", textContent: "Write a note" });
  button.setAttribute("aria-keyshortcuts", "Alt+N");
  button.title = "Alt+N";
  // A press must not take the selection away before it is read.
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  button.addEventListener("click", () => begin());

  function offer() {
    const found = document.querySelector(".desk-note[open]") ? undefined : selected();
    if (!found) {
      if (document.activeElement !== button) button.remove();
      return;
    }
    const boxes = getSelection().getRangeAt(0).getClientRects();
    const box = boxes[boxes.length - 1];
    if (!box) return;
    if (button.previousElementSibling !== found.end) found.end.after(button);
    const origin = (button.offsetParent ?? document.documentElement).getBoundingClientRect();
    const left = Math.max(8, Math.min(box.right - 40, innerWidth - button.offsetWidth - 16));
    button.style.left = `${left - origin.left}px`;
    button.style.top = `${box.bottom + 8 - origin.top}px`;
  }

  let waiting;
  document.addEventListener("selectionchange", () => {
    clearTimeout(waiting);
    waiting = setTimeout(offer, 150);
  });
  addEventListener("keydown", (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== "KeyN") return;
    if (document.querySelector(".desk-note[open]")) return;
    event.preventDefault();
    begin();
  });

  /* The dialog. */

  const field = (label, control) => make("label", {}, make("span", { textContent: label }), control);
  const options = (rows, chosen) => rows.map(([value, label]) => make("option", { value, textContent: label, selected: value === chosen }));

  /** Opens the form with `values`; `save` is given what was written and gives what the server said. */
  let asked = false;

  async function open(title, values, back, save) {
    // Whoever presses twice while the kinds are asked for wants one form.
    if (asked || document.querySelector("dialog.desk-note[open]")) return;
    asked = true;
    const kinds = await ask("kinds").finally(() => (asked = false));
    if (!kinds.some(({ name }) => name === values.kind)) kinds.push({ name: values.kind, label: values.kind });
    const heading = make("h2", { id: "desk-title", textContent: title });
    const quote = make("textarea", { name: "quote", rows: 3, required: true, value: values.quote ?? "" });
    const kind = make("select", { name: "kind" }, ...options(kinds.map(({ name, label }) => [name, label]), values.kind));
    // A fact-check that says nothing yet goes on saying nothing until its editor chooses.
    const offered = values.kind === "fact-check" && !values.verdict ? ["", ...verdicts] : verdicts;
    const verdict = make("select", { name: "verdict" }, ...options(offered.map((word) => [word, word.replace("-", " ")]), values.verdict));
    const gist = make("input", { name: "gist", value: values.gist ?? "", autocomplete: "off" });
    const body = make("textarea", { name: "body", rows: 6, value: values.body ?? "" });
    const fault = make("p");
    fault.setAttribute("role", "alert");
    const submit = make("button", { type: "submit", textContent: "Save" });
    const cancel = make("button", { type: "button", textContent: "Cancel" });
    const ofVerdict = field("Verdict", verdict);
    const form = make("form", { noValidate: false });
    if (values.quote !== undefined) form.append(field("Words of the source", quote));
    form.append(make("div", { className: "desk-row" }, field("Kind", kind), ofVerdict));
    form.append(field("First line, in bold (may be left empty)", gist), field("The note, in Markdown", body), fault);
    form.append(make("div", { className: "desk-end" }, cancel, submit));
    const dialog = make("dialog", { className: "desk-note", lang: "en", dir: "ltr" }, heading, form);
    dialog.setAttribute("aria-labelledby", heading.id);
    const choose = () => (ofVerdict.hidden = kind.value !== "fact-check");
    kind.addEventListener("change", choose);
    choose();
    cancel.addEventListener("click", () => dialog.close());
    const written = () => JSON.stringify([quote, kind, verdict, gist, body].map(({ value }) => value));
    const before = written();
    // Escape is pressed by habit, so that it takes nothing away that was typed.
    dialog.addEventListener("cancel", (event) => {
      if (written() === before || !event.cancelable) return;
      event.preventDefault();
      fault.textContent = "What you wrote is not saved yet. Save it, or press Cancel to drop it.";
    });
    // A form in a dialog sends nothing anywhere by itself: the page's policy forbids it, and the script does it.
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      submit.disabled = true;
      fault.textContent = "";
      try {
        const checks = kind.value === "fact-check";
        const answer = await save({ quote: quote.value, kind: kind.value, verdict: checks ? verdict.value : "", gist: gist.value.trim(), body: body.value });
        if (answer) done(answer);
        dialog.close();
      } catch (error) {
        fault.textContent = error.message;
        submit.disabled = false;
      }
    });
    dialog.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      back?.focus({ preventScroll: true });
    });
    button.remove();
    document.body.append(dialog);
    dialog.showModal();
    body.focus();
  }

  const said = make("p", { className: "desk-said", lang: "en", dir: "ltr" });
  said.setAttribute("role", "status");
  document.body.append(said);

  function done({ id, file }) {
    said.textContent = `Saved in ${file}`;
    sessionStorage.setItem(saved, JSON.stringify({ id, file }));
  }
  const told = (error) => (said.textContent = error.message);

  function begin() {
    const found = selected() ?? focused();
    if (!found) return told(new Error("Select words of the source first, or go to a paragraph's number with the tab key."));
    const back = found.block.closest(".para")?.querySelector(".number");
    const original = found.quote;
    return open("A note on these words", { quote: original, kind: "comment" }, back, (written) => {
      // What stood around other words does not stand around these.
      const around = written.quote === original ? { prefix: found.prefix, suffix: found.suffix } : {};
      return ask("notes", { source, passage: found.passage, ...around, ...written });
    }).catch(told);
  }

  /* The notes that are there. */

  async function edit(id, back) {
    const note = await ask(`note?id=${encodeURIComponent(id)}`);
    const { kind, verdict, gist, body } = note;
    await open("Change this note", { kind, verdict, gist, body }, back, ({ quote, ...written }) => {
      // What was not changed is not sent, so that it stays as it is written in the file.
      const changed = Object.entries(written).filter(([key, value]) => value !== note[key]);
      return changed.length > 0 ? ask("changes", { id, sum: note.sum, ...Object.fromEntries(changed) }) : undefined;
    });
  }

  async function settle(id) {
    const note = await ask(`note?id=${encodeURIComponent(id)}`);
    done(await ask("changes", { id, sum: note.sum, status: note.resolved ? "open" : "resolved" }));
  }

  for (const note of text.querySelectorAll(".note[data-annotation]")) {
    const id = `${source}/${note.dataset.annotation}`;
    const name = note.querySelector(".num")?.textContent ?? "";
    const change = make("button", { type: "button", textContent: "Edit", className: "desk-edit" });
    change.setAttribute("aria-label", `Edit note ${name}`);
    change.addEventListener("click", () => edit(id, change).catch(told));
    const resolved = note.classList.contains("resolved");
    const close = make("button", { type: "button", textContent: resolved ? "Reopen" : "Resolve", className: "desk-settle" });
    close.setAttribute("aria-label", `${close.textContent} note ${name}`);
    close.addEventListener("click", () => settle(id).catch(told));
    note.querySelector(".sig")?.append(make("span", { className: "desk-tools", lang: "en", dir: "ltr" }, change, close));
  }
  // The notes are higher now: the theme measures them again.
  dispatchEvent(new Event("resize"));

  /** After a note was saved the page is loaded anew: the note has the focus, and what was saved is said. */
  const last = JSON.parse(sessionStorage.getItem(saved) ?? "null");
  const note = last?.id.startsWith(`${source}/`) && document.getElementById(`a-${last.id.slice(source.length + 1)}`);
  if (note) {
    sessionStorage.removeItem(saved);
    said.textContent = `Saved in ${last.file}`;
    note.open = true;
    note.querySelector("summary").focus({ preventScroll: true });
    setTimeout(() => (said.textContent = ""), 6000);
  }
})();
