//! Reads figures and dates in languages other than English, from their word lists.
//!
//! Dates are read before figures, so that no day is taken for a number; a bare year only after them.
//! What the lists do not settle is passed over: fewer figures rather than wrong ones.

mod amount;
mod clock;
mod days;
mod figures;
mod link;
mod measure;
mod numeric_days;
mod relative;

use crate::extract::dates::When;
use crate::extract::dates::year;
use crate::extract::languages::Reading;
use crate::extract::tokens::Tokens;
use crate::model::DateMention;
use crate::model::Quantity;
use crate::text::Span;

/// The figures and dates of a block, each in the order of the text; spans count bytes of the block.
#[must_use]
pub fn read(tokens: &Tokens<'_>, reading: Reading, when: When) -> (Vec<Quantity>, Vec<DateMention>) {
    let mut dates = Vec::new();
    each(tokens, |at| date(tokens, at, reading, when), |span, value| dates.push(DateMention { span, value }));
    let taken: Vec<Span> = dates.iter().map(|date| date.span).collect();
    let free = |at: usize| {
        let token = tokens.span(at..at + 1);
        let next = taken.partition_point(|date| date.end <= token.start);
        taken.get(next).is_none_or(|date| !date.meets(token))
    };
    let mut figures: Vec<Quantity> = Vec::new();
    each(tokens, |at| if free(at) { figures::read(tokens, at, reading) } else { None }, |_, figure| figures.push(figure));
    let years = |at: usize| if free(at) { year::read(tokens, at, &figures) } else { None };
    each(tokens, years, |span, value| dates.push(DateMention { span, value }));
    dates.sort_by_key(|date| date.span);
    (figures, dates)
}

/// Takes what can be read at each token, from left to right and without overlaps.
fn each<T>(tokens: &Tokens<'_>, read: impl Fn(usize) -> Option<(T, usize)>, mut take: impl FnMut(Span, T)) {
    let mut at = 0;
    while at < tokens.len() {
        match read(at) {
            Some((found, end)) => {
                take(tokens.span(at..end), found);
                at = end;
            }
            None => at += 1,
        }
    }
}

fn date(tokens: &Tokens<'_>, at: usize, reading: Reading, when: When) -> Option<(String, usize)> {
    numeric_days::read(tokens, at)
        .or_else(|| clock::read(tokens, at, reading.words))
        .or_else(|| days::read(tokens, at, reading.words, when))
        .or_else(|| relative::read(tokens, at, reading.words, when))
}
