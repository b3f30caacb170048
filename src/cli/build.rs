//! `postil build`: read, run, write.

use crate::cli::arguments::Build;
use crate::cli::arguments::Format;
use crate::cli::browser;
use crate::cli::counted::counted;
use crate::cli::lock_file;
use crate::cli::report;
use crate::cli::say;
use crate::cli::session;
use crate::cli::status::Status;
use crate::diag::Error;
use crate::disk;
use crate::disk::StagedSite;
use crate::pipeline;

/// Builds the site. Errors in the content leave the last good site as it was.
pub fn run(options: &Build) -> Result<Status, Error> {
    let Some(session) = session::open(&options.dir, Format::Human)? else { return Ok(Status::Failed) };
    let site = session::site_folder(&options.dir, options.dest_dir.as_ref(), &session.book);
    disk::check_build_folder(&options.dir, &session.book.html.theme, &site)?;
    let staged = StagedSite::begin(&site)?;
    let mut outcome = pipeline::edit(&session.inputs, session.book, &mut |_| {});
    let published = pipeline::publish(&session.inputs, &mut outcome, &staged, &mut |_| {});
    outcome.diagnostics.splice(0..0, session.diagnostics);
    report::print(Format::Human, &outcome.diagnostics, &session.inputs)?;
    let pages = published?;
    let faulty = outcome.has_errors();
    if faulty && !options.keep_going {
        let site = site.display();
        say::err(&format!("nothing was written: `{site}` is as it was; mend the errors, or write the rest with --keep-going\n"));
        return Ok(Status::Faulty);
    }
    let written = staged.swap_in()?;
    lock_file::write(&options.dir, &session.inputs, &outcome.value);
    let edition = &outcome.value;
    say::out(&format!(
        "{}, {}, {}: {} in `{}` ({} changed, {} as before, {} removed)\n",
        counted(edition.corpus.sources.len(), "source"),
        counted(edition.annotations.all.len(), "note"),
        counted(edition.cross_references.pairs().count(), "cross-reference"),
        counted(pages, "page"),
        site.display(),
        counted(written.changed, "file"),
        written.same,
        written.removed,
    ))?;
    if options.open {
        browser::open(site.join("index.html").as_os_str());
    }
    Ok(if faulty { Status::Faulty } else { Status::Done })
}
