//! Times of day where a word or a letter says so: `21.40 Uhr`, `21:40 uur`, `21h40`.

use crate::extract::languages::Lexicon;
use crate::extract::listed::link::is_in;
use crate::extract::tokens::TokenKind;
use crate::extract::tokens::Tokens;

/// The time of day that begins at token `at`, such as `T21:40`, and the token after it.
#[must_use]
pub fn read(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<(String, usize)> {
    let free = tokens.is(at, TokenKind::Number) && !(tokens.is_glued(at) && at > 0 && !matches!(tokens.text(at - 1), "(" | "«" | "„"));
    let hour = tokens.text(at).parse::<u8>().ok().filter(|&hour| free && hour < 24 && tokens.text(at).len() <= 2)?;
    let minute = |at: usize| tokens.text(at).parse::<u8>().ok().filter(|&minute| minute < 60 && tokens.text(at).len() == 2);
    let told = |at: usize| is_in(words.language.calendar.hours, tokens.lower(at));
    let value = |minute: u8| format!("T{hour:02}:{minute:02}");
    if tokens.lower(at + 1) == "h" && told(at + 1) && tokens.is_glued(at + 1) {
        let joined = minute(at + 2).filter(|_| tokens.is_glued(at + 2));
        return Some((value(joined.unwrap_or(0)), at + 2 + usize::from(joined.is_some())));
    }
    let parted = matches!(tokens.text(at + 1), "." | ":") && tokens.is_glued(at + 1) && tokens.is_glued(at + 2);
    let minutes = minute(at + 2).filter(|_| parted && told(at + 3));
    minutes.map(|minute| (value(minute), at + 4)).or_else(|| full_hour(tokens, at, words).then(|| (value(0), at + 2)))
}

/// "21 Uhr": only where the word means nothing but a time of day.
fn full_hour(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> bool {
    let word = tokens.lower(at + 1);
    is_in(words.language.calendar.hours, word) && words.units.word(word).is_none() && word.len() > 1
}
