// Everything can be read and reached where no script runs: notes stand open, numbers lead to them and back, previews open.
import assert from "node:assert/strict";
import { test } from "node:test";
import { onDisk, withTab } from "./support/browser.mjs";
import { none } from "./support/none.mjs";
import { allSites } from "./support/sites.mjs";

const sites = allSites();
const withSources = sites.filter((site) => site.sourcePages.length > 0);
const hard = sites.find((site) => site.name === "hard");

/** Notes that are shut, hidden or without a way to them and back. */
function faultsOfNotes() {
  const faults = [];
  for (const note of document.querySelectorAll(".body .note")) {
    const fault = (what) => faults.push(`note ${note.id} ${what}`);
    const parts = [note, ...note.querySelectorAll(".text, .text :not(.peek), .sig, .compared")];
    if (!note.open) fault("is shut");
    if (!parts.every((part) => part.checkVisibility({ visibilityProperty: true, opacityProperty: true }))) fault("is hidden");
    const numbers = [...document.querySelectorAll("a[role=doc-noteref]")].filter(({ hash }) => decodeURIComponent(hash.slice(1)) === note.id);
    if (numbers.length !== 1) fault(`has ${numbers.length} numbers in the text`);
    const back = note.querySelector("[role=doc-backlink]");
    const place = back && document.getElementById(decodeURIComponent(back.hash.slice(1)));
    if (!place) fault("has no way back");
    else if (!place.parentElement.contains(note) && !place.closest(".para")?.contains(note)) fault(`leads back to another passage, ${place.id}`);
    const group = note.closest("[role=group]");
    if (!/\d|heading/.test(group?.getAttribute("aria-label") ?? "")) fault("stands in no group that names its passage");
    const block = note.closest(".para")?.querySelector("[id]:is(p, h2, h3, h4, h5, h6, .listing)");
    if (!block || !(block.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING)) fault("does not follow its passage");
  }
  return faults;
}

for (const site of withSources) {
  for (const width of [1440, 390]) {
    test(`${site.name}: every note is open and is reached from its number and back, at ${width}`, async () => {
      const faults = [];
      await withTab({ width, scripts: false }, async (tab) => {
        for (const page of site.sourcePages) {
          await tab.goto(onDisk(site, page));
          for (const fault of await tab.evaluate(faultsOfNotes)) faults.push(`${page}: ${fault}`);
        }
      });
      none(faults);
    });
  }
}

test("no page of the site is empty or offers what needs a script", async () => {
  const faults = [];
  await withTab({ scripts: false }, async (tab) => {
    for (const site of sites) {
      for (const page of site.pagesToLookAt) {
        await tab.goto(onDisk(site, page));
        const words = (await tab.locator("main").innerText()).split(/\s+/).length;
        if (words < 3) faults.push(`${site.name} ${page}: only ${words} words`);
        if (await tab.locator(":is([data-action], button[data-preview]):visible").count()) faults.push(`${site.name} ${page}: a button that does nothing`);
      }
    }
  });
  none(faults);
});

/** Opens a preview of the crowded page with `open`, and makes sure that it shows words and closes with `close`. */
async function preview(width, open, close) {
  await withTab({ width, scripts: false, reducedMotion: "reduce" }, async (tab) => {
    await tab.goto(onDisk(hard, "sources/crowded.html"));
    const item = tab.locator(".cross-references li", { hasText: "Brandt in Arabic." });
    const more = tab.locator(".cross-references details:not([open])", { hasText: "Brandt in Arabic." }).locator("> summary");
    if (await more.count()) await more.click();
    const button = item.locator("> button");
    const target = tab.locator(`[id="${await button.getAttribute("popovertarget")}"]`);
    assert.equal(await target.isVisible(), false, "shut at first");
    await open(button, tab);
    assert.equal(await target.isVisible(), true, "open");
    assert.match(await target.innerText(), /Read it in place/);
    assert.equal(await target.locator("mark").innerText(), "الإغلاق تأخر كثيراً");
    const { x, y, width: wide, height } = await target.boundingBox();
    const window = tab.viewportSize();
    assert.ok(x >= 0 && y >= 0 && x + wide <= window.width + 1 && y + height <= window.height + 1, "inside the window");
    await close(target, tab);
    assert.equal(await target.isVisible(), false, "shut again");
  });
}

for (const width of [1440, 390]) {
  test(`a preview opens and closes by its buttons at ${width}`, () =>
    preview(
      width,
      (button) => button.click(),
      (target) => target.getByRole("button", { name: "Close" }).click(),
    ));

  test(`a preview opens and closes by the keyboard at ${width}`, () =>
    preview(
      width,
      (button) => button.press("Enter"),
      (target, tab) => tab.keyboard.press("Escape"),
    ));
}

test("a citation in the editors' text has its preview in the page, under a button of its own", async () => {
  await withTab({ width: 390, scripts: false, hasTouch: true, isMobile: true }, async (tab) => {
    await tab.goto(onDisk(hard, "index.html"));
    const button = tab.locator(".prose .cite + button").first();
    await button.tap();
    const sheet = tab.locator("[popover]:popover-open");
    assert.match(await sheet.innerText(), /^Source \d, paragraph 1\s.*The harbour board met on Tuesday/s);
    await sheet.getByRole("button", { name: "Close" }).tap();
    assert.equal(await sheet.count(), 0);
  });
});

test("a link to a note or a passage leads there", async () => {
  await withTab({ width: 1440, scripts: false }, async (tab) => {
    await tab.goto(onDisk(hard, "sources/long.html"));
    const number = tab.locator("a[role=doc-noteref]").last();
    await number.click();
    const note = tab.locator(":target");
    assert.equal(await note.count(), 1);
    await note.locator("[role=doc-backlink]").click();
    const { y } = await tab.locator(":target").boundingBox();
    assert.ok(y > 0 && y < tab.viewportSize().height, "the passage is in the window");
  });
});
