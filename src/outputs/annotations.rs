//! `export annotations` and `annotations.jsonld`: all notes after the W3C Web Annotation Data Model, in one file.

use crate::diag::Error;
use crate::model::Annotation;
use crate::model::Edition;
use crate::model::InputFile;
use crate::model::Relation;
use crate::model::Status;
use crate::model::Target;
use crate::model::briefing;
use crate::outputs::addresses::of_note;
use crate::outputs::addresses::of_source;
use crate::outputs::put::Put;
use crate::outputs::web_annotation::Body;
use crate::outputs::web_annotation::CONTEXT;
use crate::outputs::web_annotation::Collection;
use crate::outputs::web_annotation::Context;
use crate::outputs::web_annotation::Item;
use crate::outputs::web_annotation::Page;
use crate::outputs::web_annotation::Person;
use crate::outputs::web_annotation::Quote;
use crate::outputs::web_annotation::Selector;
use crate::outputs::web_annotation::Specific;
use crate::outputs::web_annotation::TERMS;
use crate::outputs::web_annotation::TypedQuote;
use crate::text::CodePointCounter;
use crate::text::Span;
use crate::text::percent_encoded;

/// The file of the site.
const FILE: &str = "annotations.jsonld";
/// How many code points around a quote are given where the editor wrote none.
const CONTEXT_LENGTH: usize = 32;

/// Adds the collection to the site.
pub fn add(edition: &Edition, _: &[InputFile], _: &[briefing::Page], put: &mut Put<'_>) -> Result<(), Error> {
    put(FILE, export(edition).into_bytes().into(), None)
}

/// All notes as one `AnnotationCollection`, in the order of the sources and their texts.
pub fn export(edition: &Edition) -> String {
    let site = edition.book.html.published_at();
    let site = site.as_deref();
    let id = site.map_or_else(|| "urn:postil:notes".to_owned(), |site| format!("{site}{FILE}"));
    // Notes come in the order of their sources and texts, so that no stretch is counted twice.
    let notes = edition.annotations.all.chunk_by(|one, other| one.targets[0].source == other.targets[0].source);
    let items: Vec<Item<'_>> = notes
        .flat_map(|notes| {
            let mut counter = CodePointCounter::of(&edition.corpus.sources[notes[0].targets[0].source].text);
            notes.iter().map(move |note| item(edition, site, note, &mut counter))
        })
        .collect();
    let collection = Collection {
        context: [Context::Address(CONTEXT), Context::Own { postil: TERMS }],
        r#type: "AnnotationCollection",
        label: &edition.book.title,
        total: items.len(),
        first: Page { id: format!("{id}#first"), r#type: "AnnotationPage", start_index: 0, items },
        id,
    };
    // Strings and numbers always serialise.
    serde_json::to_string_pretty(&collection).unwrap_or_default() + "\n"
}

fn item<'a>(edition: &'a Edition, site: Option<&str>, note: &'a Annotation, counter: &mut CodePointCounter<'_>) -> Item<'a> {
    let source = &edition.corpus.sources[note.targets[0].source];
    let id = site
        .map_or_else(|| format!("urn:postil:note:{}", percent_encoded(&note.id, "/")), |site| format!("{site}{}", of_note(source, note)));
    // What a note compares with stands in other texts, and is counted apart.
    let own = note.targets[..1].iter().map(|target| specific(edition, site, target, counter));
    let counter_of = |target: &Target| CodePointCounter::of(&edition.corpus.sources[target.source].text);
    let further = note.targets[1..].iter().map(|target| specific(edition, site, target, &mut counter_of(target)));
    Item {
        id,
        r#type: "Annotation",
        motivation: &note.kind.motivation,
        creator: note.creator.as_ref().map(|creator| Person {
            id: creator.url.as_deref(),
            r#type: "Person",
            name: &creator.name,
            key: note.signed.as_deref().filter(|signed| *signed != creator.name),
        }),
        created: note.created.map(|day| format!("{day}T00:00:00Z")),
        via: note.via.as_deref(),
        body: bodies(note, &edition.book.language),
        target: own.chain(further).collect(),
        own_id: &note.id,
        kind: &note.kind.name,
        verdict: note.finding.as_deref(),
        status: if note.status == Status::Resolved { "resolved" } else { "open" },
        reply_to: note.reply_to.as_deref(),
    }
}

fn bodies<'a>(note: &'a Annotation, language: &'a str) -> Vec<Body<'a>> {
    let text =
        |value, format, part| Body { r#type: "TextualBody", value, format: Some(format), language: Some(language), purpose: None, part };
    let gist = note.gist.as_deref().map(|gist| text(gist, "text/plain", Some("gist")));
    let own = (!note.body.is_empty()).then(|| text(&note.body, "text/markdown", None));
    let tags = note.tags.iter().map(|tag| Body {
        r#type: "TextualBody",
        value: tag,
        format: None,
        language: None,
        purpose: Some("tagging"),
        part: None,
    });
    gist.into_iter().chain(own).chain(tags).collect()
}

fn specific<'a>(edition: &'a Edition, site: Option<&str>, target: &'a Target, counter: &mut CodePointCounter<'_>) -> Specific<'a> {
    let source = &edition.corpus.sources[target.source];
    let span = target.anchor.span;
    let mut selector = vec![words(target, &source.text)];
    selector.extend(span.map(|span| {
        let start = counter.before(span.start);
        Selector::Position { start, end: start + span.of(&source.text).chars().count() }
    }));
    Specific {
        r#type: "SpecificResource",
        source: source.record.url.clone().unwrap_or_else(|| format!("{}{}", site.unwrap_or_default(), of_source(source))),
        selector,
        own_source: &source.id,
        passage: span.and_then(|span| source.passage_at(span.start)),
        anchor: target.anchor.verdict.name(),
        occurrence: target.selector.occurrence,
        relation: target.relation.map(Relation::name),
        note: target.note.as_deref(),
    }
}

fn words<'a>(target: &'a Target, text: &'a str) -> Selector<'a> {
    let written = &target.selector;
    let (prefix, suffix) = (written.prefix.as_deref(), written.suffix.as_deref());
    if let Some((start, end)) = &written.range {
        let quote = |exact, prefix, suffix| TypedQuote {
            r#type: "TextQuoteSelector",
            quote: Quote { exact, prefix, suffix, context_added: false },
        };
        return Selector::Range { start: quote(start, prefix, None), end: quote(end, None, suffix), end_included: true };
    }
    let around = target.anchor.drawn().filter(|_| prefix.is_none() && suffix.is_none()).map(|span| around(text, span));
    let (prefix, suffix) = around.map_or((prefix, suffix), |(before, after)| (Some(before), Some(after)));
    Selector::Quote(Quote { exact: &written.exact, prefix, suffix, context_added: around.is_some() })
}

/// What stands just before and just after `span`.
fn around(text: &str, span: Span) -> (&str, &str) {
    let start = text[..span.start].char_indices().rev().take(CONTEXT_LENGTH).last().map_or(span.start, |(at, _)| at);
    let end = text[span.end..].char_indices().nth(CONTEXT_LENGTH).map_or(text.len(), |(at, _)| span.end + at);
    (&text[start..span.start], &text[span.end..end])
}
