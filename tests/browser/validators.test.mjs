// Every page is HTML as the standard has it: two checkers by others read all of them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, sep } from "node:path";
import { test } from "node:test";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { none } from "./support/none.mjs";
import { missing, said } from "./support/program.mjs";
import { allSites } from "./support/sites.mjs";

const sites = allSites();

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:standard", "html-validate:document"],
    elements: ["html5"],
    rules: {
      // Pages and what they load stand in one folder, and a browser checks no hash of what it opens from disk: it refuses it.
      "require-sri": "off",
      // A bare “&” before a space and a “<” in a title are words by the standard; the other checker knows where they are not.
      "no-raw-characters": "off",
    },
  }),
);

for (const site of sites) {
  test(`${site.name}: html-validate finds no fault in any page`, () => {
    const faults = [];
    for (const page of site.pages) {
      const { results } = validator.validateStringSync(readFileSync(join(site.folder, page), "utf8"), page);
      for (const { ruleId, message, selector } of results.flatMap(({ messages }) => messages)) faults.push(`${page}: ${ruleId}: ${message}, at ${selector}`);
    }
    none(faults);
  });
}

/** What the checker of the W3C says although it is as it should be; each with the reason. */
const meant = [
  // Safari tells VoiceOver of no list where its signs are taken away, unless the role says so.
  /^The “list” role is unnecessary for element “[ou]l”/,
  // Data in a script's element never run, so that no policy is asked (HTML, “prepare the script element”).
  { message: /^Inline script violates Content Security Policy/, extract: /<script type=application\/ld\+json>/ },
  // Files beside a page are its “self” in browsers, from disk too (offline.test.mjs sees them load); the checker takes no file for that.
  /^Resource violates Content Security Policy \(meta tag\): external (script|stylesheet) “[\w./-]+\.(css|js)” blocked/,
  // CSS Anchor Positioning is younger than the checker; where a browser does not know it either, a script sets the notes.
  /^CSS: “anchor-name”: Property “anchor-name” doesn't exist/,
  // A proposal that browsers begin to know; elsewhere it is passed over, and the button beside it opens the same.
  /^Attribute “interestfor” not allowed on element “a”/,
  // The hard project gives a source an address that is none.
  { message: /for attribute “href” on element “a”: Illegal character/, extract: /<a href="https:\/\/example\.org\/&#34;onclick/ },
];

function isMeant({ message, extract = "" }) {
  return meant.some((known) => (known instanceof RegExp ? known.test(message) : known.message.test(message) && known.extract.test(extract)));
}

test("the Nu checker of the W3C finds no fault in any page", { skip: missing("java", "-version") }, () => {
  const jar = String(createRequire(import.meta.url)("vnu-jar"));
  const { stderr } = said("java", "-jar", jar, "--format", "json", "--skip-non-html", "--exit-zero-always", ...sites.map(({ folder }) => folder));
  const { messages } = JSON.parse(stderr);
  assert.ok(messages.some(isMeant), "the checker has read the pages");
  const faults = messages.filter((told) => !isMeant(told));
  none(faults.map(({ url = "", message, extract = "" }) => `${url.split(sep).slice(-4).join("/")}: ${message} ${extract.replace(/\s+/g, " ")}`));
});
