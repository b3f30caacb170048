//! Writes the site: only files whose bytes differ, each that is there already beside its place and then swapped in.
//!
//! The folder is never wiped. A list of what was written stays in it, and only files on the last
//! list are ever removed, so that nothing of anybody else's is lost.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::io::Write;
use std::path::Path;

use rayon::prelude::*;

use crate::diag::Error;
use crate::model::OutputTree;

/// The list of the files that the last build wrote, one path a line.
const MANIFEST: &str = ".postil-files";

/// What writing did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Files whose bytes differed.
    pub changed: usize,
    /// Files that were as they should be.
    pub same: usize,
    /// Files of the last build that this one has not.
    pub removed: usize,
}

/// Refuses a build folder that would overwrite the project's own files.
///
/// # Errors
/// Where `site` is the project's folder, lies above it, or inside one of the folders that it reads.
pub fn check_build_folder(project: &Path, site: &Path) -> Result<(), Error> {
    let absolute = |path: &Path| fs::canonicalize(path).or_else(|_| std::path::absolute(path)).unwrap_or_else(|_| path.to_owned());
    let (root, target) = (absolute(project), absolute(site));
    let refuse = |why| Err(Error::BuildFolder { path: site.to_owned(), why });
    if root.starts_with(&target) {
        return refuse("it holds the project itself; choose a folder of its own, such as `book`");
    }
    if ["seeds", "content", "templates", "theme"].iter().any(|name| target.starts_with(root.join(name))) {
        return refuse("the project is read from there; choose a folder of its own, such as `book`");
    }
    if target.is_file() {
        return refuse("it is a file");
    }
    Ok(())
}

/// Makes the folder `site` hold the files of `tree`.
///
/// # Errors
/// Where something cannot be written; what was swapped in before stays.
pub fn write_site(tree: &OutputTree, site: &Path) -> Result<Written, Error> {
    let mut folders: BTreeSet<&str> = tree.files.keys().filter_map(|path| path.rsplit_once('/')).map(|(folder, _)| folder).collect();
    folders.insert("");
    for folder in folders {
        let path = site.join(folder);
        fs::create_dir_all(&path).map_err(|source| Error::Disk { action: "create", path, source })?;
    }
    let changed = tree
        .files
        .par_iter()
        .map(|(path, bytes)| write_if_changed(&site.join(path), bytes).map(usize::from))
        .try_reduce(|| 0, |a, b| Ok(a + b))?;
    let removed = remove_stale(tree, site)?;
    let list = tree.files.keys().fold(String::new(), |list, path| list + path + "\n");
    write_if_changed(&site.join(MANIFEST), list.as_bytes())?;
    Ok(Written { changed, same: tree.files.len() - changed, removed })
}

/// Removes the files that the last build wrote, and the folders that are empty then; gives their number.
///
/// # Errors
/// Where a file cannot be removed.
pub fn clean_site(site: &Path) -> Result<usize, Error> {
    let removed = remove_stale(&OutputTree::default(), site)?;
    let _ = fs::remove_file(site.join(MANIFEST));
    let _ = fs::remove_dir(site);
    Ok(removed)
}

/// Writes one file: a new one straight to its place, any other beside it and then swapped in.
///
/// # Errors
/// Where it cannot be written.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    write_if_changed(path, bytes).map(|_| ())
}

fn write_if_changed(path: &Path, bytes: &[u8]) -> Result<bool, Error> {
    if is_same(path, bytes) {
        return Ok(false);
    }
    let fail = |source: io::Error| Error::Disk { action: "write", path: path.to_owned(), source };
    if let Ok(mut new) = fs::File::create_new(path) {
        // Half a new file is worse than none: nothing would tell it from a whole one.
        return new.write_all(bytes).map(|()| true).inspect_err(|_| drop(fs::remove_file(path))).map_err(fail);
    }
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    fs::write(&beside, bytes).map_err(fail)?;
    fs::rename(&beside, path).map_err(fail)?;
    Ok(true)
}

fn is_same(path: &Path, bytes: &[u8]) -> bool {
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    fs::metadata(path).is_ok_and(|found| found.is_file() && found.len() == length) && fs::read(path).is_ok_and(|found| found == bytes)
}

fn remove_stale(tree: &OutputTree, site: &Path) -> Result<usize, Error> {
    let Ok(list) = fs::read_to_string(site.join(MANIFEST)) else { return Ok(0) };
    let mut removed = 0;
    for path in list.lines().filter(|path| !tree.files.contains_key(*path) && stays_inside(path)) {
        let stale = site.join(path);
        match fs::remove_file(&stale) {
            Ok(()) => removed += 1,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(source) => return Err(Error::Disk { action: "remove", path: stale, source }),
        }
        remove_empty_folders(&stale, site);
    }
    Ok(removed)
}

/// Whether a path of the list leads to no place outside the site, whoever wrote the list.
fn stays_inside(path: &str) -> bool {
    !path.is_empty()
        && !path.starts_with('/')
        && !path.contains('\\')
        && !path.contains(':')
        && path.split('/').all(|part| !matches!(part, ".." | "." | ""))
}

fn remove_empty_folders(file: &Path, site: &Path) {
    for folder in file.ancestors().skip(1).take_while(|folder| *folder != site) {
        if fs::remove_dir(folder).is_err() {
            break;
        }
    }
}
