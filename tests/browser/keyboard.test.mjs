// Everything can be done with the keyboard: the order of the tab key, a focus that can be seen, the theme, notes that fold.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { onDisk, settled, withTab } from "./support/browser.mjs";
import { none } from "./support/none.mjs";
import { oddSource } from "./support/projects/languages.mjs";
import { serve } from "./support/server.mjs";
import { allSites } from "./support/sites.mjs";

const sites = allSites();
const hard = sites.find((site) => site.name === "hard");
const own = sites.find((site) => site.name === "own");
const crowded = onDisk(hard, "sources/crowded.html");

/** What must be reached with the tab key, each with a name. */
const reachable = {
  "the link past the bar": ".skip",
  "the ways through the site": "nav a",
  "the switch of the theme": "[data-action=theme]",
  "the numbers of passages": "main .number",
  "the numbers of notes": "main [role=doc-noteref]",
  "the first lines of notes": ".notes .note > summary",
  "the ways back": "main [role=doc-backlink]",
  "the other sources": ".cross-references > ul a, .cross-references > ul button",
};

/** Numbers all elements, so that what was focused can be told apart. */
function number() {
  globalThis.all = [...document.querySelectorAll("*")];
}

/** What has the focus, and whether a reader can see that it has. */
function focused() {
  const element = document.activeElement;
  if (element === document.body || element === null) return undefined;
  // What a preview brings with it when it is loaded comes last.
  if (!globalThis.all.includes(element)) globalThis.all.push(element);
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { left, top, width, height } = element.getBoundingClientRect();
  const onTop = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 12));
  const inline = element.getClientRects()[0];
  const first = inline && document.elementFromPoint(inline.left + inline.width / 2, inline.top + inline.height / 2);
  return {
    index: globalThis.all.indexOf(element),
    name: `${element.localName}.${element.className} «${(element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 30)}»`,
    ring: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
    seen: [onTop, first].some((found) => found && (element.contains(found) || found.contains(element))),
  };
}

async function tabThrough(tab) {
  const steps = [];
  for (let step = 0; step < 2000; step += 1) {
    await tab.keyboard.press("Tab");
    let now = await tab.evaluate(focused);
    if (now && !now.seen) {
      // The preview of the link before stands for a moment longer, and may lie over the next one; it goes by itself.
      await tab.waitForFunction(() => !document.querySelector(":popover-open"), null, { timeout: 2000 }).catch(() => {});
      now = await tab.evaluate(focused);
    }
    if (now === undefined || steps.some(({ index }) => index === now.index)) return steps;
    steps.push(now);
  }
  return steps;
}

for (const [site, page, width] of [
  [own, own.sourcePages[0], 1440],
  [hard, "sources/crowded.html", 1100],
  [hard, "sources/arabic.html", 390],
]) {
  test(`${site.name}: the tab key goes through ${page} in order and can be followed with the eye, at ${width}`, async () => {
    await withTab({ width, reducedMotion: "reduce" }, async (tab) => {
      await tab.goto(onDisk(site, page));
      await settled(tab);
      await tab.evaluate(number);
      const steps = await tabThrough(tab);
      const faults = steps.filter(({ ring }) => !ring).map(({ name }) => `${name} shows no focus`);
      faults.push(...steps.filter(({ seen }) => !seen).map(({ name }) => `${name} is out of sight when it has the focus`));
      // A preview opens beside the link that has the focus: a step aside, whenever it is there in time.
      const aside = await tab.evaluate(() => [...document.querySelectorAll("[popover] *")].map((element) => globalThis.all.indexOf(element)));
      const indices = steps.map(({ index }) => index).filter((index) => !aside.includes(index));
      const back = indices.findIndex((index, step) => step > 0 && index < indices[step - 1]);
      const nameOf = (index) => steps.find((step) => step.index === index).name;
      if (back > 0) faults.push(`${nameOf(indices[back])} comes after ${nameOf(indices[back - 1])}`);
      for (const [name, selector] of Object.entries(reachable)) {
        const wanted = await tab.evaluate((selector) => {
          const open = (element) => element.checkVisibility() && !element.closest("[popover]");
          return [...document.querySelectorAll(selector)].filter(open).map((element) => globalThis.all.indexOf(element));
        }, selector);
        const missed = wanted.filter((index) => !indices.includes(index));
        if (wanted.length === 0 && !name.includes("back")) faults.push(`${name} are not there: ${selector}`);
        if (missed.length > 0) faults.push(`${missed.length} of ${wanted.length} of ${name} are not reached`);
      }
      if (!steps[0]?.name.includes("skip")) faults.push(`the first stop is ${steps[0]?.name}`);
      none(faults);
    });
  });
}

test("the first stop leads past the bar to the main part", async () => {
  await withTab({}, async (tab) => {
    await tab.goto(crowded);
    await tab.keyboard.press("Tab");
    assert.ok((await tab.locator(".skip").boundingBox()).y >= 0, "the link shows when it has the focus");
    await tab.keyboard.press("Enter");
    assert.equal(await tab.evaluate(() => document.activeElement.localName), "main");
  });
});

