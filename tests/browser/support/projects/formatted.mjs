// A Markdown source with everything that Markdown has, and notes on all of it.
import { annotation } from "./write.mjs";

const text = `---
layout: front matter is no text
---
# The Lock in Figures

An opening with *emphasis*, **strong words**, ***both***, ~~struck words~~, \`code_with_underscores\`, a [link](https://example.org/lock?a=1&b=2) and\\
a hard break. A line
that goes on in the next one, caf&eacute; &amp; quay, 5 &lt; 6, half**way**through a word.

## Costs

| part | euros |
|:--|--:|
| *gates* | 2,900,000 |
| \`a\\|b\` | 800,000 |

### By year

- A first item
- A second item with **strong** words
  - An item in an item
    1. A numbered one, three levels down
- A third item

7. Seven
8. Eight

   A second paragraph of the eighth.

## Voices

> A quotation of one sentence.
>
> > A quotation in the quotation.

![A picture of the lock](lock.jpg)

## Notes of the engineer

\`\`\`python
if tide > 3.5:
    close(gate)   # three spaces

\topen(sluice)
\`\`\`

    indented code  with two spaces

***

Setext heading
--------------

The last paragraph says *goodbye* to [the](https://example.org) **harbour**.
`;

const at = (slug) => `content/annotations/formatted/${slug}.md`;

export const formatted = {
  "seeds/formatted.md": text,
  "content/sources/formatted.toml": `title = "The lock in figures: a report"\nauthor = "P. Peters"\npublisher = "The Yard"\npublished = 2026-03-01\nurl = "https://example.org/report"\narchived = "https://archive.example.org/report"\nretrieved = 2026-04-01\nlicence = "CC BY 4.0"\nkind = "report"\nnote = "Tables are shown row by row."\n`,
  [at("emphasis")]: annotation({ exact: "opening with emphasis, strong", kind: "comment" }, "Begins and ends inside markup."),
  [at("both")]: annotation({ exact: "both, struck words, code_with", kind: "dispute" }, "Ends inside code."),
  [at("linked")]: annotation({ exact: "a link and a hard break", kind: "context" }, "Over a link and a break."),
  [at("half")]: annotation({ exact: "halfwaythrough", kind: "question" }, "Markup inside a word."),
  [at("heading")]: annotation({ exact: "Costs", kind: "definition" }, "A note on a heading."),
  [at("cell")]: annotation({ exact: "gates | 2,900,000", kind: "fact-check", verdict: "mixed" }, "Across the cells of a row."),
  [at("item")]: annotation({ exact: "A second item with strong words", kind: "context" }, "On an item of a list."),
  [at("inner-item")]: annotation({ exact: "three levels down", kind: "see-also" }, "On an item in an item."),
  [at("quotation")]: annotation({ exact: "A quotation of one sentence.", kind: "comment" }, "On a quotation."),
  [at("code")]: annotation({ exact: "close(gate)", kind: "correction" }, "On code."),
  [at("goodbye")]: annotation({ exact: "says goodbye to the harbour.", kind: "highlight" }, ""),
};
