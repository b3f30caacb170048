//! Holds back passages that are near to everything: what is everybody's neighbour is nobody's in particular.
//!
//! In many dimensions a few points are among the nearest of very many others (hubs; Radovanović, Nanopoulos and Ivanović,
//! *Hubs in Space*, 2010). As in cross-domain similarity local scaling (Conneau et al., *Word Translation Without Parallel
//! Data*, 2018) each pair therefore loses a share of what its two passages are worth to their neighbours on average.

use crate::model::PassageRef;
use crate::relate::passages::Pair;
use crate::relate::tally::Tally;

/// The share of the two averages that a pair loses; fitted on news passages with hand-made links (ECB+).
const HELD_BACK: f64 = 0.5;

/// What the pairs of a passage are worth together.
#[derive(Clone, Copy, Default)]
struct Neighbourhood {
    total: f64,
    pairs: f64,
}

impl Neighbourhood {
    fn mean(self) -> f64 {
        self.total / self.pairs.max(1.0)
    }
}

/// Lowers the score of every pair by a share of its passages' average score.
pub fn hold_back(pairs: &mut [Vec<Pair>]) {
    let mut around = Tally::<Neighbourhood>::default();
    for pair in pairs.iter().flatten() {
        for passage in [pair.a, pair.b] {
            let around = around.of(passage);
            around.total += pair.score;
            around.pairs += 1.0;
        }
    }
    for pair in pairs.iter_mut().flatten() {
        let mut mean = |passage: PassageRef| around.of(passage).mean();
        pair.score -= HELD_BACK * f64::midpoint(mean(pair.a), mean(pair.b));
    }
}
