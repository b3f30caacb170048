//! `postil clean`: removes what the last build wrote, and nothing else.

use crate::cli::arguments::Clean;
use crate::cli::arguments::Format;
use crate::cli::say;
use crate::cli::session;
use crate::cli::status::Status;
use crate::diag::Error;
use crate::disk;

/// Removes the files of the last build.
pub fn run(options: &Clean) -> Result<Status, Error> {
    let Some(session) = session::open(&options.dir, Format::Human)? else { return Ok(Status::Failed) };
    let site = session::site_folder(&options.dir, options.dest_dir.as_ref(), &session.book);
    disk::check_build_folder(&options.dir, &session.book.html.theme, &site)?;
    let removed = disk::clean_site(&site)?;
    say::out(&format!("{removed} files removed from `{}`\n", site.display()))?;
    Ok(Status::Done)
}
