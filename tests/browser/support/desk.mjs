// A project in a temporary folder, served by the binary as an editor would serve it.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
const postil = resolve(process.env.POSTIL ?? join(root, "target/release/postil"));

/** Serves `files`, an object of paths and texts, on a port that is free. */
export async function desk(files) {
  const folder = mkdtempSync(join(tmpdir(), "postil-desk-"));
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  const server = spawn(postil, ["serve", "--port", "0", folder], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  const origin = await new Promise((found, failed) => {
    server.stderr.setEncoding("utf8").on("data", (text) => {
      said += text;
      const address = /http:\/\/[^/\s]+/.exec(said);
      if (address) found(address[0]);
    });
    server.on("exit", () => failed(new Error(`the server ended: ${said}`)));
  });
  return {
    origin,
    write,
    read: (path) => readFileSync(join(folder, path), "utf8"),
    notes: () => readdirSync(join(folder, "content/annotations"), { recursive: true }).filter((path) => path.endsWith(".md")).sort(),
    close: () =>
      new Promise((closed) => {
        server.on("exit", () => {
          rmSync(folder, { recursive: true, force: true });
          closed();
        });
        server.kill();
      }),
  };
}
