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

/// The sentences of one passage.
#[derive(Default)]
pub struct Cut {
    /// In the order of the text.
    pub sentences: Vec<Sentence>,
    /// The summed rarities of the terms of each.
    weights: Vec<f64>,
    /// Of the sentences with the same terms, the first of each.
    distinct: Vec<usize>,
    /// Every term with the index of such a first sentence that has it, sorted.
    holders: Vec<(u32, usize)>,
}

/// The sentences of some passages.
pub struct Sentences {
    places: Vec<PassageRef>,
    passages: Vec<Cut>,
    /// What a passage has that was not asked for.
    none: Cut,
}

impl Sentences {
    /// Cuts the passages in `places` into sentences.
    #[must_use]
    pub fn of(corpus: &Corpus, terms: &Terms, passages: &Passages, mut places: Vec<PassageRef>) -> Self {
        places.par_sort_unstable();
        places.dedup();
        let cuts = places.par_iter().map(|&place| cut(corpus, terms, passages, place)).collect();
        Self { places, passages: cuts, none: Cut::default() }
    }

    /// The sentences of a passage; empty for one that was not asked for.
    #[must_use]
    pub fn of_passage(&self, place: PassageRef) -> &Cut {
        self.places.binary_search(&place).map_or(&self.none, |at| &self.passages[at])
    }
}

fn cut(corpus: &Corpus, terms: &Terms, passages: &Passages, place: PassageRef) -> Cut {
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
    let spans = sentences_in(corpus.passage_text(place), &corpus.sources[place.source].language);
    let sentences: Vec<Sentence> = spans.into_iter().map(sentence).collect();
    let weights = sentences.iter().map(|sentence| sentence.terms.iter().map(|&term| passages.rarity(term)).sum()).collect();
    let mut distinct: Vec<usize> = (0..sentences.len()).collect();
    distinct.sort_by(|&one, &other| sentences[one].terms.cmp(&sentences[other].terms));
    distinct.dedup_by(|one, other| sentences[*one].terms == sentences[*other].terms);
    distinct.sort_unstable();
    let mut holders: Vec<(u32, usize)> = distinct.iter().flat_map(|&at| sentences[at].terms.iter().map(move |&term| (term, at))).collect();
    holders.sort_unstable();
    Cut { sentences, weights, distinct, holders }
}

/// The two sentences that share the rarest terms, held back a little for their length; of two alike the one whose terms
/// come first, so that it is the same from either side. Where no two share any, the first on either side by their terms.
#[must_use]
pub fn best_pair<'s>(from: &'s Cut, to: &'s Cut, passages: &Passages) -> Option<(&'s Sentence, &'s Sentence)> {
    let mut best: Option<(f64, &Sentence, &Sentence)> = None;
    let mut shared = vec![0.0; to.sentences.len()];
    let mut touched = Vec::new();
    for (one, weight) in from.distinct.iter().map(|&at| (&from.sentences[at], from.weights[at])) {
        for &term in &one.terms {
            let first = to.holders.partition_point(|(other, _)| *other < term);
            for &(_, at) in to.holders[first..].iter().take_while(|(other, _)| *other == term) {
                if shared[at] == 0.0 {
                    touched.push(at);
                }
                shared[at] += passages.rarity(term);
            }
        }
        touched.sort_unstable();
        for at in touched.drain(..) {
            let (two, all) = (&to.sentences[at], std::mem::take(&mut shared[at]));
            // Length only lowers it: what is less without is not worked out.
            if best.is_some_and(|(most, ..)| all < most) {
                continue;
            }
            let fit = all / (weight * to.weights[at]).powf(0.25).max(1.0);
            let sooner = |a: &Sentence, b: &Sentence| unordered(one, two).cmp(&unordered(a, b)).is_lt();
            if best.is_none_or(|(most, a, b)| fit.total_cmp(&most).is_gt() || fit.total_cmp(&most).is_eq() && sooner(a, b)) {
                best = Some((fit, one, two));
            }
        }
    }
    let first = |cut: &'s Cut| cut.sentences.iter().min_by(|one, other| one.terms.cmp(&other.terms));
    best.map_or_else(|| first(from).zip(first(to)), |(_, one, two)| Some((one, two)))
}

/// The terms of two sentences, whichever comes first.
fn unordered<'s>(one: &'s Sentence, two: &'s Sentence) -> (&'s [u32], &'s [u32]) {
    let (one, two) = (one.terms.as_slice(), two.terms.as_slice());
    (one.min(two), one.max(two))
}
