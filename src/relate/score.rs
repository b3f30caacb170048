//! What a pair of passages is worth, and how likely it is that both speak of the same event or thing.

use crate::model::Parts;

/// How much the documents' cosine counts beside what the passages share.
const DOCUMENT_WEIGHT: f64 = 1.9;
/// Of the logistic curve from score to probability; fitted on news passages with hand-made links (ECB+).
const OFFSET: f64 = 6.06;
/// See [`OFFSET`].
const SLOPE: f64 = 6.54;

/// The score by which references are ranked.
#[must_use]
pub fn score(parts: Parts) -> f64 {
    parts.passage + std::env::var("LAM").map_or(DOCUMENT_WEIGHT, |x| x.parse().unwrap()) * parts.document
}

/// The probability, from 0 to 1, that belongs to a score.
#[must_use]
pub fn probability(score: f64) -> f64 {
    1.0 / (1.0 + (OFFSET - SLOPE * score).exp())
}
