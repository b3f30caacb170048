//! Which of the pairs that were found are told: the best of every passage.
//!
//! Beside a passage stand its own best, as many as its cap. What many passages have among their best cannot have all of
//! them among its own; so that a list can be had in which every pair stands in both directions and no passage has more
//! than its cap, the pairs are taken for that best first, each if both of its passages still have room. Among few sources
//! that list is what stands beside the passages too.

use std::cmp::Ordering;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::config::CrossReferenceRules;
use crate::model::PassageRef;
use crate::relate::passages::Pair;
use crate::relate::score::probability;
use crate::relate::tally::Tally;
use crate::relate::voices::Voices;

/// How many of a passage's best make a pair strong where it is among them on both sides.
const BEST: usize = 5;
/// The probability from which on a pair is strong by itself.
const SURE: f64 = 0.7;

/// A pair that is told.
#[derive(Clone, Copy, Debug)]
pub struct Listed {
    /// The pair.
    pub pair: Pair,
    /// Whether it is among the best of its earlier and of its later passage.
    pub beside: [bool; 2],
    /// Whether both passages have room for it in the list that holds every pair in both directions.
    pub mutual: bool,
    /// Whether each is among the other's best, or the probability is high.
    pub strong: bool,
}

/// The pairs that are told, best first; of several copies of one text a passage has only the first that it meets. `fixed`,
/// sorted and each once, are told in any case, take the room they need, and are not listed again. A pair that
/// `is_told` refuses takes none; it is asked only of pairs for which there is room.
#[must_use]
pub fn shortlist(
    pairs: &[Vec<Pair>],
    fixed: &[(PassageRef, PassageRef)],
    voices: &Voices,
    rules: CrossReferenceRules,
    few: bool,
    is_told: impl Fn(&Pair) -> bool,
) -> Vec<Listed> {
    // The score stands beside each, so that sorting seldom looks the pair itself up.
    let mut ranked = Vec::with_capacity(pairs.iter().map(Vec::len).sum());
    ranked.extend(pairs.iter().flatten().map(|pair| (pair.score, pair)));
    ranked.par_sort_unstable_by(rank);
    let (mut seen, mut own, mut taken) = (Tally::<usize>::default(), Tally::<usize>::default(), Tally::<usize>::default());
    for passage in fixed.iter().flat_map(|&(a, b)| [a, b]) {
        *own.of(passage) += 1;
        *taken.of(passage) += 1;
    }
    let mut listed = Vec::new();
    let mut heard = Heard::default();
    for (_, pair) in ranked {
        let among_best = *seen.of(pair.a) < BEST && *seen.of(pair.b) < BEST;
        *seen.of(pair.a) += 1;
        *seen.of(pair.b) += 1;
        let mutual = *taken.of(pair.a) < rules.cap && *taken.of(pair.b) < rules.cap;
        let beside = if few { [mutual; 2] } else { [pair.a, pair.b].map(|passage| *own.of(passage) < rules.cap) };
        let told = !heard.is_copy(pair.a, pair.b, voices) && !heard.is_copy(pair.b, pair.a, voices);
        if (mutual || beside.contains(&true)) && told && fixed.binary_search(&(pair.a, pair.b)).is_err() && is_told(pair) {
            for (passage, other) in [(pair.a, pair.b), (pair.b, pair.a)] {
                heard.add(passage, other, voices);
                *own.of(passage) += 1;
                *taken.of(passage) += usize::from(mutual);
            }
            listed.push(Listed { pair: *pair, beside, mutual, strong: among_best || probability(pair.parts) >= SURE });
        }
    }
    listed
}

/// By passage and voice, the source in which the voice was heard; of voices that more than one source has.
#[derive(Default)]
struct Heard {
    sources: FxHashMap<(PassageRef, usize), usize>,
}

impl Heard {
    /// Whether `passage` has heard what `other` says already, from another copy of its source.
    fn is_copy(&self, passage: PassageRef, other: PassageRef, voices: &Voices) -> bool {
        if !voices.has_copies(other.source) {
            return false;
        }
        let voice = voices.of_source(other.source);
        self.sources.get(&(passage, voice)).is_some_and(|&source| source != other.source)
    }

    fn add(&mut self, passage: PassageRef, other: PassageRef, voices: &Voices) {
        if voices.has_copies(other.source) {
            self.sources.insert((passage, voices.of_source(other.source)), other.source);
        }
    }
}

/// Best first; of two alike the earlier in the corpus.
fn rank(one: &(f64, &Pair), other: &(f64, &Pair)) -> Ordering {
    other.0.total_cmp(&one.0).then_with(|| (one.1.a, one.1.b).cmp(&(other.1.a, other.1.b)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Parts;

    #[test]
    fn a_pair_that_is_not_told_takes_no_room() {
        let pair = |passage, score| Pair {
            a: PassageRef { source: 0, passage: 1 },
            b: PassageRef { source: 1, passage },
            parts: Parts { passage: score, document: 0.1 },
            score,
        };
        let rules = CrossReferenceRules { cap: 1, least: 0.5 };
        let pairs = [vec![pair(1, 0.9), pair(2, 0.8), pair(3, 0.7)]];
        for few in [true, false] {
            let listed = shortlist(&pairs, &[], &Voices::of(2, &[]), rules, few, |pair| pair.b.passage != 1);
            let mutual: Vec<usize> = listed.iter().filter(|listed| listed.mutual).map(|listed| listed.pair.b.passage).collect();
            assert_eq!(mutual, [2]);
        }
    }
}
