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

/// The pairs that are shown, best first; `fixed` are shown in any case, take the room they need, and are not listed again.
#[must_use]
pub fn shortlist(mut pairs: Vec<Pair>, fixed: &[(PassageRef, PassageRef)], rules: CrossReferenceRules) -> Vec<Listed> {
    pairs.par_sort_unstable_by(rank);
    let mut seen: FxHashMap<PassageRef, usize> = FxHashMap::default();
    let mut room: FxHashMap<PassageRef, usize> = FxHashMap::default();
    for passage in fixed.iter().flat_map(|&(a, b)| [a, b]) {
        *room.entry(passage).or_default() += 1;
    }
    let mut listed = Vec::new();
    for pair in pairs {
        let mut place = |passage| std::mem::replace(seen.entry(passage).or_default(), seen.get(&passage).map_or(1, |n| n + 1));
        let among_best = [pair.a, pair.b].map(&mut place).iter().all(|&place| place < BEST);
        if fixed.contains(&(pair.a, pair.b)) {
            continue;
        }
        let full = [pair.a, pair.b].iter().any(|passage| room.get(passage).is_some_and(|&taken| taken >= rules.cap));
        if !full && rules.cap > 0 {
            [pair.a, pair.b].iter().for_each(|&passage| *room.entry(passage).or_default() += 1);
            listed.push(Listed { pair, strong: among_best || probability(pair.parts) >= SURE });
        }
    }
    listed
}

/// Best first; of two alike the earlier in the corpus.
fn rank(one: &Pair, other: &Pair) -> Ordering {
    score(other.parts).total_cmp(&score(one.parts)).then((one.a, one.b).cmp(&(other.a, other.b)))
}
