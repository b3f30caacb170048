//! What is remembered of a note: where its words stood when the site was last built.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::model::Annotations;
use crate::model::Corpus;
use crate::model::InputFile;
use crate::model::Verdict;
use crate::text::hex;

/// Where a note's own words stood. `start` and `end` count code points of the source's canonical text, half-open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The note's id.
    pub id: String,
    /// The SHA-256 of its source's file.
    pub sha256: String,
    /// How sure the place was.
    pub verdict: Verdict,
    /// How well quote and context fit, from 0 to 1.
    pub score: f64,
    /// The number of the passage in which the words began; none in a source without passages.
    pub passage: Option<usize>,
    /// Their first code point.
    pub start: usize,
    /// One past their last code point.
    pub end: usize,
    /// The words themselves.
    pub text: String,
    /// How often they stood in the source, for a note that counts: which of them is meant, `occurrence` says.
    #[serde(default)]
    pub of: Option<usize>,
}

/// The entries of all notes that have a place, by id.
#[must_use]
pub fn entries(corpus: &Corpus, seeds: &[InputFile], annotations: &Annotations) -> BTreeMap<String, Entry> {
    let mut entries = BTreeMap::new();
    // Notes come sorted by source and place, so that each text is counted through once.
    let mut counted = (usize::MAX, 0, 0);
    let mut hash = String::new();
    for note in &annotations.all {
        let own = &note.targets[0];
        let (Some(span), source) = (own.anchor.span, &corpus.sources[own.source]) else { continue };
        if counted.0 != own.source {
            counted = (own.source, 0, 0);
            hash = sha256(seeds, &source.file);
        }
        let start = counted.2 + source.text[counted.1..span.start].chars().count();
        counted = (own.source, span.start, start);
        let text = span.of(&source.text);
        let entry = Entry {
            id: note.id.clone(),
            sha256: hash.clone(),
            verdict: own.anchor.verdict,
            score: own.anchor.score,
            passage: source.passage_at(span.start),
            start,
            end: start + text.chars().count(),
            text: text.replace('\n', " "),
            of: own.selector.occurrence.map(|_| source.text.matches(text).count()),
        };
        entries.insert(note.id.clone(), entry);
    }
    entries
}

/// The SHA-256 of the seed at `path`, as `sha256sum` prints it.
fn sha256(seeds: &[InputFile], path: &str) -> String {
    let seed = seeds.binary_search_by(|seed| seed.path.as_str().cmp(path)).ok();
    let bytes = seed.map_or(&[][..], |index| &seeds[index].bytes);
    hex(&Sha256::digest(bytes))
}
