// Says what was found where nothing should have been, in a form that can be read.
import assert from "node:assert/strict";

const most = 25;
const longest = 240;

/** Fails, with a list, where there are faults; equal ones are told once. */
export function none(faults) {
  const counts = new Map();
  for (const fault of faults) counts.set(fault, (counts.get(fault) ?? 0) + 1);
  const lines = [...counts].map(([fault, count]) => {
    const cut = fault.length > longest ? `${fault.slice(0, longest)} …` : fault;
    return `\n  ${cut}${count > 1 ? ` (${count} times)` : ""}`;
  });
  const more = lines.length > most ? `\n  … and ${lines.length - most} more` : "";
  assert.ok(lines.length === 0, `${faults.length} faults:${lines.slice(0, most).join("")}${more}`);
}
