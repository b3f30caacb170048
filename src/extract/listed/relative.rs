//! Dates told from the day of writing: `gestern`, `l'année dernière`, `la semana pasada`.

use crate::extract::dates::When;
use crate::extract::languages::Lexicon;
use crate::extract::languages::Span;
use crate::extract::tokens::Tokens;

/// The date that begins at token `at` and is told from the day of writing.
#[must_use]
pub fn read(tokens: &Tokens<'_>, at: usize, words: &Lexicon, when: When) -> Option<(String, usize)> {
    if let Some((days, end)) = words.days.at(tokens, at) {
        let open = if days == 0 { "PRESENT_REF" } else { "XXXX-XX-XX" };
        return Some((when.days_on(days).unwrap_or_else(|| open.to_owned()), end));
    }
    let ((span, by), end) = words.spans.at(tokens, at)?;
    let (closed, open) = match span {
        Span::Week => (when.weeks_on(by), "XXXX-WXX"),
        Span::Month => (when.months_on(by), "XXXX-XX"),
        Span::Year => (when.years_on(by), "XXXX"),
    };
    Some((closed.unwrap_or_else(|| open.to_owned()), end))
}
