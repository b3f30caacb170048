//! Notes that are written in the browser: their files are made by the same functions as on the command line.
//!
//! What comes in names a source or a note by its id, and never a file.

use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::PoisonError;

use serde::{Deserialize, Serialize};

use crate::config::Book;
use crate::desk;
use crate::desk::NoteChange;
use crate::desk::NoteRequest;
use crate::desk::Refusal;
use crate::diag::Error;
use crate::disk;
use crate::model::Corpus;
use crate::model::Date;
use crate::model::Inputs;
use crate::pipeline;
use crate::serve::guard::is_own_page;
use crate::serve::request::Request;
use crate::serve::response::Response;

/// The project's notes, as pages read and write them.
pub struct Notes {
    folder: PathBuf,
    today: fn() -> Date,
    /// One file is written at a time.
    writing: Mutex<()>,
}

/// A new note as a page sends it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct New {
    source: String,
    quote: String,
    passage: Option<usize>,
    prefix: Option<String>,
    suffix: Option<String>,
    kind: String,
    verdict: Option<String>,
    gist: Option<String>,
    body: String,
}

/// A change of a note as a page sends it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Change {
    id: String,
    sum: String,
    kind: Option<String>,
    verdict: Option<String>,
    gist: Option<String>,
    status: Option<String>,
    body: Option<String>,
}

#[derive(Serialize)]
struct Saved {
    id: String,
    file: String,
}

#[derive(Serialize)]
struct Refused {
    message: String,
    help: String,
}

impl Notes {
    /// The notes of the project in `folder`; `today` tells the day that a new one is dated with.
    pub const fn new(folder: PathBuf, today: fn() -> Date) -> Self {
        Self { folder, today, writing: Mutex::new(()) }
    }

    /// The note `id` as it stands in its file.
    pub fn read(&self, id: &str) -> Response {
        let project = match self.open() {
            Ok(project) => project,
            Err(response) => return response,
        };
        desk::editable(id, &project.corpus, &project.inputs.content, &project.book)
            .map_or_else(|refusal| refused(&refusal), |note| Response::json(200, &note))
    }

    /// Writes what `request` asks for: a new note, or a change where `new` is false. `token` is that of this run.
    pub fn write(&self, request: &Request, token: &str, new: bool) -> Response {
        if !is_own_page(request) || request.header("x-postil-token") != Some(token) {
            return Response::text(403, "only a page that this server has served may write");
        }
        let kind = request.header("content-type").and_then(|kind| kind.split(';').next()).unwrap_or_default();
        if !kind.trim().eq_ignore_ascii_case("application/json") {
            return Response::text(415, "a note is sent as application/json");
        }
        let _one_at_a_time = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        if new { self.create(&request.body) } else { self.change(&request.body) }
    }

    fn create(&self, body: &[u8]) -> Response {
        let Ok(sent) = serde_json::from_slice::<New>(body) else { return Response::text(400, "this is no note") };
        let project = match self.open() {
            Ok(project) => project,
            Err(response) => return response,
        };
        let wanted = NoteRequest {
            source: sent.source,
            quote: sent.quote,
            passage: sent.passage,
            prefix: sent.prefix,
            suffix: sent.suffix,
            kind: Some(sent.kind),
            verdict: sent.verdict.and_then(filled),
            gist: sent.gist.and_then(filled),
            body: Some(sent.body),
            ..NoteRequest::default()
        };
        let note = match desk::new_note(&wanted, &project.corpus, &project.inputs.content, &project.book, (self.today)()) {
            Ok(note) => note,
            Err(refusal) => return refused(&refusal),
        };
        match disk::write_new_files(&self.folder, std::slice::from_ref(&note.file)) {
            Ok(()) => Response::json(201, &Saved { id: note.id, file: note.file.path }),
            Err(error) => failed(&error),
        }
    }

    fn change(&self, body: &[u8]) -> Response {
        let Ok(sent) = serde_json::from_slice::<Change>(body) else { return Response::text(400, "this is no change of a note") };
        let project = match self.open() {
            Ok(project) => project,
            Err(response) => return response,
        };
        let change = NoteChange { kind: sent.kind, verdict: sent.verdict, gist: sent.gist, status: sent.status, body: sent.body };
        let file = match desk::edit_note(&sent.id, &sent.sum, &change, &project.corpus, &project.inputs.content, &project.book) {
            Ok(file) => file,
            Err(refusal) => return refused(&refusal),
        };
        match disk::write_file(&self.folder.join(&file.path), &file.bytes) {
            Ok(()) => Response::json(200, &Saved { id: sent.id, file: file.path }),
            Err(error) => failed(&error),
        }
    }

    fn open(&self) -> Result<Project, Response> {
        let inputs = disk::open_project(&self.folder).map_err(|error| failed(&error))?;
        let read = pipeline::read_book(&inputs.book, &inputs);
        if read.has_errors() {
            return Err(refused(&Refusal::content("`book.toml` has errors", "mend them first: they are shown over the page")));
        }
        Ok(Project { corpus: pipeline::corpus(&inputs, &read.value), book: read.value, inputs })
    }
}

/// The project as it is on the disk now.
struct Project {
    inputs: Inputs,
    book: Book,
    corpus: Corpus,
}

fn filled(text: String) -> Option<String> {
    Some(text).filter(|text| !text.trim().is_empty())
}

fn refused(refusal: &Refusal) -> Response {
    Response::json(422, &Refused { message: refusal.message.clone(), help: refusal.help.clone() })
}

fn failed(error: &Error) -> Response {
    Response::json(500, &Refused { message: error.to_string(), help: String::new() })
}
