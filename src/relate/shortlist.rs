//! Which of the pairs that were found are shown: the best of every passage, in both directions.
//!
//! A pair stands beside both of its passages or beside neither, and no passage has more than its cap:
//! the pairs are taken best first, each if both of its passages still have room.

use std::cmp::Ordering;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::config::CrossReferenceRules;
use crate::model::PassageRef;
use crate::relate::passages::Pair;
use crate::relate::score::probability;
use crate::relate::score::score;
use crate::relate::voices::Voices;

/// How many of a passage's best make a pair strong where it is among them on both sides.
const BEST: usize = 5;
/// The probability from which on a pair is strong by itself.
const SURE: f64 = 0.7;

/// A pair that is shown.
#[derive(Clone, Copy, Debug)]
pub struct Listed {
    /// The pair.
    pub pair: Pair,
    /// Whether each is among the other's best, or the probability is high.
    pub strong: bool,
}

/// The pairs that are shown, best first; of several copies of one text a passage has only the first that it meets. `fixed`, sorted, are shown in any case, take the room they need, and are not listed again.
#[must_use]
pub fn shortlist(mut pairs: Vec<Pair>, fixed: &[(PassageRef, PassageRef)], voices: &Voices, rules: CrossReferenceRules) -> Vec<Listed> {
    pairs.par_sort_unstable_by(rank);
    let (mut seen, mut taken) = (Tally::default(), Tally::default());
    for passage in fixed.iter().flat_map(|&(a, b)| [a, b]) {
        *taken.of(passage) += 1;
    }
    let mut listed = Vec::new();
    let mut heard = Heard::default();
    for pair in pairs {
        let among_best = *seen.of(pair.a) < BEST && *seen.of(pair.b) < BEST;
        *seen.of(pair.a) += 1;
        *seen.of(pair.b) += 1;
        let room = *taken.of(pair.a) < rules.cap && *taken.of(pair.b) < rules.cap;
        let told = !heard.is_copy(pair.a, pair.b, voices) && !heard.is_copy(pair.b, pair.a, voices);
        if room && told && fixed.binary_search(&(pair.a, pair.b)).is_err() {
            heard.add(pair.a, pair.b, voices);
            heard.add(pair.b, pair.a, voices);
            *taken.of(pair.a) += 1;
            *taken.of(pair.b) += 1;
            listed.push(Listed { pair, strong: among_best || probability(pair.parts) >= SURE });
        }
    }
    listed
}

/// By passage and voice, the source in which the voice was heard.
#[derive(Default)]
struct Heard {
    sources: FxHashMap<(PassageRef, usize), usize>,
}

impl Heard {
    /// Whether `passage` has heard what `other` says already, from another copy of its source.
    fn is_copy(&self, passage: PassageRef, other: PassageRef, voices: &Voices) -> bool {
        let voice = voices.of_source(other.source);
        self.sources.get(&(passage, voice)).is_some_and(|&source| source != other.source)
    }

    fn add(&mut self, passage: PassageRef, other: PassageRef, voices: &Voices) {
        self.sources.insert((passage, voices.of_source(other.source)), other.source);
    }
}

/// Counts by passage.
#[derive(Default)]
struct Tally {
    sources: Vec<Vec<usize>>,
}

impl Tally {
    fn of(&mut self, passage: PassageRef) -> &mut usize {
        if self.sources.len() <= passage.source {
            self.sources.resize(passage.source + 1, Vec::new());
        }
        let source = &mut self.sources[passage.source];
        if source.len() <= passage.passage {
            source.resize(passage.passage + 1, 0);
        }
        &mut source[passage.passage]
    }
}

/// Best first; of two alike the earlier in the corpus.
fn rank(one: &Pair, other: &Pair) -> Ordering {
    score(other.parts).total_cmp(&score(one.parts)).then((one.a, one.b).cmp(&(other.a, other.b)))
}
