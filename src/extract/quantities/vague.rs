//! Figures that are only a magnitude: "billions", "tens of thousands", "several hundred", "seven- to nine-figure".

use crate::extract::quantities::currency;
use crate::extract::quantities::digits::Amount;
use crate::extract::quantities::digits::digits;
use crate::extract::quantities::number_words::scale;
use crate::extract::quantities::number_words::small;
use crate::extract::tokens::TokenKind;
use crate::extract::tokens::Tokens;
use crate::model::QuantityKind;
use crate::model::UNSAID_CURRENCY;

/// A magnitude: from `value` up to the next one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Magnitude {
    /// The least it can be.
    pub value: f64,
    /// The most it can be, where the text says so.
    pub value_to: Option<f64>,
    /// What it is a magnitude of, where that shows already.
    pub money: Option<&'static str>,
    /// What sort of figure it is, where that shows already.
    pub kind: Option<QuantityKind>,
    /// The token after it.
    pub end: usize,
}

/// The verbs and nouns before a bare "billions" that make it money.
const SPENDING: &str = "borrow borrowed contribute cost costing costs donate donated earn earned earning fund invest invested investing \
    invests lend lose losing lost owe owed owes paid pay paying pays pledge pledged pour poured pouring raise raised \
    raising save saved saving spend spending spends spent worth";

/// The magnitude that begins at token `at`.
#[must_use]
pub fn magnitude(tokens: &Tokens<'_>, at: usize) -> Option<Magnitude> {
    figures(tokens, at).or_else(|| several(tokens, at)).or_else(|| plural(tokens, at))
}

/// "billions", "tens of thousands", "millions of dollars".
fn plural(tokens: &Tokens<'_>, at: usize) -> Option<Magnitude> {
    let mut value = plural_scale(tokens.lower(at))?;
    let mut end = at + 1;
    while tokens.lower(end) == "of"
        && let Some(by) = plural_scale(tokens.lower(end + 1)).filter(|&by| by >= 100.0)
    {
        value *= by;
        end += 2;
    }
    let of = tokens.lower(end) == "of";
    let amount = Amount { value, end: end + usize::from(of), scale: value };
    if let Some(found) = currency::suffix(tokens, amount) {
        return Some(Magnitude { value, value_to: None, money: Some(found.code), kind: Some(QuantityKind::Currency), end: found.end });
    }
    let spent = value >= 1e3
        && !of
        && (1..=3).any(|back| at >= back && SPENDING.split_ascii_whitespace().any(|word| word == tokens.lower(at - back)));
    let kind = spent.then_some(QuantityKind::Currency);
    Some(Magnitude { value, value_to: None, money: spent.then_some(UNSAID_CURRENCY), kind, end })
}

/// "several hundred", "a few million", "many thousands".
fn several(tokens: &Tokens<'_>, at: usize) -> Option<Magnitude> {
    let word = at + usize::from(tokens.lower(at) == "a");
    if !tokens.is_one(word, &["several", "few", "many"]) {
        return None;
    }
    let value = scale(tokens.lower(word + 1))?;
    let amount = Amount { value, end: word + 2, scale: value };
    let money = currency::suffix(tokens, amount);
    let end = money.map_or(word + 2, |found| found.end);
    Some(Magnitude { value, value_to: None, money: money.map(|found| found.code), kind: money.map(|_| QuantityKind::Currency), end })
}

/// "six-figure", "seven- to nine-figure": amounts of money by their number of digits.
fn figures(tokens: &Tokens<'_>, at: usize) -> Option<Magnitude> {
    let count = |at: usize| small(tokens.lower(at)).or_else(|| digits(tokens, at)).filter(|count| (3.0..=15.0).contains(count));
    let hyphen = |at: usize| usize::from(tokens.text(at) == "-");
    let least = count(at)?;
    let mut most = least;
    let mut end = at + 1 + hyphen(at + 1);
    if tokens.is_one(end, &["to", "or", "–"])
        && let Some(upper) = count(end + 1)
    {
        most = upper;
        end += 2;
        end += hyphen(end);
    }
    if !tokens.is_one(end, &["figure", "figures"]) {
        return None;
    }
    let kind = if most > least { QuantityKind::Range } else { QuantityKind::Currency };
    let value_to = Some(10_f64.powf(most) - 1.0);
    Some(Magnitude { value: 10_f64.powf(least - 1.0), value_to, money: Some(UNSAID_CURRENCY), kind: Some(kind), end: end + 1 })
}

fn plural_scale(word: &str) -> Option<f64> {
    match word {
        "tens" => Some(10.0),
        "scores" => Some(20.0),
        _ => word.strip_suffix('s').and_then(scale).filter(|_| word.len() > 5),
    }
}

/// Whether a magnitude may stand at token `at`: not right after another number, as in "3 dozens".
#[must_use]
pub fn may_begin(tokens: &Tokens<'_>, at: usize) -> bool {
    at == 0 || !(tokens.is(at - 1, TokenKind::Number) || small(tokens.lower(at - 1)).is_some())
}
