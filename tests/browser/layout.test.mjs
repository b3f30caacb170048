// Nothing lies over anything: notes, cross-references and text keep apart at every width, and no page scrolls sideways.
import assert from "node:assert/strict";
import { test } from "node:test";
import { heights, onDisk, settled, withTab } from "./support/browser.mjs";
import { none } from "./support/none.mjs";
import { allSites } from "./support/sites.mjs";

const inMargins = [1440, 1100];
const inOneColumn = [768, 390];

/** What sticks out at the side of the window, and so makes a page scroll. */
function sideways() {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const sticksOut = (element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && (right > clientWidth + 1 || left < -1) && getComputedStyle(element).position !== "fixed";
  };
  const outer = [...document.querySelectorAll("body *")].filter((element) => sticksOut(element) && ![...element.children].some(sticksOut));
  const names = outer.slice(0, 3).map((element) => {
    const { className, localName } = element.closest("[class]") ?? element;
    return `${localName}.${className} ${element.localName} «${element.textContent.trim().slice(0, 30)}»`;
  });
  return [`${scrollWidth} wide in a window of ${clientWidth}: ${names.join(", ")}`];
}

/** Unfolds everything on a page. */
function unfold() {
  for (const details of document.querySelectorAll("details")) details.open = true;
}

/** The boxes of a source's page that must keep apart. */
function boxes() {
  const box = (name) => (element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { name: `${name} ${element.id || element.textContent.trim().slice(0, 20)}`, left, right, top: top + scrollY, bottom: bottom + scrollY };
  };
  const all = (selector, name) => [...document.querySelectorAll(selector)].map(box(name)).filter(({ left, right }) => right - left > 1);
  const text = "[id]:is(p, h2, h3, h4, h5, h6, .listing):not(.note *, .cross-references *)";
  return {
    notes: all(".body .note", "note"),
    others: all(".body .cross-references", "references"),
    text: all(`.body ${text}`, "text"),
    after: all(".after a", "link after the text"),
    head: all(".head > *", "head"),
    footer: box("footer")(document.querySelector("body > footer")).top,
    // A note whose quote is drawn, and the top of the quote's first line.
    quotes: [...document.querySelectorAll(".body .note")].flatMap((note) => {
      const mark = document.querySelector(`mark[data-annotations~="${CSS.escape(note.dataset.annotation)}"]`);
      const top = mark?.getClientRects()[0]?.top;
      return top === undefined ? [] : [{ id: note.id, quote: top, note: note.getBoundingClientRect().top }];
    }),
  };
}

/** The pairs of boxes that share more than a hair of ground. */
function overlaps(some, others) {
  const hair = 1;
  const pairs = some.flatMap((a, index) => (some === others ? others.slice(index + 1) : others).map((b) => [a, b]));
  return pairs.flatMap(([a, b]) => {
    const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    return width > hair && height > hair ? [`${a.name} and ${b.name} overlap by ${Math.round(width)} × ${Math.round(height)}`] : [];
  });
}

function faultsOf({ notes, others, text, after, head, footer, quotes }, width) {
  const faults = [
    ...overlaps(notes, notes),
    ...overlaps(others, others),
    ...overlaps(notes, others),
    ...overlaps(notes, text),
    ...overlaps(others, text),
    ...overlaps([...notes, ...others], [...after, ...head]),
  ];
  const low = [...notes, ...others].filter((box) => box.bottom > footer + 1);
  faults.push(...low.map((box) => `${box.name} reaches ${Math.round(box.bottom - footer)} below the footer's top`));
  if (width === 1440) {
    const high = quotes.filter(({ note, quote }) => note < quote - 4);
    faults.push(...high.map(({ id, note, quote }) => `note ${id} stands ${Math.round(quote - note)} above its quote`));
  }
  return faults;
}

const sites = allSites();
const own = sites.find((site) => site.name === "own");

for (const site of sites) {
  test(`${site.name}: no page scrolls sideways at 320`, async () => {
    const faults = [];
    await withTab({ width: 320 }, async (tab) => {
      for (const page of site.pagesToLookAt) {
        await tab.goto(onDisk(site, page));
        await settled(tab);
        for (const fault of await tab.evaluate(sideways)) faults.push(`${page}: ${fault}`);
      }
    });
    none(faults);
  });
}

/** How a page is read: as it opens, with everything unfolded, and where no script runs. */
const readings = [
  { reading: "", scripts: true },
  { reading: ", all unfolded", scripts: true, unfolded: true },
  { reading: ", without script", scripts: false },
];

