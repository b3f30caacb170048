//! The file of a note: its keys as TOML between `+++` lines, then its Markdown.

use std::fmt::Write;

use crate::config::quoted;
use crate::model::Date;
use crate::model::Selector;

/// What stands in a new note until somebody writes it: a comment, so that readers never see it.
pub const PLACEHOLDER: &str = "<!-- Write the note here, in Markdown, and take this line out. -->";

/// What a note's file holds.
#[derive(Clone, Debug)]
pub struct NoteFields {
    /// The source's id.
    pub source: String,
    /// The words that it is on.
    pub selector: Selector,
    /// Its kind.
    pub kind: String,
    /// What a fact-check found.
    pub verdict: Option<String>,
    /// A bold first line.
    pub gist: Option<String>,
    /// A key of `authors.toml`, or a plain name.
    pub creator: Option<String>,
    /// The day it is written.
    pub created: Date,
    /// The id of the note that it answers.
    pub reply_to: Option<String>,
    /// Its Markdown; empty for a placeholder.
    pub body: String,
}

/// The text of the file.
#[must_use]
pub fn note_text(note: &NoteFields) -> String {
    let mut text = "+++\n".to_owned();
    let mut line = |key: &str, value: Option<&str>| {
        if let Some(value) = value {
            let _ = writeln!(text, "{key} = {}", quoted_words(value));
        }
    };
    line("source", Some(&note.source));
    match &note.selector.range {
        Some((start, end)) => {
            line("start", Some(start));
            line("end", Some(end));
        }
        None => line("exact", Some(&note.selector.exact)),
    }
    line("prefix", note.selector.prefix.as_deref());
    line("suffix", note.selector.suffix.as_deref());
    if let Some(number) = note.selector.occurrence {
        let _ = writeln!(text, "occurrence = {number}");
    }
    let mut line = |key: &str, value: Option<&str>| {
        if let Some(value) = value {
            let _ = writeln!(text, "{key} = {}", quoted_words(value));
        }
    };
    line("kind", Some(&note.kind));
    line("verdict", note.verdict.as_deref());
    line("gist", note.gist.as_deref());
    line("creator", note.creator.as_deref());
    line("reply-to", note.reply_to.as_deref());
    let _ = writeln!(text, "created = {}", note.created);
    let body = note.body.trim();
    let _ = writeln!(text, "+++\n{}", if body.is_empty() { PLACEHOLDER } else { body });
    text
}

/// `value` as TOML text on one line, so that no line of it can look like the `+++` that ends the keys.
fn quoted_words(value: &str) -> String {
    let one_line = value.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
    let kept = if value.contains(['\n', '\r']) { one_line } else { value.to_owned() };
    quoted(&kept)
}
