// Readers with a screen reader, a magnifier or other eyes: axe-core finds nothing, whatever is open, and each page has one heading and one main part.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { onDisk, settled, withTab } from "./support/browser.mjs";
import { none } from "./support/none.mjs";
import { allSites } from "./support/sites.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const widths = [1440, 768, 390];

/** What axe finds; in the dark only colours can differ, so only they are looked at again. */
const check = (colours) =>
  globalThis.axe.run(document, {
    resultTypes: ["violations"],
    ...(colours ? { runOnly: ["color-contrast"] } : {}),
  });

/** One heading of the first level, one main part, and landmarks that have names of their own. */
function outline() {
  const faults = [];
  const count = (selector) => document.querySelectorAll(selector).length;
  for (const selector of ["h1", "main", "main h1"]) {
    if (count(selector) !== 1) faults.push(`${count(selector)} × ${selector}`);
  }
  const nameOf = (element) => {
    const by = element.getAttribute("aria-labelledby");
    return (by ? document.getElementById(by)?.textContent : element.getAttribute("aria-label"))?.trim() ?? "";
  };
  const names = new Set();
  for (const landmark of document.querySelectorAll("nav, aside, section, [role=group], [role=region]")) {
    const name = `${landmark.localName} «${nameOf(landmark)}»`;
    if (nameOf(landmark) === "") faults.push(`a ${landmark.localName} has no name: ${landmark.className}`);
    if (landmark.localName === "nav" && names.has(name)) faults.push(`two landmarks are called ${name}`);
    names.add(name);
  }
  let level = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const own = Number(heading.localName[1]);
    if (heading.closest(".note, .prose") === null && own > level + 1) faults.push(`h${level} is followed by h${own}: ${heading.textContent}`);
    level = own;
  }
  return faults;
}

async function inspect(tab, colours) {
  await settled(tab);
  const { violations } = await tab.evaluate(check, colours);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary.split("\n").slice(1).join(" ").trim()}`),
  );
}

/** What opens over a page, how a reader opens it, and how it is known to be open. */
const openings = {
  "a preview": { open: (tab) => tab.locator(".cross-references button[popovertarget]").first().click(), there: "[popover]:popover-open" },
  "the search": { open: (tab) => tab.locator("[data-action=search]").click(), there: "dialog.find[open]" },
  "the search with results": {
    open: async (tab) => {
      await tab.locator("[data-action=search]").click();
      await tab.waitForSelector("dialog.find[open]");
      await tab.keyboard.type("the");
    },
    there: "dialog.find[open] .results a",
  },
  "the search that found nothing": {
    open: async (tab) => {
      await tab.locator("[data-action=search]").click();
      await tab.waitForSelector("dialog.find[open]");
      await tab.keyboard.type("qqqq");
      await tab.waitForFunction(() => document.querySelector(".find [role=status]").textContent.includes("qqqq"));
    },
    there: "dialog.find[open]",
  },
  "the list of keys": { open: (tab) => tab.locator("[data-action=keys]").click(), there: "dialog#keys[open]" },
  "the way to cite it": { open: (tab) => tab.locator(".cite > summary").click(), there: ".cite[open]" },
};

const sites = allSites();

for (const [name, page] of [["own", undefined], ["hard", "sources/crowded.html"]]) {
  const site = sites.find((site) => site.name === name);
  for (const width of [1440, 390]) {
    test(`${name}: axe finds nothing in what opens over a page at ${width}, in light and dark`, async () => {
      const faults = [];
      for (const [what, { open, there }] of Object.entries(openings)) {
        await withTab({ width }, async (tab) => {
          await tab.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
          await tab.goto(onDisk(site, page ?? site.sourcePages[0]));
          await settled(tab);
          await open(tab);
          await tab.waitForSelector(there);
          await tab.evaluate(axe);
          for (const fault of await inspect(tab, false)) faults.push(`${what}: ${fault}`);
          await tab.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
          for (const fault of await inspect(tab, true)) faults.push(`${what}, dark: ${fault}`);
          assert.ok(await tab.locator(there).first().isVisible(), `${what} is open to the end`);
        });
      }
      none(faults);
    });
  }
}

/** What a reader can act on or go to; each has a name. */
const named = ["link", "button", "DisclosureTriangle", "doc-noteref", "doc-backlink", "navigation", "note", "region", "dialog", "checkbox", "searchbox"];

for (const [name, page] of [["own", undefined], ["hard", "sources/crowded.html"], ["own", "claims.html"]]) {
  const site = sites.find((site) => site.name === name);
  for (const width of [1440, 390]) {
    test(`${name}: a screen reader is told names in words, and no signs, on ${page ?? "a source's page"} at ${width}`, async () => {
      await withTab({ width }, async (tab, context) => {
        await tab.goto(onDisk(site, page ?? site.sourcePages[0]));
        await settled(tab);
        const { nodes } = await (await context.newCDPSession(tab)).send("Accessibility.getFullAXTree");
        const things = nodes.filter(({ ignored, role }) => !ignored && named.includes(role?.value));
        assert.ok(things.length > 20, `${things.length} things`);
        const faults = things.map(({ role, name }) => [role.value, name?.value?.trim() ?? ""]);
        none(faults.filter(([, name]) => !/[\p{L}\p{N}]/u.test(name) || /(^| )[+–−×≠~=•○]( |$)/.test(name)).map(([role, name]) => `a ${role} is called «${name}»`));
      });
    });
  }
}

for (const site of sites) {
  for (const width of widths) {
    test(`${site.name}: axe finds nothing at ${width}, in light and dark`, async () => {
      const faults = [];
      await withTab({ width }, async (tab) => {
        for (const page of site.pagesToLookAt) {
          // The whole on one page is for paper, and repeats the others: one width of it is enough.
          if (page === "print.html" && width !== widths[0]) continue;
          await tab.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
          await tab.goto(onDisk(site, page));
          await tab.evaluate(axe);
          for (const fault of await inspect(tab, false)) faults.push(`${page}: ${fault}`);
          await tab.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
          for (const fault of await inspect(tab, true)) faults.push(`${page}, dark: ${fault}`);
        }
      });
      none(faults);
    });
  }

  test(`${site.name}: one heading, one main part, landmarks with names`, async () => {
    const faults = [];
    await withTab({ scripts: false }, async (tab) => {
      for (const page of site.pagesToLookAt) {
        await tab.goto(onDisk(site, page));
        for (const fault of await tab.evaluate(outline)) faults.push(`${page}: ${fault}`);
      }
    });
    none(faults);
  });
}
