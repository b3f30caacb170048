// What a page may weigh, how still it stands while it loads, and how clearly its colours part: the figures of the design.
import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { onDisk, settled, withTab } from "./support/browser.mjs";
import { siteOf } from "./support/build.mjs";
import { none } from "./support/none.mjs";
import { pair, strangers } from "./support/projects/many.mjs";
import { allSites } from "./support/sites.mjs";

const kilobyte = 1024;
const budgets = {
  "postil.css": 32 * kilobyte,
  "source.css": 32 * kilobyte,
  "whole.css": 32 * kilobyte,
  "postil.js": 6 * kilobyte,
  "search.js": 8 * kilobyte,
  "search.css": 5 * kilobyte,
  "keys.js": 2 * kilobyte,
  "quote.js": 2.5 * kilobyte,
  "all fonts": 190 * kilobyte,
  "the fonts of a page": 135 * kilobyte,
  "600 words of a source": 16 * kilobyte,
  "a note": 1.2 * kilobyte,
  "a cross-reference with its preview": 1.5 * kilobyte,
  "layout shift": 0.05,
  "growth of a source's page": 0.02,
};

const sites = allSites();
const own = sites.find((site) => site.name === "own");
const hard = sites.find((site) => site.name === "hard");
const size = (site, path) => statSync(join(site.folder, path)).size;
const told = (bytes) => `${(bytes / kilobyte).toFixed(1)} KB`;

function within(name, bytes, what = name) {
  assert.ok(bytes <= budgets[name], `${what}: ${told(bytes)}, and ${told(budgets[name])} is the most`);
}

// The first four come with pages, the others when a reader first wants them.
for (const file of ["postil.css", "source.css", "whole.css", "postil.js", "search.js", "search.css", "keys.js", "quote.js"]) {
  test(`${file} is small`, () => within(file, size(own, file)));
}

test("the fonts are small, all together", () => {
  const fonts = [...own.files].filter((path) => path.endsWith(".woff2"));
  assert.ok(fonts.length > 0, "there are fonts");
  within("all fonts", fonts.reduce((sum, path) => sum + size(own, path), 0));
});

test("a source's page fetches no more fonts than it needs", async () => {
  const faults = [];
  await withTab({}, async (tab) => {
    let fonts = new Set();
    tab.on("request", (request) => request.resourceType() === "font" && fonts.add(basename(request.url())));
    for (const page of own.sourcePages) {
      fonts = new Set();
      await tab.goto(onDisk(own, page));
      await settled(tab);
      const sum = [...fonts].reduce((sum, font) => sum + size(own, join("fonts", font)), 0);
      if (sum === 0) faults.push(`${page} fetches no font`);
      if (sum > budgets["the fonts of a page"]) faults.push(`${page}: ${told(sum)} in ${[...fonts].join(", ")}`);
    }
  });
  none(faults);
});

test("a source's page is small for its words, its notes and its cross-references", async () => {
  const faults = [];
  await withTab({ scripts: false }, async (tab) => {
    for (const page of own.sourcePages) {
      await tab.goto(onDisk(own, page));
      const texts = await tab.locator(".para > :is(p, h2, h3, h4, h5, h6, blockquote, .listing)").allTextContents();
      const words = texts.flatMap((text) => text.trim().split(/\s+/)).length;
      const most = (budgets["600 words of a source"] * words) / 600
        + budgets["a note"] * (await tab.locator(".notes > .note").count())
        + budgets["a cross-reference with its preview"] * (await tab.locator(".cross-references li[data-relation]").count());
      const bytes = size(own, page);
      if (bytes > most) faults.push(`${page}: ${told(bytes)} for ${words} words, and ${told(most)} is the most`);
    }
  });
  none(faults);
});

test("a source's page is as heavy in a collection of 10 as in one of 1,000", () => {
  const few = siteOf("few", { ...pair, ...strangers(8) });
  const many = siteOf("many", { ...pair, ...strangers(998) });
  assert.equal(many.sourcePages.length, 1000);
  const faults = [];
  for (const page of ["sources/diary.html", "sources/report.html"]) {
    assert.match(readFileSync(join(few.folder, page), "utf8"), /data-relation=differs/, `${page} has something beside it`);
    const [light, heavy] = [size(few, page), size(many, page)];
    const growth = Math.abs(heavy - light) / light;
    if (growth > budgets["growth of a source's page"]) faults.push(`${page}: ${light} bytes among 10, ${heavy} among 1,000`);
  }
  none(faults);
});

