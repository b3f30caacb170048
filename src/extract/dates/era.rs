//! Centuries, and decades in words: "the 20th century", "the nineteen sixties".

use crate::extract::tokens::TokenKind;
use crate::extract::tokens::Tokens;

const DECADES: &[&str] = &["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
/// The ordinals of centuries in words, from the tenth; the earlier ones seldom tell a time: "the second century of the innings".
const ORDINALS: &[&str] = &[
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
];
/// The words before a century that make it somebody's hundred runs.
const OWNERS: &[&str] = &["his", "her", "their", "my", "your"];

/// The century or decade that begins at token `at`; the value holds the first two or three digits of its years.
#[must_use]
pub fn read(tokens: &Tokens<'_>, at: usize) -> Option<(String, usize)> {
    decade(tokens, at).or_else(|| century(tokens, at))
}

fn decade(tokens: &Tokens<'_>, at: usize) -> Option<(String, usize)> {
    let century = ["eighteen", "nineteen"].iter().position(|word| *word == tokens.lower(at))? + 18;
    let named = at + 1 + usize::from(tokens.text(at + 1) == "-");
    let decade = DECADES.iter().position(|word| *word == tokens.lower(named))? + 2;
    Some((format!("{century}{decade}"), named + 1))
}

/// The first two digits of a century's years, `19` for the twentieth; a century before our era has none.
fn century(tokens: &Tokens<'_>, at: usize) -> Option<(String, usize)> {
    let (number, end) = ordinal(tokens, at)?;
    let named = end + usize::from(tokens.text(end) == "-");
    let before_our_era = tokens.is_one(named + 1, &["bc", "b.c.", "bce", "b.c.e."]);
    let owned = at > 0 && (tokens.is_one(at - 1, OWNERS) || tokens.is(at - 1, TokenKind::Possessive));
    let in_name = tokens.is_capital(named) && tokens.is_capital(named + 1);
    let is_one = tokens.lower(named) == "century" && !before_our_era && !owned && !in_name;
    (is_one && (1..=21).contains(&number)).then(|| (format!("{:02}", number - 1), named + 1))
}

/// An ordinal in digits or words, and the token after it: "20th", "twentieth", "twenty-first".
fn ordinal(tokens: &Tokens<'_>, at: usize) -> Option<(usize, usize)> {
    if tokens.is(at, TokenKind::Number) {
        let ending = tokens.is_glued(at + 1) && tokens.is_one(at + 1, &["st", "nd", "rd", "th"]);
        return tokens.text(at).parse().ok().filter(|_| ending).map(|number| (number, at + 2));
    }
    if tokens.lower(at) == "twenty" && tokens.text(at + 1) == "-" && tokens.lower(at + 2) == "first" {
        return Some((21, at + 3));
    }
    let place = ORDINALS.iter().position(|word| *word == tokens.lower(at))?;
    Some((place + 10, at + 1))
}
