//! What a search gives: a verdict with its place, and all the places that it chose from.

use crate::annotate::quote::candidate::Candidate;
use crate::model::Anchor;
use crate::model::Verdict;

/// What came of a search.
#[derive(Clone, Debug)]
pub struct Found {
    /// The verdict and the place.
    pub anchor: Anchor,
    /// All places where the words stand, in the order of the text.
    pub candidates: Vec<Candidate>,
}

/// The anchor of words that stand nowhere.
pub const NOWHERE: Anchor = Anchor { verdict: Verdict::Orphan, score: 0.0, span: None };
