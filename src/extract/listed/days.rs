//! Days, months and weekdays by name: `3. März 2026`, `1er mars`, `martes 3 de marzo de 2026`, `März 2026`.

use crate::extract::calendar::has_day;
use crate::extract::dates::When;
use crate::extract::dates::year::year_at;
use crate::extract::languages::Lexicon;
use crate::extract::listed::link;
use crate::extract::listed::link::is_in;
use crate::extract::tokens::TokenKind;
use crate::extract::tokens::Tokens;

/// The date that begins at token `at` with a day, a month or a weekday.
#[must_use]
pub fn read(tokens: &Tokens<'_>, at: usize, words: &Lexicon, when: When) -> Option<(String, usize)> {
    if tokens.is(at, TokenKind::Number) {
        return day(tokens, at, words, when);
    }
    if words.language.calendar.capitals && !tokens.is_capital(at) {
        return None;
    }
    weekday(tokens, at, words, when).or_else(|| month(tokens, at, words, when))
}

/// A weekday; a full date after it says which one.
fn weekday(tokens: &Tokens<'_>, at: usize, words: &Lexicon, when: When) -> Option<(String, usize)> {
    let (number, end) = words.weekdays.at(tokens, at)?;
    let comma = end + usize::from(tokens.text(end) == ",");
    let article = comma + usize::from(is_in("den dem le il el", tokens.lower(comma)));
    day(tokens, article, words, when).or_else(|| Some((when.weekday(number, 0), end)))
}

fn day(tokens: &Tokens<'_>, at: usize, words: &Lexicon, when: When) -> Option<(String, usize)> {
    let number: u8 = tokens.text(at).parse().ok().filter(|_| !tokens.is_glued(at))?;
    let measures = &words.language.measures;
    let ending = tokens.is_glued(at + 1)
        && (measures.ordinal_stop && tokens.text(at + 1) == "." || is_in(measures.ordinal_endings, &tokens.text(at + 1).to_lowercase()));
    let named = link::skip(tokens, at + 1 + usize::from(ending), words);
    let (month, end) = named_month(tokens, named, words)?;
    let year = link::skip(tokens, end + usize::from(tokens.text(end) == ","), words);
    let year = year + usize::from(tokens.lower(end) == "del");
    has_day(month, number).then(|| match year_at(tokens, year) {
        Some(value) => (format!("{value:04}-{month:02}-{number:02}"), year + 1),
        None => (when.day(month, number), end),
    })
}

/// A month in full, or abbreviated, with or without a full stop.
fn named_month(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<(u8, usize)> {
    if words.language.calendar.capitals && !tokens.is_capital(at) {
        return None;
    }
    words.months.at(tokens, at).or_else(|| {
        let (month, end) = words.short_months.at(tokens, at)?;
        Some((month, end + usize::from(tokens.text(end) == "." && tokens.is_glued(end))))
    })
}

/// A month with its year, or in full without.
fn month(tokens: &Tokens<'_>, at: usize, words: &Lexicon, when: When) -> Option<(String, usize)> {
    let (number, end) = named_month(tokens, at, words)?;
    let year = link::skip(tokens, end, words);
    let year = year + usize::from(tokens.lower(end) == "del");
    if let Some(value) = year_at(tokens, year) {
        return Some((format!("{value:04}-{number:02}"), year + 1));
    }
    let in_full = words.months.at(tokens, at).is_some() && tokens.is_capital(at) == words.language.calendar.capitals;
    in_full.then(|| (when.month(number), end))
}
