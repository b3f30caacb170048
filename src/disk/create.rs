//! Puts new files into a project, and never in the place of another.

use std::fs;
use std::fs::File;
use std::io;
use std::io::Write;
use std::path::Path;

use crate::diag::Error;

/// Writes the new file `path`, with `/`, inside the project in `folder`, with the folders that it needs.
///
/// # Errors
/// Where something stands there already, where one of its folders is a link, which may lead outside, or the disk fails.
pub fn create_inside(folder: &Path, path: &str, bytes: &[u8]) -> Result<(), Error> {
    let whole = folder.join(path);
    let failed = |source| Error::Disk { action: "create", path: whole.clone(), source };
    let mut parent = folder.to_owned();
    let (folders, _) = path.rsplit_once('/').unwrap_or_default();
    for part in folders.split('/').filter(|part| !part.is_empty()) {
        parent.push(part);
        match fs::symlink_metadata(&parent) {
            Ok(found) if found.is_symlink() => {
                return Err(failed(io::Error::other(format!("`{}` is a link, which may lead outside the briefing", parent.display()))));
            }
            Ok(_) => {}
            Err(_) => fs::create_dir(&parent).map_err(failed)?,
        }
    }
    let mut file = File::create_new(&whole).map_err(failed)?;
    // Half a note is worse than none.
    file.write_all(bytes).inspect_err(|_| drop(fs::remove_file(&whole))).map_err(failed)
}
