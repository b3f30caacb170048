//! What of a passage can be the reason of a cross-reference: its names, and its words but those of the calendar.

use rayon::prelude::*;

use crate::model::Corpus;
use crate::model::Findings;
use crate::model::PassageRef;
use crate::relate::facts::within;
use crate::relate::reasons::first_places;
use crate::relate::reasons::is_of_calendar;
use crate::relate::terms::Terms;

/// By source and passage.
pub struct Telling {
    sources: Vec<Vec<Passage>>,
}

struct Passage {
    /// The terms, sorted, each once.
    terms: Vec<u32>,
    /// The entities that are named, sorted, each once.
    entities: Vec<usize>,
}

impl Telling {
    /// Reads the passages of all sources.
    #[must_use]
    pub fn of(corpus: &Corpus, findings: &Findings, terms: &Terms) -> Self {
        let read = |place: PassageRef| {
            let source = &corpus.sources[place.source];
            let places = first_places(terms.of_passage(place)).into_iter();
            let told = places.filter(|(_, span)| !is_of_calendar(span.of(&source.text))).map(|(term, _)| term).collect();
            let mentions = findings.sources.get(place.source).map_or(&[][..], |found| &found.mentions);
            let named = within(mentions, source.passage(place.passage).span, |mention| mention.span);
            let mut entities: Vec<usize> = named.iter().map(|mention| mention.entity).collect();
            entities.sort_unstable();
            entities.dedup();
            Passage { terms: told, entities }
        };
        let of_source = |index: usize| {
            let passages = 1..=corpus.sources[index].passages.len();
            passages.map(|passage| read(PassageRef { source: index, passage })).collect()
        };
        Self { sources: (0..corpus.sources.len()).into_par_iter().map(of_source).collect() }
    }

    /// Whether two passages share a name or a word that tells why they belong together.
    #[must_use]
    pub fn is_shared(&self, a: PassageRef, b: PassageRef) -> bool {
        let passage = |place: PassageRef| &self.sources[place.source][place.passage - 1];
        let (one, two) = (passage(a), passage(b));
        one.terms.iter().any(|term| two.terms.binary_search(term).is_ok())
            || one.entities.iter().any(|entity| two.entities.binary_search(entity).is_ok())
    }
}
