// Makes small projects in a temporary folder and builds them, as a reader of the manual would, with the binary.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
const postil = resolve(process.env.POSTIL ?? join(root, "target/release/postil"));
const temporary = mkdtempSync(join(tmpdir(), "postil-browser-"));
process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));

/** A built site: where it stands, and what the binary says of its project. */
class Site {
  constructor(name, project, folder) {
    Object.assign(this, { name, project, folder });
    const paths = readdirSync(folder, { recursive: true }).map((path) => path.replaceAll("\\", "/"));
    this.files = new Set(paths);
    this.pages = paths.filter((path) => path.endsWith(".html")).sort();
    this.sourcePages = this.pages.filter((path) => path.startsWith("sources/"));
    // A 404 page that knows where it is published begins its links there, so that it cannot be read from disk.
    const published = readFileSync(join(folder, "index.html"), "utf8").includes("rel=canonical");
    this.pagesOnDisk = this.pages.filter((path) => path !== "404.html" || !published);
    // The pages of names are alike: the three that hold most stand for all where each page is looked at for long.
    const size = (path) => statSync(join(folder, path)).size;
    const names = this.pages.filter((path) => path.startsWith("entities/")).sort((a, b) => size(b) - size(a));
    this.pagesToLookAt = this.pagesOnDisk.filter((path) => !names.slice(3).includes(path));
  }

  /** What `postil export <format>` prints, read as JSON; it prints it in spite of faults in the content. */
  export(format) {
    return JSON.parse(run("export", format, this.project).stdout);
  }
}

function run(...words) {
  return spawnSync(postil, words, { encoding: "utf8", maxBuffer: 1 << 28 });
}

/** Builds the project in `project`; `faults` are the codes of the errors that it is made to have. */
function build(name, project, faults = []) {
  const folder = join(temporary, name, "site");
  const { status, stderr } = run("build", "--keep-going", "-d", folder, project);
  const checked = run("check", "--format", "json", project);
  const errors = JSON.parse(checked.stdout).filter((diagnostic) => diagnostic.severity === "error");
  const codes = [...new Set(errors.map((error) => error.code))].sort();
  if (status !== (faults.length > 0 ? 1 : 0) || String(codes) !== String([...faults].sort())) {
    const list = errors.map(({ file, line, code, message }) => `\n${file}:${line} ${code}: ${message}`).join("");
    throw new Error(`the project «${name}» was to have the faults [${faults}], exit ${status}, but has:${list || stderr}`);
  }
  return new Site(name, project, folder);
}

/** Writes `files`, an object of paths and texts, as a project and builds it. */
export function siteOf(name, files, faults = []) {
  const project = join(temporary, name, "project");
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  return build(name, project, faults);
}

/** The briefing that this repository itself holds. */
export const ownBriefing = () => build("own", root);
