//! Dates in normal form: TIMEX3 values at the precision that the text gives.
//!
//! What a text leaves open stays open as `X`: "April" is `XXXX-04`, "Thursday" is `XXXX-WXX-4`.
//! Where it is known when the source was published, such dates are taken as the nearest that lies behind,
//! or ahead where the verbs before them say so: "is due to resume on Monday".

mod clock;
mod day;
mod era;
mod numeric;
mod period;
mod relative;
mod tense;
mod week;
mod when;
pub mod year;

pub use when::When;

use crate::extract::tokens::Tokens;
use crate::model::DateMention;
use crate::model::Quantity;

/// All dates of a block, in the order of the text; spans count bytes of the block.
///
/// `figures` are the block's figures: digits that belong to one are no year.
#[must_use]
pub fn dates(tokens: &Tokens<'_>, figures: &[Quantity], when: When) -> Vec<DateMention> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match read(tokens, at, figures, when) {
            Some((value, end)) => {
                found.push(DateMention { span: tokens.span(at..end), value });
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// The date that begins at token `at`, and the token after it: the first of the readings that fits.
fn read(tokens: &Tokens<'_>, at: usize, figures: &[Quantity], when: When) -> Option<(String, usize)> {
    clock::read(tokens, at)
        .or_else(|| numeric::read(tokens, at, when))
        .or_else(|| week::read(tokens, at, when))
        .or_else(|| day::read(tokens, at, when))
        .or_else(|| period::read(tokens, at, when))
        .or_else(|| relative::read(tokens, at, when))
        .or_else(|| era::read(tokens, at))
        .or_else(|| year::short(tokens, at))
        .or_else(|| year::read(tokens, at, figures))
}
