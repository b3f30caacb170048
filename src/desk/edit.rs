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
use crate::text::hex;

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
    let note = note_of(id, &mut annotate(corpus, &[], content, &book.kinds).value.annotations.all).ok_or_else(|| missing(id))?;
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
    let mut before = annotate(corpus, &[], content, &book.kinds);
    let note = note_of(id, &mut before.value.annotations.all).ok_or_else(|| missing(id))?;
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
        let message = "this note cannot be changed here without changing something else of its file";
        return Err(Refusal::content(message, format!("change it in `{}`", file.path)));
    };
    let edited = InputFile { path: file.path.clone(), bytes: text.into_bytes() };
    let all: Vec<InputFile> = content.iter().map(|other| if other.path == edited.path { edited.clone() } else { other.clone() }).collect();
    let mut after = annotate(corpus, &[], &all, &book.kinds);
    let by_hand = format!("change it in `{}`", edited.path);
    let own = |fault: &&Diagnostic| fault.place.file == edited.path && fault.severity == Severity::Error;
    let is_new = |fault: &&Diagnostic| !before.diagnostics.iter().filter(own).any(|old| old.message == fault.message);
    if let Some(fault) = after.diagnostics.iter().filter(own).find(is_new) {
        let help = if fault.code == "toml" { by_hand } else { fault.help.clone() };
        return Err(Refusal::content(fault.message.clone(), help));
    }
    let Some(again) = note_of(id, &mut after.value.annotations.all) else {
        return Err(Refusal::content("the file could not be read any more after this change", by_hand));
    };
    if again.targets[0].anchor != note.targets[0].anchor {
        return Err(Refusal::content("the note would lose its place", by_hand));
    }
    let others = |all: &[Annotation]| all.iter().map(kept).collect::<Vec<_>>();
    let changed_more = kept_of_changed(&again, &change) != kept_of_changed(&note, &change);
    if changed_more || others(&after.value.annotations.all) != others(&before.value.annotations.all) {
        return Err(Refusal::content("more than this would change in the file", by_hand));
    }
    Ok(edited)
}

/// All that a note says, without where it is written.
fn kept(note: &Annotation) -> String {
    kept_of_changed(note, &NoteChange::default())
}

/// All that a note says but for what `change` changes, without where it is written.
fn kept_of_changed(note: &Annotation, change: &NoteChange) -> String {
    let targets: Vec<_> =
        note.targets.iter().map(|target| (target.source, &target.selector, target.relation, &target.note, &target.anchor)).collect();
    let changing = (
        change.kind.is_none().then_some(&note.kind),
        change.verdict.is_none().then_some(&note.finding),
        change.gist.is_none().then_some(&note.gist),
        change.status.is_none().then_some(note.status),
        change.body.is_none().then_some(&note.body),
    );
    format!("{:?}", (&note.id, &note.signed, note.created, &note.tags, &note.reply_to, &note.via, targets, changing))
}

/// Takes the note with this id out of `all`.
fn note_of(id: &str, all: &mut Vec<Annotation>) -> Option<Annotation> {
    all.iter().position(|note| note.id == id).map(|at| all.remove(at))
}

fn missing(id: &str) -> Refusal {
    Refusal::request(format!("there is no note `{id}`"), "load the page anew")
}

fn file_of<'c>(note: &Annotation, content: &'c [InputFile]) -> Result<&'c InputFile, Refusal> {
    let file = content.iter().find(|file| file.path == note.place.file);
    file.ok_or_else(|| Refusal::request(format!("there is no file `{}`", note.place.file), "load the page anew"))
}

fn sum(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes)[..16])
}
