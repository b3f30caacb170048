//! A figure: a number with what stands before and after it, a magnitude without a number, or an ordinal.

use crate::extract::languages::Lexicon;
use crate::extract::languages::Reading;
use crate::extract::listed::amount;
use crate::extract::listed::amount::Amount;
use crate::extract::listed::link;
use crate::extract::listed::measure;
use crate::extract::quantities::currency_before;
use crate::extract::quantities::is_inside;
use crate::extract::tokens::TokenKind;
use crate::extract::tokens::Tokens;
use crate::model::Quantity;
use crate::model::QuantityKind;

/// The figure that begins at token `at`, and the token after it.
#[must_use]
pub fn read(tokens: &Tokens<'_>, at: usize, reading: Reading) -> Option<(Quantity, usize)> {
    vague(tokens, at, reading.words).or_else(|| ordinal(tokens, at, reading)).or_else(|| measured(tokens, at, reading))
}

/// "Millionen", "milliards d'euros": a magnitude without a number.
fn vague(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<(Quantity, usize)> {
    let (value, end) = words.vague.at(tokens, at)?;
    let after_number = at > 0 && tokens.is(at - 1, TokenKind::Number);
    let plain = |kind, unit, end| (figure(tokens, at..end, words, kind, value, unit), end);
    let (mut quantity, end) = match (measure::currency(tokens, end, words), measure::noun(tokens, end, words)) {
        (Some((code, end)), _) => plain(QuantityKind::Currency, code.to_owned(), end),
        (None, Some(noun)) => plain(QuantityKind::Count, format!("count:{noun}"), end),
        (None, None) => plain(QuantityKind::Number, String::new(), end),
    };
    quantity.vague = true;
    (!after_number).then_some((quantity, end))
}

/// `1er`, `3º`: digits with the ending of an ordinal.
fn ordinal(tokens: &Tokens<'_>, at: usize, reading: Reading) -> Option<(Quantity, usize)> {
    let words = reading.words;
    let ends = tokens.is(at, TokenKind::Number) && tokens.is_glued(at + 1);
    let fits = ends && link::is_in(words.language.measures.ordinal_endings, &tokens.text(at + 1).to_lowercase());
    let value = reading.writing.numbers.value(tokens.text(at)).filter(|value| fits && value.fract() == 0.0)?;
    Some((figure(tokens, at..at + 2, words, QuantityKind::Ordinal, value, String::new()), at + 2))
}

fn measured(tokens: &Tokens<'_>, start: usize, reading: Reading) -> Option<(Quantity, usize)> {
    let words = reading.words;
    let money = currency_before(tokens, start);
    let sign_at = money.map_or(start, |found| found.1);
    let open = sign_at == 0 || !tokens.is_glued(sign_at);
    let negative = matches!(tokens.text(sign_at), "-" | "−") && tokens.is(sign_at + 1, TokenKind::Number) && tokens.is_glued(sign_at + 1);
    let negative = negative && open;
    let first = sign_at + usize::from(negative);
    let beside_money = |end: usize| money.is_some() || measure::currency(tokens, end, words).is_some();
    let mut read = amount::read(tokens, first, reading, beside_money)?;
    if money.is_none() && is_inside(tokens, first..read.end) || is_part(tokens, first..read.end) {
        return None;
    }
    let upper = upper_end(tokens, first, read, reading, money.is_some());
    if let Some(upper) = upper.filter(|upper| read.scale == 1.0 && read.value < upper.value / upper.scale) {
        read.value *= upper.scale;
    }
    let last = upper.unwrap_or(read);
    let (kind, unit, end) = match money {
        Some((code, _)) => {
            let again = measure::currency(tokens, last.end, words).filter(|again| again.0 == code);
            (QuantityKind::Currency, code.to_owned(), again.map_or(last.end, |again| again.1))
        }
        None => match measure::after(tokens, first, last, words) {
            Some(found) => found,
            None => bare(tokens, first, last, words)?,
        },
    };
    let factor = if negative { -1.0 } else { 1.0 };
    let kind = if upper.is_some() { QuantityKind::Range } else { kind };
    let mut quantity = figure(tokens, start..end, words, kind, read.value * factor, unit);
    quantity.value_to = upper.map(|upper| upper.value * factor);
    Some((quantity, end))
}

/// Whether a point or a comma joins the digits to others: which of them parts the decimals is not sure then.
fn is_part(tokens: &Tokens<'_>, run: std::ops::Range<usize>) -> bool {
    let joins = |mark: usize| {
        let glued = tokens.is_glued(mark) && tokens.is_glued(mark + 1);
        glued && matches!(tokens.text(mark), "." | ",") && tokens.is(mark - 1, TokenKind::Number) && tokens.is(mark + 1, TokenKind::Number)
    };
    run.start > 1 && joins(run.start - 1) || joins(run.end)
}

/// A number without a unit: what it counts, or nothing; years, ordinals and parts of words are none.
fn bare(tokens: &Tokens<'_>, first: usize, read: Amount, words: &Lexicon) -> Option<measure::Measure> {
    let digits = tokens.text(first);
    let year = read.end == first + 1
        && digits.len() == 4
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && (1500.0..2100.0).contains(&read.value);
    let continued = tokens.is_glued(read.end) && tokens.is(read.end, TokenKind::Word);
    let place = words.language.measures.ordinal_stop
        && read.end == first + 1
        && digits.len() <= 2
        && tokens.text(read.end) == "."
        && tokens.is_glued(read.end)
        && tokens.is(read.end + 1, TokenKind::Word);
    if year || continued || place {
        return None;
    }
    match measure::noun(tokens, read.end, words) {
        Some(noun) if read.value != 1.0 => Some((QuantityKind::Count, format!("count:{noun}"), read.end)),
        _ => (read.digits || read.scale >= 1e6).then(|| (QuantityKind::Number, String::new(), read.end)),
    }
}

/// The upper end of a range: `5–10`, "5 bis 10", "entre 5 y 10".
fn upper_end(tokens: &Tokens<'_>, first: usize, lower: Amount, reading: Reading, money: bool) -> Option<Amount> {
    let measures = &reading.words.language.measures;
    let joint = tokens.lower(lower.end);
    let dash = joint == "–" || joint == "-" && tokens.is_glued(lower.end);
    let between = joint == measures.between.1 && link::ends_before(tokens, first, measures.between.0);
    let word = link::is_in(measures.to, joint);
    let after = amount::read(tokens, lower.end + 1, reading, |end| money || measure::currency(tokens, end, reading.words).is_some())?;
    let years = (1500.0..2100.0).contains(&lower.value) && after.value < 2100.0;
    let row = |dash: usize| tokens.text(dash) == "-" && tokens.is(dash + 1, TokenKind::Number);
    let goes_on = row(after.end) || first >= 2 && row(first - 1) && tokens.is(first - 2, TokenKind::Number);
    let alike = between || after.digits == lower.digits && (after.digits || word);
    ((dash && after.digits || between || word) && alike && !years && !goes_on && lower.value < after.value).then_some(after)
}

fn figure(tokens: &Tokens<'_>, run: std::ops::Range<usize>, words: &Lexicon, kind: QuantityKind, value: f64, unit: String) -> Quantity {
    let about = words.language.measures.approximate.split('|').any(|phrase| link::ends_before(tokens, run.start, phrase));
    Quantity { span: tokens.span(run), kind, value, value_to: None, unit, approximate: about, vague: false }
}
