//! `export anchors`: where each annotation's own quote was found.

use serde::Serialize;

use crate::model::Edition;
use crate::text::code_points;

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
    let rows: Vec<Row<'_>> = edition
        .annotations
        .all
        .iter()
        .map(|note| {
            let own = &note.targets[0];
            let source = &edition.corpus.sources[own.source];
            let span = own.anchor.span;
            Row {
                id: &note.id,
                source: &source.id,
                verdict: own.anchor.verdict.name(),
                score: own.anchor.score,
                passage: span.and_then(|span| source.passage_at(span.start)),
                start: span.map(|span| code_points(&source.text, span.start)),
                end: span.map(|span| code_points(&source.text, span.end)),
                text: span.map(|span| span.of(&source.text)),
            }
        })
        .collect();
    // Rows of numbers and strings always serialise.
    serde_json::to_string_pretty(&rows).unwrap_or_default() + "\n"
}
