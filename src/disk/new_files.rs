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
/// Where one is there already or cannot be written; those that were written before it are taken away again.
pub fn write_new_files(folder: &Path, files: &[InputFile]) -> Result<(), Error> {
    let mut written: Vec<PathBuf> = Vec::new();
    for file in files {
        let path = folder.join(&file.path);
        if let Err(source) = write_new(&path, &file.bytes, &mut written) {
            for earlier in &written {
                let _ = fs::remove_file(earlier);
            }
            return Err(Error::Disk { action: "write", path, source });
        }
    }
    Ok(())
}

fn write_new(path: &Path, bytes: &[u8], written: &mut Vec<PathBuf>) -> io::Result<()> {
    if let Some(above) = path.parent() {
        fs::create_dir_all(above)?;
    }
    let mut new = File::create_new(path)?;
    written.push(path.to_owned());
    new.write_all(bytes)
}

/// The bytes of a document from anywhere on the disk.
///
/// # Errors
/// Where it is no file, or cannot be read.
pub fn read_document(path: &Path) -> Result<Vec<u8>, Error> {
    let bytes = if path.is_dir() { Err(io::Error::other("it is a folder; name the files in it")) } else { fs::read(path) };
    bytes.map_err(|source| Error::Disk { action: "read", path: path.to_owned(), source })
}
