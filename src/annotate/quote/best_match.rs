//! The best match of a quote, after Hypothesis (`match-quote.ts`): first the quote, then its context, then a hint.

use crate::annotate::quote::candidate::Candidate;
use crate::annotate::quote::candidate::MOST_PLACES;
use crate::annotate::quote::candidate::literal_candidates;
use crate::annotate::quote::context::Context;
use crate::annotate::quote::search_text::SearchText;
use crate::annotate::quote::search_text::normal;
use crate::model::Selector;
use crate::text::Pattern;
use crate::text::Span;
use crate::text::code_points;
use crate::text::fold_str;

/// However long a quote is, so many errors make it another one.
const MOST_ERRORS: usize = 256;
/// Longer quotes are looked for as they are written only: to name a long range there are its first and its last words.
const LONGEST: usize = 10_000;

/// The place that fits a quote best.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Match {
    /// Bytes of the text.
    pub span: Span,
    /// How well quote, context and hint fit, from 0 to 1.
    pub score: f64,
}

/// The best place of the words `exact` in `text`; `hint` is the code point at which they are thought to begin.
///
/// Where the words stand literally, or but for what [`crate::text::Folded`] makes alike, only those places are looked at;
/// otherwise those with at most half of the code points in error. A score alone does not say that the place is right:
/// that is for a verdict to judge.
#[must_use]
pub fn best_match(text: &SearchText, exact: &str, prefix: Option<&str>, suffix: Option<&str>, hint: Option<usize>) -> Option<Match> {
    let owned = |words: Option<&str>| words.map(str::to_owned);
    let selector = Selector { exact: exact.to_owned(), prefix: owned(prefix), suffix: owned(suffix), ..Selector::default() };
    let mut found = literal_candidates(text, &selector);
    if found.is_empty() {
        found = approximate_candidates(text, &selector);
    }
    ranked(text, found, hint).first().map(|(place, score)| Match { span: place.span, score: *score })
}

/// `places` by score, the best first; of equal ones the one that stands first.
pub fn ranked(text: &SearchText, places: Vec<Candidate>, hint: Option<usize>) -> Vec<(Candidate, f64)> {
    #[expect(clippy::cast_precision_loss, reason = "no text has so many characters")]
    let position = |place: &Candidate| {
        hint.map_or(1.0, |hint| {
            let start = code_points(&text.plain, place.span.start);
            1.0 - start.abs_diff(hint) as f64 / text.plain.chars().count() as f64
        })
    };
    let mut ranked: Vec<(Candidate, f64)> = places.into_iter().map(|place| (place, place.score_at(position(&place)))).collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1));
    ranked
}

/// The places where words like the selector's `exact` stand, in the order of their ends.
///
/// Of neighbouring ends only those are taken that have no more errors than the one before and the one after.
pub fn approximate_candidates(text: &SearchText, selector: &Selector) -> Vec<Candidate> {
    let folded: Vec<char> = fold_str(normal(&selector.exact).trim()).chars().collect();
    let most = MOST_ERRORS.min(folded.len() / 2);
    if most == 0 || folded.len() > LONGEST {
        return Vec::new();
    }
    let characters = &text.characters().all;
    let pattern = Pattern::of(folded);
    let reversed = pattern.reversed();
    let context = Context::of(selector.prefix.as_deref(), selector.suffix.as_deref());
    let ends = fewest(turning_points(&pattern.ends(characters.iter().copied(), most)));
    #[expect(clippy::cast_precision_loss, reason = "no quote has so many characters")]
    let fit = |errors: usize| 1.0 - errors as f64 / pattern.len() as f64;
    let place = |(end, errors)| {
        let found = Pattern::match_at(&reversed, characters, end, errors);
        (found.start < end).then(|| Candidate::at(&text.plain, text.original(found.start, end), fit(errors), &context))
    };
    ends.into_iter().filter_map(place).collect()
}

/// The ends beside which none has fewer errors.
fn turning_points(ends: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let beaten = |(end, errors): (usize, usize), other: Option<&(usize, usize)>| {
        other.is_some_and(|&(beside, fewer)| beside.abs_diff(end) == 1 && fewer < errors)
    };
    let at = |index: usize| {
        let end = ends[index];
        let before = index.checked_sub(1).and_then(|before| ends.get(before));
        (!beaten(end, before) && !beaten(end, ends.get(index + 1))).then_some(end)
    };
    (0..ends.len()).filter_map(at).collect()
}

/// Where there are too many, those with the fewest errors.
fn fewest(mut ends: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    if ends.len() > MOST_PLACES {
        ends.sort_by_key(|&(_, errors)| errors);
        ends.truncate(MOST_PLACES);
        ends.sort_unstable();
    }
    ends
}
