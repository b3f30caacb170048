// A source of sixty paragraphs, with notes and cross-references here and there, and one of none at all.
import { annotation } from "./write.mjs";

const sentences = [
  "The tide stood at three metres and a half when the gate was tried.",
  "Two hands were at the winch, and the clerk kept the time.",
  "Nothing was found that the inspector had not named the year before.",
  "The water fell by a palm in the first hour, and by less in the second.",
  "Oil was brought from the yard, with a bill for eleven euros.",
];

const paragraph = (number) => {
  const said = Array.from({ length: 2 + (number % 4) }, (_, index) => sentences[(number + index) % sentences.length]);
  return `Paragraph ${number} of the ledger, kept at lock number ${number * 37}. ${said.join(" ")}`;
};

const noted = [1, 2, 3, 7, 20, 21, 40, 59, 60];

export const long = {
  "seeds/long.txt": `${Array.from({ length: 60 }, (_, index) => paragraph(index + 1)).join("\n")}\n`,
  "seeds/empty.txt": "",
  ...Object.fromEntries(
    noted.map((number) => [
      `content/annotations/long/n${number}.md`,
      annotation(
        { exact: `Paragraph ${number} of the ledger, kept at lock number ${number * 37}`, kind: "comment", created: "2026-01-02" },
        "A remark on an entry. It says where the entry was copied from, and by whom, which takes a line or three.",
      ),
    ]),
  ),
};
