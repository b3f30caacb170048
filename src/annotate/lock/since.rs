//! What has become of the notes on a source that has changed since the last build.

use std::collections::BTreeMap;

use crate::annotate::lock::entry::Entry;
use crate::annotate::lock::entry::entries;
use crate::diag::Diagnostic;
use crate::diag::Place;
use crate::model::Annotation;
use crate::model::Annotations;
use crate::model::Corpus;
use crate::model::InputFile;
use crate::model::Verdict;
use crate::text::Span;

/// One note for each source whose file is another one than at the last build, where the place of one of its notes is too.
///
/// `earlier` is what the last build left. What is wrong with a note is told beside it, by its verdict.
#[must_use]
pub fn since_last_build(
    earlier: &BTreeMap<String, Entry>,
    corpus: &Corpus,
    seeds: &[InputFile],
    annotations: &Annotations,
) -> Vec<Diagnostic> {
    if earlier.is_empty() {
        return Vec::new();
    }
    let now = entries(corpus, seeds, annotations);
    let mut told = Vec::new();
    for (index, source) in corpus.sources.iter().enumerate() {
        let mut lists = Lists::default();
        for note in annotations.of_source(index) {
            if let Some(before) = earlier.get(&note.id) {
                lists.add(note, before, now.get(&note.id));
                told.extend(now.get(&note.id).and_then(|now| counted_anew(note, before, now)));
            }
        }
        told.extend(lists.told(&source.id, &source.file));
    }
    told
}

/// A note whose `occurrence` counts places of which there are more or fewer now may sit on another of them.
fn counted_anew(note: &Annotation, before: &Entry, now: &Entry) -> Option<Diagnostic> {
    let (was, is) = (before.of?, now.of?);
    let (false, number) = (was == is, note.targets[0].selector.occurrence?) else { return None };
    let message = format!("`occurrence = {number}` counts places, and there are {is} of these words now, where there were {was}");
    let fault = Diagnostic::warning("counted-anew", note.targets[0].place.clone(), message);
    Some(fault.help(format!(
        "the note stood at {}, and stands at {}: see that it is on the right words, and name them by `prefix` and `suffix` instead",
        place(before),
        place(now)
    )))
}

/// What became of the notes of one source, a line each.
#[derive(Default)]
struct Lists {
    moved: Vec<String>,
    doubtful: Vec<String>,
    gone: Vec<String>,
}

impl Lists {
    fn add(&mut self, note: &Annotation, before: &Entry, now: Option<&Entry>) {
        let id = &note.id;
        let verdict = note.targets[0].anchor.verdict;
        let Some(now) = now else {
            let words = shortened(&before.text);
            if verdict == Verdict::Ambiguous {
                self.doubtful.push(format!("{id}: stood at {}; now its words may be in several places", place(before)));
            } else {
                self.gone.push(format!("{id}: stood at {}: {words}", place(before)));
            }
            return;
        };
        if before.sha256 == now.sha256 {
            return; // The source is the same: what is different is what the editor wrote.
        }
        if verdict > before.verdict {
            let name = verdict.name();
            self.doubtful.push(format!("{id}: was {} at {}, is {name} at {}", before.verdict.name(), place(before), place(now)));
        } else if (before.start, before.end) != (now.start, now.end) {
            self.moved.push(format!("{id}: from {} to {}", place(before), place(now)));
        }
    }

    fn told(self, id: &str, file: &str) -> Option<Diagnostic> {
        let parts = [("moved", self.moved), ("to be looked at", self.doubtful), ("gone", self.gone)];
        let there = || parts.iter().filter(|(_, notes)| !notes.is_empty());
        let counts: Vec<String> = there().map(|(what, notes)| format!("{} {what}", notes.len())).collect();
        if counts.is_empty() {
            return None;
        }
        let message = format!("since the last build `{id}` has changed; of its notes {}", counts.join(", "));
        let lists: Vec<String> = there().map(|(what, notes)| format!("{what}:\n  {}", notes.join("\n  "))).collect();
        Some(Diagnostic::note("moved", Place::new(file, Span::default()), message).help(lists.join("\n")))
    }
}

/// The words themselves, or the first of many.
fn shortened(words: &str) -> String {
    const SHOWN: usize = 90;
    words.char_indices().nth(SHOWN).map_or_else(|| words.to_owned(), |(end, _)| format!("{} …", words[..end].trim_end()))
}

/// Such as "¶3 (120–140)".
fn place(entry: &Entry) -> String {
    let passage = entry.passage.map_or_else(String::new, |number| format!("¶{number} "));
    format!("{passage}({}–{})", entry.start, entry.end)
}
