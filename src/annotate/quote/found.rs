//! What a search gives: a verdict with its place, and all the places that it chose from.

use crate::annotate::quote::candidate::Candidate;
use crate::model::Anchor;
use crate::model::Verdict;

/// What came of a search.
#[derive(Clone, Debug)]
pub struct Found {
    /// The verdict and the place.
    pub anchor: Anchor,
    /// The place that the verdict is about.
    pub best: Option<Candidate>,
    /// All places where the words stand, or else words like them, in the order of the text.
    pub candidates: Vec<Candidate>,
}

impl Found {
    /// Whether the words stand somewhere as they are written.
    #[must_use]
    pub fn is_literal(&self) -> bool {
        self.candidates.iter().any(|place| place.quote >= 1.0)
    }
}

/// The anchor of words that stand nowhere.
pub const NOWHERE: Anchor = Anchor { verdict: Verdict::Orphan, score: 0.0, span: None };
