//! `postil new`: writes the file of a note.

use crate::cli::arguments::Format;
use crate::cli::arguments::New;
use crate::cli::refuse::refuse;
use crate::cli::report;
use crate::cli::say;
use crate::cli::session;
use crate::cli::status::Status;
use crate::cli::today::today;
use crate::desk;
use crate::desk::NoteRequest;
use crate::diag::Error;
use crate::disk;
use crate::pipeline;

/// Writes the note that `options` asks for, and prints the path of its file and nothing else to the standard output.
pub fn run(options: &New) -> Result<Status, Error> {
    if !options.further.is_empty() {
        let words = format!("{} {} {}", options.quote, options.dir.display(), options.further.join(" "));
        say::err(&format!("error: the words are not in quotation marks\nhelp: postil new {} \"{words}\"\n", options.source));
        return Ok(Status::Failed);
    }
    let Some(mut session) = session::open(&options.dir, Format::Human)? else { return Ok(Status::Failed) };
    let corpus = pipeline::corpus(&session.inputs, &session.book);
    let request = NoteRequest {
        source: options.source.clone(),
        quote: options.quote.clone(),
        occurrence: options.occurrence,
        kind: options.kind.clone(),
        verdict: options.verdict.clone(),
        gist: options.gist.clone(),
        creator: options.creator.clone(),
        reply_to: options.reply_to.clone(),
        body: options.body.clone(),
        ..NoteRequest::default()
    };
    let note = match desk::new_note(&request, &corpus, &session.inputs.content, &session.book, today()) {
        Ok(note) => note,
        Err(refusal) => return Ok(refuse(&refusal)),
    };
    disk::write_new_files(&options.dir, std::slice::from_ref(&note.file))?;
    let path = options.dir.join(&note.file.path);
    session.inputs.content.push(note.file);
    report::print(Format::Human, &note.remarks, &session.inputs)?;
    let shown = path.strip_prefix(".").unwrap_or(&path);
    say::out(&format!("{}\n", shown.display()))?;
    Ok(Status::Done)
}
