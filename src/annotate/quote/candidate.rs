//! The places where a quote's words stand as they are written, and how well the context of each fits.

use crate::annotate::quote::context::Context;
use crate::annotate::quote::search_text::SearchText;
use crate::annotate::quote::search_text::normal;
use crate::annotate::quote::word_border::cuts_a_word;
use crate::model::Selector;
use crate::text::Span;
use crate::text::fold_str;

/// The most places that are looked at, unless an `occurrence` counts more; a quote that stands more often is ambiguous in any case.
pub const MOST_PLACES: usize = 1000;

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
    /// The lesser of those two.
    pub least: Option<f64>,
    /// The first and the last words of a long range.
    pub ends: Option<(Span, Span)>,
    /// Whether it begins and ends where words do, or where the context given says that it cuts one: "legal" in "illegal" is
    /// another word.
    pub whole: bool,
}

impl Candidate {
    /// The words at `span`, which fit the quote as well as `quote` says, with the context around them.
    #[must_use]
    pub fn at(text: &str, span: Span, quote: f64, context: &Context) -> Self {
        let fit = context.fit(text, span);
        Self { span, quote, prefix: fit.prefix, suffix: fit.suffix, context: fit.given, least: fit.least, ends: None, whole: true }
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
///
/// Of those at whole words there are at most [`MOST_PLACES`], or as many as an `occurrence` counts, and as many others.
#[must_use]
pub fn literal_candidates(text: &SearchText, selector: &Selector) -> Vec<Candidate> {
    let exact = normal(&selector.exact);
    let exact = exact.trim();
    if exact.is_empty() {
        return Vec::new();
    }
    let most = selector.occurrence.map_or(MOST_PLACES, |number| number.max(MOST_PLACES));
    let as_written = selector.exact.replace('\n', " ");
    let mut places = kept(&text.plain, literal(&text.plain, &as_written), most);
    if places.is_empty() {
        places = kept(&text.plain, literal(&text.plain, exact), most);
    }
    if places.is_empty() {
        let (folded, words) = (text.folded(), fold_str(exact));
        places = kept(&text.plain, literal(&folded.text, &words).filter_map(|span| folded.original(span)), most);
    }
    let context = Context::of(selector.prefix.as_deref(), selector.suffix.as_deref());
    let candidate = |(span, whole)| {
        let whole = whole || is_bordered(&text.plain, span, selector);
        Candidate { whole, ..Candidate::at(&text.plain, span, 1.0, &context) }
    };
    places.into_iter().map(candidate).collect()
}

/// The first `most` of `places` in `text` at whole words, and the first `most` of those that cut one; each with whether it is whole.
fn kept(text: &str, places: impl Iterator<Item = Span>, most: usize) -> Vec<(Span, bool)> {
    let (mut whole, mut cut) = (0, 0);
    let mut kept = Vec::new();
    for span in places {
        let words = span.trimmed(text);
        let is_whole = !cuts_a_word(text, words.start) && !cuts_a_word(text, words.end);
        let count = if is_whole { &mut whole } else { &mut cut };
        *count += 1;
        if *count <= most {
            kept.push((span, is_whole));
        }
        if whole == most {
            break;
        }
    }
    kept
}

/// Whether the context of `selector` stands just so beside `span` on each side where that cuts a word: then it is meant to.
fn is_bordered(text: &str, span: Span, selector: &Selector) -> bool {
    let words = span.trimmed(text);
    let stands = |context: &Option<String>, stands: &dyn Fn(&str) -> bool| {
        context.as_ref().is_some_and(|context| {
            let (as_written, normal) = (context.replace('\n', " "), normal(context));
            [as_written, normal].iter().any(|context| !context.trim().is_empty() && stands(context))
        })
    };
    (!cuts_a_word(text, words.start) || stands(&selector.prefix, &|prefix| text[..words.start].ends_with(prefix)))
        && (!cuts_a_word(text, words.end) || stands(&selector.suffix, &|suffix| text[words.end..].starts_with(suffix)))
}

/// The literal places of `words` in `text`, overlapping ones too.
fn literal<'t>(text: &'t str, words: &'t str) -> impl Iterator<Item = Span> {
    let mut from = 0;
    std::iter::from_fn(move || {
        // A quote of nothing but signs that folding drops names no place.
        let at = text[from..].find(words).filter(|_| !words.is_empty())?;
        let start = from + at;
        from = start + text[start..].chars().next().map_or(1, char::len_utf8);
        Some(Span::new(start, start + words.len()))
    })
}
