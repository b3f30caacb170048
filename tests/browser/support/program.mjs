// Programs of others that tests ask: whether they are here, and what they say.
import { spawnSync } from "node:child_process";

/** Why a test cannot be run where `program` is missing; `false` where it is there. */
export function missing(program, ...words) {
  const { error } = spawnSync(program, words, { stdio: "ignore" });
  return error ? `there is no ${program} on this machine` : false;
}

/** Runs `program` and returns what it wrote: to standard output and to the other one. */
export function said(program, ...words) {
  const { error, stdout, stderr } = spawnSync(program, words, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (error) throw error;
  return { stdout, stderr };
}
