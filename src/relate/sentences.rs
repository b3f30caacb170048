//! The sentences of the passages that are shown, with their terms, and the pair of them that fits best.

use rayon::prelude::*;

use crate::model::Corpus;
use crate::model::PassageRef;
use crate::relate::facts::within;
use crate::relate::passages::Passages;
use crate::relate::terms::Occurrence;
use crate::relate::terms::Terms;
use crate::text::Span;
use crate::text::sentences_in;

/// A sentence of a passage.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Its bytes in the source's canonical text.
    pub span: Span,
    /// Its distinct terms that some other passage has too, sorted.
    pub terms: Vec<u32>,
}

/// The sentences of some passages.
pub struct Sentences {
    places: Vec<PassageRef>,
    sentences: Vec<Vec<Sentence>>,
}

impl Sentences {
    /// Cuts the passages in `places` into sentences.
    #[must_use]
    pub fn of(corpus: &Corpus, terms: &Terms, passages: &Passages, mut places: Vec<PassageRef>) -> Self {
        places.par_sort_unstable();
        places.dedup();
        let sentences = places.par_iter().map(|&place| cut(corpus, terms, passages, place)).collect();
        Self { places, sentences }
    }

    /// The sentences of a passage; empty for one that was not asked for.
    #[must_use]
    pub fn of_passage(&self, place: PassageRef) -> &[Sentence] {
        self.places.binary_search(&place).map_or(&[], |at| &self.sentences[at])
    }
}

fn cut(corpus: &Corpus, terms: &Terms, passages: &Passages, place: PassageRef) -> Vec<Sentence> {
    let start = corpus.sources[place.source].passage(place.passage).span.start;
    let words = terms.of_passage(place);
    let sentence = |span: Span| {
        let span = span.shifted(start);
        let inside = within(words, span, Occurrence::span).iter();
        let mut terms: Vec<u32> = inside.map(|word| word.term).filter(|&term| passages.rarity(term) > 0.0).collect();
        terms.sort_unstable();
        terms.dedup();
        Sentence { span, terms }
    };
    sentences_in(corpus.passage_text(place), &corpus.sources[place.source].language).into_iter().map(sentence).collect()
}

/// The two sentences that share the rarest terms, held back a little for their length; of two alike the one whose terms
/// come first, so that it is the same from either side.
#[must_use]
pub fn best_pair<'s>(from: &'s [Sentence], to: &'s [Sentence], passages: &Passages) -> Option<(&'s Sentence, &'s Sentence)> {
    let mut best: Option<(f64, &Sentence, &Sentence)> = None;
    for one in from {
        for two in to {
            let length = (weight(&one.terms, passages) * weight(&two.terms, passages)).powf(0.25).max(1.0);
            let fit = shared(&one.terms, &two.terms).map(|term| passages.rarity(term)).sum::<f64>() / length;
            let sooner = |a: &Sentence, b: &Sentence| unordered(one, two).cmp(&unordered(a, b)).is_lt();
            if best.is_none_or(|(most, a, b)| fit.total_cmp(&most).is_gt() || fit.total_cmp(&most).is_eq() && sooner(a, b)) {
                best = Some((fit, one, two));
            }
        }
    }
    best.map(|(_, one, two)| (one, two))
}

/// The terms of two sentences, whichever comes first.
fn unordered<'s>(one: &'s Sentence, two: &'s Sentence) -> (&'s [u32], &'s [u32]) {
    let (one, two) = (one.terms.as_slice(), two.terms.as_slice());
    (one.min(two), one.max(two))
}

fn weight(terms: &[u32], passages: &Passages) -> f64 {
    terms.iter().map(|&term| passages.rarity(term)).sum()
}

/// The terms that two sorted lists share, in order.
pub fn shared<'l>(one: &'l [u32], two: &'l [u32]) -> impl Iterator<Item = u32> + 'l {
    let mut ahead = two;
    one.iter().copied().filter(move |term| {
        ahead = &ahead[ahead.partition_point(|other| other < term)..];
        ahead.first() == Some(term)
    })
}
