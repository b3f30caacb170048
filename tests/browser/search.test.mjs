// Readers search all of the briefing, from a disk and from a server, with the keyboard alone; without a script an index serves.
import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { onDisk, settled, withTab } from "./support/browser.mjs";
import { siteOf } from "./support/build.mjs";
import { none } from "./support/none.mjs";
import { serve } from "./support/server.mjs";
import { allSites } from "./support/sites.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const kilobyte = 1024;
const [own, hard] = allSites();
const first = own.sourcePages[0];

const tongues = siteOf("tongues", {
  "book.toml": '[book]\ntitle = "Tongues"\n',
  "seeds/café.txt": "The Café Évian stood in Łódź.\n\nΟ ΟΔΟΣ είναι εδώ. The bridge’s price was $14.3 million.\n\nBridges and bridging loans are scalable.\n",
  "seeds/橋.txt": "橋の話。\n\n日本語の研究所が橋を造った。\n",
  "content/sources/橋.toml": 'language = "ja"\n',
  "content/pages/method.md": "+++\ntitle = \"Method\"\n+++\nWe read.\n\n## How we *count*\n\nTwice over.\n",
});

// Enough that the index stands in many files.
const syllables = ["ba", "ker", "lo", "min", "dra", "sul", "vet", "qui", "pon", "tas", "wer", "gim"];
const word = (number) => syllables[number % 12] + syllables[Math.floor(number / 12) % 12] + syllables[Math.floor(number / 144) % 12] + syllables[Math.floor(number / 1728) % 12];
const paragraph = (seed) => Array.from({ length: 30 }, (_, at) => word((seed * 7919 + at * 104729) % 20736)).join(" ");
const source = (number) => Array.from({ length: 5 }, (_, at) => `${paragraph(number * 5 + at)} the river.`).join("\n\n");
const large = siteOf("large", {
  "book.toml": '[book]\ntitle = "Large"\n',
  ...Object.fromEntries(Array.from({ length: 600 }, (_, number) => [`seeds/n${String(number).padStart(3, "0")}.txt`, source(number)])),
});

/** Opens the search on a page and types. */
async function ask(tab, address, words) {
  await tab.goto(address);
  await tab.keyboard.press("/");
  await tab.waitForSelector("dialog.find[open]");
  await type(tab, words);
}

async function type(tab, words) {
  await tab.keyboard.type(words);
  await answered(tab);
}

/** Waits until what is shown belongs to what stands in the field. */
async function answered(tab) {
  await tab.waitForFunction(() => /result|Nothing|letter|could not/.test(document.querySelector(".find [role=status]").textContent));
  await tab.waitForTimeout(60);
}

const labels = (tab) => tab.locator(".results small").allTextContents();
const status = (tab) => tab.locator(".find [role=status]").innerText();
const marked = (tab) => tab.locator(".results mark").allTextContents();
const lit = (tab) => tab.evaluate(() => [...(CSS.highlights.get("found") ?? [])].map(String));

