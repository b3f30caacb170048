//! `postil export`: read, run, print one view.

use crate::cli::Status;
use crate::cli::arguments::Export;
use crate::cli::report::human;
use crate::cli::session;
use crate::diag::Error;
use crate::diag::nearest;
use crate::disk;
use crate::pipeline;

/// Prints the view that `options` names.
pub fn run(options: &Export) -> Result<Status, Error> {
    let names = || pipeline::EXPORTS.iter().map(|(name, _)| *name);
    let Some((_, export)) = pipeline::EXPORTS.iter().find(|(name, _)| *name == options.format) else {
        let near = nearest(&options.format, names()).map_or(String::new(), |name| format!("did you mean `{name}`? "));
        eprintln!("error: there is no export `{}`; {near}the exports are: {}", options.format, names().collect::<Vec<_>>().join(", "));
        return Ok(Status::Failed);
    };
    let Some(mut session) = session::open(&options.dir)? else { return Ok(Status::Failed) };
    if options.all {
        session.book.cross_references.least = 0.0;
    }
    if let Some(cap) = options.cap {
        session.book.cross_references.cap = cap;
    }
    let outcome = pipeline::edit(&session.inputs, session.book, &mut |_| {});
    human::print(&outcome.diagnostics, &session.inputs);
    let text = export(&outcome.value);
    match &options.output {
        Some(file) => disk::write_file(file, text.as_bytes())?,
        None => print!("{text}"),
    }
    Ok(if outcome.has_errors() { Status::Faulty } else { Status::Done })
}
