//! Reads a number with its magnitudes: `14,3 Milliarden`, `3 mil millones`, `zweitausend`, `quatre-vingts`.

use crate::extract::languages::Lexicon;
use crate::extract::languages::Reading;
use crate::extract::listed::link::is_in;
use crate::extract::tokens::TokenKind;
use crate::extract::tokens::Tokens;

/// A number as it was read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    /// Its value.
    pub value: f64,
    /// The token after it.
    pub end: usize,
    /// The greatest magnitude in it; 1 without.
    pub scale: f64,
    /// Whether it is written in digits.
    pub digits: bool,
}

/// The number that begins at token `at`; `money` says what follows or stands before is money, by the token after the number.
#[must_use]
pub fn read(tokens: &Tokens<'_>, at: usize, reading: Reading, money: impl Fn(usize) -> bool) -> Option<Amount> {
    let words = reading.words;
    let mut amount = if tokens.is(at, TokenKind::Number) {
        Amount { value: reading.writing.numbers.value(tokens.text(at))?, end: at + 1, scale: 1.0, digits: true }
    } else {
        in_words(tokens, at, words)?
    };
    while let Some((by, end)) = words.scales.at(tokens, amount.end) {
        amount = Amount { value: amount.value * by, end, scale: amount.scale.max(by), ..amount };
    }
    if amount.digits
        && let Some(by) = words.short.word(&tokens.text(amount.end).to_lowercase())
    {
        let next = tokens.text(amount.end + 2);
        let more = words.language.names.strict && !next.is_empty() || next.starts_with(|c: char| !c.is_uppercase());
        let stop = more && tokens.text(amount.end + 1) == "." && tokens.is_glued(amount.end + 1);
        let end = amount.end + 1 + usize::from(stop);
        if tokens.text(amount.end).len() > 2 || money(end) {
            amount = Amount { value: amount.value * by, end, scale: amount.scale.max(by), ..amount };
        }
    }
    Some(amount)
}

fn in_words(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<Amount> {
    if let Some((value, end)) = words.numbers.at(tokens, at) {
        let article = end == at + 1 && is_in(words.language.number_words.articles, tokens.lower(at));
        let counted = !article || words.scales.at(tokens, end).is_some();
        return counted.then_some(Amount { value, end, scale: 1.0, digits: false });
    }
    if !tokens.is(at, TokenKind::Word) {
        return None;
    }
    let word = tokens.text(at).to_lowercase();
    if let Some(by) = words.scales.word(&word).filter(|_| is_in(words.language.number_words.alone, &word)) {
        let share = at > 0 && tokens.is_one(at - 1, &["por", "per", "pour"]);
        return (!share).then_some(Amount { value: by, end: at + 1, scale: by, digits: false });
    }
    let glued = words.language.number_words.glued.split_ascii_whitespace();
    glued.filter_map(|scale| Some((word.strip_suffix(scale)?, words.scales.word(scale)?))).find_map(|(rest, by)| {
        let value = words.numbers.word(rest)? * by;
        Some(Amount { value, end: at + 1, scale: by, digits: false })
    })
}