/** Adds up how far things move that the reader did not move. */
function watchShifts() {
  globalThis.shift = 0;
  globalThis.moved = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      globalThis.shift += entry.value;
      for (const { node } of entry.sources) globalThis.moved.push(node?.className || node?.nodeName || "?");
    }
  }).observe({ type: "layout-shift", buffered: true });
}

const crowded = ["crowded", "formatted", "arabic", "long"].map((name) => `sources/${name}.html`);

for (const width of [1440, 390]) {
  test(`pages stand still while they load for the first time, at ${width}`, async () => {
    const faults = [];
    for (const [site, pages] of [[own, own.pagesToLookAt], [hard, crowded]]) {
      for (const page of pages) {
        await withTab({ width }, async (tab, context) => {
          await context.addInitScript(watchShifts);
          // Fonts that come late are the worst that can happen: the text is painted in its stand-ins first.
          await tab.route("**/*.woff2", (route) => setTimeout(() => route.continue().catch(() => {}), 300));
          await tab.goto(onDisk(site, page));
          await settled(tab);
          const { shift, moved } = await tab.evaluate(() => ({ shift: globalThis.shift, moved: globalThis.moved }));
          if (process.env.MEASURE) console.log(site.name, page, width, shift.toFixed(3));
          if (shift > budgets["layout shift"]) faults.push(`${site.name} ${page}: ${shift.toFixed(3)} by ${[...new Set(moved)].join(", ")}`);
        });
      }
    }
    none(faults);
  });
}

/** The least contrast of each colour on each ground, as WCAG 2 counts it. */
const contrasts = [
  [["ink"], ["paper"], 14.5],
  [["ink"], ["paper-2", "card"], 12],
  [["ink-2"], ["paper"], 8],
  [["ink-3"], ["paper"], 5.7],
  [["ink-2", "ink-3"], ["paper-2", "card"], 4.5],
  [["context", "definition", "fact-check", "dispute", "question"], ["paper"], 6],
  [["context", "definition", "fact-check", "dispute", "question"], ["paper-2", "card"], 4.5],
  [["focus"], ["paper", "paper-2", "card"], 4.5],
];
const kinds = ["context", "definition", "fact-check", "dispute", "question"];
const tint = (kind, share) => `color-mix(in srgb, var(--${kind}) ${share}%, var(--paper))`;

/** What a browser makes of CSS colours: red, green and blue from 0 to 255. */
function colours(expressions) {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const sample = document.body.appendChild(document.createElement("i"));
  return expressions.map((expression) => {
    sample.style.color = "";
    sample.style.color = expression;
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = getComputedStyle(sample).color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  });
}

function contrast(one, other) {
  const luminance = (rgb) => {
    const [red, green, blue] = rgb.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

for (const scheme of ["light", "dark"]) {
  test(`colours part clearly from their ground in ${scheme}`, async () => {
    const pairs = contrasts.flatMap(([inks, grounds, least]) =>
      inks.flatMap((ink) => grounds.map((ground) => [`var(--${ink})`, `var(--${ground})`, least])),
    );
    pairs.push(...kinds.map((kind) => [`var(--${kind})`, tint(kind, 13), 4.5]));
    pairs.push(...kinds.map((kind) => ["var(--ink)", tint(kind, 26), 8]));
    await withTab({ scheme }, async (tab) => {
      await tab.goto(onDisk(own, "index.html"));
      const [one, other] = [await tab.evaluate(colours, pairs.map(([ink]) => ink)), await tab.evaluate(colours, pairs.map(([, ground]) => ground))];
      const measured = pairs.map(([ink, ground, least], index) => ({ ink, ground, least, found: contrast(one[index], other[index]) }));
      const low = measured.filter(({ found, least }) => found < least);
      none(low.map(({ ink, ground, found, least }) => `${ink} on ${ground}: ${found.toFixed(2)}, and ${least} is the least`));
    });
  });
}

test("every colour that the style names is one of those that are measured, or no colour of text", () => {
  const css = readFileSync(join(own.folder, "postil.css"), "utf8");
  const tokens = [...css.matchAll(/--([a-z0-9-]+):\s*light-dark\(/g)].map(([, name]) => name);
  const measured = new Set(contrasts.flatMap(([inks, grounds]) => [...inks, ...grounds]));
  const lines = ["rule", "rule-2"];
  assert.deepEqual(tokens.filter((name) => !measured.has(name) && !lines.includes(name)), []);
  assert.ok(tokens.length >= measured.size, `${tokens.length} colours are named`);
});
