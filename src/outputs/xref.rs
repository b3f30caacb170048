//! `export xref`: the cross-references and what they rest on.

use serde_json::{Value, json};

use crate::model::CrossReference;
use crate::model::DateMention;
use crate::model::Edition;
use crate::model::PassageRef;
use crate::model::Quantity;
use crate::model::ReasonKind;
use crate::model::Relation;
use crate::model::Source;
use crate::text::Span;
use crate::text::code_points;

/// The whole as one JSON object. Offsets are code points of the passage's text, half-open.
pub fn export(edition: &Edition) -> String {
    let sources = &edition.corpus.sources;
    let found = edition.findings.sources.iter().zip(sources);
    let references = &edition.cross_references;
    let mut mentions = Vec::new();
    let mut quantities = Vec::new();
    let mut dates = Vec::new();
    for (findings, source) in found {
        mentions.extend(
            findings.mentions.iter().filter_map(|mention| {
                with(place(source, mention.span)?, [("entity", json!(edition.findings.entities[mention.entity].id))])
            }),
        );
        quantities.extend(findings.quantities.iter().filter_map(|found| quantity(source, found)));
        dates.extend(findings.dates.iter().filter_map(|found| date(source, found)));
    }
    let whole = json!({
        "schema": 1,
        "sources": sources.iter().map(source_row).collect::<Vec<_>>(),
        "references": references.references.iter().map(|reference| reference_row(edition, reference)).collect::<Vec<_>>(),
        "stories": references.stories.iter()
            .map(|story| json!({"a": sources[story.a].id, "b": sources[story.b].id, "score": rounded(story.score)})).collect::<Vec<_>>(),
        "duplicates": references.duplicates.iter()
            .map(|pair| json!({"a": sources[pair.a].id, "b": sources[pair.b].id, "containment": rounded(pair.containment)})).collect::<Vec<_>>(),
        "entities": edition.findings.entities.iter()
            .map(|entity| json!({"id": entity.id, "name": entity.name, "kind": entity.kind.name(), "aliases": entity.aliases})).collect::<Vec<_>>(),
        "mentions": mentions,
        "quantities": quantities,
        "dates": dates,
    });
    whole.to_string() + "\n"
}

fn source_row(source: &Source) -> Value {
    let passages: Vec<Value> =
        (1..=source.passages.len()).map(|number| json!({"n": number, "text": source.passage_text(number)})).collect();
    json!({"id": source.id, "title": source.title, "passages": passages})
}

fn reference_row(edition: &Edition, reference: &CrossReference) -> Value {
    let end = |passage: PassageRef| json!({"source": edition.corpus.sources[passage.source].id, "passage": passage.passage});
    let why: Vec<Value> = reference
        .why
        .iter()
        .map(|reason| json!({"kind": reason.kind, "from": reason.from, "to": reason.to, "weight": rounded(reason.weight)}))
        .collect();
    let mut row = json!({
        "from": end(reference.from),
        "to": end(reference.to),
        "relation": reference.relation,
        "score": rounded(reference.score),
        "p": rounded(reference.probability),
        "parts": {"passage": rounded(reference.parts.passage), "document": rounded(reference.parts.document)},
        "why": why,
        "origin": reference.origin,
    });
    if reference.relation == Relation::Differs {
        let carried = reference.why.iter().find(|reason| matches!(reason.kind, ReasonKind::Quantity | ReasonKind::Date));
        let words = |passage: PassageRef, span: Span| span.of(&edition.corpus.sources[passage.source].text).to_owned();
        row["values"] = carried.map_or_else(
            || json!([words(reference.from, reference.from_words), words(reference.to, reference.to_words)]),
            |reason| json!([reason.from, reason.to]),
        );
    }
    row
}

fn quantity(source: &Source, found: &Quantity) -> Option<Value> {
    let row = place(source, found.span)?;
    let row = with(row, [("kind", json!(found.kind.name())), ("value", json!(found.value)), ("unit", json!(found.unit))])?;
    found.value_to.map_or(Some(row.clone()), |to| with(row, [("value_to", json!(to))]))
}

fn date(source: &Source, found: &DateMention) -> Option<Value> {
    with(place(source, found.span)?, [("value", json!(found.value))])
}

/// Where a finding stands; nothing for one in a heading, which is no passage.
fn place(source: &Source, span: Span) -> Option<Value> {
    let block = &source.blocks[source.block_at(span.start)?];
    let number = block.passage?;
    let passage = block.span.of(&source.text);
    let inside = span.from_origin(block.span.start);
    Some(json!({
        "source": source.id,
        "passage": number,
        "start": code_points(passage, inside.start),
        "end": code_points(passage, inside.end.min(passage.len())),
        "text": span.of(&source.text),
    }))
}

fn with<const N: usize>(mut row: Value, more: [(&str, Value); N]) -> Option<Value> {
    let object = row.as_object_mut()?;
    object.extend(more.into_iter().map(|(key, value)| (key.to_owned(), value)));
    Some(row)
}

/// Six digits after the point are more than any score is good for, and read alike everywhere.
fn rounded(number: f64) -> f64 {
    (number * 1e6).round() / 1e6
}
