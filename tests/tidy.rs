//! The rules of the house, as tests.

use std::collections::{BTreeMap, BTreeSet};
use std::{fs, path::Path};

/// Who may import whom: a room, and the rooms below that it may name.
/// A room that is not listed fails the test, so that a new one is placed on purpose.
const STAGE: &[&str] = &["text", "diag", "config", "model"];
const ROOMS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("diag", &["text"]),
    ("config", &["text", "diag"]),
    ("model", &["text", "diag", "config"]),
    ("parse", STAGE),
    ("annotate", STAGE),
    ("extract", STAGE),
    ("relate", STAGE),
    ("compose", STAGE),
    ("render", STAGE),
    ("outputs", STAGE),
    ("check", STAGE),
    ("author", STAGE),
    ("import", STAGE),
    ("disk", STAGE),
    ("desk", &["text", "diag", "config", "model", "parse", "annotate", "author"]),
    (
        "pipeline",
        &["text", "diag", "config", "model", "parse", "annotate", "extract", "relate", "compose", "render", "outputs", "check", "import"],
    ),
    ("serve", &["text", "diag", "config", "model", "disk", "pipeline", "desk"]),
    ("cli", &["text", "diag", "config", "model", "disk", "pipeline", "desk", "serve"]),
];
const MOST_LINES: usize = 400;

/// Words of code that reach the file system, whether it is named in full, imported in a group or hidden in a path's method.
const OF_THE_DISK: &[&str] = &[
    "fs",
    "File",
    "OpenOptions",
    "WalkDir",
    "canonicalize",
    "current_dir",
    "exists",
    "is_dir",
    "is_file",
    "is_symlink",
    "metadata",
    "read_dir",
    "read_link",
    "symlink_metadata",
    "try_exists",
    "walkdir",
];

/// Only these may read a clock or the environment: they show, or they answer in time.
#[test]
fn no_stage_reads_a_clock_or_the_environment() {
    for (file, text) in sources() {
        let (code, _unit_tests) = text.split_once("#[cfg(test)]").unwrap_or((&text, ""));
        let may = ["cli", "serve"].contains(&room_of(&file).as_str());
        for forbidden in ["Instant::now", "SystemTime", "Zoned::now", "env::var", "HashMap<", "HashSet<"] {
            let plain = code.replace("FxHashMap<", "").replace("FxHashSet<", "");
            assert!(may || !plain.contains(forbidden), "{file}: `{forbidden}` reaches no stage");
        }
    }
}

#[test]
fn templates_and_theme_files_say_what_they_are_for() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("templates"), root.join("theme/css"), root.join("theme/js"), root.join("theme/words")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let begins = match path.extension().and_then(|ending| ending.to_str()) {
                Some("html") => "{#",
                Some("css" | "js") => "/*",
                Some("toml") => "#",
                _ if path.is_dir() => {
                    folders.push(path);
                    continue;
                }
                _ => continue,
            };
            let text = fs::read_to_string(&path).unwrap();
            assert!(text.starts_with(begins), "{}: begin with a comment that says what it is for", path.display());
            // The words of a language are a list, a line for each.
            let is_list = begins == "#";
            assert!(is_list || text.lines().count() <= MOST_LINES, "{} is too long", path.display());
        }
    }
}

#[test]
fn rooms_import_downwards_only() {
    for (file, text) in sources() {
        let room = room_of(&file);
        if room == "main" || room == "lib" {
            continue;
        }
        let (_, below) = ROOMS.iter().find(|(name, _)| *name == room).unwrap_or_else(|| panic!("{file}: place `{room}` in ROOMS"));
        for (number, line) in text.lines().enumerate() {
            assert!(!line.contains("crate::{"), "{file}:{}: one `use crate::room::…` a line, so that this test can read it", number + 1);
            for rest in line.split("crate::").skip(1) {
                let named: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                assert!(named == room || below.contains(&named.as_str()), "{file}:{}: `{room}` may not import `{named}`", number + 1);
            }
        }
    }
}

