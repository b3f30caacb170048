//! Small whole sites, compared file by file; each is built twice.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::golden::{difference, updating};
use crate::support::project::Project;

/// The theme's own files are the theme's affair.
fn is_theme(path: &str) -> bool {
    path.starts_with("postil.")
        || path.starts_with("search.") && !path.contains(".html") && !path.contains(".md")
        || path.starts_with("fonts/")
        || path.starts_with("icons/")
}

#[test]
fn sites_are_as_they_were() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites");
    let mut failures = Vec::new();
    let mut names: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    for site in names {
        let build =
            || read(&site.join("in")).into_iter().fold(Project::new(), |project, (path, bytes)| project.file(&path, bytes)).run().tree;
        let (tree, again) = (build(), build());
        assert_eq!(tree, again, "{}: two builds differ", site.display());
        let actual: BTreeMap<String, Vec<u8>> =
            tree.files.into_iter().filter(|(path, _)| !is_theme(path)).map(|(path, bytes)| (path, bytes.into_owned())).collect();
        if updating() {
            rewrite(&site.join("out"), &actual);
            continue;
        }
        let expected = read(&site.join("out"));
        for path in expected.keys().chain(actual.keys()) {
            let text =
                |files: &BTreeMap<String, Vec<u8>>| files.get(path).map(|bytes| String::from_utf8_lossy(bytes).replace("><", ">\n<"));
            match (text(&expected), text(&actual)) {
                (Some(old), Some(new)) => failures.extend(difference(&old, &new).map(|said| format!("{}/{path} {said}", site.display()))),
                (Some(_), None) => failures.push(format!("{}/{path} is not made any more", site.display())),
                (None, _) => failures.push(format!("{}/{path} is new", site.display())),
            }
        }
    }
    assert!(failures.is_empty(), "{}\n(UPDATE=1 keeps what came out; look at it first)", failures.join("\n"));
}

fn read(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
                files.insert(name, fs::read(path).unwrap());
            }
        }
    }
    files
}

fn rewrite(folder: &Path, files: &BTreeMap<String, Vec<u8>>) {
    let _ = fs::remove_dir_all(folder);
    for (path, bytes) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}
