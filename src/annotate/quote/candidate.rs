//! The places where a quote's words stand, and how well the context of each fits.

use crate::annotate::quote::context::fit;
use crate::annotate::quote::context::nearest;
use crate::annotate::quote::context::window_after;
use crate::annotate::quote::context::window_before;
use crate::annotate::quote::search_text::SearchText;
use crate::annotate::quote::search_text::normal;
use crate::model::Selector;
use crate::text::Span;
use crate::text::fold_str;

/// The most places that are looked at; a quote that stands more often is ambiguous in any case.
const MOST: usize = 1000;

/// A place where a quote's words stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// Bytes of the text.
    pub span: Span,
    /// How well the words before it fit the prefix, from 0 to 1; 1 without a prefix.
    pub prefix: f64,
    /// How well the words after it fit the suffix, from 0 to 1; 1 without a suffix.
    pub suffix: f64,
    /// The mean of those two that the editor gave; none where neither was given.
    pub context: Option<f64>,
}

impl Candidate {
    /// Hypothesis' score of a match whose quote is literal and whose place nothing hints at, from 0 to 1.
    #[must_use]
    pub fn score(&self) -> f64 {
        const QUOTE: f64 = 50.0;
        const CONTEXT: f64 = 20.0;
        const POSITION: f64 = 2.0;
        (QUOTE + CONTEXT * self.prefix + CONTEXT * self.suffix + POSITION) / (QUOTE + 2.0 * CONTEXT + POSITION)
    }
}

/// All places of the selector's `exact` in `text`, in order, overlapping ones too: the literal ones, or else those in the folded text.
#[must_use]
pub fn candidates(text: &SearchText, selector: &Selector) -> Vec<Candidate> {
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
    let prefix = selector.prefix.as_deref().filter(|prefix| !prefix.is_empty());
    let suffix = selector.suffix.as_deref().filter(|suffix| !suffix.is_empty());
    places.into_iter().map(|span| with_context(&text.plain, span, prefix, suffix)).collect()
}

/// The literal places of `words` in `text`, overlapping ones too.
pub fn literal(text: &str, words: &str) -> Vec<Span> {
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

fn with_context(text: &str, span: Span, prefix: Option<&str>, suffix: Option<&str>) -> Candidate {
    let before = prefix.map(|prefix| best_fit(nearest(prefix), |context| window_before(text, span.start, context)));
    let after = suffix.map(|suffix| best_fit(suffix, |context| window_after(text, span.end, context)));
    let context = match (before, after) {
        (Some(before), Some(after)) => Some(f64::midpoint(before, after)),
        (one, other) => one.or(other),
    };
    Candidate { span, prefix: before.unwrap_or(1.0), suffix: after.unwrap_or(1.0), context }
}

/// How well a context fits as it is written, or with its white space in normal form, whichever is better.
fn best_fit<'t>(context: &str, window: impl Fn(&str) -> &'t str) -> f64 {
    let fits = |context: &str| fit(&fold_str(context), &fold_str(window(context)));
    let as_written = context.replace('\n', " ");
    let normal = normal(context);
    if normal == as_written || normal.trim().is_empty() { fits(&as_written) } else { fits(&as_written).max(fits(&normal)) }
}
