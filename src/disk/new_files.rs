//! Puts new files into a project: all of them or none, and never over one that is there.

use std::fs;
use std::fs::File;
use std::io;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use crate::diag::Error;
use crate::model::InputFile;

/// Those of `files` whose place in `folder` is taken: by something of that name, or by a file where a folder has to be.
#[must_use]
pub fn in_the_way(folder: &Path, files: &[InputFile]) -> Vec<String> {
    let taken = |file: &&InputFile| {
        let path = folder.join(&file.path);
        let above = path.ancestors().skip(1).take_while(|above| above.starts_with(folder));
        fs::symlink_metadata(&path).is_ok() || above.into_iter().any(|above| above.exists() && !above.is_dir())
    };
    files.iter().filter(taken).map(|file| file.path.clone()).collect()
}

/// Whether a file, and no folder, is at `path`.
#[must_use]
pub fn holds_a_file(path: &Path) -> bool {
    path.is_file()
}

/// Writes `files` into `folder`, and the folders that they need.
///
/// # Errors
/// Where one is there already or cannot be written, or one of its folders is a link, which may lead outside; what was made
/// before it is taken away again.
pub fn write_new_files(folder: &Path, files: &[InputFile]) -> Result<(), Error> {
    fs::create_dir_all(folder).map_err(|source| Error::Disk { action: "create", path: folder.to_owned(), source })?;
    let mut made = Made::default();
    for file in files {
        made.write(folder, file).map_err(|source| Error::Disk { action: "create", path: folder.join(&file.path), source })?;
    }
    made.stays = true;
    Ok(())
}

/// What was made so far; dropped before all is there, it takes that away again.
#[derive(Default)]
struct Made {
    files: Vec<PathBuf>,
    folders: Vec<PathBuf>,
    stays: bool,
}

impl Made {
    fn write(&mut self, folder: &Path, file: &InputFile) -> io::Result<()> {
        let mut above = folder.to_owned();
        let (folders, _) = file.path.rsplit_once('/').unwrap_or_default();
        for part in folders.split('/').filter(|part| !part.is_empty()) {
            above.push(part);
            match fs::symlink_metadata(&above) {
                Ok(found) if found.is_symlink() => {
                    return Err(io::Error::other(format!("`{}` is a link, which may lead outside the briefing", above.display())));
                }
                Ok(_) => {}
                Err(_) => {
                    fs::create_dir(&above)?;
                    self.folders.push(above.clone());
                }
            }
        }
        let path = folder.join(&file.path);
        let mut new = File::create_new(&path)?;
        self.files.push(path);
        new.write_all(&file.bytes)
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        if self.stays {
            return;
        }
        for file in &self.files {
            let _ = fs::remove_file(file);
        }
        // A folder that somebody else has put something into by now stays.
        for folder in self.folders.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}

/// The bytes of a document from anywhere on the disk.
///
/// # Errors
/// Where it is no file, or cannot be read.
pub fn read_document(path: &Path) -> Result<Vec<u8>, Error> {
    let bytes = if path.is_dir() { Err(io::Error::other("it is a folder; name the files in it")) } else { fs::read(path) };
    bytes.map_err(|source| Error::Disk { action: "read", path: path.to_owned(), source })
}
