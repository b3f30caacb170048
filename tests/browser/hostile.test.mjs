// What strangers write stays words: no element, no attribute and no address of theirs gets into a page, and the policy holds.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { onDisk, withTab } from "./support/browser.mjs";
import { none } from "./support/none.mjs";
import { allSites } from "./support/sites.mjs";

const sites = allSites();

/** Elements and attributes that no page of ours has; a control that scripts could be smuggled in by. */
function strangers() {
  const elements = document.querySelectorAll("iframe, object, embed, form, base, frame, applet, svg [href], body style, body link, img[src*=':']");
  const faults = [...elements].map((element) => `an element that is not ours: ${element.outerHTML.slice(0, 80)}`);
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on") || name === "style" || name === "srcdoc") faults.push(`an attribute that is not ours: ${name}="${value}" on ${element.localName}`);
      if (/^\s*(javascript|data|vbscript|file|blob):/i.test(value) && name !== "content") faults.push(`an address that is not ours: ${name}="${value}"`);
    }
  }
  return faults;
}

/** The policy of a page, and all that stands inline in it. */
function inline() {
  return {
    policy: document.querySelector("meta[http-equiv=Content-Security-Policy]")?.content ?? "",
    first: document.head.querySelector("script, style, link")?.compareDocumentPosition(document.querySelector("meta[http-equiv]")),
    scripts: [...document.querySelectorAll("script:not([src]):not([type='application/ld+json'])")].map((element) => element.textContent),
    styles: [...document.querySelectorAll("style")].map((element) => element.textContent),
    modules: document.querySelectorAll("script[type]:not([type='application/ld+json'])").length,
  };
}

const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

for (const site of sites) {
  test(`${site.name}: no page holds an element, an attribute or an address of a stranger's`, async () => {
    const faults = [];
    await withTab({ scripts: false }, async (tab) => {
      for (const page of site.pagesToLookAt) {
        await tab.goto(onDisk(site, page));
        for (const fault of await tab.evaluate(strangers)) faults.push(`${page}: ${fault}`);
      }
    });
    none(faults);
  });

  test(`${site.name}: the policy of every page lets in its own files and what it names by hash, and nothing else`, async () => {
    const faults = [];
    await withTab({ scripts: false }, async (tab) => {
      for (const page of site.pagesToLookAt) {
        await tab.goto(onDisk(site, page));
        const { policy, first, scripts, styles, modules } = await tab.evaluate(inline);
        const rules = new Map(policy.split(";").map((rule) => rule.trim().split(/\s+/)).map(([name, ...values]) => [name, values]));
        const fault = (what) => faults.push(`${page}: ${what}`);
        if (String(rules.get("default-src")) !== "'none'") fault(`default-src is ${rules.get("default-src")}`);
        for (const name of ["base-uri", "form-action"]) if (String(rules.get(name)) !== "'none'") fault(`${name} is ${rules.get(name)}`);
        const open = [...rules].flatMap(([name, values]) => values.map((value) => [name, value]));
        for (const [name, value] of open) if (!/^'(none|self|sha256-[A-Za-z0-9+/=]+)'$/.test(value)) fault(`${name} lets in ${value}`);
        if (!(first & 2)) fault("the policy stands after what it is for");
        for (const text of scripts) if (!rules.get("script-src")?.includes(hash(text))) fault(`a script without its hash: ${text.slice(0, 60)}`);
        for (const text of styles) if (!rules.get("style-src")?.includes(hash(text))) fault(`a style without its hash: ${text.slice(0, 60)}`);
        if (modules > 0) fault("a script with a type, which a browser may not run from disk");
      }
    });
    none(faults);
  });
}

test("titles, names and remarks of strangers are shown as they were written", async () => {
  const hard = sites.find((site) => site.name === "hard");
  await withTab({ scripts: false }, async (tab) => {
    await tab.goto(onDisk(hard, "sources/hostile.html"));
    assert.match(await tab.title(), /^<\/title><script>globalThis\.strangerRan='title'<\/script> \{\{ tera \}\} & "quotes"/);
    assert.match(await tab.locator("h1").innerText(), /^<\/title><script>.*<\/script> \{\{ tera \}\} & "quotes"$/);
    assert.match(await tab.locator(".note#a-body .gist").innerText(), /^A “note” with \{\{ tera \}\} & <b>markup<\/b>\.$/);
    assert.match(await tab.locator(".note#a-body .sig").innerText(), /<script>globalThis\.strangerRan='creator'<\/script>/);
    await tab.goto(onDisk(hard, "index.html"));
    assert.match(await tab.title(), /Hard & <b>harder<\/b>/);
    assert.match(await tab.locator(".dek").innerText(), /that <b>could<\/b> go wrong/);
  });
});
