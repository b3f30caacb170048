//! `content/anchors.lock.toml`: where the words of each note stood when the site was last built.
//!
//! The tool writes it, never the editor. It changes no verdict: it only lets a check say what has moved since.

mod entry;
mod since;

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::annotate::authors::utf8;
use crate::config::quoted;
use crate::diag::Diagnostic;
use crate::diag::Outcome;
use crate::diag::Place;
use crate::model::Annotations;
use crate::model::Corpus;
use crate::model::InputFile;
use crate::text::Span;

pub use entry::{Entry, entries};
pub use since::since_last_build;

/// Its path inside the project.
pub const FILE: &str = "content/anchors.lock.toml";
const HEAD: &str = "# Where the words of each note stood when the site was last built.\n\
    # Postil writes this file; keep it with the notes, and change the notes instead of it.\n";

/// The entries of the file, by id.
#[derive(Debug, Default)]
pub struct Lock {
    /// The entries.
    pub entries: BTreeMap<String, Entry>,
}

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    anchor: Vec<Entry>,
}

impl Lock {
    /// Reads the file, where there is one; one that cannot be read is told and taken for empty.
    #[must_use]
    pub fn read(content: &[InputFile]) -> Outcome<Self> {
        let Some(file) = content.iter().find(|file| file.path == FILE) else { return Outcome::default() };
        let written = utf8(file, &mut Vec::new()).and_then(|text| toml::from_str::<Written>(text).ok());
        let Some(written) = written else {
            let message = "this file cannot be read, so that nobody knows what has moved since the last build";
            let fault = Diagnostic::warning("broken-lock", Place::new(FILE, Span::default()), message);
            return Outcome::new(Self::default(), vec![fault.help("remove it: the next `postil build` writes it anew")]);
        };
        let entries = written.anchor.into_iter().map(|entry| (entry.id.clone(), entry)).collect();
        Outcome::new(Self { entries }, Vec::new())
    }

    /// The text of the file for what a build has found; nothing where there is no note and no such file.
    ///
    /// A note that has no place now keeps the entry that it had, so that it can still be told where it stood.
    #[must_use]
    pub fn write(corpus: &Corpus, seeds: &[InputFile], content: &[InputFile], annotations: &Annotations) -> Option<String> {
        let there = content.iter().any(|file| file.path == FILE);
        let mut entries = entries(corpus, seeds, annotations);
        let earlier = Self::read(content).value.entries;
        let kept = annotations.all.iter().filter_map(|note| earlier.get(&note.id));
        for entry in kept {
            entries.entry(entry.id.clone()).or_insert_with(|| entry.clone());
        }
        (there || !entries.is_empty()).then(|| entries.values().fold(HEAD.to_owned(), |text, entry| text + "\n" + &lines(entry)))
    }
}

/// An entry as lines of the file.
fn lines(entry: &Entry) -> String {
    let words = quoted;
    let of = entry.of.map_or_else(String::new, |count| format!("of = {count}\n"));
    let passage = entry.passage.map_or_else(String::new, |number| format!("passage = {number}\n"));
    format!(
        "[[anchor]]\nid = {}\nsha256 = \"{}\"\nverdict = \"{}\"\nscore = {:.4}\n{passage}start = {}\nend = {}\ntext = {}\n{of}",
        words(&entry.id),
        entry.sha256,
        entry.verdict.name(),
        entry.score,
        entry.start,
        entry.end,
        words(&entry.text),
    )
}
