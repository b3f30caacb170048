// What editors' files, scripts and published links may rely on: the marks in the HTML that the manual promises.
import assert from "node:assert/strict";
import { test } from "node:test";
import { onDisk, withTab } from "./support/browser.mjs";
import { none } from "./support/none.mjs";
import { allSites, written } from "./support/sites.mjs";

const sites = allSites().filter((site) => site.sourcePages.length > 0);

/** What a source's page shows of its passages, notes and cross-references. */
function read() {
  const slugOf = (link) => decodeURIComponent(link.hash).slice("#a-".length);
  const attribute = (element, name) => element?.getAttribute(name) ?? "";
  return {
    passages: [...document.querySelectorAll("[id]")].map(({ id }) => id).filter((id) => /^p\d+$/.test(id)),
    notes: [...document.querySelectorAll("[id^='a-']")].map((note) => ({
      slug: note.id.slice(2),
      group: attribute(note.closest("[role=group]"), "aria-label"),
      passage: note.closest(".para")?.querySelector("[id^=p]")?.id,
    })),
    numbers: [...document.querySelectorAll("a[role=doc-noteref]")].map((number) => ({
      slug: slugOf(number),
      text: number.textContent,
      spoken: attribute(number, "aria-label"),
      // The number of a drawn note stands right after the last piece of its quote, or after another number there.
      after: (() => {
        let before = number.previousSibling;
        while (before?.matches?.("[role=doc-noteref]")) before = before.previousSibling;
        const piece = before?.nodeType === 1 ? (before.matches("mark") ? before : [...before.querySelectorAll("mark")].at(-1)) : undefined;
        return attribute(piece, "data-annotations").split(" ");
      })(),
    })),
    references: [...document.querySelectorAll("aside.cross-references")].map((aside) => ({
      passage: aside.closest(".para")?.querySelector("[id^=p]")?.id,
      items: [...aside.querySelectorAll("li")].map((item) => ({
        relation: item.dataset.relation,
        words: item.querySelector("q")?.textContent.trim() ?? "",
        link: attribute(item.querySelector("a"), "href"),
        source: item.querySelector("a")?.textContent ?? "",
        reason: item.querySelector("small")?.textContent.trim() ?? "",
      })),
    })),
  };
}

