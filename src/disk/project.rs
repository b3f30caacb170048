//! Reads a project's folder into memory.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use crate::config;
use crate::diag::Error;
use crate::model::InputFile;
use crate::model::Inputs;

const SEEDS: &str = "seeds";
const CONTENT: &str = "content";
const TEMPLATES: &str = "templates";

/// The folders that are read whatever `book.toml` says.
pub const FOLDERS: &[&str] = &[SEEDS, CONTENT, TEMPLATES];

/// What `book.toml` names besides the folders that every project has.
#[derive(Debug, Default)]
pub struct Named {
    /// The theme's folder.
    pub theme: String,
    /// Style and script files of the project's own.
    pub additional: Vec<String>,
}

/// Reads `book.toml` and the folders of the project in `folder`; `named` says what else `book.toml` asks for.
///
/// Hidden files, editors' backup copies and links inside the folders are passed over, so that nothing from outside the
/// project gets in. A folder itself, or a file that is named, may be reached by a link that stays inside the project.
///
/// # Errors
/// Where there is no `book.toml`, a link leads out of the project, or something cannot be read.
pub fn read_project(folder: &Path, named: impl FnOnce(&str) -> Named) -> Result<Inputs, Error> {
    let book_file = folder.join("book.toml");
    if !book_file.is_file() {
        return Err(Error::NoProject(folder.to_owned()));
    }
    let bytes = read(&book_file)?;
    let book = String::from_utf8_lossy(&bytes).into_owned();
    let named = named(&book);
    Ok(Inputs {
        folder: path_from_here(folder),
        folders: folders(folder)?,
        seeds: read_folder(folder, SEEDS)?,
        content: read_folder(folder, CONTENT)?,
        templates: read_folder(folder, TEMPLATES)?,
        theme: read_folder(folder, &named.theme)?,
        additional: read_named(folder, &named.additional)?,
        book,
    })
}

/// Reads the project in `folder` with all that its `book.toml` names.
///
/// # Errors
/// Where there is no `book.toml`, or something cannot be read.
pub fn open_project(folder: &Path) -> Result<Inputs, Error> {
    read_project(folder, |text| {
        let html = config::read("book.toml", text).value.html;
        Named { theme: html.theme, additional: html.additional_css.into_iter().chain(html.additional_js).collect() }
    })
}

/// Only what is told of the files has this path; what is made of them does not.
#[expect(clippy::disallowed_methods, reason = "reports name a file from where the program runs")]
fn path_from_here(folder: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    folder.strip_prefix(here).unwrap_or(folder).to_string_lossy().into_owned()
}

/// The project's folder for what the command line names: somebody may name its `book.toml`.
#[must_use]
pub fn project_folder(named: &Path) -> PathBuf {
    let is_book = named.file_name().is_some_and(|name| name == "book.toml") && named.is_file();
    let Some(parent) = named.parent().filter(|_| is_book) else { return named.to_owned() };
    if parent.as_os_str().is_empty() { PathBuf::from(".") } else { parent.to_owned() }
}

/// The names of the folders in `root`, sorted.
fn folders(root: &Path) -> Result<Vec<String>, Error> {
    let failed = |source| Error::Disk { action: "read", path: root.to_owned(), source };
    let mut names = Vec::new();
    for entry in fs::read_dir(root).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        if entry.path().is_dir() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}

fn read_folder(root: &Path, name: &str) -> Result<Vec<InputFile>, Error> {
    let folder = root.join(name);
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    refuse_way_out(root, name)?;
    let mut paths = Vec::new();
    for entry in WalkDir::new(&folder).into_iter().filter_entry(is_wanted) {
        let entry = entry.map_err(|error| Error::Disk {
            action: "read",
            path: error.path().map_or_else(|| folder.clone(), Path::to_owned),
            source: error.into(),
        })?;
        if entry.file_type().is_file() {
            paths.push(entry.into_path());
        }
    }
    let mut files: Vec<InputFile> =
        paths.into_par_iter().map(|path| Ok(InputFile { bytes: read(&path)?, path: inside(root, &path) })).collect::<Result<_, Error>>()?;
    files.sort();
    Ok(files)
}

/// The named files that are there. `book.toml` can only name files inside the project; who else asks is held to it here.
fn read_named(root: &Path, names: &[String]) -> Result<Vec<InputFile>, Error> {
    let inside = |name: &&String| Path::new(name).components().all(|part| matches!(part, std::path::Component::Normal(_)));
    let there = names.iter().filter(inside).filter(|name| root.join(name).is_file());
    let read_inside = |name: &String| {
        refuse_way_out(root, name)?;
        Ok(InputFile { bytes: read(&root.join(name))?, path: name.clone() })
    };
    there.map(read_inside).collect()
}

/// Refuses `name` where a link on the way to it, whichever part of its path that is, leads out of `root`.
fn refuse_way_out(root: &Path, name: &str) -> Result<(), Error> {
    let path = root.join(name);
    let resolved = |path: &Path| fs::canonicalize(path).map_err(|source| Error::Disk { action: "read", path: path.to_owned(), source });
    let (project, place) = (resolved(root)?, resolved(&path)?);
    if place.starts_with(&project) { Ok(()) } else { Err(Error::LeadsOut { path, place }) }
}

fn is_wanted(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    entry.depth() == 0 || !(name.starts_with('.') || name.ends_with('~'))
}

/// Reads one file, which may stand anywhere.
///
/// # Errors
/// Where it cannot be read.
pub fn read_file(path: &Path) -> Result<Vec<u8>, Error> {
    read(path)
}

fn read(path: &Path) -> Result<Vec<u8>, Error> {
    fs::read(path).map_err(|source| Error::Disk { action: "read", path: path.to_owned(), source })
}

/// The path below `root`, with `/` on every system.
fn inside(root: &Path, path: &Path) -> String {
    let below: PathBuf = path.strip_prefix(root).unwrap_or(path).to_owned();
    below.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}
