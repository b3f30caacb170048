// A briefing in the browser while it is written: a page changes with its files and keeps its place, faults stand over it,
// and notes are written, changed and settled there.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { after, beforeEach, test } from "node:test";
import { settled, withTab } from "./support/browser.mjs";
import { desk } from "./support/desk.mjs";

/** A word that stands nowhere else, so that no paragraph is like another. */
const syllables = ["ba", "dor", "fe", "gil", "hum", "jo", "kra", "len", "mis", "nu"];
const word = (number) => [...String(number * 7919 + 10_000)].map((digit) => syllables[digit]).join("");
const paragraph = (number) =>
  `Paragraph ${number} of the report says that bridge ${number} was built of steel, with ${word(number)}, ${word(number * 5 + 1)} and ` +
  `${word(number * 7 + 3)}. The river was low. ${"The work went on from day to day. ".repeat(6)}`;
const seed = `The Report\n\n${Array.from({ length: 40 }, (_, index) => paragraph(index + 1)).join("\n\n")}\n`;
const first = '+++\n# By hand.\nexact   = "bridge 3 was built"   # once\nkind    = "context"\n+++\n\nA first note.\n\n';
const firstFile = "content/annotations/report/first.md";

const server = await desk({
  "book.toml": '[book]\ntitle = "Bridges"\n',
  "seeds/report.txt": seed,
  "seeds/arabic.txt": "الإغلاق تأخر كثيراً عن الموعد المحدد له في العقد. وقال المجلس إن الجسر سيفتح في الربيع.\n",
  [firstFile]: first,
});
after(server.close);
beforeEach(() => server.write(firstFile, first));

const report = `${server.origin}/sources/report.html`;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const online = { offline: false, reducedMotion: "reduce" };

/** Opens `address` in a tab that collects what the browser complains of. */
async function visit(tab, address = report) {
  const complaints = [];
  tab.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  tab.on("pageerror", (error) => complaints.push(String(error)));
  await tab.goto(address);
  await settled(tab);
  return complaints;
}

/** Selects `words` of the passage with this id, as a reader would with the mouse. */
const select = (tab, id, words) =>
  tab.evaluate(
    ([id, words]) => {
      const nodes = document.createTreeWalker(document.getElementById(id), NodeFilter.SHOW_TEXT);
      while (nodes.nextNode()) {
        const at = nodes.currentNode.data.indexOf(words);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(nodes.currentNode, at);
        range.setEnd(nodes.currentNode, at + words.length);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        return;
      }
      throw new Error(`«${words}» stands in no text of ${id}`);
    },
    [id, words],
  );

const dialog = (tab) => tab.locator("dialog.desk-note");

test("a page that has changed is loaded anew and keeps its place", async () => {
  await withTab(online, async (tab) => {
    const complaints = await visit(tab);
    await tab.evaluate(() => document.getElementById("p25").scrollIntoView({ block: "center", behavior: "instant" }));
    const top = () => tab.locator("#p25").evaluate((passage) => Math.round(passage.getBoundingClientRect().top));
    const before = await top();
    assert.ok(before > 0, "the passage is in sight");
    server.write("content/annotations/report/above.md", `+++\nexact = "bridge 2 was built"\n+++\n${"A long note above. ".repeat(80)}\n`);
    await tab.waitForSelector("#a-above", { state: "attached" });
    await settled(tab);
    await tab.waitForTimeout(300);
    assert.ok(Math.abs((await top()) - before) <= 2, `it stood at ${before} and stands at ${await top()}`);
    assert.deepEqual(complaints, []);
  });
});

test("a style sheet that has changed is taken in without loading the page", async () => {
  await withTab(online, async (tab) => {
    await visit(tab);
    await tab.evaluate(() => (globalThis.same = true));
    server.write("theme/css/preferences.css", "/* One rule. */\n.brand { letter-spacing: 7px; }\n");
    await tab.waitForFunction(() => getComputedStyle(document.querySelector(".brand")).letterSpacing === "7px");
    assert.equal(await tab.evaluate(() => globalThis.same), true);
    assert.equal(await tab.locator("link[href*='source.css']").count(), 1, "the old one is gone");
  });
});

