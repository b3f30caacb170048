// On a published source, selected words can be copied as the file of a note, which then sits on just those words.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { onDisk, settled, withTab } from "./support/browser.mjs";
import { allSites } from "./support/sites.mjs";

const own = allSites().find((site) => site.name === "own");
const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const project = mkdtempSync(join(tmpdir(), "postil-quote-"));
after(() => rmSync(project, { recursive: true }));
writeFileSync(join(project, "book.toml"), "");
cpSync(join(root, "seeds"), join(project, "seeds"), { recursive: true });

/** Selects from the given characters of one passage to those of another, counted without the numbers of notes. */
function select([first, from], [last, to]) {
  const place = (id, offset) => {
    const all = document.createTreeWalker(document.getElementById(id), NodeFilter.SHOW_TEXT);
    for (let left = offset; all.nextNode(); ) {
      const node = all.currentNode;
      if (node.parentElement.closest("[role=doc-noteref]")) continue;
      if (left <= node.length) return [node, left];
      left -= node.length;
    }
  };
  const [start, end] = [place(first, from), place(last, to)];
  document.getElementById(first).scrollIntoView();
  getSelection().setBaseAndExtent(...start, ...end);
}

for (const [name, from, to] of [
  ["inside a passage, past the number of a note", ["p2", 60], ["p2", 140]],
  ["a whole passage and a part of the next", ["p4", 0], ["p5", 30]],
]) {
  test(`words are copied as a note: ${name}`, async () => {
    await withTab({ width: 1440 }, async (tab) => {
      const page = own.sourcePages[1];
      await tab.goto(onDisk(own, page));
      await settled(tab);
      await tab.evaluate(() => {
        Object.defineProperty(navigator.clipboard, "writeText", { value: async (text) => void (globalThis.copied = text) });
      });
      const chosen = await tab.evaluate(`(${select})(${JSON.stringify(from)}, ${JSON.stringify(to)}); (() => {
        const piece = getSelection().getRangeAt(0).cloneContents();
        for (const other of piece.querySelectorAll("[role=doc-noteref], .number, aside, .notes")) other.remove();
        return piece.textContent.replace(/\\s+/g, "");
      })()`);
      await tab.getByRole("button", { name: "Copy as a note" }).click();
      await tab.getByRole("button", { name: /Copied/ }).waitFor();
      const note = await tab.evaluate(() => globalThis.copied);
      const id = page.replace(/^sources\/|\.html$/g, "");
      mkdirSync(join(project, "content/annotations", id), { recursive: true });
      writeFileSync(join(project, "content/annotations", id, "copied.md"), `${note}Words.\n`);
      const [anchor] = JSON.parse(execFileSync(process.env.POSTIL, ["export", "anchors", project], { encoding: "utf8" }));
      assert.equal(anchor.verdict, "exact", note);
      const found = anchor.text.replace(/\s+/g, "");
      assert.ok(chosen.startsWith(found.slice(0, 20)) && chosen.endsWith(found.slice(-20)), `${chosen}\n${found}`);
      await tab.evaluate(() => getSelection().removeAllRanges());
      await tab.evaluate(() => document.activeElement.blur());
    });
  });
}

test("words are copied as a note: across a heading, of a source in a folder `sources`", async () => {
  const other = mkdtempSync(join(tmpdir(), "postil-quote-"));
  after(() => rmSync(other, { recursive: true }));
  mkdirSync(join(other, "seeds/x/sources"), { recursive: true });
  writeFileSync(join(other, "book.toml"), "");
  writeFileSync(join(other, "seeds/x/sources/y.md"), "# The bridge\n\nIt stood for a year.\n\n## How it fell\n\nNobody saw it fall.\n");
  execFileSync(process.env.POSTIL, ["build", other], { stdio: "ignore" });
  await withTab({ width: 1440 }, async (tab) => {
    await tab.goto(pathToFileURL(join(other, "book/sources/x/sources/y.html")).href);
    await settled(tab);
    await tab.evaluate(() => {
      Object.defineProperty(navigator.clipboard, "writeText", { value: async (text) => void (globalThis.copied = text) });
    });
    await tab.evaluate(`(${select})(["p1", 3], ["p2", 10])`);
    await tab.getByRole("button", { name: "Copy as a note" }).click();
    await tab.getByRole("button", { name: /Copied/ }).waitFor();
    const note = await tab.evaluate(() => globalThis.copied);
    mkdirSync(join(other, "content/annotations/x/sources/y"), { recursive: true });
    writeFileSync(join(other, "content/annotations/x/sources/y/copied.md"), `${note}Words.\n`);
    const [anchor] = JSON.parse(execFileSync(process.env.POSTIL, ["export", "anchors", other], { encoding: "utf8" }));
    assert.deepEqual([anchor.verdict, anchor.text], ["exact", "stood for a year.\nHow it fell\nNobody saw"], note);
  });
});

test("nothing is offered where nothing is selected", async () => {
  await withTab({ width: 390 }, async (tab) => {
    await tab.goto(onDisk(own, own.sourcePages[0]));
    await settled(tab);
    assert.equal(await tab.getByRole("button", { name: "Copy as a note" }).count(), 0);
  });
});
