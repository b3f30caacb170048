//! Parts of a whole: `1/2`, `⅔`, `three quarters`, `half a million`, `two and a half`.

use crate::extract::quantities::digits::Amount;
use crate::extract::quantities::digits::digits;
use crate::extract::quantities::number_words::denominator;
use crate::extract::quantities::number_words::scale;
use crate::extract::quantities::number_words::small;
use crate::extract::quantities::number_words::vulgar_fraction;
use crate::extract::tokens::TokenKind;
use crate::extract::tokens::Tokens;

/// A number that begins with a fraction: `1/2`, `½`, `half a`, `a quarter of`.
#[must_use]
pub fn leading(tokens: &Tokens<'_>, at: usize) -> Option<Amount> {
    let (value, end) = slashed(tokens, at).or_else(|| spelled(tokens, at))?;
    Some(Amount { value, end, scale: 1.0 })
}

/// A fraction with what it is a fraction of: "half a million", "two thirds of a million", "half a dozen".
#[must_use]
pub fn scaled(tokens: &Tokens<'_>, read: Amount) -> Amount {
    let after_of = read.end + usize::from(tokens.lower(read.end) == "of");
    let at = after_of + usize::from(tokens.lower(after_of) == "a");
    match scale(tokens.lower(at)) {
        Some(by) if !tokens.lower(at).ends_with('s') => Amount { value: read.value * by, end: at + 1, scale: by },
        _ => read,
    }
}

/// Adds to a number the fraction after it: `10 1/2`, "two and a half", "3 million and a half"; or makes it one: "two thirds".
#[must_use]
pub fn trailing(tokens: &Tokens<'_>, start: usize, read: Amount) -> Amount {
    if let Some((part, end)) = slashed(tokens, read.end).filter(|_| read.value.fract() == 0.0 && read.scale == 1.0) {
        return Amount { value: read.value + part, end, ..read };
    }
    if let Some(share) = share(tokens, start, read) {
        return scaled(tokens, share);
    }
    if tokens.lower(read.end) != "and" {
        return read;
    }
    let Some((part, end)) = spelled(tokens, read.end + 1).or_else(|| few_parts(tokens, read.end + 1)) else { return read };
    let ahead = scale(tokens.lower(end));
    match ahead {
        Some(by) if read.scale > 1.0 => Amount { value: read.value + part * by, end: end + 1, ..read },
        Some(by) => Amount { value: (read.value + part) * by, end: end + 1, scale: by },
        None if read.scale >= 1e3 => Amount { value: read.value + part * read.scale, end, ..read },
        None => Amount { value: read.value + part, end, ..read },
    }
}

/// `1/2` or `½` at token `at`; `1/2/3` and `24/7` are none.
fn slashed(tokens: &Tokens<'_>, at: usize) -> Option<(f64, usize)> {
    if let Some(value) = vulgar_fraction(tokens.text(at)) {
        return Some((value, at + 1));
    }
    let slash = tokens.text(at + 1) == "/" && tokens.is_glued(at + 1) && tokens.is_glued(at + 2);
    let alone = tokens.text(at + 3) != "/" && !(at > 0 && tokens.text(at - 1) == "/");
    let (above, below) = (digits(tokens, at)?, digits(tokens, at + 2)?);
    let proper = above.fract() == 0.0 && below.fract() == 0.0 && above > 0.0 && above < below && below <= 100.0;
    (slash && alone && proper).then_some((above / below, at + 3))
}

/// "half a", "a third of", "a half", "quarter million": a single part in words.
fn spelled(tokens: &Tokens<'_>, at: usize) -> Option<(f64, usize)> {
    let article = usize::from(tokens.is_one(at, &["a", "an"]));
    let (below, plural) = denominator(tokens.lower(at + article))?;
    let end = at + article + 1;
    let of_scale = tokens.lower(end) == "a" && scale(tokens.lower(end + 1)).is_some() || scale(tokens.lower(end)).is_some();
    let closed = end >= tokens.len() || tokens.is(end, TokenKind::Mark) && tokens.text(end) != "-" || tokens.lower(end) == "of";
    let fits = match (tokens.lower(at + article), article) {
        ("half", 0) => of_scale || tokens.lower(end) == "of" || tokens.lower(end) == "people",
        ("half", _) => true,
        ("quarter", 0) => of_scale,
        (_, 0) => false,
        _ => closed || of_scale,
    };
    (fits && !plural).then_some((1.0 / below, end))
}

/// "three quarters", "one-eighth" at token `at`.
#[must_use]
pub fn few_parts(tokens: &Tokens<'_>, at: usize) -> Option<(f64, usize)> {
    let above = small(tokens.lower(at)).filter(|&above| above > 0.0)?;
    let part = at + 1 + usize::from(tokens.text(at + 1) == "-");
    let (below, plural) = denominator(tokens.lower(part))?;
    (plural || above == 1.0).then_some((above / below, part + 1))
}

/// The number as so many parts: "two thirds", "twenty-three fifths".
fn share(tokens: &Tokens<'_>, start: usize, read: Amount) -> Option<Amount> {
    let part = read.end + usize::from(tokens.text(read.end) == "-");
    let (below, plural) = denominator(tokens.lower(part))?;
    let spelled_out = tokens.is(start, TokenKind::Word) && read.value.fract() == 0.0 && read.value > 0.0;
    (spelled_out && (plural || read.value == 1.0)).then_some(Amount { value: read.value / below, end: part + 1, scale: 1.0 })
}
