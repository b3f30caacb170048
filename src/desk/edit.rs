//! A change of a note that is there.

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::annotate::annotate;
use crate::author::NoteChange;
use crate::author::PLACEHOLDER;
use crate::author::Refusal;
use crate::author::changed_text;
use crate::author::kind_named;
use crate::config::Book;
use crate::diag::Diagnostic;
use crate::diag::Severity;
use crate::model::Annotation;
use crate::model::Corpus;
use crate::model::InputFile;
use crate::model::Status;

/// What a fact-check has found until its editor says otherwise.
const UNPROVEN: &str = "unproven";

/// A note as it stands in its file.
#[derive(Clone, Debug, Serialize)]
pub struct Editable {
    /// Its id.
    pub id: String,
    /// Its kind.
    pub kind: String,
    /// What a fact-check found; empty where nothing.
    pub verdict: String,
    /// Its bold first line; empty where it has none.
    pub gist: String,
    /// Its Markdown; empty where only a placeholder stands.
    pub body: String,
    /// Whether it is settled.
    pub resolved: bool,
    /// A sum of its file, which tells whether somebody else has changed that since.
    pub sum: String,
}

/// The note with this id.
///
/// # Errors
/// Where there is none.
pub fn editable(id: &str, corpus: &Corpus, content: &[InputFile], book: &Book) -> Result<Editable, Refusal> {
    let (note, _) = find(id, corpus, content, book)?;
    let file = file_of(&note, content)?;
    Ok(Editable {
        id: note.id,
        kind: note.kind.name.into_owned(),
        verdict: note.finding.unwrap_or_default(),
        gist: note.gist.unwrap_or_default(),
        body: if note.body == PLACEHOLDER { String::new() } else { note.body },
        resolved: note.status == Status::Resolved,
        sum: sum(&file.bytes),
    })
}

/// The file of the note `id` with `change` made in it; `sum` is that of the file which the change was made for.
///
/// # Errors
/// Where there is no such note, the file is another by now, or the note would have a fault.
pub fn edit_note(
    id: &str,
    sum_before: &str,
    change: &NoteChange,
    corpus: &Corpus,
    content: &[InputFile],
    book: &Book,
) -> Result<InputFile, Refusal> {
    let (note, before) = find(id, corpus, content, book)?;
    let file = file_of(&note, content)?;
    if sum(&file.bytes) != sum_before {
        let message = format!("`{}` was changed meanwhile", file.path);
        return Err(Refusal::content(message, "copy what you wrote, load the page anew, and write it there"));
    }
    let mut change = change.clone();
    if let Some(kind) = &change.kind {
        kind_named(kind, &book.kinds)?;
        let checks = kind == "fact-check";
        let missing = checks && change.verdict.as_deref().unwrap_or_default().is_empty() && note.finding.is_none();
        change.verdict =
            if missing { Some(UNPROVEN.to_owned()) } else { change.verdict.filter(|_| checks).or_else(|| (!checks).then(String::new)) };
    }
    let text = std::str::from_utf8(&file.bytes).ok().and_then(|text| changed_text(&file.path, text, &note.slug, &change));
    let Some(text) = text else {
        let message = format!("the note cannot be told apart in `{}`", file.path);
        return Err(Refusal::content(message, "change it in that file"));
    };
    let edited = InputFile { path: file.path.clone(), bytes: text.into_bytes() };
    let all: Vec<InputFile> = content.iter().map(|other| if other.path == edited.path { edited.clone() } else { other.clone() }).collect();
    let (again, after) = find(id, corpus, &all, book)?;
    let new_fault = after.iter().find(|fault| fault.severity == Severity::Error && !before.iter().any(|old| old.message == fault.message));
    if let Some(fault) = new_fault {
        return Err(Refusal::content(fault.message.clone(), fault.help.clone()));
    }
    if again.targets[0].anchor != note.targets[0].anchor {
        return Err(Refusal::content("the note would lose its place", format!("change it in `{}`", edited.path)));
    }
    Ok(edited)
}

/// The note with this id, and what is wrong with its file.
fn find(id: &str, corpus: &Corpus, content: &[InputFile], book: &Book) -> Result<(Annotation, Vec<Diagnostic>), Refusal> {
    let outcome = annotate(corpus, &[], content, &book.kinds);
    let note = outcome.value.annotations.all.into_iter().find(|note| note.id == id);
    let note = note.ok_or_else(|| Refusal::request(format!("there is no note `{id}`"), "load the page anew"))?;
    let own = outcome.diagnostics.into_iter().filter(|fault| fault.place.file == note.place.file).collect();
    Ok((note, own))
}

fn file_of<'c>(note: &Annotation, content: &'c [InputFile]) -> Result<&'c InputFile, Refusal> {
    let file = content.iter().find(|file| file.path == note.place.file);
    file.ok_or_else(|| Refusal::request(format!("there is no file `{}`", note.place.file), "load the page anew"))
}

fn sum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(16).fold(String::new(), |sum, byte| format!("{sum}{byte:02x}"))
}
