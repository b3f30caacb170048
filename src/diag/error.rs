//! The errors that end a run: the disk and the templates.

use std::io;
use std::path::PathBuf;

/// What no document of an editor's can cause. Every one ends the run with exit status 2.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file or folder could not be read or written.
    #[error("cannot {action} `{}`: {source}", path.display())]
    Disk {
        /// What was tried: "read", "write", "create", …
        action: &'static str,
        /// On which path.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The folder is no project.
    #[error("`{}` is not a briefing: it has no `book.toml`; say which folder to build, or put a `book.toml` there", .0.display())]
    NoProject(PathBuf),
    /// What is read would stand outside the project.
    #[error(
        "`{}` leads out of the project's folder by a link, to `{}`: what is read is published, so it has to stand inside; \
         put the files themselves there in place of the link",
        path.display(),
        place.display()
    )]
    LeadsOut {
        /// The file or folder of the project.
        path: PathBuf,
        /// Where it leads.
        place: PathBuf,
    },
    /// A template cannot be read or filled in.
    #[error("template `{name}`: {message}")]
    Template {
        /// The template's name, such as `pages/source.html`.
        name: String,
        /// What the template engine said.
        message: String,
    },
    /// A briefing cannot be served.
    #[error("cannot serve at `{address}`: {why}")]
    Serve {
        /// Where.
        address: String,
        /// Why not, and what to do.
        why: String,
    },
    /// The build folder would overwrite what must not be touched.
    #[error("`{}` cannot be the build folder: {why}", path.display())]
    BuildFolder {
        /// The folder.
        path: PathBuf,
        /// Why not, and what to do.
        why: String,
    },
}
