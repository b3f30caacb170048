//! `postil import`: read a file of notes from elsewhere, write them as files of the project, and say how they fit.

use crate::cli::arguments::Format;
use crate::cli::arguments::Import;
use crate::cli::report;
use crate::cli::say;
use crate::cli::session;
use crate::cli::status::Status;
use crate::diag::Diagnostic;
use crate::diag::Error;
use crate::diag::Severity;
use crate::diag::nearest;
use crate::disk;
use crate::model::InputFile;
use crate::pipeline;

/// Takes in the notes of a file. Where one of them cannot be taken nothing is written, unless `--keep-going` says so.
pub fn run(options: &Import) -> Result<Status, Error> {
    let formats = pipeline::import_formats();
    if !formats.contains(&options.format.as_str()) {
        let near = nearest(&options.format, formats.iter().copied()).map_or(String::new(), |name| format!("did you mean `{name}`? "));
        say::err(&format!("error: there is no import `{}`; {near}the imports are: {}\n", options.format, formats.join(", ")));
        return Ok(Status::Failed);
    }
    let Some(mut session) = session::open(&options.dir, Format::Human)? else { return Ok(Status::Failed) };
    let from = InputFile { path: options.file.display().to_string(), bytes: disk::read_file(&options.file)? };
    let edition = pipeline::edit(&session.inputs, session.book, &mut |_| {}).value;
    let imported = pipeline::import(&options.format, &from, &edition, &session.inputs.content);
    // The report shows the lines of the file that a fault is in.
    session.inputs.additional.push(from);
    report::print(Format::Human, &imported.diagnostics, &session.inputs)?;
    let refused = imported.has_errors();
    if refused && !options.keep_going {
        say::err("nothing was written: take out what is wrong, or take in all the others with --keep-going\n");
        return Ok(Status::Faulty);
    }
    disk::write_new_files(&options.dir, &imported.value)?;
    let fits = say_how_they_fit(options, &imported.value)?;
    let count = |code: &str| imported.diagnostics.iter().filter(|fault| fault.code == code).count();
    let notes = imported.value.len();
    let verb = if notes == 1 { "note is" } else { "notes are" };
    say::out(&format!("{notes} {verb} taken in, below content/annotations/; {} left out\n", count("left-out")))?;
    Ok(if refused || !fits { Status::Faulty } else { Status::Done })
}

/// Tells what there is to say of the new files, as a check does; whether there are no errors in them.
fn say_how_they_fit(options: &Import, files: &[InputFile]) -> Result<bool, Error> {
    let Some(session) = session::open(&options.dir, Format::Human)? else { return Ok(false) };
    let told = pipeline::edit(&session.inputs, session.book, &mut |_| {}).diagnostics;
    let of_new = |fault: &Diagnostic| files.binary_search_by(|file| file.path.cmp(&fault.place.file)).is_ok();
    let told: Vec<Diagnostic> = told.into_iter().filter(of_new).collect();
    report::print(Format::Human, &told, &session.inputs)?;
    Ok(told.iter().all(|fault| fault.severity != Severity::Error))
}
