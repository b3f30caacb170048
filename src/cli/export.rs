//! `postil export`: read, run, print one view.

use crate::cli::arguments::Export;
use crate::cli::arguments::Format;
use crate::cli::arguments::SCHEMA;
use crate::cli::report;
use crate::cli::say;
use crate::cli::session;
use crate::cli::status::Status;
use crate::diag::Error;
use crate::diag::nearest;
use crate::disk;
use crate::pipeline;

/// Prints the view that `options` names.
pub fn run(options: &Export) -> Result<Status, Error> {
    if options.format == SCHEMA {
        return schema(options);
    }
    let names = || pipeline::EXPORTS.iter().map(|(name, _)| *name).chain([pipeline::PAGES_EXPORT, SCHEMA]);
    let export = pipeline::EXPORTS.iter().find(|(name, _)| *name == options.format).map(|(_, export)| export);
    if export.is_none() && options.format != pipeline::PAGES_EXPORT {
        let near = nearest(&options.format, names()).map_or(String::new(), |name| format!("did you mean `{name}`? "));
        let all = names().collect::<Vec<_>>().join(", ");
        say::err(&format!("error: there is no export `{}`; {near}the exports are: {all}\n", options.format));
        return Ok(Status::Failed);
    }
    let Some(mut session) = session::open(&options.dir, Format::Human)? else { return Ok(Status::Failed) };
    if options.all {
        session.book.cross_references.least = 0.0;
    }
    if let Some(cap) = options.cap {
        session.book.cross_references.cap = cap;
    }
    let outcome = pipeline::edit(&session.inputs, session.book, &mut |_| {});
    report::print(Format::Human, &outcome.diagnostics, &session.inputs)?;
    let text = export.map_or_else(|| pipeline::pages_as_markdown(&session.inputs, &outcome.value), |export| export(&outcome.value));
    hand_out(options, &text)?;
    Ok(if outcome.has_errors() { Status::Faulty } else { Status::Done })
}

/// Prints the schema whose name stands where other exports have the folder.
fn schema(options: &Export) -> Result<Status, Error> {
    let wanted = options.dir.to_string_lossy();
    let wanted = wanted.trim_end_matches(".toml");
    let names = || pipeline::SCHEMAS.iter().map(|(name, _)| *name);
    let Some((_, text)) = pipeline::SCHEMAS.iter().find(|(name, _)| *name == wanted) else {
        let near = nearest(wanted, names()).map_or(String::new(), |name| format!("did you mean `{name}`? "));
        let all = names().collect::<Vec<_>>().join(", ");
        say::err(&format!("error: `export schema` takes the name of a schema; {near}the schemas are: {all}\n"));
        return Ok(Status::Failed);
    };
    hand_out(options, text)?;
    Ok(Status::Done)
}

fn hand_out(options: &Export, text: &str) -> Result<(), Error> {
    match &options.output {
        Some(file) => disk::write_file(file, text.as_bytes()),
        None => say::out(text),
    }
}
