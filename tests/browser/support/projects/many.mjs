// A collection of any size: two sources that speak of one thing, and strangers that speak of nothing at all.

export const pair = {
  "book.toml": '[book]\ntitle = "Many"\n',
  "seeds/report.txt": `The bridge over the Arle was opened in 1931, after the Port Authority had spent 4.2 million euros on it.

Ilse Brandt, the engineer, said that the piers stand on oak.

Traders lost a third of their custom while the road was closed.

The Port Authority will close the bridge again in May.
`,
  "seeds/diary.txt": `The Port Authority opened the bridge over the Arle in 1932 and paid 3.9 million euros for it.

The engineer Ilse Brandt wrote that the piers stand on oak and stone.

The road was closed for two years, and traders lost half of their custom.

Nobody knows when the bridge will close again.
`,
  "content/annotations/report/oak.md": '+++\nexact = "the piers stand on oak"\nkind = "context"\ngist = "Oak indeed."\n+++\nSo they do.\n',
};

const syllables = ["ba", "ker", "lo", "min", "dra", "sul", "vet", "qui", "pon", "tas", "wer", "gim"];

/** One of 20,736 words that no language has. */
const word = (number) => [1, 12, 144, 1728].map((place) => syllables[Math.floor(number / place) % 12]).join("");

const paragraph = (number) => `${Array.from({ length: 40 }, (_, at) => word((number * 7919 + at * 104729) % 20736)).join(" ")}.`;

/** As many sources, of four paragraphs each, as `count` says. */
export function strangers(count) {
  const source = (number) => Array.from({ length: 4 }, (_, at) => paragraph(number * 4 + at)).join("\n\n");
  return Object.fromEntries(Array.from({ length: count }, (_, number) => [`seeds/n${String(number).padStart(5, "0")}.txt`, source(number)]));
}