for (const site of sites) {
  const { sources, references } = site.export("xref");
  const anchors = site.export("anchors");

  const visit = async (use) => {
    const faults = [];
    await withTab({ scripts: false }, async (tab) => {
      for (const source of sources) {
        const page = `sources/${source.id}.html`;
        await tab.goto(onDisk(site, page));
        use(await tab.evaluate(read), source, (what) => faults.push(`${page}: ${what}`));
      }
    });
    none(faults);
  };

  test(`${site.name}: every passage has its id, and every note its id, its group and its numbers`, () =>
    visit(({ passages, notes, numbers }, source, fault) => {
      const wanted = source.passages.map(({ n }) => `p${n}`);
      if (String(passages) !== String(wanted)) fault(`passages ${passages}, not ${wanted}`);
      const own = anchors.filter((anchor) => anchor.source === source.id && anchor.text !== null);
      const slugs = own.map(({ id }) => id.slice(source.id.length + 1)).sort();
      const shown = notes.map(({ slug }) => slug).sort();
      if (String(shown) !== String(slugs)) fault(`notes ${shown}, not ${slugs}`);
      for (const { slug, group, passage } of notes) {
        const { verdict } = own.find(({ id }) => id.endsWith(`/${slug}`)) ?? {};
        if (passage && !group.includes(passage.slice(1))) fault(`note ${slug} stands in a group named «${group}», beside ${passage}`);
        const its = numbers.filter((number) => number.slug === slug);
        if (its.length !== 1) fault(`note ${slug} has ${its.length} numbers`);
        for (const { after, spoken } of its) {
          if (!/note/i.test(spoken)) fault(`the number of ${slug} is spoken «${spoken}»`);
          if (verdict !== "review" && !after.includes(slug)) fault(`the number of ${slug} does not follow its quote, but one of «${after}»`);
        }
      }
    }));

  test(`${site.name}: every cross-reference says how it stands, whose words it quotes, why, and where they are`, () =>
    visit(({ references: shown }, source, fault) => {
      for (const { passage, items } of shown) {
        for (const { relation, words, link, source: label, reason } of items) {
          const name = `${passage} to ${link}`;
          if (!["corroborates", "differs", "related"].includes(relation)) fault(`${name}: the relation «${relation}»`);
          if (words === "") fault(`${name}: no words are quoted`);
          if (reason === "") fault(`${name}: no reason is given`);
          if (!/^Source \d+ ¶\d+$/.test(label)) fault(`${name}: its source is called «${label}»`);
          if (!/^[^/]+\.html#p\d+$|\.\.\/sources\/.+\.html#p\d+$/.test(link)) fault(`${name}: does not lead to a passage`);
        }
      }
      const count = shown.reduce((sum, { items }) => sum + items.length, 0);
      const found = references.filter(({ from }) => from.source === source.id).length;
      if (count !== found) fault(`${count} cross-references are shown, ${found} are exported`);
    }));
}

test("every passage, note and claim has a link to itself, which can be seen", async () => {
  const faults = [];
  for (const site of sites) {
    await withTab({ width: 390, scripts: false }, async (tab) => {
      for (const page of [...site.sourcePages, ...site.pages.filter((page) => page === "claims.html")]) {
        await tab.goto(onDisk(site, page));
        const without = await tab.evaluate(() => {
          const links = [...document.querySelectorAll("main a[href^='#']:is(.number, .own)")].filter((link) => link.checkVisibility() && link.getClientRects()[0]?.width > 4);
          const named = new Set(links.map((link) => decodeURIComponent(link.hash.slice(1))));
          const all = [...document.querySelectorAll("main [id]")].filter(({ id, className }) => /^p\d+$/.test(id) || /\b(note|claim)\b/.test(className));
          return all.map(({ id }) => id).filter((id) => !named.has(id));
        });
        faults.push(...without.map((id) => `${site.name} ${page}: ${id} has none`));
      }
    });
  }
  none(faults);
});

test("a page of very many previews holds a few and loads the others when one is wanted", async () => {
  const own = sites.find((site) => site.name === "own");
  const [page] = own.sourcePages;
  for (const [wanted, open] of [
    ["a button", async (tab) => {
      await tab.locator(".backlinks summary").first().click();
      await tab.locator(".backlinks button[data-preview]").first().press("Enter");
    }],
    ["the pointer", async (tab) => {
      await tab.locator(".backlinks summary").first().click();
      await tab.locator(".backlinks a[data-preview]").first().hover();
    }],
  ]) {
    await withTab({ width: 1440 }, async (tab) => {
      const asked = [];
      tab.on("request", (request) => /previews-\d+\.js$/.test(request.url()) && asked.push(request.url()));
      await tab.goto(onDisk(own, page));
      const inPage = await tab.locator("[popover]").count();
      assert.ok(inPage > 0 && inPage <= 40, `${inPage} stand in the page`);
      assert.deepEqual(asked, [], "nothing is loaded on arrival");
      const sentence = (await tab.locator(".backlinks li").first().textContent()).trim().split(/\s+/).slice(-3).join(" ");
      await open(tab);
      const card = tab.locator("[popover]:popover-open");
      await card.waitFor();
      assert.equal(asked.length, 1, `${wanted} loads one file`);
      assert.ok((await card.innerText()).includes(sentence), `${wanted}: «${sentence}»`);
    });
  }
});

test("the editors' own cross-references stand in both directions", () => {
  const { sources, references } = sites.find((site) => site.name === "hard").export("xref");
  const passageOf = ([id, exact]) => {
    const { n } = sources.find((source) => source.id === id).passages.find(({ text }) => text.includes(exact));
    return `${id} ¶${n}`;
  };
  const name = ({ source, passage }) => `${source} ¶${passage}`;
  const there = new Set(references.map(({ from, to, relation }) => `${name(from)} ${relation} ${name(to)}`));
  const wanted = written.flatMap(([from, to, relation]) => [
    `${passageOf(from)} ${relation} ${passageOf(to)}`,
    `${passageOf(to)} ${relation} ${passageOf(from)}`,
  ]);
  none(wanted.filter((pair) => !there.has(pair)).map((pair) => `not exported: ${pair}`));
});
