//! How well the words around a place fit the context that an editor gave.

use crate::annotate::quote::search_text::normal;
use crate::text::Pattern;
use crate::text::Span;
use crate::text::fold_str;

/// Only so many code points of a context count: those nearest to the quote.
const MOST: usize = 256;

/// The context of a selector, prepared for being compared at many places.
pub struct Context {
    before: Option<Side>,
    after: Option<Side>,
}

/// How well the context of a place fits, each from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// The words before it, as they are written; 1 without a prefix.
    pub prefix: f64,
    /// The words after it, as they are written; 1 without a suffix.
    pub suffix: f64,
    /// The mean of those two that the editor gave, to a forgiving reader; none where neither was given.
    pub given: Option<f64>,
    /// The lesser of those two.
    pub least: Option<f64>,
}

impl Context {
    /// Prepares a prefix and a suffix; an empty one counts as absent.
    pub fn of(prefix: Option<&str>, suffix: Option<&str>) -> Self {
        let given = |words: Option<&str>| words.filter(|words| !words.is_empty()).map(str::to_owned);
        Self { before: given(prefix).map(|words| Side::of(nearest(&words))), after: given(suffix).map(|words| Side::of(&words)) }
    }

    /// How well it fits around `span` of `text`.
    pub fn fit(&self, text: &str, span: Span) -> Fit {
        let before = self.before.as_ref().map(|side| side.fit(|length| window_before(text, span.start, length)));
        let after = self.after.as_ref().map(|side| side.fit(|length| window_after(text, span.end, length)));
        let strict = |side: Option<SideFit>| side.map_or(1.0, |fit| fit.strict);
        let given = mean(before.map(|fit| fit.forgiving), after.map(|fit| fit.forgiving));
        let sides = before.iter().chain(&after).map(|fit| fit.forgiving);
        Fit { prefix: strict(before), suffix: strict(after), given, least: sides.reduce(f64::min) }
    }
}

/// The mean of those that are there.
pub fn mean(one: Option<f64>, other: Option<f64>) -> Option<f64> {
    one.zip(other).map(|(one, other)| f64::midpoint(one, other)).or(one).or(other)
}

/// One side: as it is written, and with its white space in normal form where that is another text.
struct Side {
    readings: Vec<Reading>,
}

/// How well one side fits.
#[derive(Clone, Copy)]
struct SideFit {
    strict: f64,
    /// With case, accents, quotation marks and the like made alike.
    forgiving: f64,
}

/// A text and the number of its code points, as written and folded.
struct Reading {
    length: usize,
    strict: Pattern,
    folded: Pattern,
}

impl Side {
    fn of(words: &str) -> Self {
        let as_written = words.replace('\n', " ");
        let normal = normal(words);
        let mut readings = vec![Reading::of(&as_written)];
        if normal != as_written && !normal.trim().is_empty() {
            readings.push(Reading::of(&normal));
        }
        Self { readings }
    }

    /// `window` is told how many code points it has.
    fn fit<'t>(&self, window: impl Fn(usize) -> &'t str) -> SideFit {
        let fits = self.readings.iter().map(|reading| {
            let window = window(reading.length);
            (share(&reading.strict, window), share(&reading.folded, &fold_str(window)))
        });
        let (strict, forgiving) = fits.fold((0.0, 0.0), |best: (f64, f64), fit| (best.0.max(fit.0), best.1.max(fit.1)));
        SideFit { strict, forgiving }
    }
}

impl Reading {
    fn of(words: &str) -> Self {
        let words = window_after(words, 0, MOST);
        let folded = fold_str(words);
        Self { length: words.chars().count(), strict: Pattern::of(words.chars().collect()), folded: Pattern::of(folded.chars().collect()) }
    }
}

/// One minus the errors of the best place of `pattern` in `window`, as a share of its length.
fn share(pattern: &Pattern, window: &str) -> f64 {
    if pattern.is_empty() {
        return 1.0;
    }
    #[expect(clippy::cast_precision_loss, reason = "both are at most a few hundred")]
    let errors = pattern.fewest_errors(window.chars()) as f64 / pattern.len() as f64;
    1.0 - errors
}

/// The part of a prefix that counts: its last code points.
fn nearest(prefix: &str) -> &str {
    window_before(prefix, prefix.len(), MOST)
}

/// The last `length` code points of `text` before byte `end`.
pub fn window_before(text: &str, end: usize, length: usize) -> &str {
    let before = &text[..end];
    let start = length.checked_sub(1).and_then(|last| before.char_indices().rev().nth(last)).map_or(0, |(at, _)| at);
    if length == 0 { "" } else { &before[start..] }
}

/// The first `length` code points of `text` from byte `start` on.
pub fn window_after(text: &str, start: usize, length: usize) -> &str {
    let after = &text[start..];
    let end = after.char_indices().nth(length).map_or(after.len(), |(at, _)| at);
    &after[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fewer_edits_fit_better() {
        let fit = |words: &str| Context::of(Some(words), None).fit("Many years later", Span::new(16, 16)).prefix;
        let fits = ["Many years later", "Many yers later", "Some years later", "Some years after"].map(fit);
        assert!(fits.is_sorted_by(|a, b| a > b), "{fits:?}");
        assert!((fits[0] - 1.0).abs() < f64::EPSILON);
    }

    #[test]
    fn windows_are_as_long_as_the_context() {
        assert_eq!(window_before("aäöb", "aäö".len(), 2), "äö");
        assert_eq!(window_after("aäöb", 1, 3), "äöb");
        assert_eq!(window_before("ab", 1, 3), "a");
        assert_eq!(window_before("ab", 1, 0), "");
        let long = "x".repeat(300) + "near";
        assert!(nearest(&long).ends_with("xnear") && nearest(&long).len() == MOST);
    }
}
