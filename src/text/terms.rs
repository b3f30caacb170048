//! The terms that a search looks up: words without case and accents, and pairs of characters where a script parts no words.
//!
//! Words are runs of letters and digits as in UAX 29, but a word is parted at its apostrophes and full stops, so that
//! "Meta's" is found by "meta"; figures such as 14.3 stay whole. A reader's browser cuts a query by the same rules
//! (`theme/js/search/terms.js`): what is changed here is changed there.

use std::ops::RangeInclusive;

use unicode_normalization::char::is_combining_mark;

use crate::text::fold::fold_char;
use crate::text::span::Span;

/// The longest term, in characters; of a longer word, only so many are looked up.
const LONGEST: usize = 32;

/// Scripts that put no space between words: Thai and Lao, Burmese, Khmer, kana, Han. Their terms are pairs of neighbours
/// (bigrams), which need no dictionary.
const UNPARTED: &[RangeInclusive<char>] = &[
    '\u{e00}'..='\u{eff}',
    '\u{1000}'..='\u{109f}',
    '\u{1780}'..='\u{17ff}',
    '\u{3005}'..='\u{3007}',
    '\u{3040}'..='\u{30ff}',
    '\u{3400}'..='\u{4dbf}',
    '\u{4e00}'..='\u{9fff}',
    '\u{f900}'..='\u{faff}',
    '\u{20000}'..='\u{3ffff}',
];

/// Hands to `found` each term of `text`, folded, with the bytes of `text` that it stands for.
pub fn each_term(text: &str, mut found: impl FnMut(&str, Span)) {
    let mut term = String::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        let end = at + first.len_utf8();
        at = if is_unparted(first) {
            pairs(text, at, &mut term, &mut found)
        } else if belongs_to_word(first) {
            word(text, at, &mut term, &mut found)
        } else {
            end
        };
    }
}

/// Whether the script of `character` puts no space between words.
fn is_unparted(character: char) -> bool {
    character >= '\u{e00}' && UNPARTED.iter().any(|range| range.contains(&character))
}

fn belongs_to_word(character: char) -> bool {
    character.is_alphanumeric() || !character.is_ascii() && is_combining_mark(character)
}

/// Hands on the word that begins at byte `start`; gives where it ends.
fn word(text: &str, start: usize, term: &mut String, found: &mut impl FnMut(&str, Span)) -> usize {
    let mut end = start;
    let mut in_figure = false;
    let mut rest = text[start..].chars().peekable();
    while let Some(character) = rest.next() {
        let parts_digits = in_figure && matches!(character, '.' | ',') && rest.peek().is_some_and(|next| next.is_numeric());
        if !parts_digits && (is_unparted(character) || !belongs_to_word(character)) {
            break;
        }
        in_figure = character.is_numeric();
        end += character.len_utf8();
    }
    fold_into(&text[start..end], term);
    if !term.is_empty() {
        found(term, Span::new(start, end));
    }
    end
}

/// Hands on each pair of neighbours of the run that begins at byte `start`, and its last character, so that every
/// character begins a term; gives where the run ends.
fn pairs(text: &str, start: usize, term: &mut String, found: &mut impl FnMut(&str, Span)) -> usize {
    let length = text[start..].find(|c| !is_unparted(c) && !is_combining_mark(c)).unwrap_or(text.len() - start);
    let run = &text[start..start + length];
    // A mark belongs to what stands before it.
    let starts: Vec<usize> = run.char_indices().filter(|(_, c)| !is_combining_mark(*c)).map(|(at, _)| at).collect();
    for (index, &at) in starts.iter().enumerate() {
        let end = starts.get(index + 2).copied().unwrap_or(run.len());
        fold_into(&run[at..end], term);
        found(term, Span::new(start + at, start + end));
    }
    start + length
}

fn fold_into(word: &str, term: &mut String) {
    term.clear();
    let mut left = LONGEST;
    for character in word.chars() {
        fold_char(character, |c| {
            if left > 0 {
                left -= 1;
                // A small sigma at the end of a word has a form of its own.
                term.push(if c == 'ς' { 'σ' } else { c });
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        each_term(text, |term, _| found.push(term.to_owned()));
        found
    }

    #[test]
    fn words_are_folded_and_parted() {
        assert_eq!(terms("Meta’s “Évian” lab—U.S., ΟΔΟΣ"), ["meta", "s", "evian", "lab", "u", "s", "οδοσ"]);
        assert_eq!(terms("$14.3 billion, 1,200."), ["14.3", "billion", "1,200"]);
    }

    #[test]
    fn scripts_without_spaces_are_cut_into_pairs() {
        assert_eq!(terms("AI研究所 が"), ["ai", "研究", "究所", "所", "か"]);
    }

    #[test]
    fn a_term_knows_its_bytes() {
        let text = "Das Café, 研究";
        let mut found = Vec::new();
        each_term(text, |_, span| found.push(span.of(text)));
        assert_eq!(found, ["Das", "Café", "研究", "究"]);
    }
}
