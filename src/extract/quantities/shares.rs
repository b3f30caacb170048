//! Shares told as one number out of another: "one in five", "two out of three".

use crate::extract::quantities::amount::amount;
use crate::extract::quantities::digits::Amount;
use crate::extract::tokens::Tokens;

/// `read` as a share of the number after "in", "over" or "out of", or itself where there is none.
#[must_use]
pub fn share_of(tokens: &Tokens<'_>, read: Amount) -> Amount {
    let out_of = tokens.lower(read.end) == "out" && tokens.lower(read.end + 1) == "of";
    let fits = out_of && read.value < 10.0 || read.value == 1.0 && tokens.is_one(read.end, &["in", "over"]);
    let year = |value: f64| (1500.0..2100.0).contains(&value);
    amount(tokens, read.end + if out_of { 2 } else { 1 }, false)
        .filter(|of| fits && of.value.fract() == 0.0 && read.value >= 1.0 && read.value < of.value && !year(of.value))
        .map_or(read, |of| Amount { value: read.value / of.value, end: of.end, scale: 1.0 })
}
