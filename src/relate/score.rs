//! What a pair of passages is worth, and how likely it is that both speak of the same event or thing.
//!
//! Both add what the passages share to what their documents share. The documents count less where pairs are
//! ranked than where it is asked whether a pair is shown at all: weighted for the one, a score serves the other badly.

use crate::model::Parts;

/// How much the documents' cosine counts in the ranking.
const RANKING_WEIGHT: f64 = 1.2;
/// How much it counts for the probability.
const PROBABILITY_WEIGHT: f64 = 1.9;
/// Of the logistic curve to the probability; fitted on news passages with hand-made links (ECB+).
const OFFSET: f64 = 6.06;
/// See [`OFFSET`].
const SLOPE: f64 = 6.54;

/// The score of a pair by itself, before it is compared with the other pairs of its passages.
#[must_use]
pub fn score(parts: Parts) -> f64 {
    parts.passage + RANKING_WEIGHT * parts.document
}

/// The probability, from 0 to 1, that two passages speak of the same event or thing.
#[must_use]
pub fn probability(parts: Parts) -> f64 {
    1.0 / (1.0 + (OFFSET - SLOPE * (parts.passage + PROBABILITY_WEIGHT * parts.document)).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_in_common_is_worth_more() {
        let parts = |passage, document| Parts { passage, document };
        assert!(score(parts(0.9, 0.2)) > score(parts(0.5, 0.2)));
        assert!(probability(parts(0.5, 0.4)) > probability(parts(0.5, 0.1)));
        assert!(probability(Parts::default()) < 0.01);
    }
}
