//! Days in digits: `2026-03-03`, `03.03.2026`, `3/3/2026`; outside of English the day stands first.

use crate::extract::calendar::has_day;
use crate::extract::tokens::TokenKind;
use crate::extract::tokens::Tokens;

/// The day in digits that begins at token `at`: one token, or five that are written without a space.
#[must_use]
pub fn read(tokens: &Tokens<'_>, at: usize) -> Option<(String, usize)> {
    let begins = tokens.is(at, TokenKind::Number) && !tokens.is_glued(at);
    [1, 5].into_iter().filter(|&length| begins && (at + 1..at + length).all(|part| tokens.is_glued(part))).find_map(|length| {
        let goes_on = tokens.is_glued(at + length)
            && (tokens.is(at + length, TokenKind::Word)
                || tokens.is(at + length + 1, TokenKind::Number) && tokens.is_glued(at + length + 1));
        let value = day(tokens.text_of(at..at + length)).filter(|_| !goes_on)?;
        Some((value, at + length))
    })
}

fn day(text: &str) -> Option<String> {
    let mark = text.chars().find(|c| !c.is_ascii_digit()).filter(|mark| matches!(mark, '.' | '/' | '-'))?;
    let parts: Vec<&str> = text.split(mark).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 && mark == '-' { (first, third) } else { (third, first) };
    let sizes = year.len() == 4 && day.len() <= 2 && second.len() <= 2;
    let (year, month, day) = (year.parse::<u16>().ok()?, second.parse::<u8>().ok()?, day.parse::<u8>().ok()?);
    (sizes && (1000..3000).contains(&year) && has_day(month, day)).then(|| format!("{year:04}-{month:02}-{day:02}"))
}
