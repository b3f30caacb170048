//! Writes the site: only files whose bytes differ, each that is there already beside its place and then swapped in.
//!
//! The folder is never wiped. A list of what was written stays in it, and only files on the last
//! list are ever removed or overwritten, so that nothing of anybody else's is lost:
//! 1. A folder that holds something and has no list is somebody else's, and so is a file that is not on the list.
//! 2. What the last build wrote and this one has not is removed first: on some disks `A.html` and `a.html` are one file.
//! 3. The list is written before the files, so that a build that was broken off knows its own when it is run again.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use rayon::prelude::*;

use crate::diag::Error;
use crate::disk::file::write_if_changed;
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

/// Makes the folder `site` hold the files of `tree`.
///
/// # Errors
/// Where the folder holds somebody else's files in the way, which stay as they are, or where something cannot be written;
/// what was swapped in before stays.
pub fn write_site(tree: &OutputTree, site: &Path) -> Result<Written, Error> {
    let earlier = read_list(site)?;
    match &earlier {
        Some(earlier) => refuse_to_overwrite(tree, earlier, site)?,
        None => refuse_foreign_folder(site)?,
    }
    let stale = earlier.iter().flatten().map(String::as_str).filter(|path| !tree.files.contains_key(*path));
    let removed = remove(stale, site)?;
    create_folder(site)?;
    let list = tree.files.keys().fold(String::new(), |list, path| list + path + "\n");
    write_if_changed(&site.join(MANIFEST), list.as_bytes())?;
    let folders: BTreeSet<&str> = tree.files.keys().filter_map(|path| path.rsplit_once('/')).map(|(folder, _)| folder).collect();
    folders.into_iter().try_for_each(|folder| create_folder(&site.join(folder)))?;
    let changed = tree
        .files
        .par_iter()
        .map(|(path, bytes)| write_if_changed(&site.join(path), bytes).map(usize::from))
        .try_reduce(|| 0, |a, b| Ok(a + b))?;
    Ok(Written { changed, same: tree.files.len() - changed, removed })
}

fn create_folder(path: &Path) -> Result<(), Error> {
    fs::create_dir_all(path).map_err(|source| Error::Disk { action: "create", path: path.to_owned(), source })
}

/// Removes the files that the last build wrote, and the folders that are empty then; gives their number.
///
/// A folder that no build has written to is left as it is.
///
/// # Errors
/// Where a file cannot be removed.
pub fn clean_site(site: &Path) -> Result<usize, Error> {
    let Some(list) = read_list(site)? else { return Ok(0) };
    let removed = remove(list.iter().map(String::as_str), site)?;
    let _ = fs::remove_file(site.join(MANIFEST));
    let _ = fs::remove_dir(site);
    Ok(removed)
}

/// The paths that the last build wrote; nothing where no build has written here.
fn read_list(site: &Path) -> Result<Option<BTreeSet<String>>, Error> {
    let path = site.join(MANIFEST);
    match fs::read_to_string(&path) {
        Ok(list) => Ok(Some(list.lines().map(str::to_owned).collect())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(source) => Err(Error::Disk { action: "read", path, source }),
    }
}

/// A folder without a list must be empty. Hidden files do not count: no build writes over them, and the likes of `.git` and
/// `.DS_Store` stand in a folder before anybody puts something there.
fn refuse_foreign_folder(site: &Path) -> Result<(), Error> {
    let found = match fs::read_dir(site) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(source) => return Err(Error::Disk { action: "read", path: site.to_owned(), source }),
        Ok(entries) => entries.filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned())),
    };
    let Some(first) = found.filter(|name| !name.starts_with('.')).min() else { return Ok(()) };
    let why = format!(
        "it holds files that no build is known to have written, such as `{first}`, and no list `{MANIFEST}` of those that one has; \
         choose an empty or a new folder, or look through this one and empty it"
    );
    Err(Error::BuildFolder { path: site.to_owned(), why })
}

/// A file that is not on the list is somebody else's, also where a page of this build has its name.
fn refuse_to_overwrite(tree: &OutputTree, earlier: &BTreeSet<String>, site: &Path) -> Result<(), Error> {
    // On some disks the last build's `A.html` is there under the name of this build's `a.html` too.
    let ours: BTreeSet<String> = earlier.iter().map(|path| path.to_lowercase()).collect();
    let new: Vec<&String> = tree.files.keys().filter(|path| !earlier.contains(*path) && !ours.contains(&path.to_lowercase())).collect();
    let Some(foreign) = new.par_iter().find_first(|path| fs::symlink_metadata(site.join(path)).is_ok()) else { return Ok(()) };
    let why = format!("the build makes a file `{foreign}`, and there is one already that no build has written; move it elsewhere");
    Err(Error::BuildFolder { path: site.to_owned(), why })
}

fn remove<'p>(paths: impl Iterator<Item = &'p str>, site: &Path) -> Result<usize, Error> {
    let mut removed = 0;
    for path in paths.filter(|path| stays_inside(path)) {
        let stale = site.join(path);
        match fs::remove_file(&stale) {
            Ok(()) => removed += 1,
            // Where a folder is now, or a file in place of its folder, somebody else has put it there.
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) || stale.is_dir() => {}
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
