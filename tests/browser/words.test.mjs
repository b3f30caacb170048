// Marks, numbers and minification never change a word: pages say what the sources say, and code keeps its white space.
import assert from "node:assert/strict";
import { test } from "node:test";
import { onDisk, withTab } from "./support/browser.mjs";
import { none } from "./support/none.mjs";
import { codeOfANote } from "./support/projects/crowded.mjs";
import { allSites } from "./support/sites.mjs";

/** The words of each passage, as they stand in the document and as a reader sees and copies them. */
function passages(prefix) {
  const found = {};
  for (const element of document.querySelectorAll(`[id^="${prefix}p"]`)) {
    const number = element.id.slice(prefix.length + 1);
    if (!/^\d+$/.test(number)) continue;
    for (const reference of element.querySelectorAll("[role=doc-noteref]")) reference.remove();
    found[number] = { written: element.textContent, seen: element.innerText };
  }
  return found;
}

/** The pieces of each annotation's quote, and what is wrong with the marks. */
function marks(scope) {
  const pieces = {};
  const faults = [];
  for (const mark of document.querySelectorAll(`${scope} mark[data-annotations]`)) {
    if (mark.parentElement.closest("mark")) faults.push(`a mark in a mark: ${mark.textContent}`);
    if (mark.textContent === "") faults.push("a mark around nothing");
    if (mark.querySelector("[role=doc-noteref]")) faults.push(`a number in a mark: ${mark.textContent}`);
    for (const slug of mark.dataset.annotations.split(" ")) (pieces[slug] ??= []).push(mark.textContent);
  }
  return { pieces, faults };
}

const drawn = ["exact", "context-changed", "fuzzy"];
const bare = (words) => words.replaceAll("\n", "");
const oneSpace = (words) => words.replace(/\s+/g, " ").trim();

/** Where a source is shown: on its own page, and on the page that holds the whole. */
const places = (site, source, index) => [
  { page: `sources/${source.id}.html`, prefix: "", scope: ".body" },
  ...(site.pages.includes("print.html") ? [{ page: "print.html", prefix: `s${index + 1}-`, scope: `#s${index + 1}-source .body` }] : []),
];

const sites = allSites().filter((site) => site.sourcePages.length > 0);

for (const site of sites) {
  const { sources } = site.export("xref");
  const anchors = site.export("anchors");

  test(`${site.name}: every passage stands on the page as it stands in the export`, async () => {
    const faults = [];
    await withTab({ scripts: false }, async (tab) => {
      for (const [index, source] of sources.entries()) {
        for (const { page, prefix } of places(site, source, index)) {
          await tab.goto(onDisk(site, page));
          const shown = await tab.evaluate(passages, prefix);
          assert.deepEqual(Object.keys(shown).map(Number), source.passages.map(({ n }) => n), `${page}: its passages`);
          for (const { n, text } of source.passages) {
            const { written, seen } = shown[n];
            const read = oneSpace(written) === oneSpace(text) ? oneSpace(seen) : written;
            if (written !== text && oneSpace(written) !== oneSpace(text)) faults.push(`${page} ¶${n}: «${written}» for «${text}»`);
            else if (read !== oneSpace(text)) faults.push(`${page} ¶${n}: a reader sees «${read}» for «${text}»`);
          }
        }
      }
    });
    none(faults);
  });

  test(`${site.name}: every quote is marked, all of it and nothing else`, async () => {
    const faults = [];
    await withTab({ scripts: false }, async (tab) => {
      for (const [index, source] of sources.entries()) {
        const own = anchors.filter((anchor) => anchor.source === source.id);
        const wanted = own.filter(({ verdict }) => drawn.includes(verdict));
        const slugOf = ({ id }) => id.slice(source.id.length + 1);
        for (const { page, scope } of places(site, source, index)) {
          await tab.goto(onDisk(site, page));
          const found = await tab.evaluate(marks, scope);
          faults.push(...found.faults.map((fault) => `${page}: ${fault}`));
          for (const anchor of wanted) {
            const joined = (found.pieces[slugOf(anchor)] ?? []).join("");
            if (joined !== bare(anchor.text)) faults.push(`${page}: ${slugOf(anchor)} marks «${joined}», not «${anchor.text}»`);
          }
          const slugs = wanted.map(slugOf);
          const astray = Object.keys(found.pieces).filter((slug) => !slugs.includes(slug));
          faults.push(...astray.map((slug) => `${page}: ${slug} is marked and has no place`));
        }
      }
    });
    none(faults);
  });
}

test("code keeps its white space, in notes and in pages", async () => {
  const site = sites.find((site) => site.name === "hard");
  const cases = [
    ["sources/crowded.html", "#a-rich pre", codeOfANote],
    ["method.html", ".prose pre", 'key = "a  b"\n\n\ttabbed = 1\n'],
  ];
  const faults = [];
  await withTab({ scripts: false }, async (tab) => {
    for (const [page, selector, code] of cases) {
      await tab.goto(onDisk(site, page));
      const shown = await tab.evaluate((selector) => document.querySelector(selector)?.textContent ?? "(no pre)", selector);
      if (shown.trimEnd() !== code.trimEnd()) faults.push(`${page}, ${selector}: ${JSON.stringify(shown)} for ${JSON.stringify(code)}`);
    }
  });
  none(faults);
});

test("the words of a note stay apart where markup parts them", async () => {
  const site = sites.find((site) => site.name === "hard");
  await withTab({ scripts: false }, async (tab) => {
    await tab.goto(onDisk(site, "sources/crowded.html"));
    const item = tab.locator("#a-rich li").filter({ hasText: "strong" });
    assert.equal(oneSpace(await item.innerText()), "with a strong word and another and a list in it of two items");
  });
});
