//! The places where a quote's words stand as they are written, and how well the context of each fits.

use crate::annotate::quote::context::Context;
use crate::annotate::quote::search_text::SearchText;
use crate::annotate::quote::search_text::normal;
use crate::model::Selector;
use crate::text::Span;
use crate::text::fold_str;

/// The most places that are looked at; a quote that stands more often is ambiguous in any case.
pub const MOST: usize = 1000;

/// A place where a quote's words stand, or words like them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// Bytes of the text.
    pub span: Span,
    /// How well the words fit the quote, from 0 to 1: one minus the errors as a share of its code points.
    pub quote: f64,
    /// How well the words before it fit the prefix as it is written, from 0 to 1; 1 without a prefix.
    pub prefix: f64,
    /// How well the words after it fit the suffix as it is written, from 0 to 1; 1 without a suffix.
    pub suffix: f64,
    /// The mean of those two that the editor gave, to a forgiving reader; none where neither was given.
    pub context: Option<f64>,
    /// The first and the last words of a long range.
    pub ends: Option<(Span, Span)>,
}

impl Candidate {
    /// The words at `span`, which fit the quote as well as `quote` says, with the context around them.
    #[must_use]
    pub fn at(text: &str, span: Span, quote: f64, context: &Context) -> Self {
        let fit = context.fit(text, span);
        Self { span, quote, prefix: fit.prefix, suffix: fit.suffix, context: fit.given, ends: None }
    }

    /// Hypothesis' score, from 0 to 1; `position` says how near to a hint the place is, and is 1 without one.
    #[must_use]
    pub fn score_at(&self, position: f64) -> f64 {
        const QUOTE: f64 = 50.0;
        const CONTEXT: f64 = 20.0;
        const POSITION: f64 = 2.0;
        let sum = QUOTE * self.quote + CONTEXT * self.prefix + CONTEXT * self.suffix + POSITION * position;
        sum / (QUOTE + 2.0 * CONTEXT + POSITION)
    }

    /// Hypothesis' score of a match whose place nothing hints at, from 0 to 1.
    #[must_use]
    pub fn score(&self) -> f64 {
        self.score_at(1.0)
    }
}

/// All places of the selector's `exact` in `text`, in order, overlapping ones too: the literal ones, or else those in the folded text.
#[must_use]
pub fn literal_candidates(text: &SearchText, selector: &Selector) -> Vec<Candidate> {
    let exact = normal(&selector.exact);
    let exact = exact.trim();
    if exact.is_empty() {
        return Vec::new();
    }
    let as_written = selector.exact.replace('\n', " ");
    let mut places = literal(&text.plain, &as_written);
    if places.is_empty() {
        places = literal(&text.plain, exact);
    }
    if places.is_empty() {
        let folded = text.folded();
        places = literal(&folded.text, &fold_str(exact)).into_iter().filter_map(|span| folded.original(span)).collect();
    }
    let context = Context::of(selector.prefix.as_deref(), selector.suffix.as_deref());
    places.into_iter().map(|span| Candidate::at(&text.plain, span, 1.0, &context)).collect()
}

/// The literal places of `words` in `text`, overlapping ones too.
fn literal(text: &str, words: &str) -> Vec<Span> {
    let mut places = Vec::new();
    if words.is_empty() {
        return places; // A quote of nothing but signs that folding drops names no place.
    }
    let mut from = 0;
    while let Some(at) = text[from..].find(words) {
        let start = from + at;
        places.push(Span::new(start, start + words.len()));
        if places.len() == MOST {
            break;
        }
        from = start + text[start..].chars().next().map_or(1, char::len_utf8);
    }
    places
}
