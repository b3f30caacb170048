// Notes that lost their place: words that are gone, words that stand twice, words that have changed.
import { annotation } from "./write.mjs";

const text = `The ferry leaves at nine in the morning, and the ferry leaves at nine in the evening from the northern quay.
The captain has sailed this line for thirty years without a single accident worth telling.
`;

export const lost = {
  "seeds/lost.txt": text,
  "content/annotations/lost/gone.md": annotation({ exact: "an iceberg off the coast of Newfoundland", kind: "context" }, "Edited away."),
  "content/annotations/lost/twice.md": annotation({ exact: "ferry leaves at nine in the", kind: "question" }, "Which of the two?"),
  "content/annotations/lost/changed.md": annotation(
    { exact: "The captain has sailed this line for twenty years without a single accident", kind: "fact-check", verdict: "mixed" },
    "The number was another.",
  ),
  "content/annotations/lost/elsewhere.md": annotation(
    { exact: "morning", prefix: "sailed on the open sea until the ", suffix: " of the following Sunday", kind: "dispute" },
    "A short quote in another context.",
  ),
};

/** The errors that these notes are. */
export const faultsOfLost = ["ambiguous", "orphan"];
