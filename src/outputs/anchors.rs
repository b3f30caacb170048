//! `export anchors`: where each annotation's own quote was found.

use serde::Serialize;

use crate::model::Edition;
use crate::text::CodePointCounter;

/// One annotation's place. Offsets are code points of the source's canonical text, half-open.
#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    source: &'a str,
    verdict: &'static str,
    score: f64,
    passage: Option<usize>,
    start: Option<usize>,
    end: Option<usize>,
    text: Option<&'a str>,
}

/// All annotations as a JSON array.
pub fn export(edition: &Edition) -> String {
    let sources = &edition.corpus.sources;
    // Notes come in the order of their sources and texts.
    let mut counted = (usize::MAX, CodePointCounter::of(""));
    let rows: Vec<Row<'_>> = edition
        .annotations
        .all
        .iter()
        .map(|note| {
            let own = &note.targets[0];
            let source = &sources[own.source];
            let span = own.anchor.span;
            if counted.0 != own.source {
                counted = (own.source, CodePointCounter::of(&source.text));
            }
            let start = span.map(|span| counted.1.before(span.start));
            Row {
                id: &note.id,
                source: &source.id,
                verdict: own.anchor.verdict.name(),
                score: own.anchor.score,
                passage: span.and_then(|span| source.passage_at(span.start)),
                start,
                end: start.zip(span).map(|(start, span)| start + span.of(&source.text).chars().count()),
                text: span.map(|span| span.of(&source.text)),
            }
        })
        .collect();
    // Rows of numbers and strings always serialise.
    serde_json::to_string_pretty(&rows).unwrap_or_default() + "\n"
}
