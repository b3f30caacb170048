// What machines read holds to its formats: the feed, the sitemap, and what pages say in the words of schema.org.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import jsonld from "jsonld";
import { none } from "./support/none.mjs";
import { missing, said } from "./support/program.mjs";
import { subPath } from "./support/server.mjs";
import { allSites } from "./support/sites.mjs";
import { faultsOfNode } from "./support/vocabulary.mjs";

const sites = allSites();
const here = dirname(fileURLToPath(import.meta.url));
const skip = missing("xmllint", "--version");

/** What xmllint has to say of a file that is to hold to a schema; nothing where it does. */
function faultsOf(file, kind, schema) {
  const { stderr } = said("xmllint", "--noout", "--nonet", kind, schema, file);
  return stderr.trim().split("\n").filter((line) => line !== `${file} validates`);
}

for (const site of sites) {
  test(`${site.name}: the feed holds to the grammar of RFC 4287`, { skip }, () => {
    none(faultsOf(join(site.folder, "feed.xml"), "--relaxng", join(here, "support/atom.rng")));
  });

  test(`${site.name}: the feed holds to what RFC 4287 asks beyond its grammar`, () => {
    const feed = readFileSync(join(site.folder, "feed.xml"), "utf8");
    const [head, ...entries] = feed.split("<entry>");
    const ids = [...feed.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
    assert.equal(ids.length, entries.length + 1);
    assert.equal(new Set(ids).size, ids.length, "no two things have one id");
    none(ids.filter((id) => !/^[a-z][a-z0-9+.-]*:\S+$/.test(id)).map((id) => `«${id}» is no absolute address`));
    assert.match(head, /<author>/, "somebody is named for entries that name nobody");
    assert.equal(head.match(/rel="self"/g)?.length, 1, "the feed says where it is");
    none(entries.filter((entry) => entry.match(/rel="alternate"/g)?.length !== 1).map((entry) => `not one page for ${entry}`));
  });

  if (site.files.has("sitemap.xml")) {
    test(`${site.name}: the sitemap holds to the schema of sitemaps.org`, { skip }, () => {
      const schema = join(dirname(createRequire(import.meta.url).resolve("sitemap/package.json")), "schema/sitemap.xsd");
      none(faultsOf(join(site.folder, "sitemap.xml"), "--schema", schema));
    });
  }

  test(`${site.name}: what pages say to machines is JSON-LD, in words and kinds that schema.org knows`, async () => {
    const faults = [];
    const read = [];
    for (const page of site.pages) {
      const data = /<script type=application\/ld\+json>(.*?)<\/script>/s.exec(readFileSync(join(site.folder, page), "utf8"))?.[1];
      if (data === undefined) continue;
      read.push(page);
      for (const node of JSON.parse(data)["@graph"]) faults.push(...faultsOfNode(node).map((fault) => `${page}: ${fault}`));
      for (const id of idsOf(await expanded(JSON.parse(data), page))) {
        const target = id.startsWith(published) ? decodeURIComponent(id.slice(published.length).split("#")[0]) : undefined;
        if (!site.files.has(target)) faults.push(`${page}: «${id}» is no page of the site`);
      }
    }
    none(faults);
    assert.deepEqual(read.filter((page) => page.startsWith("sources/")), site.sourcePages, "every source's page says what it is");
    assert.ok(read.includes("index.html"), "and so does the first page");
  });
}

test("the sitemap of a site that is published is among those that are read", () => {
  assert.ok(sites.some((site) => site.files.has("sitemap.xml")));
});

const published = `https://example.org${subPath}`;

/** As much of schema.org's context as is asked for: its words, and which of them name addresses. */
const context = {
  "@vocab": "https://schema.org/",
  ...Object.fromEntries(["url", "sameAs", "isBasedOn", "archivedAt", "license"].map((term) => [term, { "@type": "@id" }])),
};

/** JSON-LD as triples name it; «safe» is an error where a word or a value would be lost. No network is asked. */
function expanded(data, page) {
  const documentLoader = async (url) => {
    assert.equal(url, "https://schema.org");
    return { documentUrl: url, document: { "@context": context } };
  };
  return jsonld.expand(data, { base: published + page.split("/").map(encodeURIComponent).join("/"), documentLoader, safe: true });
}

/** The names of all things that are told of, not the addresses that they only have. */
function idsOf(value) {
  if (Array.isArray(value)) return value.flatMap(idsOf);
  if (value === null || typeof value !== "object") return [];
  const own = value["@type"] && value["@id"] ? [value["@id"]] : [];
  return [...own, ...Object.values(value).flatMap(idsOf)];
}
