//! Sentences by the rules of Unicode (UAX 29), mended where an abbreviation ends with a full stop.

use unicode_segmentation::UnicodeSegmentation;

use crate::text::span::Span;

/// Words after which a full stop seldom ends a sentence.
const ABBREVIATIONS: &[&str] = &[
    "adm", "apr", "aug", "capt", "cf", "co", "col", "corp", "dec", "dr", "etc", "feb", "fig", "gen", "gov", "inc", "jan", "jr", "lt",
    "ltd", "mr", "mrs", "ms", "no", "nov", "oct", "prof", "rep", "rev", "sen", "sept", "sgt", "sr", "st", "vs",
];

/// The sentences of `text` in order, without the white space between them.
#[must_use]
pub fn sentences(text: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut open: Option<usize> = None;
    for (at, piece) in text.split_sentence_bound_indices() {
        let words = piece.trim_end();
        if words.is_empty() {
            continue;
        }
        let start = open.take().unwrap_or(at);
        let end = at + words.len();
        if end < text.len() && ends_with_abbreviation(words) {
            open = Some(start);
        } else {
            found.push(Span::new(start, end));
        }
    }
    if let Some(start) = open {
        found.push(Span::new(start, text.trim_end().len()));
    }
    found
}

fn ends_with_abbreviation(piece: &str) -> bool {
    let Some(body) = piece.strip_suffix('.') else { return false };
    let last = body.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let initial = last.chars().count() == 1 && last.chars().all(char::is_uppercase);
    initial || ABBREVIATIONS.contains(&last.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_and_initials_do_not_end_a_sentence() {
        let text = "The U.S. Army met Mr. Wang. It left at 5.30. Why?";
        let found: Vec<_> = sentences(text).into_iter().map(|span| span.of(text)).collect();
        assert_eq!(found, ["The U.S. Army met Mr. Wang.", "It left at 5.30.", "Why?"]);
    }
}
