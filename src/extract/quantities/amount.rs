//! Reads a number, in digits or in words: `14,300.5`, `10 1/2`, `twenty-five`, `two and a half million`, `14.3bn`.

use crate::extract::quantities::digits::Amount;
use crate::extract::quantities::digits::digits;
use crate::extract::quantities::fraction;
use crate::extract::quantities::number_words::DOZEN;
use crate::extract::quantities::number_words::abbreviated_scale;
use crate::extract::quantities::number_words::letter_scale;
use crate::extract::quantities::number_words::scale;
use crate::extract::quantities::number_words::small;
use crate::extract::quantities::number_words::tens;
use crate::extract::tokens::TokenKind;
use crate::extract::tokens::Tokens;

/// The number that begins at token `at`; `money` says that a sign of money stands before it, so that "m" is a million.
#[must_use]
pub fn amount(tokens: &Tokens<'_>, at: usize, money: bool) -> Option<Amount> {
    if let Some(read) = fraction::leading(tokens, at) {
        return Some(fraction::scaled(tokens, read));
    }
    let read = grouped_by_spaces(tokens, at).or_else(|| power(tokens, at)).or_else(|| Cardinal::read(tokens, at))?;
    let read = abbreviated(tokens, read, money);
    Some(fraction::trailing(tokens, at, decimals(tokens, read)))
}

/// A number read word by word, as in "one million two hundred and five".
struct Cardinal {
    /// What is settled: the millions, the thousands.
    total: f64,
    /// What a "thousand" or "million" ahead would still multiply.
    group: f64,
    /// What a "hundred" ahead would still multiply.
    tail: f64,
    /// The next part must be smaller than this.
    room: f64,
    /// The last and the greatest word that multiplied.
    last_scale: f64,
    greatest_scale: f64,
}

impl Cardinal {
    fn read(tokens: &Tokens<'_>, at: usize) -> Option<Amount> {
        let mut number = Self { total: 0.0, group: 0.0, tail: 0.0, room: f64::INFINITY, last_scale: 1.0, greatest_scale: 1.0 };
        let mut end = at;
        let article = tokens.is_one(at, &["a", "an"]) && scale(tokens.lower(at + 1)).is_some();
        let bare_hundred = tokens.lower(at) == "hundred" && scale(tokens.lower(at + 1)).is_some();
        if article || bare_hundred {
            (number.group, number.tail, end) = (1.0, 1.0, at + usize::from(article));
        }
        while let Some(part) = number.next_part(tokens, at, end) {
            if !number.take(tokens, part) {
                break;
            }
            end = part + 1;
        }
        let said = end > at + usize::from(article);
        said.then_some(Amount { value: number.total + number.group, end, scale: number.greatest_scale })
    }

    /// Where the next part would stand: here, after a hyphen between words, or after "and" in "a hundred and five".
    fn next_part(&self, tokens: &Tokens<'_>, start: usize, end: usize) -> Option<usize> {
        if end >= tokens.len() {
            return None;
        }
        let begun = end > start;
        if begun && tokens.text(end) == "-" {
            let scaled = scale(tokens.lower(end + 1)).is_some();
            let words = tokens.is(end - 1, TokenKind::Word) && tokens.is(end + 1, TokenKind::Word);
            return (scaled || words).then_some(end + 1);
        }
        let a_part = fraction::few_parts(tokens, end + 1).is_some();
        let joins =
            begun && !a_part && tokens.lower(end) == "and" && self.last_scale >= 100.0 && self.room > 1.0 && self.room < f64::INFINITY;
        let follows = |at: usize| small(tokens.lower(at)).is_some_and(|value| value > 0.0) || tens(tokens.lower(at)).is_some();
        if joins { (follows(end + 1) || digits(tokens, end + 1).is_some_and(|value| value > 0.0)).then_some(end + 1) } else { Some(end) }
    }

    /// Takes the token as the next part, where it can be one.
    fn take(&mut self, tokens: &Tokens<'_>, at: usize) -> bool {
        let word = tokens.lower(at);
        let first = self.room == f64::INFINITY && self.group == 0.0;
        if let Some(value) = small(word) {
            return self.add(value, 1.0, first);
        }
        if let Some(value) = tens(word) {
            return self.room >= 100.0 && self.add(value, 10.0, first);
        }
        if let Some(value) = digits(tokens, at) {
            return self.add(value, 1.0, first);
        }
        scale(word).is_some_and(|by| if by <= 100.0 { self.multiply_tail(by) } else { self.multiply_group(by) })
    }

    fn add(&mut self, value: f64, room: f64, first: bool) -> bool {
        let fits = first || (value >= 1.0 && value < self.room && value.fract() == 0.0 && self.group + self.total > 0.0);
        if fits {
            self.group += value;
            self.tail = if self.room == 10.0 { self.tail + value } else { value };
            self.room = room;
        }
        fits
    }

    /// "hundred" and "dozen" multiply only the number right before them.
    fn multiply_tail(&mut self, by: f64) -> bool {
        let fits = self.tail > 0.0 && (self.group == self.tail || by == DOZEN && self.tail < 100.0);
        if fits {
            self.group += (by - 1.0) * self.tail;
            (self.tail, self.room, self.last_scale) = (0.0, if by == DOZEN { 1.0 } else { by }, by);
            self.greatest_scale = self.greatest_scale.max(by);
        }
        fits
    }

