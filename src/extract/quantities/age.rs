//! Ages: "28 years old", "a 19-year-old", "aged 28", "At just 28,", "Wang, 28,".

use crate::extract::tokens::TokenKind;
use crate::extract::tokens::Tokens;

/// The greatest number of years that a bare number may be as somebody's age.
const OLDEST: f64 = 110.0;

/// An age's unit, and the token after it.
pub type Age = (&'static str, usize);

/// The age that an amount ending before token `at` is, where words say so: "years old", "-year-old", "years of age".
#[must_use]
pub fn spelled(tokens: &Tokens<'_>, at: usize) -> Option<Age> {
    if tokens.is_one(at, &["yo", "y.o."]) {
        return Some(("year", at + 1));
    }
    let skip = |at: usize| at + usize::from(tokens.text(at) == "-");
    let unit_at = skip(at);
    let unit = match tokens.lower(unit_at) {
        "year" | "years" => "year",
        "month" | "months" => "month",
        "week" | "weeks" => "week",
        "day" | "days" => "day",
        _ => return None,
    };
    let old = skip(unit_at + 1);
    if tokens.is_one(old, &["old", "olds"]) {
        return Some((unit, old + 1));
    }
    (tokens.lower(old) == "of" && tokens.lower(old + 1) == "age").then_some((unit, old + 2))
}

/// Whether the number of tokens `run` is an age by what stands around it: "aged 28", "At just 28,", "Wang, 28,".
#[must_use]
pub fn told_by_place(tokens: &Tokens<'_>, run: std::ops::Range<usize>, value: f64) -> bool {
    if !(1.0..=OLDEST).contains(&value) || value.fract() != 0.0 || run.start == 0 {
        return false;
    }
    let before = run.start - 1;
    let closed = matches!(tokens.text(run.end), "," | ")" | ";" | ".") || run.end >= tokens.len();
    let word = |at: usize| if at < tokens.len() { tokens.lower(at) } else { "" };
    let back = |by: usize| run.start.checked_sub(by).map_or("", word);
    let aged = matches!(back(1), "age" | "aged") || back(2) == "age" && back(1) == "of";
    let at_just = closed && back(2) == "at" && matches!(back(1), "just" | "only" | "age");
    let after_name = back(1) == "," && run.start >= 2 && is_name(tokens, run.start - 2) && tokens.text(run.end) == ",";
    let begins_with_at = back(1) == "at" && tokens.starts_sentence(before) && tokens.text(run.end) == ",";
    aged || at_just || begins_with_at || (after_name && value >= 14.0)
}

/// Whether a token looks like the end of a person's name, and not of a place or a month before a day.
fn is_name(tokens: &Tokens<'_>, at: usize) -> bool {
    let capital = |at: usize| tokens.is(at, TokenKind::Word) && tokens.is_capital(at);
    capital(at) && at > 0 && capital(at - 1) && tokens.text(at).chars().any(char::is_lowercase)
}
