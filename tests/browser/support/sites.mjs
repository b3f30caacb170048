// The sites that the tests look at: the briefing of this repository, one made to be hard, one that holds nothing.
import { ownBriefing, siteOf } from "./build.mjs";
import { crowded } from "./projects/crowded.mjs";
import { formatted } from "./projects/formatted.mjs";
import { hostile } from "./projects/hostile.mjs";
import { languages, oddSource } from "./projects/languages.mjs";
import { long } from "./projects/long.mjs";
import { faultsOfLost, lost } from "./projects/lost.mjs";
import { crossReference, table, tables } from "./projects/write.mjs";
import { subPath } from "./server.mjs";

const cost = ["crowded", "4.2 million euros"];
const closure = ["crowded", "the closure overdue"];

/** The cross-references that the editors of the hard project wrote: two quotes, how they stand to each other, a remark. */
export const written = [
  [cost, ["formatted", "2,900,000"], "differs", "How much is it? <img src=x onerror=\"globalThis.strangerRan='remark'\">"],
  [cost, ["arabic", "4.2 مليون يورو"], "corroborates", "The same sum in both."],
  [cost, [oddSource, "the price of 4.2 million euros"], "corroborates", "Once more."],
  [cost, ["long", "Paragraph 4 of the ledger"], "related", "A small bill."],
  [cost, ["hostile", "which are words here and nothing else"], "related", "A stranger's words."],
  [closure, ["arabic", "الإغلاق تأخر كثيراً"], "corroborates", "Brandt in Arabic."],
  [["crowded", "It closes in May"], ["hostile", "{{ tera }}"], "differs", "At the very end."],
  [["long", "Paragraph 60 of the ledger"], ["formatted", "A first item"], "related", "At the end of a long one."],
];

const whole = {
  "book.toml":
    `[book]\n${table({ title: "Hard & <b>harder</b>", authors: ["Ed Itor"], description: 'A "briefing" made to break the site.' })}\n` +
    `[output.html]\n${table({ "site-url": `https://example.org${subPath}` })}`,
  "content/pages/index.md":
    "+++\n" +
    table({ title: "Hard & harder", dek: "Every page that <b>could</b> go wrong.", eyebrow: "Test" }) +
    "+++\n## What stands here\n\nSee [[crowded#1]], [[long]] and [the method](method.md). <script>globalThis.strangerRan='index'</script>\n",
  "content/pages/method.md":
    "+++\ntitle = \"Method\"\n+++\n# Method\n\n| a | b |\n|--|--|\n| 1 | 2 |\n\n```toml\nkey = \"a  b\"\n\n\ttabbed = 1\n```\n\n![no](https://stranger.example/a.png) and [back](index.md).\n",
  "content/entities.toml": tables("entity", [
    { id: "brandt", name: "Ilse Brandt", kind: "person", aliases: ["Captain Brandt"], description: "A <b>captain</b>." },
    { id: "peters", name: "Peters and Sons", kind: "organisation", sameAs: ["https://example.org/peters"] },
  ]),
  "content/cross-references.toml": written.map((row) => crossReference(...row)).join(""),
};

/** A project in which everything is as hard as it may be. */
export const hard = () => siteOf("hard", { ...whole, ...crowded, ...formatted, ...hostile, ...languages, ...long, ...lost }, faultsOfLost);

/** A project without a source. */
export const bare = () => siteOf("bare", { "book.toml": '[book]\ntitle = "Nothing yet"\n' });

export const allSites = () => [ownBriefing(), hard(), bare()];
