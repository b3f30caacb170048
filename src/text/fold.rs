//! Text as a forgiving reader sees it: case, accents, quotation marks, dashes and spaces made alike.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::text::span::Span;

/// A folded text that remembers where each of its bytes came from.
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For each byte of `text`, the character of the original that it came from.
    origin: Vec<Span>,
}

impl Folded {
    /// Folds `text` character by character.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut folded = String::with_capacity(text.len());
        let mut origin = Vec::with_capacity(text.len());
        for (at, character) in text.char_indices() {
            fold_char(character, |c| folded.push(c));
            origin.resize(folded.len(), Span::new(at, at + character.len_utf8()));
        }
        Self { text: folded, origin }
    }

    /// The stretch of the original that `span` of the folded text came from,
    /// or nothing where `span` cuts through a character that folds to several.
    #[must_use]
    pub fn original(&self, span: Span) -> Option<Span> {
        let (first, last) = (self.origin[span.start], self.origin[span.end - 1]);
        let cuts_before = span.start > 0 && self.origin[span.start - 1] == first;
        let cuts_after = self.origin.get(span.end) == Some(&last);
        (!cuts_before && !cuts_after).then(|| Span::new(first.start, last.end))
    }

    /// The stretch of the original that `span` of the folded text came from, with every character whole; `span` must not be empty.
    #[must_use]
    pub fn around(&self, span: Span) -> Span {
        Span::new(self.origin[span.start].start, self.origin[span.end - 1].end)
    }
}

/// Folds a whole string.
#[must_use]
pub fn fold_str(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        fold_char(character, |c| folded.push(c));
    }
    folded
}

/// Hands to `push` what `character` folds to: lower case without accents, plain quotes, hyphens and spaces.
pub fn fold_char(character: char, mut push: impl FnMut(char)) {
    if character.is_ascii() {
        return push(character.to_ascii_lowercase());
    }
    match character {
        '\u{2018}'..='\u{201b}' | '\u{2032}' | '\u{2039}' | '\u{203a}' => push('\''),
        '\u{201c}'..='\u{201f}' | '\u{2033}' | '\u{ab}' | '\u{bb}' => push('"'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => push('-'),
        // Joiners and marks of direction change how text looks, not what it says.
        '\u{200c}'..='\u{200f}' => {}
        '\u{2026}' => "...".chars().for_each(push),
        _ if character.is_whitespace() => push(' '),
        _ => character.nfd().filter(|&c| !is_combining_mark(c)).flat_map(char::to_lowercase).for_each(push),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_what_a_reader_would_not_tell_apart() {
        assert_eq!(fold_str("“Évian”\u{a0}—\u{2019}S"), "\"evian\" -'s");
    }

    #[test]
    fn a_match_leads_back_to_the_original() {
        let text = "im “Café” da";
        let folded = Folded::of(text);
        let start = folded.text.find("\"cafe\"").unwrap();
        let back = folded.original(Span::new(start, start + 6)).unwrap();
        assert_eq!(back.of(text), "“Café”");
    }

    #[test]
    fn no_match_begins_inside_a_character() {
        let folded = Folded::of("a…b");
        assert_eq!(folded.text, "a...b");
        assert!(folded.original(Span::new(2, 5)).is_none());
    }
}