for (const site of sites.filter((site) => site.sourcePages.length > 0)) {
  for (const width of [...inMargins, ...inOneColumn]) {
    test(`${site.name}: notes, cross-references and text keep apart at ${width}`, async () => {
      const faults = [];
      for (const { reading, scripts, unfolded } of readings) {
        await withTab({ width, scripts }, async (tab) => {
          for (const page of site.sourcePages) {
            await tab.goto(onDisk(site, page));
            if (unfolded) await tab.evaluate(unfold);
            if (scripts) await settled(tab);
            const found = [...faultsOf(await tab.evaluate(boxes), width), ...(await tab.evaluate(sideways))];
            faults.push(...found.map((fault) => `${page}${reading}: ${fault}`));
          }
        });
      }
      none(faults);
    });
  }

  test(`${site.name}: a window that grows shows what a window shows that was wide from the start`, async () => {
    const faults = [];
    const folded = (tab) => tab.evaluate(() => [...document.querySelectorAll(".note:not([open])")].map(({ id }) => id));
    await withTab({ width: 1440 }, async (tab) => {
      for (const page of site.sourcePages) {
        await tab.setViewportSize({ width: 1440, height: heights[1440] });
        await tab.goto(onDisk(site, page));
        await settled(tab);
        const wide = await folded(tab);
        await tab.setViewportSize({ width: 390, height: heights[390] });
        await tab.goto(onDisk(site, page));
        await settled(tab);
        await tab.setViewportSize({ width: 1440, height: heights[1440] });
        await settled(tab);
        const grown = await folded(tab);
        if (String(grown) !== String(wide)) faults.push(`${page}: folded are [${grown}], not [${wide}]`);
        faults.push(...faultsOf(await tab.evaluate(boxes), 1440).map((fault) => `${page}: ${fault}`));
      }
    });
    none(faults);
  });
}

test("where the margin is full, notes show their first line alone, so that each stands near its words; its number opens one", async () => {
  const far = 400;
  const [page] = own.sourcePages;
  await withTab({ width: 1440 }, async (tab) => {
    await tab.goto(onDisk(own, page));
    const { notes, text, quotes } = await tab.evaluate(boxes);
    none(quotes.filter(({ note, quote }) => note - quote > far).map(({ id, note, quote }) => `${id} stands ${Math.round(note - quote)} below its words`));
    const end = Math.max(...text.map(({ bottom }) => bottom));
    none(notes.filter(({ bottom }) => bottom - end > far).map(({ name, bottom }) => `${name} reaches ${Math.round(bottom - end)} below the text`));
    const open = await tab.locator(".note[open]").count(), folded = await tab.locator(".note:not([open])").count();
    assert.ok(open > folded / 2 && folded > 0, `${open} are open, ${folded} folded`);
    const first = tab.locator(".note:not([open])").first();
    const id = await first.getAttribute("id");
    await tab.locator(`a[href="#${id}"][role=doc-noteref]`).click();
    await tab.waitForSelector(`#${id}[open]`);
    none(faultsOf(await tab.evaluate(boxes), 1440));
    const openNow = () => tab.evaluate(() => [...document.querySelectorAll(".note[open]")].map(({ id }) => id).join(" "));
    const before = await openNow();
    await tab.pdf({ preferCSSPageSize: true });
    await settled(tab);
    assert.equal(await openNow(), before, "to print leaves notes as the reader had them");
    await tab.locator(`#${id} > summary`).click();
    await tab.waitForSelector(`#${id}:not([open])`);
    await tab.locator(`a[href="#${id}"][role=doc-noteref]`).click();
    await tab.waitForSelector(`#${id}[open]`);
  });
});

/** How far both ends of the bar of ways fade, scrolled to its start, its middle and its end. */
async function fades() {
  const ways = document.querySelector(".site nav");
  const most = ways.scrollWidth - ways.clientWidth;
  const onward = document.dir === "rtl" ? -1 : 1;
  const found = [];
  for (const share of [0, 0.5, 1]) {
    ways.scrollLeft = onward * share * most;
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const style = getComputedStyle(ways);
    found.push(["--before", "--after"].map((end) => parseFloat(style.getPropertyValue(end)) > 0));
  }
  return { most, found };
}

test("the bar of ways fades at an end while there is more that way, and only then", async () => {
  for (const reducedMotion of ["no-preference", "reduce"]) {
    await withTab({ width: 390, reducedMotion }, async (tab) => {
      await tab.goto(onDisk(own, "index.html"));
      for (const direction of ["ltr", "rtl"]) {
        await tab.evaluate((direction) => void (document.dir = direction), direction);
        const { most, found } = await tab.evaluate(fades);
        assert.ok(most > 0, "there is more than the window shows");
        assert.deepEqual(found, [[false, true], [true, true], [true, false]], `${direction}, ${reducedMotion} motion`);
      }
      await tab.setViewportSize({ width: 700, height: 800 });
      assert.deepEqual((await tab.evaluate(fades)).found[0], [false, false], "nothing fades where all is shown");
    });
  }
});

test("a mention's line is never cut inside a word, nor a note's signature broken before its link", async () => {
  const faults = [];
  for (const width of [1440, 1100, 768]) {
    await withTab({ width }, async (tab) => {
      await tab.goto(onDisk(own, "entities/alexandr-wang.html"));
      await settled(tab);
      faults.push(...await tab.evaluate(() => [...document.querySelectorAll(".mentions :is(.before, .rest)")].flatMap((side) => {
        const box = side.getBoundingClientRect();
        const words = document.createRange();
        words.selectNodeContents(side);
        const out = [...words.getClientRects()].some(({ left, right }) => left < box.left - 1 || right > box.right + 1);
        return out ? [`${innerWidth}: ${side.textContent}`] : [];
      })));
    });
  }
  await withTab({ width: 1440 }, async (tab) => {
    await tab.goto(onDisk(own, own.sourcePages[0]));
    await settled(tab);
    faults.push(...await tab.evaluate(() => [...document.querySelectorAll(".notes [open] .sig")].flatMap((signature) => {
      const top = (selector) => signature.querySelector(selector).getBoundingClientRect().top;
      return Math.abs(top("span") - top(".own")) > 8 || Math.abs(top("span") - top(".back")) > 8 ? [signature.textContent] : [];
    })));
  });
  none(faults);
});
