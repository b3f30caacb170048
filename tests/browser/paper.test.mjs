// On paper: a source and the whole briefing print on A4, in light, with every note and cross-reference, folded or not.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { onDisk, settled, withTab } from "./support/browser.mjs";
import { none } from "./support/none.mjs";
import { allSites } from "./support/sites.mjs";

const sites = allSites().filter((site) => site.sourcePages.length > 0);
const missing = spawnSync("pdftotext", ["-v"]).error && "pdftotext is not installed; poppler-utils has it";

/** Letters alone: lines, hyphens, ligatures and raised numbers are the printer's affair. */
const letters = (words) => words.normalize("NFKC").replace(/[^\p{L}]/gu, "");

function textOf(pdf) {
  const { stdout, status } = spawnSync("pdftotext", ["-raw", "-enc", "UTF-8", "-", "-"], { input: pdf, encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(status, 0, "the file can be read");
  return letters(stdout);
}

const pagesOf = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** What must stand on paper: how each note begins and ends, and each quote of another source. */
function wanted() {
  const begins = (element) => element.textContent.trim().slice(0, 40);
  const ends = (element) => element.textContent.trim().slice(-25);
  const all = (selector, part) => [...document.querySelectorAll(selector)].map((element) => [selector, part(element)]);
  return [
    ...all(".notes .gist", begins),
    ...all(".notes .text > p:last-child", ends),
    ...all(".cross-references li q:not([lang])", begins),
    ...all(".body:not([dir]) .para > p", begins),
  ];
}

/** The page as PDF, and the words that must stand in it; each is printed once. */
const prints = new Map();
function print(site, page, scripts) {
  const key = `${site.name} ${page} ${scripts}`;
  const printed = prints.get(key) ?? withTab({ scripts }, async (tab) => {
    await tab.goto(onDisk(site, page));
    if (scripts) await settled(tab);
    const words = (await tab.evaluate(wanted)).map(([what, text]) => [what, letters(text)]);
    return { words, pdf: await tab.pdf({ preferCSSPageSize: true, printBackground: true }) };
  });
  prints.set(key, printed);
  return printed;
}

for (const site of sites) {
  for (const page of [...site.sourcePages.slice(0, 2), "print.html"]) {
    test(`${site.name}: ${page} prints on A4`, async () => {
      const { pdf } = await print(site, page, true);
      assert.ok(pagesOf(pdf) > 0, "it has pages");
      const boxes = new Set(pdf.toString("latin1").match(/\/MediaBox\s*\[[^\]]*\]/g));
      assert.deepEqual([...boxes].map((box) => box.match(/[\d.]+/g).map((side) => Math.round(Number(side)))), [[0, 0, 595, 842]]);
      if (page === "print.html") assert.ok(pagesOf(pdf) > site.sourcePages.length, "each source begins a page, after the title");
    });

    for (const scripts of [true, false]) {
      test(`${site.name}: ${page} prints every note and reference, ${scripts ? "with" : "without"} script`, { skip: missing }, async () => {
        const { pdf, words } = await print(site, page, scripts);
        const text = textOf(pdf);
        assert.ok(words.length > 1 && text.length > 100, "there is text");
        const lost = words.filter(([, part]) => !text.includes(part));
        none(lost.map(([what, part]) => `${page}, ${what}: «${part}» is not on paper`));
      });
    }
  }
}

test("paper is white and ink is black, whatever the screen shows", async () => {
  const [own] = sites;
  await withTab({ scheme: "dark" }, async (tab) => {
    await tab.goto(onDisk(own, own.sourcePages[0]));
    for (const theme of [undefined, "dark"]) {
      await tab.evaluate((theme) => theme && (document.documentElement.dataset.theme = theme), theme);
      await tab.emulateMedia({ media: "print", colorScheme: "dark" });
      const colours = await tab.evaluate(() => {
        const ofText = [...document.querySelectorAll("main p, main summary, main q, main a")].map((element) => getComputedStyle(element).color);
        return { ground: getComputedStyle(document.documentElement).backgroundColor, inks: [...new Set(ofText)] };
      });
      assert.equal(colours.ground, "rgb(255, 255, 255)");
      const pale = colours.inks.filter((ink) => Math.max(...ink.match(/\d+/g).slice(0, 3).map(Number)) > 190);
      // The numbers of notes are white on their colour.
      assert.deepEqual(pale.filter((ink) => ink !== colours.ground), []);
    }
  });
});