for (const where of ["a disk", "a folder of a server"]) {
  test(`from ${where}: type, arrows, Enter, and the words are marked where they stand`, async () => {
    const server = await serve(own);
    after(server.close);
    const addressOf = where === "a disk" ? (page) => onDisk(own, page) : server.address;
    await withTab({ offline: where === "a disk" }, async (tab) => {
      const strange = [];
      tab.on("console", (message) => message.type() === "error" && strange.push(message.text()));
      await ask(tab, addressOf(first), "lecun lab");
      const found = await labels(tab);
      assert.ok(found.some((label) => /^Source 2 ¶\d+$/.test(label)), `a passage: ${found}`);
      assert.ok(found.some((label) => /^Note \d+ on Source 1: Dispute$/.test(label)), `a note: ${found}`);
      assert.ok(found.some((label) => /^Person, /.test(label)), `a name: ${found}`);
      assert.ok(found.includes("Page"), `a page: ${found}`);
      assert.equal(await status(tab), `${found.length} results`);
      for (const text of await marked(tab)) assert.match(text, /^(lecun|lab\w*)$/i, "whole words from their beginning on");
      const passage = tab.locator(".results a", { hasText: /^Source 2 ¶/ }).first();
      for (let step = 0; step < 30 && !(await passage.evaluate((link) => link === document.activeElement)); step += 1) await tab.keyboard.press("ArrowDown");
      const target = new URL(await passage.getAttribute("href"));
      await Promise.all([tab.waitForNavigation(), tab.keyboard.press("Enter")]);
      await settled(tab);
      assert.equal(tab.url(), target.href);
      assert.match(target.hash, /^#p\d+$/);
      await tab.waitForFunction(() => CSS.highlights.get("found")?.size > 0);
      const words = await lit(tab);
      assert.ok(words.includes("LeCun") && words.includes("lab"), String(words));
      const box = await tab.locator(target.hash).boundingBox();
      assert.ok(box.y >= 0 && box.y < tab.viewportSize().height, "the passage is in the window");
      await tab.keyboard.press("Escape");
      assert.deepEqual(await lit(tab), [], "Esc takes the marks away");
      assert.deepEqual(strange, []);
    });
  });
}

test("what is typed while the search is on its way stands in the field", async () => {
  await withTab({}, async (tab) => {
    await tab.route("**/search.js", async (route) => {
      await new Promise((later) => setTimeout(later, 300));
      await route.continue();
    });
    await tab.goto(onDisk(own, first));
    await tab.keyboard.type("/jobs, zuck");
    await tab.waitForSelector("dialog.find[open]");
    await answered(tab);
    assert.equal(await tab.locator(".find input").inputValue(), "jobs, zuck");
    assert.equal(await tab.evaluate(() => location.hash), "", "no letter was taken for a key");
  });
});

test("Enter in the field opens the first result; letters typed on a result go on in the field; up leads back", async () => {
  await withTab({}, async (tab) => {
    await ask(tab, onDisk(own, first), "zucker");
    await tab.keyboard.press("ArrowDown");
    assert.equal(await tab.evaluate(() => document.activeElement.localName), "a");
    await tab.keyboard.press("ArrowUp");
    assert.equal(await tab.evaluate(() => document.activeElement.localName), "input");
    await tab.keyboard.press("ArrowDown");
    await type(tab, "berg");
    assert.equal(await tab.locator(".find input").inputValue(), "zuckerberg");
    const href = await tab.locator(".results a").first().getAttribute("href");
    await Promise.all([tab.waitForNavigation(), tab.keyboard.press("Enter")]);
    assert.equal(tab.url(), href);
  });
});

test("Esc closes, and the focus is where it was; the button opens again and keeps the words", async () => {
  await withTab({}, async (tab) => {
    await tab.goto(onDisk(own, first));
    const button = tab.getByRole("button", { name: "Search", exact: true });
    await button.press("Enter");
    await tab.waitForSelector("dialog.find[open]");
    assert.match(await status(tab), /Type to search/, "an empty field says what can be searched");
    await type(tab, "meta");
    await tab.keyboard.press("Escape");
    assert.equal(await tab.locator("dialog.find").isVisible(), false);
    assert.equal(await tab.evaluate(() => document.activeElement.dataset.action), "search");
    await button.click();
    assert.equal(await tab.locator(".find input").inputValue(), "meta");
    await tab.mouse.click(20, 500);
    assert.equal(await tab.locator("dialog.find").isVisible(), false, "a click beside it closes it");
  });
});

test("the key is the reader's: not with modifiers, not in fields, not where keys are switched off", async () => {
  await withTab({}, async (tab) => {
    await tab.goto(onDisk(own, first));
    const open = async () => {
      await tab.waitForTimeout(300);
      return tab.locator("dialog.find[open]").count();
    };
    for (const keys of ["Control+/", "Alt+/", "Meta+/"]) await tab.keyboard.press(keys);
    assert.equal(await open(), 0, "modifiers");
    await tab.evaluate(() => document.querySelector("main").prepend(Object.assign(document.createElement("input"), { id: "own" })));
    await tab.locator("#own").press("/");
    assert.equal(await open(), 0, "a field");
    assert.equal(await tab.locator("#own").inputValue(), "/");
    await tab.locator("#own").evaluate((field) => field.blur());
    await tab.evaluate(() => localStorage.setItem("postil-keys", "off"));
    await tab.keyboard.press("/");
    assert.equal(await open(), 0, "switched off");
    await tab.evaluate(() => localStorage.removeItem("postil-keys"));
    await tab.keyboard.press("/");
    assert.equal(await open(), 1, "and on");
  });
});

// What readers of this briefing look for, and the words of the result that has to be first or second.
for (const [words, label, text] of [
  ["yann lecun", /^Person/, "Yann LeCun"],
  ["LÉCUN", /^Person/, "Yann LeCun"],
  ["zuck", /^Person/, "Mark Zuckerberg"],
  ["superint", /^Source 1/, "“Superintelligence” Lab"],
  ["14.3", /^(Claim: |Source 2 ¶2)/, "$14.3 billion"],
  ["large stake", /^Claim: /, "Meta takes a large stake in Scale AI."],
  ["co-founded 2016", /^Claim: /, "Scale was co-founded in 2016."],
  ["which thursday", /^Note \d+ on Source 2: /, "Which Thursday?"],
  ["triggering antitrust alarms", /^Source 1 ¶\d+$/, "without triggering antitrust alarms"],
  ["lake tahoe", /^(Source \d ¶\d+|Place)/, "Lake Tahoe"],
  ["one deal told twice", /^Page$/, "One deal, told twice"],
]) {
  test(`«${words}» finds «${text}» first or second`, async () => {
    await withTab({}, async (tab) => {
      await ask(tab, onDisk(own, first), words);
      const found = await tab.locator(".results a").evaluateAll((links) => links.slice(0, 2).map((link) => [link.querySelector("small").textContent, link.textContent]));
      assert.ok(found.some(([of, all]) => label.test(of) && all.includes(text)), JSON.stringify(found));
    });
  });
}

test("a claim is opened where it stands", async () => {
  await withTab({}, async (tab) => {
    await ask(tab, onDisk(own, first), "large stake");
    await Promise.all([tab.waitForNavigation(), tab.locator(".results .of-claim").first().click()]);
    assert.match(tab.url(), /claims\.html\?find=large%20stake#c-a-large-stake$/);
    assert.match(await tab.locator(":target").innerText(), /Meta takes a large stake in Scale AI\./);
  });
});

for (const [language, words] of Object.entries({
  de: { placeholder: /Quellen/, hint: /^Tippen durchsucht/, count: /^2 Ergebnisse$/, one: /^1 Ergebnis$/, many: /^12 von 1\.204 Ergebnissen$/, none: /^Nichts gefunden zu „xyzzy“/, label: "Quelle 2 ¶1" },
  ar: { placeholder: /المصادر/, hint: /^اكتب لتبحث/, count: /^نتيجتان$/, one: /^نتيجة واحدة$/, many: /^12 من 1,204 نتائج$/, none: /^لا نتيجة للبحث عن «xyzzy»/, label: "المصدر 2 ¶1" },
})) {
  test(`the search speaks ${language}, from the side where its readers begin, and counts as they do`, async () => {
    const site = siteOf(`speaks-${language}`, {
      "book.toml": `[book]\ntitle = "Pons"\nlanguage = "${language}"\n`,
      "seeds/a.txt": `Pontem vidit quercus.\n\n${Array.from({ length: 1202 }, (_, n) => `Folium numero ${n} cadit.`).join("\n\n")}\n`,
      "seeds/橋.txt": "橋の話。\n\nquercus 橋 folium.\n\nUnicum folium.\n",
      "content/sources/a.toml": 'language = "la"\n',
      "content/sources/橋.toml": 'language = "ja"\ntitle = "橋"\n',
    });
    await withTab({}, async (tab) => {
      await tab.goto(onDisk(site, "index.html"));
      await tab.keyboard.press("/");
      await tab.waitForSelector("dialog.find[open]");
      assert.match(await tab.locator(".find input").getAttribute("placeholder"), words.placeholder);
      assert.match(await status(tab), words.hint);
      const said = async (query, wanted) => {
        await tab.locator(".find input").fill(query);
        await tab.waitForFunction((wanted) => new RegExp(wanted).test(document.querySelector(".find [role=status]").textContent), wanted.source, { timeout: 5000 }).catch(() => {});
        assert.match(await tab.locator(".find [role=status]").textContent(), wanted);
      };
      await said("folium", words.many);
      await said("xyzzy", words.none);
      await said("unicum", words.one);
      await said("quercus", words.count);
      assert.ok((await labels(tab)).every((label) => /^(Quelle|المصدر) \d ¶\d$/.test(label)), String(await labels(tab)));
      // Every word of a source has the source's language, every other one the site's.
      const languageOf = (selector, text) => tab.locator(selector, { hasText: text }).first().evaluate((element) => element.closest("[lang]").lang);
      assert.equal(await languageOf(".results span", "橋"), "ja");
      assert.equal(await languageOf(".results h2 bdi", "橋"), "ja");
      assert.equal(await languageOf(".results small", "2"), language);
      const start = await tab.evaluate(() => {
        const left = (selector) => document.querySelector(selector).getBoundingClientRect().left;
        return left(".find input") < left(".find .close");
      });
      assert.equal(start, language !== "ar", "the field begins where the line does");
    });
  });
}

test("the dialog keeps the focus, tells how many results there are, and gives the focus back", async () => {
  await withTab({}, async (tab) => {
    await tab.goto(onDisk(own, first));
    const button = tab.locator("[data-action=search]");
    await button.focus();
    await tab.keyboard.press("Enter");
    await tab.waitForSelector("dialog.find[open]");
    const dialog = tab.getByRole("dialog", { name: "Search" });
    assert.equal(await dialog.getByRole("searchbox", { name: "Search" }).evaluate((field) => field === document.activeElement), true);
    await type(tab, "lecun lab");
    assert.match(await dialog.getByRole("status").textContent(), /^\d+ results$/);
    const count = await tab.locator(".results a").count();
    assert.equal(await dialog.getByRole("listitem").count(), count, "the results are items of lists");
    assert.equal(await dialog.getByRole("heading", { level: 2 }).count(), await dialog.getByRole("list").count(), "each list has its heading");
    for (let step = 0; step < count + 6; step += 1) {
      await tab.keyboard.press("Tab");
      const astray = await tab.evaluate(() => document.activeElement !== document.body && !document.activeElement.closest("dialog.find"));
      assert.equal(astray, false, `after ${step + 1} steps the focus is behind the dialog`);
    }
    await tab.keyboard.press("Escape");
    assert.equal(await tab.locator("dialog.find[open]").count(), 0);
    assert.equal(await button.evaluate((element) => element === document.activeElement), true, "the focus is where it was");
  });
});

test("where what the search says cannot be loaded, its page serves", async () => {
  await withTab({}, async (tab) => {
    await tab.route("**/search/words.js", (route) => route.abort());
    await tab.goto(onDisk(own, first));
    await Promise.all([tab.waitForNavigation(), tab.keyboard.press("/")]);
    assert.match(tab.url(), /\/search\.html$/);
    assert.ok((await tab.locator(".index .term").count()) > 20);
  });
});

for (const [words, label, mark] of [
  ["evian cafe", "Source 1 ¶1", "Café"],
  ["ÉVIAN", "Source 1 ¶1", "Évian"],
  ["οδος", "Source 1 ¶2", "ΟΔΟΣ"],
  ["bridge price", "Source 1 ¶2", "bridge"],
  ["14.3", "Source 1 ¶2", "14.3"],
  ["bridged prices", "Source 1 ¶2", "price"],
  ["loan ", "Source 1 ¶3", "loans"],
  ["scal", "Source 1 ¶3", "scalable"],
  ["研究", "Source 2 ¶2", "研究"],
  ["橋を造", "Source 2 ¶2", "橋を造"],
  ["所", "Source 2 ¶2", "所が"],
  ["twice", "Page", "Twice"],
  ["constructor bridge price", "Source 1 ¶2", "bridge"],
]) {
  test(`«${words}» finds ${label}`, async () => {
    await withTab({}, async (tab) => {
      await tab.goto(onDisk(tongues, "index.html"));
      await tab.keyboard.press("/");
      await tab.waitForSelector("dialog.find[open]");
      await tab.keyboard.insertText(words);
      await answered(tab);
      assert.ok((await labels(tab)).includes(label), `${await labels(tab)}: ${await status(tab)}`);
      assert.ok((await marked(tab)).includes(mark), String(await marked(tab)));
    });
  });
}

test("a word is found by its beginning, not by what stands inside it; a finished word by its forms alone", async () => {
  await withTab({}, async (tab) => {
    await ask(tab, onDisk(tongues, "index.html"), "able");
    assert.match(await status(tab), /^Nothing found for “able”/);
    for (const finished of ["brid ", "scale ", "stander ", "isn "]) {
      await tab.locator(".find input").fill(finished);
      await answered(tab);
      assert.match(await status(tab), /^Nothing found/, finished);
    }
    await tab.locator(".find input").fill("café橋 zzz");
    await answered(tab);
    assert.match(await status(tab), /^Nothing has all of these words\. \d+ results? with some/);
  });
});

test("texts of another language say so, and results of one page stand below its title", async () => {
  await withTab({}, async (tab) => {
    await ask(tab, onDisk(tongues, "index.html"), "橋");
    assert.equal(await tab.locator(".results span[lang=ja]").count() > 0, true);
    const headings = await tab.locator(".results h2").allTextContents();
    assert.equal(new Set(headings).size, headings.length, String(headings));
  });
});

test("a part of the index that cannot be loaded is told, and asked for again", async () => {
  await withTab({}, async (tab) => {
    await tab.route("**/search/terms-*.js", (route) => route.abort());
    await ask(tab, onDisk(own, first), "meta");
    assert.match(await status(tab), /could not be loaded/);
    assert.equal(await tab.locator(".results a").count(), 0);
    await tab.unroute("**/search/terms-*.js");
    await type(tab, " lab");
    await tab.waitForFunction(() => /\d+ results/.test(document.querySelector(".find [role=status]").textContent));
  });
});

test("nothing of a source runs in the results", async () => {
  await withTab({}, async (tab) => {
    await ask(tab, onDisk(hard, "index.html"), "script alert onerror img");
    await tab.locator(".find input").fill("tera");
    await answered(tab);
    assert.ok((await tab.locator(".results a").count()) > 0);
    assert.equal(await tab.locator(".results :is(img, script, iframe)").count(), 0);
    assert.equal(await tab.evaluate(() => globalThis.strangerRan), undefined);
  });
});

test("without a script there is no button, and every page leads to an index whose links lead to passages and names", async () => {
  await withTab({ scripts: false }, async (tab) => {
    await tab.goto(onDisk(own, first));
    assert.equal(await tab.locator("[data-action=search]").isVisible(), false);
    await tab.getByRole("banner").getByRole("link", { name: "Index" }).click();
    assert.equal(new URL(tab.url()).pathname.endsWith("/search.html"), true);
    await tab.locator(".index .term", { hasText: "Yann LeCun" }).locator("xpath=..").getByRole("link", { name: /^Source 1, paragraph/ }).first().click();
    assert.match(tab.url(), /sources\/.*#p\d+$/);
    assert.match(await tab.locator(":target").innerText(), /LeCun/);
    await tab.goto(onDisk(own, "search.html"));
    const words = await tab.locator("[aria-labelledby=index-words] .term").allTextContents();
    assert.ok(words.length > 20 && words.length <= 300, `${words.length} words`);
  });
});

test("with a script the page of search has the field at its head, and the key leads to it", async () => {
  await withTab({}, async (tab) => {
    await tab.goto(`${onDisk(own, "search.html")}?find=zuckerberg`);
    await answered(tab);
    assert.ok((await labels(tab)).length > 3, "an address may hold the words");
    assert.equal(await tab.locator("dialog.find").count(), 0);
    await tab.keyboard.press("/");
    assert.equal(await tab.evaluate(() => document.activeElement.localName), "input");
    await type(tab, "lecun");
    await Promise.all([tab.waitForNavigation(), tab.keyboard.press("Enter")]);
    assert.match(tab.url(), /\?find=lecun/);
  });
});

for (const scheme of ["light", "dark"]) {
  for (const width of [1440, 768, 390]) {
    test(`axe finds nothing with the search open, in ${scheme} at ${width}, and nothing reaches past the window`, async () => {
      const faults = [];
      await withTab({ width, scheme, reducedMotion: "reduce" }, async (tab) => {
        for (const [page, words] of [[first, "lecun lab"], [first, ""], [first, "xyzzy"], ["search.html", "lecun lab"]]) {
          await tab.goto(onDisk(own, page));
          await tab.keyboard.press("/");
          await tab.waitForSelector(".find");
          if (page === first) await tab.waitForSelector("dialog.find[open]");
          if (words) await type(tab, words);
          await settled(tab);
          await tab.evaluate(axe);
          const { violations } = await tab.evaluate(() => globalThis.axe.run(document.querySelector(".find"), { resultTypes: ["violations"] }));
          for (const { id, nodes } of violations) for (const { target, failureSummary } of nodes) faults.push(`${page} «${words}» ${id}: ${target} ${failureSummary}`);
          const { x, y, width: wide, height } = await tab.locator(".find").boundingBox();
          if (x < 0 || x + wide > width || (page === first && y + height > tab.viewportSize().height)) faults.push(`${page} «${words}»: ${x} ${y} ${wide} ${height}`);
          if (await tab.evaluate(() => document.documentElement.scrollWidth > innerWidth)) faults.push(`${page}: scrolls sideways`);
        }
      });
      none(faults);
    });
  }
}

for (const width of [1440, 390]) {
  test(`the page of search stands still while it loads, at ${width}`, async () => {
    await withTab({ width }, async (tab, context) => {
      await context.addInitScript(() => {
        globalThis.shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) globalThis.shift += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
      });
      await tab.goto(onDisk(own, "search.html"));
      await tab.waitForSelector(".finder .find");
      await settled(tab);
      const shift = await tab.evaluate(() => globalThis.shift);
      assert.ok(shift <= 0.05, shift.toFixed(3));
    });
  });
}

test("script and style of the search are small, and no page loads them before they are wanted", async () => {
  const size = (path) => statSync(join(own.folder, path)).size;
  assert.ok(size("search.js") <= 8 * kilobyte, `search.js has ${size("search.js")} bytes`);
  assert.ok(size("search.css") <= 6 * kilobyte, `search.css has ${size("search.css")} bytes`);
  await withTab({}, async (tab) => {
    const loaded = [];
    tab.on("request", (request) => request.url().includes("search") && loaded.push(request.url()));
    await tab.goto(onDisk(own, first));
    await settled(tab);
    assert.deepEqual(loaded, []);
  });
});

// How long a letter takes is measured, not held to a limit, for that depends on the machine:
// `MEASURE=1 node --test tests/browser/search.test.mjs` prints it for eight queries, in milliseconds.
test("of a large index a first answer loads little, and what is loaded is not loaded again", async () => {
  await withTab({}, async (tab) => {
    let bytes = 0;
    const files = new Set(), twice = [];
    tab.on("request", (request) => {
      if (!request.url().includes("/search")) return;
      if (files.has(request.url())) twice.push(request.url());
      files.add(request.url());
      bytes += statSync(fileURLToPath(request.url().replace(/\?.*/, ""))).size;
    });
    await tab.goto(onDisk(large, "index.html"));
    await tab.keyboard.press("/");
    await tab.waitForSelector("dialog.find[open]");
    await tab.keyboard.insertText("bakerlo river");
    await answered(tab);
    assert.ok(bytes <= kilobyte * kilobyte, `${bytes} bytes`);
    assert.ok([...large.files].filter((path) => path.startsWith("search/")).length > 2 * files.size, "most of the index was left where it was");
    const times = await tab.evaluate(async () => {
      const field = document.querySelector(".find input"), status = document.querySelector(".find [role=status]"), times = [];
      for (const words of ["bakerlo riv", "bakerlo river", "ri", "riv", "river", "bak", "baker", "baker the"]) {
        // The least of several times is what the work takes; the rest is what else the machine does.
        let least = Infinity;
        for (let turn = 0; turn < 6; turn += 1) {
          status.textContent = "";
          field.value = words;
          const begin = performance.now();
          field.dispatchEvent(new Event("input"));
          while (!/result|Nothing/.test(status.textContent)) {
            await new Promise((next) => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = next;
              port2.postMessage(0);
            });
          }
          document.body.getBoundingClientRect();
          least = Math.min(least, performance.now() - begin);
        }
        times.push(least);
      }
      return times;
    });
    if (process.env.MEASURE) console.log(bytes, files.size, times.map((time) => time.toFixed(1)).join(" "));
    assert.deepEqual(twice, []);
  });
});
