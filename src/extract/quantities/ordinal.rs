//! Places in an order: `11th`, "twenty-first", "the second".

use crate::extract::quantities::amount::amount;
use crate::extract::quantities::digits::Amount;
use crate::extract::quantities::digits::digits;
use crate::extract::quantities::number_words::ordinal as place;
use crate::extract::quantities::number_words::scale;
use crate::extract::quantities::number_words::small;
use crate::extract::tokens::TokenKind;
use crate::extract::tokens::Tokens;

/// The ordinal at token `at`. One that a month stands beside is a day of a date and none here.
#[must_use]
pub fn ordinal(tokens: &Tokens<'_>, at: usize) -> Option<Amount> {
    let whole = |value, end| Some(Amount { value, end, scale: 1.0 });
    if let Some(value) = digits(tokens, at) {
        let ending = tokens.is_glued(at + 1) && tokens.is_one(at + 1, &["st", "nd", "rd", "th"]);
        return if ending && value.fract() == 0.0 { whole(value, at + 2) } else { None };
    }
    if !tokens.is(at, TokenKind::Word) {
        return None;
    }
    if let Some(found) = after_cardinal(tokens, at) {
        return Some(found);
    }
    let value = place(tokens.lower(at))?;
    let after_number = at > 0 && (small(tokens.lower(at - 1)).is_some() || scale(tokens.lower(at - 1)).is_some());
    let a_part = value > 2.0 && at > 0 && tokens.is_one(at - 1, &["a", "an"]);
    let time = value == 2.0 && (tokens.is_one(at + 1, &["of", "."]) || at > 0 && tokens.is_one(at - 1, &["per", "a", "every", "split"]));
    if after_number || a_part || time { None } else { whole(value, at + 1) }
}

/// "twenty-first", "one hundred and fifth", "two hundredth": a number whose last word is an ordinal.
fn after_cardinal(tokens: &Tokens<'_>, at: usize) -> Option<Amount> {
    let stem = amount(tokens, at, false).filter(|stem| tokens.is(stem.end - 1, TokenKind::Word))?;
    let last = stem.end + usize::from(matches!(tokens.lower(stem.end), "-" | "and"));
    let place = place(tokens.lower(last))?;
    let joined = stem.value % 10.0 == 0.0 && place < 10.0 || stem.value % 100.0 == 0.0 && place < 100.0;
    let value = if joined { stem.value + place } else { stem.value * place };
    (joined || place >= 100.0 && stem.value > 1.0).then_some(Amount { value, end: last + 1, scale: 1.0 })
}
