//! Takes in notes that were written elsewhere, and makes files of them: W3C Web Annotations, Hypothesis' rows.
//!
//! 1. What stands in the file is checked and read as new notes ([`web_annotation`], [`hypothesis`]).
//! 2. Each is matched to a source, by its id or by the addresses of its record ([`sources`]).
//! 3. Each gets a name that nobody has, and a reply the id of what it answers ([`settle`]).
//! 4. Each becomes a file that is read back like any other ([`file`]).
//!
//! Nothing of the file can be trusted: no text of it becomes a path before it has gone through [`crate::text::slugify`].

mod address;
mod context;
mod data_model;
mod file;
mod hypothesis;
mod iri;
mod json_place;
mod new_note;
mod settle;
mod signatures;
mod sources;
mod textual;
mod time;
mod web_annotation;

use crate::diag::Diagnostic;
use crate::diag::Outcome;
use crate::diag::Place;
use crate::import::context::Context;
use crate::import::json_place::JsonPlaces;
use crate::import::new_note::NewNote;
use crate::import::signatures::Signatures;
use crate::import::sources::Sources;
use crate::model::Edition;
use crate::model::InputFile;
use crate::text::Span;

pub use data_model::faults_of_text;

/// Reads the notes of one format out of a JSON value.
type Importer = fn(&serde_json::Value, &Context<'_>) -> Outcome<Vec<NewNote>>;

/// The formats by name.
const IMPORTS: &[(&str, Importer)] = &[("annotations", web_annotation::read), ("hypothesis", hypothesis::read)];

/// The names of the formats.
#[must_use]
pub fn formats() -> Vec<&'static str> {
    IMPORTS.iter().map(|(name, _)| *name).collect()
}

/// What `from`, a file of `format`, adds to the project that `edition` was made of: new files of `content/`, sorted by path.
/// What cannot be taken is an error where it is wrong, and a warning where it only has no place here.
#[must_use]
pub fn import(format: &str, from: &InputFile, edition: &Edition, content: &[InputFile]) -> Outcome<Vec<InputFile>> {
    let Some((_, read)) = IMPORTS.iter().find(|(name, _)| *name == format) else { return Outcome::default() };
    let text = String::from_utf8_lossy(&from.bytes);
    // Some programs begin a file with a byte order mark, which JSON has no word for.
    let bytes = from.bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&from.bytes);
    let value = match serde_json::from_slice(bytes) {
        Ok(value) => value,
        Err(error) => return Outcome::new(Vec::new(), vec![not_json(from, &text, &error)]),
    };
    let context = Context {
        file: &from.path,
        places: JsonPlaces::of(&text),
        sources: Sources::of(&edition.corpus),
        signatures: Signatures::read(content),
        kinds: &edition.book.kinds,
    };
    let mut faults = Vec::new();
    let notes = read(&value, &context).hand_over(&mut faults);
    let settled = settle::settle(notes, edition, content).hand_over(&mut faults);
    let mut files: Vec<InputFile> = settled.iter().map(|note| file::write(note, &edition.corpus)).collect();
    files.sort();
    Outcome::new(files, faults)
}

fn not_json(from: &InputFile, text: &str, error: &serde_json::Error) -> Diagnostic {
    let before: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let at = (before + error.column().saturating_sub(1)).min(text.len());
    let message = format!("this file is no JSON: {error}");
    Diagnostic::error("bad-json", Place::new(&from.path, Span::new(at, at)), message).help("save it again from where it comes from")
}
