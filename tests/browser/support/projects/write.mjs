// Writes the files of a project that a test makes up: TOML values, and annotations with their front matter.

/** A JSON text is a TOML text too; a date is written bare. */
const value = (written) => {
  if (Array.isArray(written)) return `[${written.map(value).join(", ")}]`;
  return /^\d{4}-\d{2}-\d{2}$/.test(written) ? written : JSON.stringify(written);
};

const lines = (keys) => Object.entries(keys).map(([key, written]) => `${key} = ${value(written)}\n`).join("");

/** A table, such as a source's record. */
export const table = (keys) => lines(keys);

/** Tables of one name, one after the other. */
export const tables = (name, rows) => rows.map((row) => `[[${name}]]\n${lines(row)}\n`).join("");

/** An annotation: its keys, its Markdown, the further passages that it compares. */
export const annotation = (keys, body, references = []) => `+++\n${lines(keys)}${tables("references", references)}+++\n${body}\n`;

/** A cross-reference of the editors' own: two quotes, how the one stands to the other, a remark. */
export const crossReference = (from, to, relation, note) => {
  const end = ([source, exact]) => `{ source = ${JSON.stringify(source)}, exact = ${JSON.stringify(exact)} }`;
  const keys = lines({ verdict: "confirm", relation, note });
  return `[[cross-reference]]\nfrom = ${end(from)}\nto = ${end(to)}\n${keys}\n`;
};
