//! Words by the rules of Unicode (UAX 29).

use unicode_segmentation::UnicodeSegmentation;

use crate::text::span::Span;

/// The words of `text`, each with its bytes; white space and punctuation are none.
pub fn words(text: &str) -> impl Iterator<Item = (Span, &str)> {
    text.unicode_word_indices().map(|(at, word)| (Span::new(at, at + word.len()), word))
}

/// How many words `text` has, as an editor counts them: runs without white space that hold a letter or a digit.
#[must_use]
pub fn count_words(text: &str) -> usize {
    text.split_whitespace().filter(|run| run.chars().any(char::is_alphanumeric)).count()
}