test("a broken front matter stands over the page, which stays, and goes when it is mended", async () => {
  await withTab(online, async (tab) => {
    const complaints = await visit(tab);
    server.write(firstFile, first.replace("+++\n\nA first note.", "\nA first note."));
    const box = tab.locator(".desk-faults[role=alert]");
    await box.waitFor();
    assert.match(await box.innerText(), /content\/annotations\/report\/first\.md:1:1/);
    assert.match(await box.innerText(), /never ends/);
    assert.equal(await tab.locator("#a-first").count(), 1, "the last good page is there");
    await tab.goto(`${server.origin}/index.html`);
    await box.waitFor();
    server.write(firstFile, first);
    await box.waitFor({ state: "detached" });
    assert.deepEqual(complaints, []);
  });
});

test("selected words become a note: select, write, save, see it", async () => {
  await withTab(online, async (tab) => {
    const complaints = await visit(tab);
    await tab.evaluate(() => document.getElementById("p9").scrollIntoView({ block: "center", behavior: "instant" }));
    await select(tab, "p9", "The river was low");
    await tab.locator(".desk-here").click();
    await dialog(tab).waitFor();
    assert.equal(await dialog(tab).locator("[name=quote]").inputValue(), "The river was low");
    assert.equal(await tab.evaluate(() => document.activeElement.name), "body", "one can write at once");
    await dialog(tab).locator("[name=kind]").selectOption("question");
    await dialog(tab).locator("[name=gist]").fill('How "low"?');
    await dialog(tab).locator("[name=body]").fill("No figure is given.\n\n- See [[report#1]].");
    await dialog(tab).locator("[type=submit]").click();
    const note = tab.locator(".note[data-kind=question]");
    await note.waitFor();
    assert.match(await note.innerText(), /How "low"\?/);
    const id = await note.getAttribute("data-annotation");
    assert.equal(await tab.evaluate(() => document.activeElement.parentElement.dataset.annotation), id, "the note has the focus");
    assert.equal(await tab.locator(`#p9 mark[data-annotations='${id}']`).innerText(), "The river was low");
    assert.match(await tab.locator("[role=status].desk-said").innerText(), new RegExp(`content/annotations/report/${id}\\.md`));
    const file = server.read(`content/annotations/report/${id}.md`);
    assert.match(file, new RegExp(`prefix = ".*${word(9 * 7 + 3)}\\. "\nsuffix = "\\. The work`));
    assert.match(file, /kind = "question"\ngist = /);
    assert.deepEqual(complaints, []);
  });
});

