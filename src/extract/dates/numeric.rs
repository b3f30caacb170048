//! Days in digits: `2025-04-05`, `4/5/2025`.

use crate::extract::calendar::has_day;
use crate::extract::dates::when::When;
use crate::extract::tokens::TokenKind;
use crate::extract::tokens::Tokens;

/// Two digits of a year up to this one are of this century.
const THIS_CENTURY: u16 = 30;

/// The day in digits that begins at token `at`.
#[must_use]
pub fn read(tokens: &Tokens<'_>, at: usize, when: When) -> Option<(String, usize)> {
    let separator = tokens.text(at + 1);
    let joined = matches!(separator, "-" | "/") && tokens.text(at + 3) == separator && (at + 1..at + 5).all(|part| tokens.is_glued(part));
    let alone = (at == 0 || !tokens.is_glued(at)) && !tokens.is(at + 5, TokenKind::Number);
    if !(tokens.is(at, TokenKind::Number) && joined && alone) {
        return None;
    }
    let part = |part: usize| tokens.text(part).parse::<u16>().ok();
    let (first, second, third) = (part(at)?, part(at + 2)?, part(at + 4)?);
    let (year, month, day) = if separator == "-" {
        (first, second, third)
    } else if when.day_first && second <= 12 || first > 12 {
        (full_year(third), second, first)
    } else {
        (full_year(third), first, second)
    };
    let (month_number, day_number) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    let real = (1000..3000).contains(&year) && has_day(month_number, day_number);
    real.then(|| (format!("{year:04}-{month:02}-{day:02}"), at + 5))
}

const fn full_year(year: u16) -> u16 {
    match year {
        0..=THIS_CENTURY => 2000 + year,
        31..=99 => 1900 + year,
        _ => year,
    }
}
