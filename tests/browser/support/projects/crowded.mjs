// A source whose margins are crowded: eight notes on a paragraph, quotes over quotes, a quote across passages, long notes.
import { annotation } from "./write.mjs";

const text = `The harbour board met on Tuesday and voted, seven to two, to close the old eastern lock for repairs that will cost 4.2 million euros and last until the spring of 2027. Captain Ilse Brandt called the closure overdue, because the gates had leaked since the storm of 2019. The fishermen's union, which had not been asked, spoke of a decision made behind shut doors.
Nobody doubts that the lock must be mended before the winter storms arrive, but who is to pay for it remains open.
The first gate was built in 1911 by the yard of Peters and Sons.
Its oak was replaced by steel in 1954, after the great flood.
Since then no part of it has been renewed, whatever the board's yearly reports may say.
A table of the costs was handed out at the meeting.
The whole of this passage is quoted by two notes at once.
It closes in May.
`;

const onePassage = {
  board: ["harbour board", "definition", { gist: "Nine members, chosen for six years." }],
  tuesday: ["on Tuesday", "question", { gist: "Which Tuesday?" }],
  vote: ["voted, seven to two", "fact-check", { gist: "The minutes say six to three.", verdict: "mostly-false" }],
  lock: ["the old eastern lock", "context", { gist: "The smaller of two." }],
  cost: ["4.2 million euros", "dispute", { gist: "The treasurer disputes the sum.", status: "resolved" }],
  brandt: ["Captain Ilse Brandt", "see-also", { gist: "She speaks again below." }],
  overdue: ["called the closure overdue", "correction", { gist: "She said “long overdue”." }],
  union: ["The fishermen's union, which had not been asked", "highlight", {}],
};

const overlaps = {
  "all-doubt": "Nobody doubts that the lock must be mended before the winter storms arrive",
  "must-be": "the lock must be mended before the winter",
  "must-be-too": "the lock must be mended before the winter",
  mended: "mended",
  storms: "winter storms arrive, but who is to pay",
};

const body = "The sentence that stands here is long enough to take several lines in a narrow margin, as such remarks mostly do.";

const rich = `The costs as handed out:

| part | euros | share |
|:--|--:|:-:|
| gates | 2,900,000 | 69 % |
| hinges and a_very_long_word_without_any_place_to_break_it | 800,000 | 19 % |
| scaffolding | 500,000 | 12 % |

- a list in a note
- with a **strong** word and *another*
  1. and a list in it
  2. of two items

\`\`\`rust
fn total(parts: &[u64]) -> u64 {
    let sum:   u64 = parts.iter().sum();

\treturn sum; // tab before, blank line above
}
\`\`\`

> And a quotation, with \`code\` in it.
`;

const at = (slug) => `content/annotations/crowded/${slug}.md`;
const signed = { creator: "ed", created: "2026-11-20", tags: ["harbour", "deal"] };

export const crowded = {
  "seeds/crowded.txt": text,
  ...Object.fromEntries(
    Object.entries(onePassage).map(([slug, [exact, kind, more]]) => [at(slug), annotation({ exact, kind, ...more, ...signed }, body)]),
  ),
  ...Object.fromEntries(
    Object.entries(overlaps).map(([slug, exact], index) => {
      const kind = ["context", "dispute", "fact-check", "definition", "question"][index];
      return [at(slug), annotation({ exact, kind, ...signed }, `Over and under other quotes. ${body}`)];
    }),
  ),
  [at("across")]: annotation(
    { start: "built in 1911", end: "Since then no part", kind: "comment", gist: "Three passages long.", ...signed },
    body,
  ),
  [at("rich")]: annotation({ exact: "A table of the costs", kind: "context", gist: "Not an ordinary note.", ...signed }, rich),
  [at("whole-1")]: annotation({ exact: "The whole of this passage is quoted by two notes at once.", kind: "comment" }, body),
  [at("whole-2")]: annotation({ exact: "The whole of this passage is quoted by two notes at once.", kind: "dispute" }, body),
  // The last passage is a line, and its notes reach far below it.
  [at("may-1")]: annotation({ exact: "It closes", kind: "question", gist: "What closes?" }, `${body} `.repeat(6)),
  [at("may-2")]: annotation({ exact: "in May", kind: "fact-check", verdict: "unproven" }, `${body} `.repeat(6), [
    { source: "formatted", exact: "A third item", relation: "differs" },
    { source: "long", exact: "Paragraph 7 of the ledger", relation: "related" },
  ]),
};

/** The fenced code of a note, as it must stand on the page. */
export const codeOfANote = rich.split("```rust\n")[1].split("```")[0];