test("words across paragraphs, and words of another script, become notes on just these", async () => {
  await withTab(online, async (tab) => {
    await visit(tab);
    await tab.evaluate(() => {
      const [from, to] = ["p3", "p4"].map((id) => document.getElementById(id));
      from.scrollIntoView({ block: "center", behavior: "instant" });
      // It begins before the number of a note and ends in the next paragraph.
      getSelection().setBaseAndExtent(from.firstChild, 0, to.firstChild, "Paragraph 4 of the report".length);
    });
    await tab.keyboard.press("Alt+KeyN");
    await dialog(tab).locator("[name=body]").fill("A range.");
    await dialog(tab).locator("[name=body]").press("Control+Enter");
    const range = tab.locator(".note[data-annotation^='paragraph-3']");
    await range.waitFor();
    const file = server.read(`content/annotations/report/${await range.getAttribute("data-annotation")}.md`);
    assert.match(file, /start = "Paragraph 3 of the report/);
    assert.match(file, /end = ".*Paragraph 4 of the report"/);
    await visit(tab, `${server.origin}/sources/arabic.html`);
    await select(tab, "p1", "تأخر كثيراً");
    await tab.locator(".desk-here").click();
    await dialog(tab).locator("[type=submit]").click();
    await tab.locator(".note").waitFor();
    assert.equal(await tab.locator("#p1 mark").innerText(), "تأخر كثيراً");
  });
});

test("all of it works with the keyboard, and nothing is lost by it", async () => {
  await withTab(online, async (tab) => {
    await visit(tab);
    await tab.locator(".number[href='#p30']").focus();
    await tab.keyboard.press("Alt+KeyN");
    await dialog(tab).waitFor();
    assert.match(await dialog(tab).locator("[name=quote]").inputValue(), /^Paragraph 30 of the report says/);
    for (let step = 0; step < 12; step += 1) {
      await tab.keyboard.press("Tab");
      const inside = await tab.evaluate(() => document.activeElement === document.body || document.activeElement.closest("dialog") !== null);
      assert.ok(inside, "the focus stays in the dialog");
    }
    await tab.keyboard.press("Escape");
    await dialog(tab).waitFor({ state: "detached" });
    assert.equal(await tab.evaluate(() => document.activeElement.getAttribute("href")), "#p30", "the focus is where it was");
    // Words that are being written outlive a change of another file.
    await tab.keyboard.press("Alt+KeyN");
    await dialog(tab).locator("[name=quote]").fill("bridge 30 was made of steel");
    await dialog(tab).locator("[name=body]").fill("Half a thought");
    server.write(firstFile, first.replace("A first note.", "A first note, changed."));
    await tab.waitForTimeout(1500);
    assert.equal(await dialog(tab).locator("[name=body]").inputValue(), "Half a thought");
    await dialog(tab).locator("[name=body]").press("Control+Enter");
    const fault = dialog(tab).locator("[role=alert]");
    await fault.filter({ hasText: "these words do not stand in `report`" }).waitFor();
    assert.match(await fault.innerText(), /¶\d+: .* was built of steel/);
    await tab.keyboard.press("Escape");
    await fault.filter({ hasText: "not saved yet" }).waitFor();
    assert.equal(await dialog(tab).locator("[name=body]").inputValue(), "Half a thought", "Escape drops no words");
    await dialog(tab).getByText("Cancel", { exact: true }).click();
    await tab.locator("#a-first", { hasText: "A first note, changed." }).waitFor({ state: "attached" });
  });
});

test("a note is changed and settled, and the rest of its file stays byte for byte", async () => {
  await withTab(online, async (tab) => {
    await visit(tab);
    const note = tab.locator("#a-first");
    await note.locator(".desk-edit").click();
    assert.equal(await dialog(tab).locator("[name=body]").inputValue(), "A first note.");
    assert.equal(await dialog(tab).locator("[name=quote]").count(), 0);
    await dialog(tab).locator("[name=kind]").selectOption("fact-check");
    await dialog(tab).locator("[name=verdict]").selectOption("true");
    await dialog(tab).locator("[name=body]").fill("A better note.");
    await dialog(tab).locator("[type=submit]").click();
    await tab.locator("#a-first[data-kind=fact-check]", { hasText: "A better note." }).waitFor();
    await note.locator(".desk-settle").click();
    await tab.locator("#a-first.resolved").waitFor();
    const expected = first
      .replace('"context"\n', '"fact-check"\nverdict = "true"\nstatus = "resolved"\n')
      .replace("A first note.", "A better note.");
    assert.equal(server.read(firstFile), expected);
    await note.locator(".desk-settle").click();
    await tab.locator("#a-first:not(.resolved)").waitFor();
    assert.equal(server.read(firstFile), expected.replace("resolved", "open"));
  });
});

for (const [scheme, width] of [
  ["light", 1440],
  ["dark", 390],
]) {
  test(`the dialog and the buttons are accessible, ${scheme} at ${width}`, async () => {
    // The page's policy lets no script in, and axe has to run in it.
    await withTab({ ...online, scheme, width, bypassCSP: true }, async (tab) => {
      await visit(tab);
      await tab.locator(".number[href='#p5']").focus();
      await tab.keyboard.press("Alt+KeyN");
      await dialog(tab).waitFor();
      await tab.addScriptTag({ content: axe });
      const check = () => tab.evaluate(async () => (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`));
      assert.deepEqual(await check(), []);
      const box = await dialog(tab).boundingBox();
      assert.ok(box.x >= 0 && box.x + box.width <= width, "it stays inside the window");
      await tab.keyboard.press("Escape");
      await select(tab, "p5", "The river");
      await tab.locator(".desk-here").waitFor();
      assert.deepEqual(await check(), []);
      assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, "nothing sticks out");
    });
  });
}
