//! Writes the site: every file that is not as it should be is staged first, and all are swapped in together at the end.
//!
//! The folder is never wiped, and until the swap the last site is there as it was. A list of what was written stays in the
//! folder, and only files on the last list are ever removed or overwritten, so that nothing of anybody else's is lost:
//! 1. A folder that holds something and has no list is somebody else's, and so is a file that is not on the list.
//! 2. What the last build wrote and this one has not is removed first: on some disks `A.html` and `a.html` are one file.
//! 3. The list is written before the files, so that a build that was broken off knows its own when it is run again.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::io::ErrorKind;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;

use rayon::prelude::*;

use crate::diag::Error;
use crate::disk::file::is_same;
use crate::disk::file::write_if_changed;
use crate::model::Destination;

/// The list of the files that the last build wrote, one path a line.
const MANIFEST: &str = ".postil-files";
/// The folder in the site where files wait until all are there.
const STAGE: &str = ".postil-new";

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

/// A site in the making. Dropped without [`StagedSite::swap_in`], it leaves the last site as it was.
pub struct StagedSite<'a> {
    site: &'a Path,
    /// Whether the folder was not there before.
    is_new: bool,
    stage: PathBuf,
    /// What the last build wrote.
    earlier: BTreeSet<String>,
    /// By path, whether the file is staged; else it is in its place already.
    files: Mutex<BTreeMap<String, bool>>,
    /// The folders of the stage that are there.
    folders: Mutex<BTreeSet<PathBuf>>,
}

impl<'a> StagedSite<'a> {
    /// Begins a site in the folder `site`.
    ///
    /// # Errors
    /// Where the folder holds somebody else's files, or cannot be read.
    pub fn begin(site: &'a Path) -> Result<Self, Error> {
        let earlier = read_list(site)?;
        if earlier.is_none() {
            refuse_foreign_folder(site)?;
        }
        let (is_new, stage) = (!site.exists(), site.join(STAGE));
        remove_stage(&stage);
        Ok(Self { site, is_new, stage, earlier: earlier.unwrap_or_default(), files: Mutex::default(), folders: Mutex::default() })
    }

    /// Makes the folder hold the files that were put, and no other of the last build's.
    ///
    /// # Errors
    /// Where somebody else's files are in the way, which stay as they are, or where something cannot be written;
    /// what was swapped in before stays.
    pub fn swap_in(self) -> Result<Written, Error> {
        let files = std::mem::take(&mut *open(&self.files));
        self.refuse_to_overwrite(&files)?;
        let stale = self.earlier.iter().map(String::as_str).filter(|path| !files.contains_key(*path));
        let removed = remove(stale, self.site)?;
        create_folder(self.site)?;
        let list = files.keys().fold(String::new(), |list, path| list + path + "\n");
        write_if_changed(&self.site.join(MANIFEST), list.as_bytes())?;
        let staged: Vec<&str> = files.iter().filter(|(_, staged)| **staged).map(|(path, _)| path.as_str()).collect();
        let folders: BTreeSet<&str> = staged.iter().filter_map(|path| path.rsplit_once('/')).map(|(folder, _)| folder).collect();
        folders.into_iter().try_for_each(|folder| create_folder(&self.site.join(folder)))?;
        staged.par_iter().try_for_each(|path| self.take_place(path))?;
        Ok(Written { changed: staged.len(), same: files.len() - staged.len(), removed })
    }

    fn take_place(&self, path: &str) -> Result<(), Error> {
        let (staged, place) = (self.stage.join(path), self.site.join(path));
        match fs::rename(&staged, &place) {
            // Where a folder of the site is a link to another disk, the bytes go there by themselves.
            Err(error) if error.kind() == ErrorKind::CrossesDevices => {
                let bytes = fs::read(&staged).map_err(|source| Error::Disk { action: "read", path: staged, source })?;
                write_if_changed(&place, &bytes).map(|_| ())
            }
            renamed => renamed.map_err(|source| Error::Disk { action: "write", path: place, source }),
        }
    }

    /// A file that is not on the list is somebody else's, also where a page of this build has its name.
    fn refuse_to_overwrite(&self, files: &BTreeMap<String, bool>) -> Result<(), Error> {
        // On some disks the last build's `A.html` is there under the name of this build's `a.html` too.
        let ours: BTreeSet<String> = self.earlier.iter().map(|path| path.to_lowercase()).collect();
        let is_new = |path: &&String| !self.earlier.contains(*path) && !ours.contains(&path.to_lowercase());
        let new: Vec<&String> = files.keys().filter(is_new).collect();
        let foreign = new.par_iter().find_first(|path| fs::symlink_metadata(self.site.join(path)).is_ok());
        let Some(foreign) = foreign else { return Ok(()) };
        let why = format!("the build makes a file `{foreign}`, and there is one already that no build has written; move it elsewhere");
        Err(Error::BuildFolder { path: self.site.to_owned(), why })
    }

    fn stage(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let staged = self.stage.join(path);
        let folder = staged.parent().unwrap_or(&self.stage);
        if !open(&self.folders).contains(folder) {
            fs::create_dir_all(folder)?;
            open(&self.folders).insert(folder.to_owned());
        }
        fs::write(&staged, bytes)
    }
}

impl Destination for StagedSite<'_> {
    fn put(&self, path: &str, bytes: Cow<'static, [u8]>) -> Result<(), Error> {
        let staged = !is_same(&self.site.join(path), &bytes);
        if staged {
            self.stage(path, &bytes).map_err(|source| Error::Disk { action: "write", path: self.stage.join(path), source })?;
        }
        open(&self.files).insert(path.to_owned(), staged);
        Ok(())
    }
}

impl Drop for StagedSite<'_> {
    fn drop(&mut self) {
        remove_stage(&self.stage);
        // A folder that was made for the stage alone goes with it; one that holds the site is not empty.
        if self.is_new {
            let _ = fs::remove_dir(self.site);
        }
    }
}

/// No thread panics while it holds one of these locks.
fn open<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Removes what waits in the stage, also what a build left that was broken off.
fn remove_stage(stage: &Path) {
    let _ = fs::remove_dir_all(stage);
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
    remove_stage(&site.join(STAGE));
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
