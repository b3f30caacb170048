//! Writes one file so that nobody ever finds half of it, and no other file is lost over it.

use std::fs;
use std::fs::File;
use std::io;
use std::io::ErrorKind;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use crate::diag::Error;

/// Writes one file: a new one straight to its place, any other beside it and then swapped in.
///
/// A link stays a link, and what is no file, such as `/dev/null`, gets the bytes as a program's output would go there.
///
/// # Errors
/// Where it cannot be written.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if fs::metadata(&place).is_ok_and(|found| !found.is_file() && !found.is_dir()) {
        return fs::write(&place, bytes).map_err(|source| failed(path, source));
    }
    write_if_changed(&place, bytes).map(|_| ())
}

/// Writes the file at `path` inside the project in `folder`, where its bytes differ; says whether they did.
///
/// A link is swapped for a file, so that nothing outside the project is written to.
///
/// # Errors
/// Where it cannot be written.
pub fn write_inside(folder: &Path, path: &str, bytes: &[u8]) -> Result<bool, Error> {
    write_if_changed(&folder.join(path), bytes)
}

/// Writes one file where its bytes differ; says whether they did.
pub fn write_if_changed(path: &Path, bytes: &[u8]) -> Result<bool, Error> {
    if is_same(path, bytes) {
        return Ok(false);
    }
    if let Ok(mut new) = File::create_new(path) {
        // Half a new file is worse than none: nothing would tell it from a whole one.
        return new.write_all(bytes).map(|()| true).inspect_err(|_| drop(fs::remove_file(path))).map_err(|source| failed(path, source));
    }
    swap_in(path, bytes).map(|()| true).map_err(|source| failed(path, source))
}

fn swap_in(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let (mut file, beside) = create_beside(path)?;
    // Who may read and write the file is for its owner to say, and not for whoever changes its words.
    let kept = fs::metadata(path).and_then(|old| file.set_permissions(old.permissions()));
    let written = kept.and_then(|()| file.write_all(bytes));
    drop(file);
    written.and_then(|()| fs::rename(&beside, path)).inspect_err(|_| drop(fs::remove_file(&beside)))
}

/// A new file in the folder of `path`, under a name that nobody has taken: `<name>.new`, `<name>.1.new` and so on.
fn create_beside(path: &Path) -> io::Result<(File, PathBuf)> {
    let mut number = 0;
    loop {
        let mut name = path.as_os_str().to_owned();
        name.push(if number == 0 { ".new".to_owned() } else { format!(".{number}.new") });
        match File::create_new(&name) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => number += 1,
            created => return created.map(|file| (file, PathBuf::from(name))),
        }
    }
}

/// Whether a file holds just these bytes.
pub fn is_same(path: &Path, bytes: &[u8]) -> bool {
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    fs::metadata(path).is_ok_and(|found| found.is_file() && found.len() == length) && fs::read(path).is_ok_and(|found| found == bytes)
}

fn failed(path: &Path, source: io::Error) -> Error {
    Error::Disk { action: "write", path: path.to_owned(), source }
}
