//! Years and decades in digits: "2016", "the 1990s", "mid-1972", "'86".

use crate::extract::tokens::TokenKind;
use crate::extract::tokens::Tokens;
use crate::model::Quantity;

/// The years that four digits by themselves are read as.
const YEARS: std::ops::Range<u16> = 1600..2100;
/// Two digits of a year up to this one are of this century.
const THIS_CENTURY: u16 = 30;
/// The words before a house number; "in 1929 Wall Street fell" holds none.
const PLACED: &[&str] = &["at", "inside", "outside", "near"];
const STREETS: &[&str] = &["street", "st", "avenue", "ave", "road", "rd", "drive", "boulevard", "blvd", "lane"];
/// What may be joined to a year by a hyphen and leaves it a year.
const PARTS: &[&str] = &["mid", "early", "late", "pre", "post"];

/// The year or decade that stands at token `at`; `figures` are the block's figures.
#[must_use]
pub fn read(tokens: &Tokens<'_>, at: usize, figures: &[Quantity]) -> Option<(String, usize)> {
    let year = four_digits(tokens, at)?;
    if year % 10 == 0 && is_decade(tokens, at) {
        return Some(((year / 10).to_string(), at + 2));
    }
    let span = tokens.span(at..at + 1);
    let first = figures.partition_point(|figure| figure.span.end <= span.start);
    let figure = figures.get(first).is_some_and(|figure| figure.span.meets(span));
    (!figure && is_free(tokens, at) && !is_house(tokens, at)).then(|| (year.to_string(), at + 1))
}

/// The year or decade in two digits after an apostrophe that begins at token `at`: "'86", "the ’90s".
///
/// An apostrophe that a later one may close opens a quotation, and its digits count something: "'15 Most Wanted'".
#[must_use]
pub fn short(tokens: &Tokens<'_>, at: usize) -> Option<(String, usize)> {
    let mark = tokens.text(at);
    let digits = tokens.text(at + 1);
    let two = matches!(mark, "'" | "’" | "‘") && digits.len() == 2 && tokens.is(at + 1, TokenKind::Number) && tokens.is_glued(at + 1);
    let opened = at == 0 || !tokens.is_glued(at) || matches!(tokens.text(at - 1), "(" | "-" | "–" | "/");
    let year = digits.parse::<u16>().ok().filter(|_| two && opened).map(of_two_digits)?;
    if year % 10 == 0 && tokens.is_glued(at + 2) && tokens.lower(at + 2) == "s" {
        return Some(((year / 10).to_string(), at + 3));
    }
    let goes_on = tokens.is_glued(at + 2) && (!tokens.is(at + 2, TokenKind::Mark) || tokens.is_one(at + 2, &["%", ":", "°", "\""]));
    let closes =
        |later: usize| matches!(tokens.text(later), "'" | "’") && tokens.is_glued(later) && !tokens.is(later + 1, TokenKind::Number);
    let quotes = mark != "’" && (at + 2..tokens.len()).any(closes);
    (!goes_on && !quotes).then(|| (year.to_string(), at + 2))
}

/// The year that its last two digits stand for.
#[must_use]
pub const fn of_two_digits(year: u16) -> u16 {
    if year <= THIS_CENTURY { 2000 + year } else { 1900 + year }
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

/// Whether the year stands for its decade: "1980s", and "the 1980's", but not "2010's best film".
fn is_decade(tokens: &Tokens<'_>, at: usize) -> bool {
    let led = |by: &[&str]| at > 0 && tokens.is_one(at - 1, by);
    let part = led(PARTS) || led(&["the"]) || at > 1 && tokens.text(at - 1) == "-" && tokens.is_one(at - 2, PARTS);
    tokens.is_glued(at + 1) && (tokens.lower(at + 1) == "s" || tokens.is(at + 1, TokenKind::Possessive) && part)
}

/// Whether the digits are not part of a code, an address or a longer number; two years may be joined by a dash.
fn is_free(tokens: &Tokens<'_>, at: usize) -> bool {
    let joint = |at: usize| matches!(tokens.text(at), "-" | "–" | "/" | ":" | "#" | "_");
    let part = at > 1 && tokens.text(at - 1) == "-" && tokens.is_one(at - 2, PARTS);
    let before = at > 0 && tokens.is_glued(at) && joint(at - 1) && !part && (at < 2 || four_digits(tokens, at - 2).is_none());
    let after = tokens.is_glued(at + 1)
        && (tokens.is(at + 1, TokenKind::Word)
            || joint(at + 1) && tokens.is_glued(at + 2) && tokens.is(at + 2, TokenKind::Number) && tokens.text(at + 2).len() > 4);
    let letters = at > 0 && tokens.is_glued(at) && tokens.is(at - 1, TokenKind::Word);
    !(before || after || letters)
}

/// Whether the digits are the number of a house: "at 2088 Philip Street".
fn is_house(tokens: &Tokens<'_>, at: usize) -> bool {
    const MOST_WORDS: usize = 4;
    let name = (at + 1..=at + MOST_WORDS).take_while(|&word| tokens.is(word, TokenKind::Word) && tokens.is_capital(word));
    at > 0 && tokens.is_one(at - 1, PLACED) && name.skip(1).any(|word| tokens.is_one(word, STREETS))
}
