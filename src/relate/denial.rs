//! Whether the words around a figure or date deny it: "will not take six weeks".

use crate::model::Wording;

/// How many words before a figure are asked whether they deny it.
const REACH: usize = 5;
/// How many words of a sentence are read on either side of a figure.
const SENTENCE: usize = 60;

/// Whether a figure is denied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Denial {
    /// Nothing denies it.
    None,
    /// The words right before it do.
    Said,
    /// Something in its sentence is denied, and may be it.
    Unclear,
}

/// Whether the sentence around a figure, which ends `before` and goes on in `after`, denies it.
#[must_use]
pub fn denial(before: &str, after: &str, wording: &Wording) -> Denial {
    let mut next = String::new();
    for piece in before.split_whitespace().rev().take(REACH) {
        let stop = piece.rfind(['.', ';', ':', '!', '?', ',']);
        let word = piece[stop.map_or(0, |stop| stop + 1)..].to_lowercase().replace('’', "'");
        if denies(&word, wording) && !Wording::lists(wording.undoing, &next) {
            return Denial::Said;
        }
        if stop.is_some() {
            break;
        }
        next = word;
    }
    let words: Vec<String> = if wording.loose { words_around(before, after).collect() } else { Vec::new() };
    let undone = |at: usize| words.get(at + 1).is_some_and(|next| Wording::lists(wording.undoing, next));
    let in_doubt = |(at, word): (usize, &String)| Wording::lists(wording.doubts, word) || denies(word, wording) && !undone(at);
    if words.iter().enumerate().any(in_doubt) { Denial::Unclear } else { Denial::None }
}

fn denies(word: &str, wording: &Wording) -> bool {
    let bare = word.rsplit('\'').next().unwrap_or(word);
    let ends = wording.denial_endings.split_ascii_whitespace().any(|ending| word.ends_with(ending));
    ends || Wording::lists(wording.denials, word) || wording.loose && Wording::lists(wording.denials, bare)
}

/// The words of the sentence around a figure, in lower case and in the order of the text, with straight apostrophes.
pub fn words_around(before: &str, after: &str) -> impl Iterator<Item = String> {
    let is_of_word = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’');
    let ends = |piece: &str| piece.ends_with(['.', '!', '?']);
    let trimmed = move |piece: &str| piece.trim_end_matches(|c| !is_of_word(c)).to_lowercase().replace('’', "'");
    let mut ahead: Vec<String> =
        before.split_inclusive(move |c| !is_of_word(c)).rev().take_while(|piece| !ends(piece)).map(trimmed).take(2 * SENTENCE).collect();
    ahead.reverse();
    let mut over = false;
    let behind = after.split_inclusive(move |c| !is_of_word(c)).take_while(move |piece| !std::mem::replace(&mut over, ends(piece)));
    let behind: Vec<String> = behind.map(trimmed).take(2 * SENTENCE).collect();
    ahead.into_iter().chain(behind).filter(|word| !word.is_empty())
}
