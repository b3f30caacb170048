//! `postil reanchor`: read, run, say which quotes have changed, and mend those whose place is sure.

use std::fmt::Write;

use crate::cli::arguments::Format;
use crate::cli::arguments::Reanchor;
use crate::cli::counted::counted;
use crate::cli::lock_file;
use crate::cli::report;
use crate::cli::say;
use crate::cli::session;
use crate::cli::status::Status;
use crate::config::quoted;
use crate::diag::Diagnostic;
use crate::diag::Error;
use crate::diag::Severity;
use crate::disk;
use crate::model::Inputs;
use crate::pipeline;
use crate::pipeline::Reanchored;
use crate::text::Lines;

/// Lists the quotes that do not stand as written; with `--write` those that are sure are changed.
pub fn run(options: &Reanchor) -> Result<Status, Error> {
    let Some(session) = session::open(&options.dir, Format::Human)? else { return Ok(Status::Failed) };
    let outcome = pipeline::edit(&session.inputs, session.book, &mut |_| {});
    // What is wrong with a quote is listed below; an error of another sort may keep a note from being read at all.
    let told = |found: &Diagnostic| match found.severity {
        Severity::Note => true,
        Severity::Error => !["ambiguous", "orphan"].contains(&found.code),
        Severity::Warning => false,
    };
    let told: Vec<Diagnostic> = outcome.diagnostics.into_iter().filter(told).collect();
    report::print(Format::Human, &told, &session.inputs)?;
    let reanchored = pipeline::reanchor(&session.inputs, &outcome.value);
    say::out(&listed(&reanchored, &session.inputs, options.write))?;
    if options.write {
        for file in &reanchored.files {
            disk::write_inside(&options.dir, &file.path, &file.bytes)?;
        }
        leave_lock(options)?;
    }
    let faulty = told.iter().any(|found| found.severity == Severity::Error);
    Ok(if faulty { Status::Faulty } else { Status::Done })
}

/// What stands where is taken from the files as they are now.
fn leave_lock(options: &Reanchor) -> Result<(), Error> {
    let Some(session) = session::open(&options.dir, Format::Human)? else { return Ok(()) };
    let edition = pipeline::edit(&session.inputs, session.book, &mut |_| {}).value;
    lock_file::write(&options.dir, &session.inputs, &edition);
    Ok(())
}

/// Each quote with what changes, and how many there are.
fn listed(reanchored: &Reanchored, inputs: &Inputs, write: bool) -> String {
    let mut text = String::new();
    let mut mended = 0;
    let of_files = reanchored.quotes.chunk_by(|one, other| one.place.file == other.place.file);
    let lines = of_files.flat_map(|quotes| {
        let text = pipeline::text_of(&quotes[0].place.file, inputs);
        let lines = Lines::of(&text);
        quotes.iter().map(|quote| lines.position(quote.place.span.start).line).collect::<Vec<_>>()
    });
    for (quote, line) in reanchored.quotes.iter().zip(lines) {
        let place = quote.passage.map_or_else(String::new, |passage| format!(" ¶{passage}"));
        let _ = write!(text, "{}:{line}: {} in `{}`{place}", quote.place.file, quote.verdict.name(), quote.source);
        if quote.changes.is_empty() {
            text.push_str(", left as it is\n");
            continue;
        }
        mended += 1;
        text.push('\n');
        for change in &quote.changes {
            if let Some(from) = &change.from {
                let _ = writeln!(text, "  - {} = {}", change.key, quoted(from));
            }
            let _ = writeln!(text, "  + {} = {}", change.key, quoted(&change.to));
        }
    }
    let left = reanchored.quotes.len() - mended;
    let verb = if write { "mended" } else { "can be mended" };
    let stand = if reanchored.sound == 1 { "stands as it is" } else { "stand as they are" };
    let _ = write!(text, "{} {stand} written, {mended} {verb}, {left} left", counted(reanchored.sound, "quote"));
    text.push_str(match (left, mended, write) {
        (0, 0, _) | (0, _, true) => "\n",
        (_, 0, _) | (_, _, true) => " as they are: see `postil check`\n",
        (_, _, false) => " as they are; to mend, run `postil reanchor --write`\n",
    });
    text
}
