// The vocabulary of schema.org, read out of its declarations in the package schema-dts: which properties a type has, and of what kind.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const declarations = join(dirname(createRequire(import.meta.url).resolve("schema-dts/package.json")), "dist/schema.d.ts");

/** By type: the types above it, and by property the kinds of its values. */
const types = new Map();
let current;
for (const line of readFileSync(declarations, "utf8").split("\n")) {
  const opened = /^(?:export )?interface (\w+)(Base|Leaf) extends (.*) \{$/.exec(line);
  const property = /^ {4}"(\w+)"\?: SchemaValue<(.*), "\w+">;$/.exec(line);
  if (opened) {
    const [, name, , above] = opened;
    current = types.get(name) ?? { above: new Set(), properties: new Map() };
    types.set(name, current);
    for (const [, parent] of above.matchAll(/(\w+)Base/g)) if (parent !== name) current.above.add(parent);
  } else if (property) {
    current.properties.set(property[1], property[2].split(" | "));
  }
}

/** A type and all above it. */
function lineage(name) {
  return [name, ...[...(types.get(name)?.above ?? [])].flatMap(lineage)];
}

const kindsOf = (type, property) => lineage(type).flatMap((name) => types.get(name)?.properties.get(property) ?? []);

/** What is wrong with a node of JSON-LD, and with all nodes in it. */
export function faultsOfNode(node, path = "") {
  const type = node["@type"];
  if (type === undefined) return typeof node["@id"] === "string" ? [] : [`${path}: neither a type nor an id`];
  if (!types.has(type)) return [`${path}: schema.org has no type ${type}`];
  return Object.entries(node).flatMap(([property, value]) => {
    if (property.startsWith("@")) return [];
    const here = `${path}/${type}.${property}`;
    const kinds = kindsOf(type, property);
    if (kinds.length === 0) return [`${here}: schema.org knows no such property`];
    return [value].flat().flatMap((one) => faultsOfValue(one, kinds, here));
  });
}

function faultsOfValue(value, kinds, here) {
  if (value !== null && typeof value === "object") {
    const fits = value["@type"] === undefined ? kinds.includes("IdReference") : lineage(value["@type"]).some((type) => kinds.includes(type));
    return [...(fits ? [] : [`${here}: ${value["@type"] ?? "a reference"} is none of ${kinds.join(", ")}`]), ...faultsOfNode(value, here)];
  }
  const fits = kinds.some((kind) => literals[kind]?.(value) ?? false);
  return fits ? [] : [`${here}: ${JSON.stringify(value)} is none of ${kinds.join(", ")}`];
}

/** Which literals are of a kind; what schema.org calls text may be anything that has words. */
const literals = {
  Text: (value) => typeof value === "string" && value.trim() !== "",
  URL: (value) => typeof value === "string" && URL.canParse(value, "https://example.org/"),
  Date: (value) => /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)),
  DateTime: (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value)),
  Number: (value) => typeof value === "number",
  Integer: (value) => Number.isInteger(value),
};