    fn multiply_group(&mut self, by: f64) -> bool {
        if self.group == 0.0 && (self.total == 0.0 || self.room < f64::INFINITY && self.last_scale > by) {
            return false;
        }
        if self.total > 0.0 && by >= self.last_scale {
            self.total = (self.total + self.group) * by;
        } else {
            self.total += self.group * by;
        }
        (self.group, self.tail, self.room, self.last_scale) = (0.0, 0.0, by, by);
        self.greatest_scale = self.greatest_scale.max(by);
        true
    }
}

/// How many groups of three digits a number may have; a longer row is a row of numbers, and is not read to its end.
const MOST_GROUPS: usize = 8;

/// `40 000`: groups of three digits parted by single spaces. A row such as "101 102 103" is a row of numbers:
/// after three digits only a round number is taken for one.
fn grouped_by_spaces(tokens: &Tokens<'_>, at: usize) -> Option<Amount> {
    let plain = |at: usize| tokens.is(at, TokenKind::Number) && tokens.text(at).bytes().all(|byte| byte.is_ascii_digit());
    let head = plain(at) && tokens.text(at).len() <= 3 && !tokens.text(at).starts_with('0');
    let is_group = |at: usize| {
        let (whole, _decimals) = tokens.text(at).split_once('.').unwrap_or((tokens.text(at), ""));
        tokens.is(at, TokenKind::Number) && whole.len() == 3 && !whole.contains(',') && !tokens.is_glued(at)
    };
    let most = tokens.len().min(at + 1 + MOST_GROUPS);
    let end = (at + 1..=most).find(|&at| !is_group(at)).filter(|&end| head && end > at + 1)?;
    let round = tokens.text(end - 1).starts_with("000");
    if tokens.text(at).len() == 3 && !round {
        return None;
    }
    let written: String = (at..end).map(|at| tokens.text(at)).collect();
    Some(Amount { value: written.parse().ok()?, end, scale: 1.0 })
}

/// `1.3e6`, `6.23x10^-4`, `2.5^3`.
fn power(tokens: &Tokens<'_>, at: usize) -> Option<Amount> {
    let base = digits(tokens, at)?;
    let glued = |at: usize, text: &str| tokens.is_glued(at) && tokens.lower(at) == text;
    let (by_ten, sign) = if glued(at + 1, "e") {
        (true, at + 2)
    } else if glued(at + 1, "x") && glued(at + 2, "10") && glued(at + 3, "^") {
        (true, at + 4)
    } else if glued(at + 1, "^") {
        (false, at + 2)
    } else {
        return None;
    };
    let signed = matches!(tokens.text(sign), "-" | "+");
    let exponent = digits(tokens, sign + usize::from(signed)).filter(|exponent| *exponent <= 300.0)?;
    let exponent = if tokens.text(sign) == "-" { -exponent } else { exponent };
    let value = if by_ten { base * 10_f64.powf(exponent) } else { base.powf(exponent) };
    Some(Amount { value, end: sign + usize::from(signed) + 1, scale: 1.0 })
}

/// "two point five": the words after "point", digit by digit or as one number.
fn decimals(tokens: &Tokens<'_>, read: Amount) -> Amount {
    if tokens.lower(read.end) != "point" || !tokens.is(read.end - 1, TokenKind::Word) {
        return read;
    }
    let (mut value, mut place, mut end) = (read.value, 1.0, read.end + 1);
    while let Some(part) = small(tokens.lower(end)).or_else(|| tens(tokens.lower(end))) {
        let joined = part >= 20.0 && tokens.text(end + 1) == "-";
        let ones = if joined { small(tokens.lower(end + 2)) } else { None };
        place /= if part < 10.0 { 10.0 } else { 100.0 };
        value += (part + ones.unwrap_or(0.0)) * place;
        end += if ones.is_some() { 3 } else { 1 };
    }
    if end == read.end + 1 { read } else { Amount { value, end, ..read } }
}

/// "14.3bn", "10k", "$5m": letters after digits.
fn abbreviated(tokens: &Tokens<'_>, read: Amount, money: bool) -> Amount {
    let after = read.end;
    if !tokens.is(after - 1, TokenKind::Number) || !tokens.is(after, TokenKind::Word) {
        return read;
    }
    let glued = tokens.is_glued(after);
    let thing = tokens.lower(after + 1);
    let counts = tokens.is(after + 1, TokenKind::Word) && thing.len() > 3 && (thing.ends_with('s') || thing == "people");
    let part = tokens.lower(after) == "b" && read.value.fract() != 0.0;
    let letter =
        if glued || matches!(tokens.text(after), "k" | "M") { letter_scale(tokens.text(after), money || counts || part) } else { None };
    let by = abbreviated_scale(tokens.lower(after)).or(letter);
    let spaced_out = glued || tokens.lower(after) != "mil";
    by.filter(|_| spaced_out).map_or(read, |by| Amount { value: read.value * by, end: after + 1, scale: by })
}
