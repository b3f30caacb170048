//! `export xref`: the cross-references and what they rest on.
//!
//! Rows are written one after the other, so that an export takes no more memory than its text.

use serde::Serialize;
use serde::Serializer;

use crate::model::CrossReference;
use crate::model::Edition;
use crate::model::Origin;
use crate::model::PassageRef;
use crate::model::Reason;
use crate::model::ReasonKind;
use crate::model::Relation;
use crate::model::Source;
use crate::text::CodePointCounter;
use crate::text::Span;

/// The whole as one JSON object. Offsets are code points of the passage's text, half-open.
pub fn export(edition: &Edition) -> String {
    let sources = &edition.corpus.sources;
    let references = &edition.cross_references;
    let id = |index: usize| sources[index].id.as_str();
    let found = || edition.findings.sources.iter().zip(sources);
    let whole = Whole {
        schema: 1,
        sources: Rows(|| sources.iter().map(source_row)),
        references: Rows(|| {
            references.references.iter().filter(|reference| reference.mutual).map(|reference| reference_row(edition, reference))
        }),
        stories: Rows(|| references.stories.iter().map(|story| StoryRow { a: id(story.a), b: id(story.b), score: rounded(story.score) })),
        duplicates: Rows(|| {
            references.duplicates.iter().map(|pair| CopyRow { a: id(pair.a), b: id(pair.b), containment: rounded(pair.containment) })
        }),
        entities: Rows(|| {
            edition.findings.entities.iter().map(|entity| EntityRow {
                id: &entity.id,
                name: &entity.name,
                kind: entity.kind.name(),
                aliases: &entity.aliases,
            })
        }),
        mentions: Rows(|| {
            found().flat_map(|(found, source)| {
                let mut places = Places::of(source);
                let named = |entity: usize| Named { entity: &edition.findings.entities[entity].id };
                found.mentions.iter().filter_map(move |mention| places.row(mention.span, named(mention.entity)))
            })
        }),
        quantities: Rows(|| {
            found().flat_map(|(found, source)| {
                let mut places = Places::of(source);
                found.quantities.iter().filter_map(move |figure| {
                    let measured =
                        Measured { kind: figure.kind.name(), value: figure.value, value_to: figure.value_to, unit: &figure.unit };
                    places.row(figure.span, measured)
                })
            })
        }),
        dates: Rows(|| {
            found().flat_map(|(found, source)| {
                let mut places = Places::of(source);
                found.dates.iter().filter_map(move |date| places.row(date.span, Dated { value: &date.value }))
            })
        }),
    };
    serde_json::to_string(&whole).unwrap_or_default() + "\n"
}

/// A list whose rows are made while it is written.
struct Rows<F>(F);

impl<F, I> Serialize for Rows<F>
where
    F: Fn() -> I,
    I: Iterator,
    I::Item: Serialize,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0())
    }
}

#[derive(Serialize)]
struct Whole<A, B, C, D, E, F, G, H> {
    schema: u8,
    sources: A,
    references: B,
    stories: C,
    duplicates: D,
    entities: E,
    mentions: F,
    quantities: G,
    dates: H,
}

#[derive(Serialize)]
struct SourceRow<'e> {
    id: &'e str,
    title: &'e str,
    passages: Vec<PassageRow<'e>>,
}

#[derive(Serialize)]
struct PassageRow<'e> {
    n: usize,
    text: &'e str,
}

#[derive(Serialize)]
struct ReferenceRow<'e> {
    from: End<'e>,
    to: End<'e>,
    relation: Relation,
    score: f64,
    p: f64,
    parts: PartsRow,
    why: Vec<ReasonRow<'e>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    values: Option<[&'e str; 2]>,
    origin: Origin,
}

#[derive(Serialize)]
struct End<'e> {
    source: &'e str,
    passage: usize,
}

#[derive(Serialize)]
struct PartsRow {
    passage: f64,
    document: f64,
}

