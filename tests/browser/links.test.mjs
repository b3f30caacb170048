// Every link of every page leads somewhere: to a file of the site, to an element of it, or openly to the web.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { test } from "node:test";
import { onDisk, withTab } from "./support/browser.mjs";
import { none } from "./support/none.mjs";
import { subPath } from "./support/server.mjs";
import { allSites } from "./support/sites.mjs";

/** What a page holds: its ids, its links as they are written, and which of its ids it names itself. */
function read() {
  const attributes = (name) => [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name));
  const named = ["popovertarget", "interestfor", "aria-labelledby", "aria-describedby", "aria-controls", "for"];
  return {
    ids: attributes("id"),
    links: [...attributes("href"), ...attributes("src"), ...attributes("srcset"), ...attributes("poster"), ...attributes("action")],
    named: named.flatMap(attributes).flatMap((ids) => ids.split(" ")),
    canonical: document.querySelector("link[rel=canonical]")?.getAttribute("href"),
  };
}

/** All pages of a site, read as a browser reads them. */
async function readAll(site) {
  const pages = new Map();
  await withTab({ scripts: false }, async (tab) => {
    for (const page of site.pages) {
      await tab.goto(onDisk(site, page), { waitUntil: "domcontentloaded" });
      pages.set(page, await tab.evaluate(read));
    }
  });
  return pages;
}

/** What is wrong with `link` on `page`; nothing where it leads somewhere. */
function faultOf(site, pages, page, link) {
  if (/^(https?:\/\/|mailto:)/.test(link)) return undefined;
  if (/^[a-z][a-z0-9+.-]*:/i.test(link)) return "has a scheme that no page needs";
  const below = page === "404.html" && link.startsWith(subPath) ? link.slice(subPath.length) : link;
  if (below.startsWith("/")) return "is not relative";
  const [path, fragment] = below.split("#");
  const target = path === "" ? page : posix.join(posix.dirname(page), decodeURIComponent(path));
  if (!/\.[a-z0-9]+$/.test(target)) return "does not end in a file name";
  if (!site.files.has(target)) return "leads to no file";
  if (fragment === undefined) return undefined;
  return pages.get(target)?.ids.includes(decodeURIComponent(fragment)) ? undefined : "leads to no element";
}

const sites = allSites();
const allPages = await Promise.all(sites.map(readAll));

for (const [index, site] of sites.entries()) {
  const pages = allPages[index];
  const faults = (of) => none([...pages].flatMap(([page, read]) => of(page, read).map((fault) => `${page}: ${fault}`)));

  test(`${site.name}: every link leads to a file or an element`, () => {
    faults((page, { links }) => {
      const told = links.map((link) => [link, faultOf(site, pages, page, link)]);
      return told.filter(([, fault]) => fault).map(([link, fault]) => `«${link}» ${fault}`);
    });
  });

  test(`${site.name}: every id stands once and every named id is there`, () => {
    faults((page, { ids, named }) => [
      ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id «${id}» stands twice`),
      ...named.filter((id) => !ids.includes(id)).map((id) => `names «${id}», which is not there`),
    ]);
  });

  test(`${site.name}: every page has its Markdown beside it, and its links lead somewhere too`, () => {
    const broken = [];
    for (const page of site.pages) {
      const markdown = page.replace(/html$/, "md");
      if (!site.files.has(markdown)) {
        broken.push(`${markdown} is missing`);
        continue;
      }
      const text = readFileSync(join(site.folder, markdown), "utf8");
      for (const [, link] of text.matchAll(/(?<![\\`])\]\((?!https?:|mailto:|[a-z]+:)([^()\s<>]+)\)/g)) {
        const [path, fragment] = link.split("#");
        const target = path === "" ? markdown : posix.join(posix.dirname(markdown), decodeURIComponent(path));
        const there = site.files.has(target) && readFileSync(join(site.folder, target), "utf8");
        if (there === false) broken.push(`${markdown}: «${link}» leads to no file`);
        else if (fragment && !there.includes(`id="${fragment}"`)) broken.push(`${markdown}: «${link}» leads to no element`);
      }
    }
    none(broken);
  });

  test(`${site.name}: every link to a passage opens a preview, and has a button for it`, async () => {
    const bare = [];
    // The index of words is a list of places; on paper nothing opens.
    const wanted = site.pagesToLookAt.filter((page) => !["search.html", "print.html"].includes(page));
    await withTab({ scripts: false }, async (tab) => {
      for (const page of wanted) {
        await tab.goto(onDisk(site, page), { waitUntil: "domcontentloaded" });
        const links = await tab.evaluate(() => {
          const previewOf = (element) => element?.getAttribute("interestfor") ?? element?.getAttribute("popovertarget") ?? element?.dataset.preview;
          const to = [...document.querySelectorAll("main a")].filter((link) => /\.html#p\d+$/.test(link.getAttribute("href")) && !link.closest("[popover]") && !(link.closest(".note .text") && !link.matches(".cite")));
          return to.filter((link) => !previewOf(link) || previewOf(link) !== previewOf(link.nextElementSibling)).map((link) => link.outerHTML);
        });
        bare.push(...links.map((link) => `${page}: ${link.slice(0, 120)}`));
      }
    });
    none(bare);
  });

  // Where there are no notes, nothing needs to lead to the page of notes.
  const apart = site.name === "bare" ? ["annotations.html"] : [];

  test(`${site.name}: every page is reached from the first`, () => {
    const reached = new Set(["index.html", "404.html", ...apart]);
    for (const page of reached) {
      for (const link of pages.get(page)?.links ?? []) {
        if (/^[a-z]+:/i.test(link) || link.startsWith("/") || link.startsWith("#")) continue;
        const target = posix.join(posix.dirname(page), decodeURIComponent(link.split("#")[0]));
        if (pages.has(target)) reached.add(target);
      }
    }
    none(site.pages.filter((page) => !reached.has(page)).map((page) => `${page}: no way leads there from index.html`));
  });
}

test("only the canonical address and the 404 page know where the site is published", () => {
  const site = sites.find((site) => site.name === "hard");
  const html = (page) => readFileSync(join(site.folder, page), "utf8");
  const canonical = (page) => html(page).match(/<link[^>]*rel=canonical[^>]*>/)?.[0] ?? "";
  for (const page of site.pages) {
    // What machines read, and what is to be cited elsewhere, names whole addresses too; the 404 page has none of its own.
    const forMachines = /<meta[^>]*(?:og:url|og:image)[^>]*>|<script type=application\/ld\+json>.*?<\/script>|<details class="more cite">.*?<\/details>/gs;
    const others = html(page).replace(canonical(page), "").replace(forMachines, "");
    if (page !== "404.html") assert.ok(canonical(page).includes(`https://example.org${subPath}`), `${page}: a canonical address`);
    if (page !== "404.html") assert.ok(!others.includes(subPath), `${page} says where it is published`);
  }
});