/** Remembers when the choice of theme is read, and how each frame that shows a body looks. */
function watchFrames() {
  globalThis.grounds = [];
  globalThis.bodies = [];
  const read = Storage.prototype.getItem;
  Storage.prototype.getItem = function getItem(key) {
    globalThis.bodies.push(document.body !== null);
    return read.call(this, key);
  };
  const look = () => {
    if (document.body) globalThis.grounds.push(getComputedStyle(document.documentElement).backgroundColor);
    if (globalThis.grounds.length < 20) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Goes to a page that knows the reader's choice: a browser hands on what was stored a moment later. */
async function goKnowing(tab, choice, address) {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    await tab.goto(address);
    if (await tab.evaluate((choice) => Object.values(localStorage).includes(choice), choice)) return;
  }
  assert.fail(`${address} does not know that ${choice} was chosen`);
}

for (const scheme of ["light", "dark"]) {
  const other = scheme === "light" ? "dark" : "light";

  test(`the theme turns from the system's ${scheme} to ${other}, and stays so from the first frame of the next page`, async () => {
    const server = await serve(hard);
    after(server.close);
    for (const addressOf of [server.address, (page) => onDisk(hard, page)]) {
      await withTab({ scheme, offline: addressOf !== server.address }, async (tab, context) => {
        await tab.goto(addressOf("index.html"));
        const ground = () => tab.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
        const before = await ground();
        await tab.locator("[data-action=theme]").press("Enter");
        const chosen = await ground();
        assert.notEqual(chosen, before, "the button changes the ground");
        assert.equal(await tab.evaluate(() => document.documentElement.dataset.theme), other);
        await context.addInitScript(watchFrames);
        for (const page of ["index.html", "sources/crowded.html"]) {
          await goKnowing(tab, other, addressOf(page));
          await tab.waitForFunction(() => globalThis.grounds.length > 3);
          const { grounds, bodies } = await tab.evaluate(() => ({ grounds: globalThis.grounds, bodies: globalThis.bodies }));
          assert.deepEqual([...new Set(grounds)], [chosen], `${page}: every frame has the chosen ground`);
          assert.equal(bodies[0], false, `${page}: the choice is read before there is a body to paint`);
        }
        await tab.locator("[data-action=theme]").press("Space");
        assert.equal(await ground(), before, "and the button changes it back");
      });
    }
  });
}

const openNotes = (tab) => tab.evaluate(() => [...document.querySelectorAll(".notes > .note[open]")].map(({ id }) => id));

test("on a phone every note is folded to a line that says what it is", async () => {
  await withTab({ width: 390 }, async (tab) => {
    for (const page of hard.sourcePages) {
      await tab.goto(onDisk(hard, page));
      assert.deepEqual(await openNotes(tab), [], page);
      for (const line of await tab.locator(".notes > .note > summary").all()) assert.match(await line.innerText(), /\d+\s+\p{L}{3}/u);
    }
  });
});

test("on a phone a link to a note opens it, and no other", async () => {
  await withTab({ width: 390 }, async (tab) => {
    await tab.goto(`${crowded}#a-may-1`);
    assert.deepEqual(await openNotes(tab), ["a-may-1"]);
    await tab.locator("[role=doc-noteref][href='#a-brandt']").press("Enter");
    assert.deepEqual(await openNotes(tab), ["a-brandt", "a-may-1"]);
    await settled(tab);
    assert.ok(await tab.locator("#a-brandt").evaluate((note) => note.getBoundingClientRect().top < innerHeight), "and it is in sight");
    await tab.goto(`${onDisk(hard, `sources/${oddSource}.html`)}#a-größe`);
    assert.deepEqual(await openNotes(tab), ["a-größe"], "whatever letters its name has");
  });
});

test("on a phone a note opens and folds by the keyboard", async () => {
  await withTab({ width: 390 }, async (tab) => {
    await tab.goto(crowded);
    const line = tab.locator("#a-vote > summary");
    await line.press("Enter");
    assert.deepEqual(await openNotes(tab), ["a-vote"]);
    assert.ok(await tab.locator("#a-vote .text").isVisible());
    await line.press("Space");
    assert.deepEqual(await openNotes(tab), []);
  });
});

for (const width of [1440, 390]) {
  test(`a preview shuts with Escape and gives the focus back, and nothing moves behind it, at ${width}`, async () => {
    await withTab({ width, reducedMotion: "reduce" }, async (tab) => {
      await tab.goto(onDisk(hard, "index.html"));
      await settled(tab);
      const button = tab.locator(".prose .cite + button").first();
      await button.press("Enter");
      const card = tab.locator("[popover]:popover-open");
      await card.waitFor();
      const scrolled = () => tab.evaluate(() => scrollY);
      const before = await scrolled();
      const { x, y } = await card.boundingBox();
      await tab.mouse.move(x + 20, y + 20);
      await tab.mouse.wheel(0, 400);
      await settled(tab);
      if (width === 390) assert.equal(await scrolled(), before, "the page behind the sheet stays where it is");
      await button.focus();
      await tab.keyboard.press("Tab");
      assert.ok(await card.locator(":focus").count(), "the next stop is inside the preview");
      await tab.keyboard.press("Escape");
      assert.equal(await card.count(), 0, "shut");
      assert.ok(await button.evaluate((button) => button === document.activeElement), "the focus is where it was");
    });
  });
}

test("words that are copied take the address bar along, and a link to itself is copied as it is pressed", async () => {
  await withTab({}, async (tab) => {
    await tab.goto(crowded);
    await settled(tab);
    const copied = await tab.evaluate(() => {
      Object.defineProperty(navigator.clipboard, "writeText", { value: async (text) => void (globalThis.copied = text) });
      const addresses = [];
      for (const place of ["#p3", "#a-vote .text, #a-vote .gist"]) {
        getSelection().selectAllChildren(document.querySelector(place));
        document.execCommand("copy");
        addresses.push(location.hash);
      }
      return addresses;
    });
    assert.deepEqual(copied, ["#p3", "#a-vote"]);
    await tab.locator("#a-vote > summary").press("Enter");
    for (const [link, hash] of [[tab.locator("#p2").locator("..").locator(".number"), "#p2"], [tab.locator("#a-vote .own"), "#a-vote"]]) {
      await link.press("Enter");
      await tab.getByRole("status").filter({ hasText: "Link copied" }).waitFor();
      assert.equal(await tab.evaluate(() => globalThis.copied), `${crowded}${hash}`);
      assert.equal(await tab.evaluate(() => location.hash), hash);
    }
  });
});

test("single keys go on in the order of the text, wherever the margin has put a note", async () => {
  await withTab({ width: 1440 }, async (tab) => {
    await tab.goto(onDisk(own, own.sourcePages[0]));
    await settled(tab);
    const faults = [];
    for (let passage = 1; passage <= 9; passage += 1) {
      await tab.evaluate((id) => document.querySelector(`.number[href="#${id}"]`).focus(), `p${passage}`);
      const wanted = await tab.evaluate((id) => {
        const place = document.getElementById(id);
        return [...document.querySelectorAll(".note")].find((note) => place.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING).id;
      }, `p${passage}`);
      await tab.keyboard.press("n");
      await tab.waitForFunction(() => document.activeElement.closest(".note"));
      const found = await tab.evaluate(() => document.activeElement.closest(".note").id);
      if (found !== wanted) faults.push(`n after ¶${passage}: ${found}, and ${wanted} is next`);
      await tab.keyboard.press("j");
      await tab.waitForFunction(() => !document.activeElement.closest(".note"));
      const next = await tab.evaluate(() => Number(document.activeElement.id.slice(1)));
      const group = await tab.evaluate((id) => Number(document.getElementById(id).closest(".para").querySelector("[id^=p]").id.slice(1)), found);
      if (next !== group + 1) faults.push(`j after ${found}: ¶${next}`);
    }
    none(faults);
  });
});

test("a single key that has nothing to lead to says so for a moment", async () => {
  await withTab({}, async (tab) => {
    const status = tab.getByRole("status");
    const says = async (key, words) => {
      await tab.keyboard.press(key);
      await status.filter({ hasText: words }).waitFor();
    };
    await tab.goto(onDisk(own, "timeline.html"));
    await says("n", "No further note");
    await says("x", "No other source");
    await status.filter({ hasText: /^$/ }).waitFor({ state: "attached" });
    await tab.goto(onDisk(own, own.sourcePages[0]));
    await settled(tab);
    await tab.locator(".number").last().focus();
    await tab.keyboard.press("j");
    await says("j", "Nothing further");
    await tab.locator(".number").first().focus();
    await says("p", "No further note");
  });
});

test("the headings of a long source stay in sight where there is room, and the one that is read is marked", async () => {
  await withTab({ viewport: { width: 1650, height: 900 } }, async (tab) => {
    await tab.goto(onDisk(own, own.sourcePages[0]));
    await settled(tab);
    const links = tab.locator(".contents a");
    assert.ok((await links.count()) >= 4);
    await tab.locator("main :is(h2, h3)[id^=t-]").last().evaluate((heading) => heading.scrollIntoView());
    await settled(tab);
    const { x, y } = await links.last().boundingBox();
    assert.ok(x >= 0, "none of it is cut off");
    assert.ok(y > 0 && y < 900, "the list is in the window");
    const marked = await links.evaluateAll((all) => all.map((link) => getComputedStyle(link).borderInlineStartColor !== "rgba(0, 0, 0, 0)"));
    assert.deepEqual(marked, marked.map((_, index) => index === marked.length - 1), "the last heading, and no other");
  });
});
