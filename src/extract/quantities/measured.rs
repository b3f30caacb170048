//! An amount with what stands before and after it: a sign of money, a minus, a second amount, a unit, a noun.

use crate::extract::quantities::age;
use crate::extract::quantities::amount::amount;
use crate::extract::quantities::approximate::is_approximate;
use crate::extract::quantities::counted::noun;
use crate::extract::quantities::currency;
use crate::extract::quantities::currency::Currency;
use crate::extract::quantities::digits::Amount;
use crate::extract::quantities::digits::digits;
use crate::extract::quantities::guards;
use crate::extract::quantities::shares::share_of;
use crate::extract::quantities::units::unit;
use crate::extract::tokens::TokenKind;
use crate::extract::tokens::Tokens;
use crate::model::Quantity;
use crate::model::QuantityKind;

/// What an amount is an amount of.
struct Measure {
    kind: QuantityKind,
    unit: String,
    /// The token after it.
    end: usize,
    /// What it multiplies the amount by.
    scale: f64,
    /// What a second, smaller unit adds: the cents, the inches.
    and: f64,
}

/// The figure that begins at token `start`, and the token after it.
#[must_use]
pub fn measured(tokens: &Tokens<'_>, start: usize) -> Option<(Quantity, usize)> {
    let money = currency::prefix(tokens, start);
    let (negative, first) = sign(tokens, money.map_or(start, |found| found.end));
    let mut read = amount(tokens, first, money.is_some())?;
    if money.is_none() && guards::is_inside(tokens, first..read.end) {
        return None;
    }
    if money.is_none() {
        read = share_of(tokens, read);
    }
    let upper = second(tokens, first, read, money.is_some());
    if let Some(upper) = upper
        && read.scale == 1.0
        && upper.scale > 1.0
        && read.value < upper.value / upper.scale
    {
        read.value *= upper.scale;
    }
    let last = upper.unwrap_or(read);
    let measure = measure(tokens, first, last, money)?;
    let factor = measure.scale * if negative { -1.0 } else { 1.0 };
    let value = read.value * factor + if upper.is_none() { measure.and } else { 0.0 };
    let value_to = upper.map(|upper| upper.value * factor + measure.and);
    let kind = if value_to.is_some() { QuantityKind::Range } else { measure.kind };
    let span = tokens.span(start..measure.end);
    let approximate = is_approximate(tokens, start..measure.end);
    Some((Quantity { span, kind, value, value_to, unit: measure.unit, approximate, vague: false }, measure.end))
}

/// Whether there is a minus, and the token after it.
fn sign(tokens: &Tokens<'_>, at: usize) -> (bool, usize) {
    let number_next = tokens.is(at + 1, TokenKind::Number);
    let open = at == 0 || !tokens.is_glued(at) && !tokens.is(at - 1, TokenKind::Number);
    let minus = matches!(tokens.text(at), "-" | "−") && number_next && open && (tokens.is_glued(at + 1) || at == 0);
    let word = tokens.is_one(at, &["minus", "negative"]) && amount(tokens, at + 1, false).is_some();
    (minus || word, at + usize::from(minus || word))
}

/// Whether a lone "one" is no figure: "no one", "the one that", "one of them".
fn is_pronoun(tokens: &Tokens<'_>, at: usize, read: Amount) -> bool {
    let alone = read.end == at + 1;
    let pointed_at = at > 0
        && tokens.is_one(
            at - 1,
            &["no", "any", "every", "some", "the", "each", "this", "that", "which", "another", "last", "next", "only", "is"],
        );
    let follows =
        tokens.is_one(read.end, &["of", "another", "day", "thing", "or", "time", "that", "who", "which", "you", "to", "in", "is"]);
    alone && tokens.lower(at) == "one" && (pointed_at || follows)
}

/// The upper end of a range: `5–10`, "5 to 10", "$2 to $3 billion".
fn second(tokens: &Tokens<'_>, first: usize, lower: Amount, money: bool) -> Option<Amount> {
    let joint = tokens.text(lower.end);
    let dash = matches!(joint, "–" | "~")
        || joint == "-" && tokens.is(lower.end + 1, TokenKind::Number) && tokens.is(lower.end - 1, TokenKind::Number);
    let word = matches!(tokens.lower(lower.end), "to" | "through");
    let between = tokens.lower(lower.end) == "and" && (2..=4).any(|back| lower.end >= back && tokens.lower(lower.end - back) == "between");
    if !(dash || word || between) {
        return None;
    }
    let sign = currency::prefix(tokens, lower.end + 1);
    let at = sign.map_or(lower.end + 1, |found| found.end);
    let upper = amount(tokens, at, money || sign.is_some())?;
    let years = |read: f64| (1500.0..2100.0).contains(&read) && read.fract() == 0.0;
    let is_year_span = !money && years(lower.value) && (years(upper.value) || upper.value < 100.0);
    let row = |dash: usize, number: usize| tokens.text(dash) == "-" && tokens.is(number, TokenKind::Number);
    let goes_on = row(upper.end, upper.end + 1) || first >= 2 && row(first - 1, first - 2);
    let rises = lower.value < upper.value && !(word && sign.is_none() && !same_sort(tokens, lower, upper));
    (rises && !is_year_span && !goes_on).then_some(upper)
}

