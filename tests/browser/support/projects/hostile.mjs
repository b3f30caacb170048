// What strangers may write, in sources, records and annotations: none of it may run, load anything or break a page.
import { annotation, table } from "./write.mjs";

const run = (where) => `globalThis.strangerRan='${where}'`;

const attacks = (where) => [
  `<script>${run(`${where}-script`)}</script>`,
  `<img src=x onerror="${run(`${where}-image`)}">`,
  `<svg onload="${run(`${where}-svg`)}"><a href="javascript:${run(`${where}-anchor`)}">here</a></svg>`,
  `<iframe src="https://stranger.example/"></iframe>`,
  `[a link](javascript:${run(`${where}-link`)})`,
  `[a picture](data:text/html,<script>${run(`${where}-data`)}</script>)`,
  `![a far picture](https://stranger.example/x.png)`,
  `<style>body{display:none}</style>`,
];

const plain = `${attacks("text").join(" and ")}, which are words here and nothing else, as every text that comes from outside must be.
Signs that look like markup: <b>bold</b>, &amp; and &lt;i&gt;, &#60;script&#62;, *stars*, _lines_, \`ticks\`, ~~struck~~, ![pic](x.png), [x](javascript:y), [[hostile]], [^1], [^hostile], {{ tera }}, {% raw %}, {# remark #}, \${x}, \\* and \\\\.
</style></script></textarea></title></main></body> --> ]]> ?> end nothing here, for they are words of a stranger's.
Addresses stay words: https://example.org/?a=1&b=2, <https://example.org>, www.example.org, someone@example.org, <mailto:x@example.org>.
# A line that begins like a heading of Markdown but is a paragraph, because this file is plain text and ends so.
    A line that begins with four spaces is a paragraph too, not code, in a file of plain text like this one.
| a row | that looks like a table | of Markdown, but isn't one in plain text, and ends with a stop. |
1986\\. A year and a backslash; “quotes”, 'straight' ones -- and dashes --- and dots... stay as they are written here.
Line one of invisible things: a soft\u00adhyphen, a zero\u200bwidth space, a no\u00a0break space, \u202eturned\u202c words, e\u0301 and \ud83d\udc69\u200d\ud83d\udcbb.
`;

const markdown = `# Hostile <img src=x onerror="${run("heading")}"> *Markdown*

${attacks("markdown").join("\n\n")}

Inline: ${attacks("inline").join(" and ")}.

[entity](&#106;avascript:${run("entity")}) [upper](JaVaScRiPt:${run("upper")}) [tab](java&Tab;script:${run("tab")}) [script]( vbscript:x ) <javascript:x> [reference][evil]

[evil]: javascript:strangerRan=1 "title"

{{ tera }} and {% include "base.html" %} are words as well, and so is a \\<b> with a backslash.
`;

const words = `A “note” with {{ tera }} & <b>markup</b>.`;

export const hostile = {
  "seeds/hostile.txt": plain,
  "seeds/hostile-markdown.md": markdown,
  "content/sources/hostile.toml": table({
    title: `</title><script>${run("title")}</script> {{ tera }} & "quotes"`,
    author: `<img src=x onerror=${run("author")}>`,
    publisher: "</p><b>Publisher",
    licence: `"><script>${run("licence")}</script>`,
    kind: "<i>kind</i>",
    note: words,
    url: `https://example.org/"onclick="${run("address")}`,
  }),
  "content/authors.toml": `[authors.ed]\nname = "Ed Itor"\nurl = "https://example.org/ed"\n\n[authors.bad]\nname = ${JSON.stringify(`<script>${run("creator")}</script>`)}\n`,
  "content/annotations/hostile/body.md": annotation(
    { exact: "which are words here", kind: "comment", gist: words, creator: "bad", tags: ["<b>tag</b>", `"onclick="${run("tag")}`] },
    `${attacks("note").join("\n\n")}\n\nInline: ${attacks("note-inline").join(" and ")}.\n\n{{ tera }} {% raw %} </details></aside></main>\n\n# A heading in a note\n\n[^1] [^x]\n\n[^1]: A footnote of the note's own.`,
  ),
  "content/annotations/hostile/quote.md": annotation(
    { exact: `<script>${run("text-script")}</script>`, kind: "fact-check", verdict: "false" },
    "A quote that is itself an attack.",
  ),
  "content/annotations/hostile/signs.md": annotation(
    { exact: "*stars*, _lines_, `ticks`, ~~struck~~, ![pic](x.png), [x](javascript:y)", kind: "dispute" },
    "A quote full of signs of Markdown.",
  ),
  "content/annotations/hostile/tera.md": annotation({ exact: "{{ tera }}", kind: "question" }, "Braces."),
  "content/annotations/hostile/invisible.md": annotation({ exact: "a zerowidth space, a no break space", kind: "context" }, "Signs that nobody sees."),
  "content/annotations/hostile-markdown/words.md": annotation({ exact: "words as well, and so is a <b>", kind: "context" }, words),
};