#[derive(Serialize)]
struct ReasonRow<'e> {
    kind: ReasonKind,
    from: &'e str,
    to: &'e str,
    weight: f64,
}

#[derive(Serialize)]
struct StoryRow<'e> {
    a: &'e str,
    b: &'e str,
    score: f64,
}

#[derive(Serialize)]
struct CopyRow<'e> {
    a: &'e str,
    b: &'e str,
    containment: f64,
}

#[derive(Serialize)]
struct EntityRow<'e> {
    id: &'e str,
    name: &'e str,
    kind: &'static str,
    aliases: &'e [String],
}

/// A finding: its place, and what it is.
#[derive(Serialize)]
struct FoundRow<'e, T> {
    source: &'e str,
    passage: usize,
    start: usize,
    end: usize,
    text: &'e str,
    #[serde(flatten)]
    what: T,
}

#[derive(Serialize)]
struct Named<'e> {
    entity: &'e str,
}

#[derive(Serialize)]
struct Measured<'e> {
    kind: &'static str,
    value: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    value_to: Option<f64>,
    unit: &'e str,
}

#[derive(Serialize)]
struct Dated<'e> {
    value: &'e str,
}

fn source_row(source: &Source) -> SourceRow<'_> {
    let passages = (1..=source.passages.len()).map(|n| PassageRow { n, text: source.passage_text(n) }).collect();
    SourceRow { id: &source.id, title: &source.title, passages }
}

fn reference_row<'e>(edition: &'e Edition, reference: &'e CrossReference) -> ReferenceRow<'e> {
    let sources = &edition.corpus.sources;
    let end = |passage: PassageRef| End { source: &sources[passage.source].id, passage: passage.passage };
    let words = |passage: PassageRef, span: Span| span.of(&sources[passage.source].text);
    let row = |reason: Reason| ReasonRow {
        kind: reason.kind,
        from: words(reference.from, reason.from.span()),
        to: words(reference.to, reason.to.span()),
        weight: rounded(f64::from(reason.weight)),
    };
    let values = (reference.relation == Relation::Differs).then(|| {
        let (from, to) = reference.carried().map_or((reference.from_words, reference.to_words), |reason| (reason.from, reason.to));
        [words(reference.from, from.span()), words(reference.to, to.span())]
    });
    ReferenceRow {
        from: end(reference.from),
        to: end(reference.to),
        relation: reference.relation,
        score: rounded(reference.score),
        p: rounded(reference.probability),
        parts: PartsRow { passage: rounded(reference.parts.passage), document: rounded(reference.parts.document) },
        why: reference.reasons().map(row).collect(),
        values,
        origin: reference.origin,
    }
}

/// The places of a source's findings, asked for in the order of its text.
struct Places<'e> {
    source: &'e Source,
    counter: CodePointCounter<'e>,
    /// The block of the last finding, and the code points before it.
    block: (usize, usize),
}

impl<'e> Places<'e> {
    fn of(source: &'e Source) -> Self {
        Self { source, counter: CodePointCounter::of(&source.text), block: (usize::MAX, 0) }
    }

    /// A finding with its place; nothing for one in a heading, which is no passage.
    fn row<T>(&mut self, span: Span, what: T) -> Option<FoundRow<'e, T>> {
        let text = &self.source.text;
        let index = self.source.block_at(span.start)?;
        let block = &self.source.blocks[index];
        let passage = block.passage?;
        if self.block.0 != index {
            self.block = (index, self.counter.before(block.span.start));
        }
        let start = self.counter.before(span.start) - self.block.1;
        let end = start + span.within(block.span).of(text).chars().count();
        Some(FoundRow { source: &self.source.id, passage, start, end, text: span.of(text), what })
    }
}

/// Six digits after the point are more than any score is good for, and read alike everywhere.
fn rounded(number: f64) -> f64 {
    // Adding nothing makes a plain zero of a negative one.
    (number * 1e6).round() / 1e6 + 0.0
}