/// Whether both ends of a range in words are written alike, so that "from 5 to two" is none.
fn same_sort(tokens: &Tokens<'_>, lower: Amount, upper: Amount) -> bool {
    let digits = |read: Amount| tokens.is(read.end - 1, TokenKind::Number);
    digits(lower) == digits(upper) || upper.scale > 1.0 || lower.value < 20.0
}

fn measure(tokens: &Tokens<'_>, first: usize, read: Amount, money: Option<Currency>) -> Option<Measure> {
    let plain = |kind, unit: String, end| Some(Measure { kind, unit, end, scale: 1.0, and: 0.0 });
    if let Some(money) = money {
        let named_again =
            currency::suffix(tokens, read).filter(|again| again.code == money.code && !tokens.is(again.end, TokenKind::Number));
        let cents = small_coins(tokens, read.end);
        let end = named_again.map_or(read.end, |again| again.end);
        let (and, end) = cents.unwrap_or((0.0, end));
        return Some(Measure { kind: QuantityKind::Currency, unit: money.code.to_owned(), end, scale: money.scale, and });
    }
    if let Some((unit, end)) = percent(tokens, read.end) {
        return plain(QuantityKind::Percent, unit.to_owned(), end);
    }
    if let Some(found) = currency::suffix(tokens, read) {
        let (and, end) = small_coins(tokens, found.end).unwrap_or((0.0, found.end));
        return Some(Measure { kind: QuantityKind::Currency, unit: found.code.to_owned(), end, scale: found.scale, and });
    }
    if let Some((unit, end)) = age::spelled(tokens, read.end) {
        return plain(QuantityKind::Age, unit.to_owned(), end);
    }
    if let Some(found) = unit(tokens, read.end) {
        let (and, end) = inches(tokens, &found.name, found.end).unwrap_or((0.0, found.end));
        return Some(Measure { kind: QuantityKind::Dimension, unit: found.name, end, scale: 1.0, and });
    }
    if guards::is_continued(tokens, read.end) || guards::is_time(tokens, first..read.end) || is_pronoun(tokens, first, read) {
        return None;
    }
    if age::told_by_place(tokens, first..read.end, read.value) {
        return plain(QuantityKind::Age, "year".to_owned(), read.end);
    }
    match noun(tokens, read.end, read.value == 1.0) {
        Some(noun) => plain(QuantityKind::Count, format!("count:{noun}"), read.end),
        None => plain(QuantityKind::Number, String::new(), read.end),
    }
}

/// `%`, "percent", "per cent", "percentage points" after an amount.
fn percent(tokens: &Tokens<'_>, at: usize) -> Option<(&'static str, usize)> {
    let at = at + usize::from(tokens.text(at) == "-" && tokens.is(at + 1, TokenKind::Word));
    let (end, points) = match (tokens.lower(at), tokens.lower(at + 1)) {
        ("per", "cent" | "cents") => (at + 2, false),
        ("percentage", "point" | "points") => (at + 2, true),
        ("%" | "percent" | "percents" | "percentage" | "pct", _) => (at + 1, false),
        _ => return None,
    };
    Some((if points { "percentage point" } else { "percent" }, end))
}

/// "per cent of 210" without a number before it.
#[must_use]
pub fn percent_of(tokens: &Tokens<'_>, at: usize) -> Option<(Quantity, usize)> {
    let (unit, of) = percent(tokens, at).filter(|_| tokens.is(at, TokenKind::Word) && tokens.text(at) != "-")?;
    let read = amount(tokens, of + 1, false).filter(|read| tokens.lower(of) == "of" && read.end >= tokens.len())?;
    let (span, unit) = (tokens.span(at..read.end), unit.to_owned());
    let kind = QuantityKind::Percent;
    Some((Quantity { span, kind, value: read.value, value_to: None, unit, approximate: false, vague: false }, read.end))
}

/// "and forty-five cents", "50 cents" after dollars; "50" alone where the clause ends.
fn small_coins(tokens: &Tokens<'_>, at: usize) -> Option<(f64, usize)> {
    let first = at + usize::from(tokens.lower(at) == "and");
    let coins = amount(tokens, first, false)
        .filter(|_| !tokens.is_one(first, &["a", "an"]))
        .filter(|coins| coins.value < 100.0 && coins.value.fract() == 0.0)?;
    if tokens.is_one(coins.end, &["cent", "cents", "pence"]) {
        return Some((coins.value / 100.0, coins.end + 1));
    }
    let ends = coins.end >= tokens.len() || matches!(tokens.text(coins.end), "." | "," | ";");
    let short = digits(tokens, first).is_none_or(|value| value >= 10.0);
    (ends && short && tokens.is(at.saturating_sub(1), TokenKind::Word)).then_some((coins.value / 100.0, coins.end))
}

/// "2 inches" after feet, in feet.
fn inches(tokens: &Tokens<'_>, name: &str, at: usize) -> Option<(f64, usize)> {
    let first = at + usize::from(tokens.lower(at) == "and");
    let inches = amount(tokens, first, false).filter(|inches| name == "foot" && inches.value < 12.0)?;
    tokens.is_one(inches.end, &["in", "inch", "inches"]).then_some((inches.value / 12.0, inches.end + 1))
}
