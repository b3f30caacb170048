//! Days and months by name: "April 5, 2025", "5th of April", "April 2025", "April"; in small letters too where
//! no other word is meant.

use crate::extract::calendar::has_day;
use crate::extract::calendar::is_full_month;
use crate::extract::calendar::month;
use crate::extract::dates::tense;
use crate::extract::dates::when::When;
use crate::extract::dates::year::year_at;
use crate::extract::tokens::TokenKind;
use crate::extract::tokens::Tokens;

/// The words before "May" and "March" that make them months and no verbs.
const BEFORE_MONTH: &[&str] = &[
    "in", "last", "this", "next", "since", "until", "by", "from", "of", "late", "early", "mid", "during", "before", "after", "through",
    "to",
];

/// The date that begins at token `at` with a month or a day of a month.
#[must_use]
pub fn read(tokens: &Tokens<'_>, at: usize, when: When) -> Option<(String, usize)> {
    if tokens.is(at, TokenKind::Number) {
        return day_first(tokens, at, when);
    }
    let number = month(tokens.text(at))?;
    let when = tense::told(tokens, at, when);
    let stopped = tokens.text(at + 1) == "." && tokens.is_glued(at + 1);
    let full_stop = stopped && !is_full_month(tokens.text(at));
    let after = at + 1 + usize::from(full_stop);
    let dated = day_at(tokens, at + 1 + usize::from(stopped), number).map(|(day, end)| with_year(tokens, end, number, day, when));
    // A full stop after a whole month ends a sentence, unless a day and a year follow: "May. 3, 2013".
    if let Some((value, end)) = dated.filter(|(value, end)| !stopped || full_stop || tells_year(tokens, *end, value))
        && (is_named(tokens, at) || tells_year(tokens, end, &value) || led_to_day(tokens, at))
    {
        return Some((value, end));
    }
    let year = after + usize::from(tokens.is_one(after, &[",", "of"]));
    let told = at > 0 && tokens.is_one(at - 1, BEFORE_MONTH);
    if let Some(value) = year_at(tokens, year).filter(|_| is_named(tokens, at) || told && is_full_month(tokens.text(at))) {
        return Some((format!("{value:04}-{number:02}"), year + 1));
    }
    (tokens.is_capital(at) && (is_full_month(tokens.text(at)) || full_stop)).then_some(())?;
    let asked = matches!(tokens.text(at), "May" | "March" | "MAY" | "MARCH");
    let part_of_name = tokens.is(after, TokenKind::Word) && tokens.is_capital(after);
    (told || (!asked && !part_of_name)).then(|| (when.month(number), after))
}

/// "5 April 2025", "5th of April".
fn day_first(tokens: &Tokens<'_>, at: usize, when: When) -> Option<(String, usize)> {
    let ordinal = tokens.is_glued(at + 1) && tokens.is_one(at + 1, &["st", "nd", "rd", "th"]);
    let named = at + 1 + usize::from(ordinal);
    let named = named + usize::from(tokens.lower(named) == "of");
    let number = month(tokens.text(named))?;
    let (day, _) = day_at(tokens, at, number)?;
    let full_stop = tokens.text(named + 1) == "." && !is_full_month(tokens.text(named));
    let (value, end) = with_year(tokens, named + 1 + usize::from(full_stop), number, day, tense::told(tokens, at, when));
    (is_named(tokens, named) || tells_year(tokens, end, &value)).then_some((value, end))
}

/// Whether a word is a month by itself: with its capital, or in small letters one that is no other word.
fn is_named(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.is_capital(at) || is_full_month(tokens.text(at)) && !tokens.is_one(at, &["may", "march"])
}

/// Whether a date of day and month, read up to token `end`, was closed by a year in the text.
fn tells_year(tokens: &Tokens<'_>, end: usize, value: &str) -> bool {
    year_at(tokens, end - 1).is_some_and(|year| value.starts_with(&format!("{year:04}-")))
}

/// "On may 19": where a day is expected, no verb is read.
fn led_to_day(tokens: &Tokens<'_>, at: usize) -> bool {
    is_full_month(tokens.text(at)) && at > 0 && tokens.lower(at - 1) == "on"
}

/// A day of the month in digits, with or without its ending; not the head of a larger number or of a time.
fn day_at(tokens: &Tokens<'_>, at: usize, month: u8) -> Option<(u8, usize)> {
    let day: u8 = tokens.text(at).parse().ok().filter(|&day| has_day(month, day))?;
    let ordinal = tokens.is_glued(at + 1) && tokens.is_one(at + 1, &["st", "nd", "rd", "th"]);
    let end = at + 1 + usize::from(ordinal);
    let goes_on =
        tokens.is_glued(end) && matches!(tokens.text(end), ":" | "/" | "%") || tokens.is_one(end, &["million", "billion", "percent"]);
    (!goes_on).then_some((day, end))
}

fn with_year(tokens: &Tokens<'_>, end: usize, month: u8, day: u8, when: When) -> (String, usize) {
    let year = end + usize::from(tokens.text(end) == ",");
    match year_at(tokens, year) {
        Some(value) => (format!("{value:04}-{month:02}-{day:02}"), year + 1),
        None => (when.day(month, day), end),
    }
}
