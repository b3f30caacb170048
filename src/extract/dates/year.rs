//! Years and decades: "2016", "the 1990s".

use crate::extract::tokens::TokenKind;
use crate::extract::tokens::Tokens;
use crate::model::Quantity;

/// The years that four digits by themselves are read as.
const YEARS: std::ops::Range<u16> = 1600..2100;

/// The year or decade that stands at token `at`; `figures` are the block's figures.
#[must_use]
pub fn read(tokens: &Tokens<'_>, at: usize, figures: &[Quantity]) -> Option<(String, usize)> {
    let year = four_digits(tokens, at)?;
    if tokens.is_glued(at + 1) && tokens.lower(at + 1) == "s" {
        return (year % 10 == 0).then(|| ((year / 10).to_string(), at + 2));
    }
    let span = tokens.span(at..at + 1);
    let first = figures.partition_point(|figure| figure.span.end <= span.start);
    let figure = figures.get(first).is_some_and(|figure| figure.span.meets(span));
    (!figure && is_free(tokens, at)).then(|| (year.to_string(), at + 1))
}

/// The year at token `at`, where one is expected.
#[must_use]
pub fn year_at(tokens: &Tokens<'_>, at: usize) -> Option<u16> {
    four_digits(tokens, at).filter(|_| !(tokens.is_glued(at + 1) && tokens.is(at + 1, TokenKind::Word)))
}

fn four_digits(tokens: &Tokens<'_>, at: usize) -> Option<u16> {
    let digits = tokens.text(at);
    let plain = tokens.is(at, TokenKind::Number) && digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|year| plain && YEARS.contains(year))
}

/// Whether the digits are not part of a code, an address or a longer number; two years may be joined by a dash.
fn is_free(tokens: &Tokens<'_>, at: usize) -> bool {
    let joint = |at: usize| matches!(tokens.text(at), "-" | "–" | "/" | ":" | "#" | "_");
    let before = at > 0 && tokens.is_glued(at) && joint(at - 1) && (at < 2 || four_digits(tokens, at - 2).is_none());
    let after = tokens.is_glued(at + 1)
        && (tokens.is(at + 1, TokenKind::Word)
            || joint(at + 1) && tokens.is_glued(at + 2) && tokens.is(at + 2, TokenKind::Number) && tokens.text(at + 2).len() > 4);
    let letters = at > 0 && tokens.is_glued(at) && tokens.is(at - 1, TokenKind::Word);
    !(before || after || letters)
}
