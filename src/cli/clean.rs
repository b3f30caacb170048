//! `postil clean`: removes what the last build wrote, and nothing else.

use crate::cli::Status;
use crate::cli::arguments::Clean;
use crate::cli::session;
use crate::diag::Error;
use crate::disk;

/// Removes the files of the last build.
pub fn run(options: &Clean) -> Result<Status, Error> {
    let Some(session) = session::open(&options.dir)? else { return Ok(Status::Failed) };
    let site = session::site_folder(&options.dir, options.dest_dir.as_ref(), &session.book);
    disk::check_build_folder(&options.dir, &site)?;
    let removed = disk::clean_site(&site)?;
    println!("{removed} files removed from `{}`", site.display());
    Ok(Status::Done)
}
