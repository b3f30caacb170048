//! Finds the words of a selector in a text and says how sure the place is.
//!
//! Two layers, after Hypothesis (`match-quote.ts`): the best match, and over it a verdict that judges
//! quote and context apart, because one score cannot tell a changed context from a wrong place.
//! Candidates are literal places, or else literal places in the folded text, or else places where
//! words like those of the quote stand ([`crate::text::Pattern`]).

mod best_match;
mod candidate;
mod context;
mod found;
mod places;
mod range;
mod search_text;
mod verdict;
mod whole_words;
mod word_border;
mod written_context;

pub use best_match::{Match, best_match};
pub use candidate::{Candidate, MOST_PLACES, literal_candidates};
pub use found::Found;
pub use search_text::{SearchText, SearchTexts, normal};
pub use verdict::find;
pub use written_context::context_for;
