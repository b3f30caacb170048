//! Finds the words of a selector in a text and says how sure the place is.
//!
//! Two layers, after Hypothesis (`match-quote.ts`): the best match, and over it a verdict that judges
//! quote and context apart, because one score cannot tell a changed context from a wrong place.
//! Candidates are literal places, or else literal places in the folded text; an approximate search
//! over what is left has its room here.

mod candidate;
mod context;
mod found;
mod range;
mod search_text;
mod verdict;

pub use candidate::{Candidate, candidates};
pub use context::fit;
pub use found::Found;
pub use search_text::{SearchText, SearchTexts, normal};
pub use verdict::find;
