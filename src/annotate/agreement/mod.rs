//! How far several people's notes on one source agree: by passage, and by character.
//!
//! Krippendorff's alpha says whether they labelled the same passages alike, the F1 of characters whether they marked the
//! same words. Replies are no labels: they are on a note, not on the words.

mod coefficients;
mod marked;

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::annotate::agreement::marked::Marked;
use crate::model::Agreement;
use crate::model::Annotation;
use crate::model::Corpus;
use crate::model::KindAgreement;
use crate::model::Source;
use crate::text::Span;

pub use coefficients::{Label, Level, bennett_s, krippendorff_alpha, observed_agreement, scott_pi};

/// A label: who (an index), which kind, and the words.
struct Mark<'a> {
    creator: usize,
    kind: &'a str,
    span: Span,
}

/// The agreement on each source that two or more people have written notes on; `notes` are sorted by source.
#[must_use]
pub fn agreement(corpus: &Corpus, notes: &[Annotation]) -> Vec<Agreement> {
    let groups = notes.chunk_by(|a, b| a.targets[0].source == b.targets[0].source);
    groups.filter_map(|group| of_source(group[0].targets[0].source, corpus, group)).collect()
}

fn of_source(index: usize, corpus: &Corpus, notes: &[Annotation]) -> Option<Agreement> {
    let labels = notes.iter().filter(|note| note.reply_to.is_none() && note.kind.name != "reply");
    let drawn = labels.filter_map(|note| Some((note.creator.as_ref()?.name.as_str(), note, note.targets[0].anchor.drawn()?)));
    let drawn: Vec<(&str, &Annotation, Span)> = drawn.collect();
    let creators: BTreeSet<&str> = drawn.iter().map(|(name, ..)| *name).collect();
    if creators.len() < 2 {
        return None;
    }
    let creators: Vec<&str> = creators.into_iter().collect();
    let of = |(name, note, span): &(&str, &'_ Annotation, Span)| {
        (creators.iter().position(|creator| creator == name).unwrap_or_default(), note.kind.name.to_string(), *span)
    };
    let owned: Vec<(usize, String, Span)> = drawn.iter().map(of).collect();
    let marks: Vec<Mark<'_>> = owned.iter().map(|(creator, kind, span)| Mark { creator: *creator, kind, span: *span }).collect();
    let source = &corpus.sources[index];
    let names: BTreeMap<&str, &str> = drawn.iter().map(|(_, note, _)| (&*note.kind.name, &*note.kind.label)).collect();
    let kinds = names.iter().map(|(kind, label)| {
        let own: Vec<&Mark<'_>> = marks.iter().filter(|mark| mark.kind == *kind).collect();
        row((*kind).to_owned(), (*label).to_owned(), &own, &presence(source, creators.len(), &own), source, creators.len())
    });
    let all: Vec<&Mark<'_>> = marks.iter().collect();
    let whole = row("all".to_owned(), "All kinds".to_owned(), &all, &kinds_by_passage(source, &all), source, creators.len());
    Some(Agreement {
        source: index,
        creators: creators.iter().map(|name| (*name).to_owned()).collect(),
        kinds: kinds.chain([whole]).collect(),
    })
}

fn row(kind: String, label: String, marks: &[&Mark<'_>], labels: &[Label], source: &Source, creators: usize) -> KindAgreement {
    let marked: Vec<Marked<'_>> = (0..creators)
        .map(|creator| Marked::of(&source.text, marks.iter().filter(|mark| mark.creator == creator).map(|mark| mark.span)))
        .collect();
    KindAgreement { kind, label, notes: marks.len(), alpha: krippendorff_alpha(labels, Level::Nominal), f1: marked::mean_f1(&marked) }
}

/// Whether each person marked each passage with the kind: all of them have read all of it.
fn presence(source: &Source, creators: usize, marks: &[&Mark<'_>]) -> Vec<Label> {
    let passages = 1..=source.passages.len();
    let cells = passages.flat_map(|passage| (0..creators).map(move |creator| (creator, passage)));
    let has = |creator: usize, passage: usize| {
        let span = source.passage(passage).span;
        marks.iter().any(|mark| mark.creator == creator && mark.span.meets(span))
    };
    cells.map(|(creator, passage)| (creator, passage, f64::from(u8::from(has(creator, passage))))).collect()
}

/// Which kinds each person marked each passage with; a passage that somebody has no note on is a missing label.
fn kinds_by_passage(source: &Source, marks: &[&Mark<'_>]) -> Vec<Label> {
    let mut sets: BTreeMap<(usize, usize), BTreeSet<&str>> = BTreeMap::new();
    for passage in 1..=source.passages.len() {
        let span = source.passage(passage).span;
        for mark in marks.iter().filter(|mark| mark.span.meets(span)) {
            sets.entry((mark.creator, passage)).or_default().insert(mark.kind);
        }
    }
    let labels: BTreeSet<&BTreeSet<&str>> = sets.values().collect();
    let number = |set: &BTreeSet<&str>| u32::try_from(labels.iter().take_while(|label| **label < set).count()).unwrap_or(u32::MAX);
    sets.iter().map(|(&(creator, passage), set)| (creator, passage, f64::from(number(set)))).collect()
}
