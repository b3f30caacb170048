//! Figures in normal form: money, shares, units, counts, ages, ranges, places, magnitudes.
//!
//! One pass over a block's tokens. At each token the first reading that fits is taken:
//! a magnitude ("billions"), an ordinal, or an amount with what stands before and after it.

mod age;
mod amount;
mod approximate;
mod counted;
mod currency;
mod digits;
mod fraction;
mod guards;
mod measured;
mod number_words;
mod ordinal;
mod shares;
mod units;
mod vague;

pub use currency::of_code as currency_of_code;
pub use currency::of_sign as currency_of_sign;
pub use guards::is_inside;

use crate::extract::tokens::Tokens;
use crate::model::Quantity;
use crate::model::QuantityKind;

/// All figures of a block, in the order of the text; spans count bytes of the block.
#[must_use]
pub fn quantities(tokens: &Tokens<'_>) -> Vec<Quantity> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match magnitude(tokens, at)
            .or_else(|| place(tokens, at))
            .or_else(|| measured::percent_of(tokens, at))
            .or_else(|| measured::measured(tokens, at))
        {
            Some((quantity, end)) => {
                found.push(quantity);
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// The code of the currency before an amount, and the token after it.
#[must_use]
pub fn currency_before(tokens: &Tokens<'_>, at: usize) -> Option<(&'static str, usize)> {
    currency::prefix(tokens, at).map(|found| (found.code, found.end))
}

/// The whole number below a thousand that begins at token `at`, in digits or words, and the token after it.
#[must_use]
pub fn whole_number(tokens: &Tokens<'_>, at: usize) -> Option<(i64, usize)> {
    let read = amount::amount(tokens, at, false)?;
    let value = (1..1000_i32).find(|&value| f64::from(value) == read.value)?;
    Some((i64::from(value), read.end))
}

fn magnitude(tokens: &Tokens<'_>, at: usize) -> Option<(Quantity, usize)> {
    let found = vague::magnitude(tokens, at).filter(|_| vague::may_begin(tokens, at))?;
    let after_of = found.end + usize::from(tokens.lower(found.end) == "of");
    let noun = if found.money.is_some() { None } else { counted::noun(tokens, after_of, false) };
    let kind = found.kind.unwrap_or(if noun.is_some() { QuantityKind::Count } else { QuantityKind::Number });
    let unit = found.money.map_or_else(|| noun.map_or(String::new(), |noun| format!("count:{noun}")), str::to_owned);
    let span = tokens.span(at..found.end);
    let approximate = approximate::is_approximate(tokens, at..found.end);
    Some((Quantity { span, kind, value: found.value, value_to: found.value_to, unit, approximate, vague: true }, found.end))
}

fn place(tokens: &Tokens<'_>, at: usize) -> Option<(Quantity, usize)> {
    let found = ordinal::ordinal(tokens, at)?;
    let span = tokens.span(at..found.end);
    let kind = QuantityKind::Ordinal;
    let quantity = Quantity { span, kind, value: found.value, value_to: None, unit: String::new(), approximate: false, vague: false };
    Some((quantity, found.end))
}