#[test]
fn no_file_imports_itself_back() {
    let sources = sources();
    let imports: BTreeMap<String, Vec<String>> =
        sources.iter().map(|(file, text)| (module_of(file), crate_paths(text).into_iter().chain(children(file, text)).collect())).collect();
    for start in imports.keys() {
        let mut seen = BTreeSet::new();
        let mut ahead: Vec<&str> = targets(&imports, start).collect();
        while let Some(module) = ahead.pop() {
            assert!(module != start, "`{start}` reaches itself through its imports");
            if seen.insert(module) {
                ahead.extend(targets(&imports, module));
            }
        }
    }
    for (file, text) in &sources {
        let (code, _unit_tests) = text.split_once("#[cfg(test)]").unwrap_or((text, ""));
        assert!(!code.contains("super::"), "{file}: a child does not know its parent; write `crate::`");
    }
}

#[test]
fn files_are_short_and_say_what_they_are_for() {
    for (file, text) in sources() {
        assert!(text.lines().count() <= MOST_LINES, "{file} has more than {MOST_LINES} lines");
        assert!(text.starts_with("//! "), "{file}: begin with a `//!` line");
        assert!(
            !matches!(Path::new(&file).file_stem().and_then(|s| s.to_str()), Some("utils" | "util" | "helpers" | "common" | "misc")),
            "{file}: name it by what it does"
        );
    }
}

#[test]
fn only_disk_touches_the_file_system() {
    for (file, text) in sources() {
        if room_of(&file) == "disk" {
            continue;
        }
        for (number, line) in text.lines().enumerate() {
            let code = without_texts(line);
            let mut words = code.split("//").next().unwrap_or_default().split(|c: char| !c.is_alphanumeric() && c != '_');
            let found = words.find(|word| OF_THE_DISK.contains(word));
            assert!(found.is_none(), "{file}:{}: `{}` touches the file system: ask `disk`", number + 1, found.unwrap_or_default());
        }
    }
}

/// A line of code without what stands between its quotation marks.
fn without_texts(line: &str) -> String {
    line.replace("'\"'", "").replace("\\\"", "").split('"').step_by(2).collect()
}

fn room_of(file: &str) -> String {
    let rest = file.rsplit_once("src/").map_or(file, |(_, rest)| rest);
    rest.split('/').next().unwrap_or(rest).trim_end_matches(".rs").to_owned()
}

fn sources() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ext| ext == "rs") {
                found.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// `src/parse/plain.rs` is `parse::plain`, `src/parse/mod.rs` is `parse`.
fn module_of(file: &str) -> String {
    let rest = file.rsplit_once("src/").map_or(file, |(_, rest)| rest);
    rest.trim_end_matches(".rs").trim_end_matches("/mod").replace('/', "::")
}

/// The modules that a file opens with `mod child;`. It knows them, so they must not know it.
fn children(file: &str, text: &str) -> Vec<String> {
    let parent = module_of(file);
    let names = text.lines().filter_map(|line| line.trim().trim_start_matches("pub ").strip_prefix("mod ")?.strip_suffix(';'));
    names.map(|name| if parent == "lib" { name.to_owned() } else { format!("{parent}::{name}") }).collect()
}

fn crate_paths(text: &str) -> Vec<String> {
    let of_path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    text.split("crate::").skip(1).map(|rest| rest.chars().take_while(|&c| of_path(c)).collect()).collect()
}

/// The modules that `module` imports: each path is cut back until it names a file.
fn targets<'a>(imports: &'a BTreeMap<String, Vec<String>>, module: &str) -> impl Iterator<Item = &'a str> {
    imports[module].iter().filter_map(|path| {
        let mut path = path.as_str();
        loop {
            if let Some((name, _)) = imports.get_key_value(path) {
                return Some(name.as_str());
            }
            path = path.rsplit_once("::")?.0;
        }
    })
}
