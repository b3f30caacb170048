//! Characters: spans, lines, folding, words, terms, sentences, slugs, approximate search, stop words. Knows nothing of briefings.
//!
//! Inside the program every offset is a byte offset into UTF-8 text, half-open.
//! [`CodePointCounter`] turns them into Unicode code points, which is what leaves the program.

mod approximate;
mod byline;
mod code_point_counter;
mod compact_span;
mod fold;
mod hex;
mod invisible;
mod language;
mod lines;
mod percent;
mod sentences;
mod slug;
mod span;
mod stop_words;
mod terms;
mod words;

pub use approximate::{ApproximateMatch, Pattern, approximate_matches};
pub use byline::{Name, names_of};
pub use code_point_counter::CodePointCounter;
pub use compact_span::CompactSpan;
pub use fold::{Folded, fold_char, fold_str};
pub use hex::hex;
pub use invisible::is_invisible;
pub use language::{language_of, primary_subtag};
pub use lines::{Lines, Position};
pub use percent::percent_encoded;
pub use sentences::{sentences, sentences_in};
pub use slug::slugify;
pub use span::Span;
pub use stop_words::is_stop_word;
pub use terms::each_term;
pub use words::{count_words, words};

/// The number of code points before byte `offset` of `text`.
///
/// `offset` must lie on a character boundary.
#[must_use]
pub fn code_points(text: &str, offset: usize) -> usize {
    text[..offset].chars().count()
}
