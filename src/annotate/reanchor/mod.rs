//! Changes what is written of a quote whose words, or whose context, have changed in the source, where the place is sure.
//!
//! Every change is tried first: only what is then found as written, at the same place, is taken.
//! Files are changed at the values alone, so that comments, spacing, line ends and the rest stay byte for byte.

mod mend;
mod patch;

use std::collections::BTreeMap;

use crate::annotate::quote::SearchTexts;
use crate::annotate::reanchor::mend::mended;
use crate::annotate::reanchor::patch::Patch;
use crate::diag::Place;
use crate::model::Annotations;
use crate::model::Corpus;
use crate::model::InputFile;
use crate::model::Target;
use crate::model::Verdict;

pub use mend::Change;

/// What there is to be changed.
#[derive(Debug, Default)]
pub struct Reanchored {
    /// Each quote that does not stand as it is written, in the order of their files.
    pub quotes: Vec<Reported>,
    /// The files that change, with their new bytes, by path.
    pub files: Vec<InputFile>,
    /// How many quotes stand as they are written.
    pub sound: usize,
}

/// A quote that does not stand as it is written.
#[derive(Debug)]
pub struct Reported {
    /// Where it is written.
    pub place: Place,
    /// The note's id; none for a cross-reference's end.
    pub note: Option<String>,
    /// The id of the source.
    pub source: String,
    /// How sure its place is.
    pub verdict: Verdict,
    /// The number of the passage that it is in, or may be in.
    pub passage: Option<usize>,
    /// What changes; empty where the place is not sure, and the quote is left as it is.
    pub changes: Vec<Change>,
}

/// What would be changed in `content`, whose notes are `annotations` on `corpus`.
#[must_use]
pub fn reanchor(corpus: &Corpus, content: &[InputFile], annotations: &Annotations) -> Reanchored {
    let texts = SearchTexts::of(corpus);
    let of_notes = annotations.all.iter().flat_map(|note| note.targets.iter().map(move |target| (Some(&note.id), target)));
    let quotes = of_notes.chain(annotations.ends.iter().map(|target| (None, target)));
    let mut reanchored = Reanchored::default();
    let mut by_file: BTreeMap<&str, Vec<(&Target, Reported)>> = BTreeMap::new();
    for (note, target) in quotes {
        if target.anchor.verdict == Verdict::Exact {
            reanchored.sound += 1;
            continue;
        }
        let source = &corpus.sources[target.source];
        let reported = Reported {
            place: target.place.clone(),
            note: note.cloned(),
            source: source.id.clone(),
            verdict: target.anchor.verdict,
            passage: target.anchor.span.and_then(|span| source.passage_at(span.start)),
            changes: mended(texts.get(target.source), target).unwrap_or_default(),
        };
        by_file.entry(&target.place.file).or_default().push((target, reported));
    }
    for (path, mut quotes) in by_file {
        let file = content.iter().find(|file| file.path == path);
        let patches: Vec<Patch> = quotes.iter().flat_map(|(target, reported)| Patch::of(target, &reported.changes)).collect();
        match file.and_then(|file| patch::apply(file, &patches)) {
            Some(bytes) if file.is_some_and(|file| file.bytes != bytes) => {
                reanchored.files.push(InputFile { path: path.to_owned(), bytes });
            }
            Some(_) => {}
            // A file that could not be read back is left as it is, whatever the reason.
            None => quotes.iter_mut().for_each(|(_, reported)| reported.changes.clear()),
        }
        quotes.sort_by(|(_, a), (_, b)| a.place.cmp(&b.place));
        reanchored.quotes.extend(quotes.into_iter().map(|(_, reported)| reported));
    }
    reanchored
}
