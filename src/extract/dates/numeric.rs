//! Days in digits: `2025-04-05`, `4/5/2025`, `4 / 5 / 2025`.

use crate::extract::calendar::has_day;
use crate::extract::dates::when::When;
use crate::extract::dates::year::of_two_digits;
use crate::extract::tokens::TokenKind;
use crate::extract::tokens::Tokens;

/// How many tokens such a day is made of.
const LENGTH: usize = 5;

/// The day in digits that begins at token `at`.
#[must_use]
pub fn read(tokens: &Tokens<'_>, at: usize, when: When) -> Option<(String, usize)> {
    let separator = tokens.text(at + 1);
    let numbers = [at, at + 2, at + 4].iter().all(|&part| tokens.is(part, TokenKind::Number));
    let joined = matches!(separator, "-" | "/") && tokens.text(at + 3) == separator && is_even(tokens, at);
    if !(numbers && joined && stands_alone(tokens, at)) {
        return None;
    }
    let part = |part: usize| tokens.text(part).parse::<u16>().ok();
    let (first, second, third) = (part(at)?, part(at + 2)?, part(at + 4)?);
    let year_first = separator == "-" && tokens.text(at).len() == 4;
    let (year, month, day) = if year_first {
        (first, second, third)
    } else if separator == "-" && third < 100 {
        return None;
    } else if when.day_first && second <= 12 || first > 12 {
        (full_year(third), second, first)
    } else {
        (full_year(third), first, second)
    };
    let (month_number, day_number) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    let real = (1000..3000).contains(&year) && has_day(month_number, day_number);
    real.then(|| (format!("{year:04}-{month:02}-{day:02}"), at + LENGTH))
}

/// Whether its five tokens stand without a space, or, joined by slashes, with one on both sides of each, as some websites set them.
fn is_even(tokens: &Tokens<'_>, at: usize) -> bool {
    let mut parts = at + 1..at + LENGTH;
    parts.clone().all(|part| tokens.is_glued(part)) || tokens.text(at + 1) == "/" && !parts.any(|part| tokens.is_glued(part))
}

/// Whether the three numbers are no part of a longer row of them, of a code or of an address.
fn stands_alone(tokens: &Tokens<'_>, at: usize) -> bool {
    let (separator, end) = (tokens.text(at + 1), at + LENGTH);
    let opened = at == 0 || !tokens.is_glued(at) || matches!(tokens.text(at - 1), "(" | "[" | "\"" | "“" | "‘" | "'" | "—" | "–" | ":");
    let led = at > 0 && tokens.text(at - 1) == separator;
    let goes_on = tokens.text(end) == separator && tokens.is(end + 1, TokenKind::Number);
    opened && !led && !goes_on
}

const fn full_year(year: u16) -> u16 {
    if year < 100 { of_two_digits(year) } else { year }
}
