//! The small words between a number and what it belongs to: `millions d'euros`, `marzo de 2026`.

use crate::extract::languages::Lexicon;
use crate::extract::tokens::Tokens;

/// The token after the linking word at `at`, or `at` where there is none.
#[must_use]
pub fn skip(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> usize {
    at + usize::from(is_in(words.language.measures.of, tokens.lower(at)))
}

/// Whether a word is one of a list.
#[must_use]
pub fn is_in(list: &str, word: &str) -> bool {
    !word.is_empty() && list.split_ascii_whitespace().any(|known| known == word)
}

/// Whether the phrase, whose words are parted by spaces, ends right before token `at`.
#[must_use]
pub fn ends_before(tokens: &Tokens<'_>, at: usize, phrase: &str) -> bool {
    let count = phrase.split(' ').count();
    !phrase.is_empty() && at >= count && stands_at(tokens, at - count, phrase)
}

/// Whether the phrase begins at token `at`.
#[must_use]
pub fn stands_at(tokens: &Tokens<'_>, at: usize, phrase: &str) -> bool {
    !phrase.is_empty() && phrase.split(' ').enumerate().all(|(offset, word)| tokens.text(at + offset).to_lowercase() == word)
}
