//! Says whether a folder may hold the site: a build must not overwrite what the project is made of.

use std::fs;
use std::path::Component;
use std::path::Path;
use std::path::PathBuf;

use crate::diag::Error;
use crate::disk::project::FOLDERS;

/// Refuses a build folder that would overwrite the project's own files; `theme` is the theme's folder in the project.
///
/// # Errors
/// Where `site` holds the project or a folder that it reads, or lies inside one of those folders, or is a file.
pub fn check_build_folder(project: &Path, theme: &str, site: &Path) -> Result<(), Error> {
    let (root, target) = (resolved(project), resolved(site));
    let refuse = |why: &str| Err(Error::BuildFolder { path: site.to_owned(), why: why.to_owned() });
    if root.starts_with(&target) {
        return refuse("it holds the project itself; choose a folder of its own, such as `book`");
    }
    for name in FOLDERS.iter().chain(&[theme]) {
        // A project's folder may be a link, so it is looked up like the build folder.
        let read = resolved(&project.join(name));
        if target.starts_with(&read) {
            return refuse("the project is read from there; choose a folder of its own, such as `book`");
        }
        if read.starts_with(&target) {
            return refuse("it holds a folder that the project is read from; choose a folder of its own, such as `book`");
        }
    }
    if target.is_file() {
        return refuse("it is a file");
    }
    Ok(())
}

/// The place that `path` leads to, which need not be there yet: links are followed as far as there is something.
///
/// Two paths to one place must look the same, or a build folder could be inside `seeds/` without showing it.
fn resolved(path: &Path) -> PathBuf {
    let mut resolved = PathBuf::new();
    for part in std::path::absolute(path).unwrap_or_else(|_| path.to_owned()).components() {
        if part == Component::ParentDir {
            resolved.pop();
            continue;
        }
        resolved.push(part);
        resolved = fs::canonicalize(&resolved).unwrap_or(resolved);
    }
    resolved
}
