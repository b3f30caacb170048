//! From the places of a quote to a verdict: quote and context are judged apart.

use crate::annotate::quote::candidate::Candidate;
use crate::annotate::quote::context::Context;
use crate::annotate::quote::found::Found;
use crate::annotate::quote::found::NOWHERE;
use crate::annotate::quote::places::alike;
use crate::annotate::quote::places::places;
use crate::annotate::quote::range;
use crate::annotate::quote::search_text::SearchText;
use crate::model::Anchor;
use crate::model::Selector;
use crate::model::Verdict;
use crate::text::Span;

/// A context that fits less well than this is another context.
const SAME_CONTEXT: f64 = 0.5;
/// Where a given side fits less well, words around the quote have changed: the place may be another one with the same words.
const SAME_SIDE: f64 = 0.9;
/// So much better than the next must the best of several places fit.
const LEAD: f64 = 0.1;
/// A quote of so many code points is sure without its context.
const LONG_QUOTE: usize = 20;

/// Changed words fit so well that they are drawn: with a context, without one, and short ones.
const FUZZY: f64 = 0.80;
const FUZZY_ALONE: f64 = 0.85;
const FUZZY_SHORT: f64 = 0.90;
/// So well must changed words and their context fit together.
const FUZZY_TOGETHER: f64 = 0.75;
/// Changed words fit so well that somebody should look; less where their context is well kept.
const REVIEW: f64 = 0.70;
const REVIEW_IN_CONTEXT: f64 = 0.65;
const KEPT_CONTEXT: f64 = 0.80;
/// A context of so many code points tells a place; fewer may stand anywhere.
const TELLING_CONTEXT: usize = 12;
/// So much better than another place must the place of changed words fit, in quote and context together.
const LEAD_OF_CHANGED: f64 = 0.05;

/// Looks for the words of `selector` in `text`.
#[must_use]
pub fn find(text: &SearchText, selector: &Selector) -> Found {
    let candidates =
        selector.range.as_ref().map_or_else(|| places(text, selector), |(start, end)| range::candidates(text, selector, start, end));
    let literal: Vec<Candidate> = candidates.iter().filter(|place| place.quote >= 1.0).copied().collect();
    let judged = match selector.occurrence {
        _ if literal.is_empty() => judge_changed(text, &candidates, selector),
        Some(number) => number.checked_sub(1).and_then(|index| literal.get(index)).map(|place| (*place, Verdict::Exact)),
        None => judge(&literal, selector),
    };
    let mut found = Found { anchor: NOWHERE, best: None, candidates: if literal.is_empty() { candidates } else { literal } };
    let Some((best, verdict)) = judged else { return found };
    // Words inside a longer one, or a figure inside a longer one, may be others altogether: they are never drawn.
    let verdict = if best.whole { verdict } else { verdict.max(Verdict::Review) };
    found.best = Some(best);
    let span = Some(best.span.trimmed(&text.plain)).filter(|_| verdict < Verdict::Ambiguous);
    found.anchor = Anchor { verdict, score: best.score(), span };
    if best.context.is_some_and(|context| context < SAME_CONTEXT) && selector.range.is_none() && span.is_some() {
        doubt(&mut found, text, selector);
    }
    found
}

/// A verdict on the places where the words stand as written.
fn judge(candidates: &[Candidate], selector: &Selector) -> Option<(Candidate, Verdict)> {
    let mut ranked: Vec<&Candidate> = candidates.iter().collect();
    ranked.sort_by(|a, b| b.context.unwrap_or(0.0).total_cmp(&a.context.unwrap_or(0.0)));
    let best = **ranked.first()?;
    let Some(next) = ranked.get(1) else {
        let verdict = match (is_kept(&best), whole_length(selector) >= LONG_QUOTE) {
            (true, _) => Verdict::Exact,
            (false, true) => Verdict::ContextChanged,
            (false, false) => Verdict::Review,
        };
        return Some((best, verdict));
    };
    let (first, second) = (best.context.unwrap_or(0.0), next.context.unwrap_or(0.0));
    // Only one place has the whole context as it is written: however alike the others are, that one is meant.
    let alone = first >= 1.0 && second < 1.0;
    let verdict = match (alone || is_kept(&best), alone || first >= SAME_CONTEXT && first - second >= LEAD) {
        (true, true) => Verdict::Exact,
        (false, true) => Verdict::Review,
        (_, false) => Verdict::Ambiguous,
    };
    Some((best, verdict))
}

/// Whether what is given of the context stands around a place on both sides, but for slips of the pen.
fn is_kept(place: &Candidate) -> bool {
    place.least.is_none_or(|least| least >= SAME_SIDE)
}

/// A verdict on the places where only words like those of the selector stand.
fn judge_changed(text: &SearchText, candidates: &[Candidate], selector: &Selector) -> Option<(Candidate, Verdict)> {
    let mut ranked: Vec<&Candidate> = candidates.iter().collect();
    ranked.sort_by(|a, b| together(b).total_cmp(&together(a)));
    let best = **ranked.first()?;
    let least = match best.context {
        _ if shorter_length(selector) < LONG_QUOTE => FUZZY_SHORT,
        Some(_) => FUZZY,
        None => FUZZY_ALONE,
    };
    let next = ranked.get(1);
    // Without a context only words that nothing else is like are sure.
    let crowded = best.context.is_none() && next.is_some_and(|next| next.quote >= REVIEW);
    let kept = best.context.is_some_and(|context| context >= KEPT_CONTEXT);
    let telling = best.context.is_none() && tells_of_something_else(text, &best, selector);
    let sure = !crowded && !telling && selector.occurrence.is_none() && !is_next_door(text, &best, selector);
    let verdict = if sure && best.quote >= least && together(&best) >= FUZZY_TOGETHER {
        Verdict::Fuzzy
    } else if best.quote >= REVIEW || kept && best.quote >= REVIEW_IN_CONTEXT {
        Verdict::Review
    } else {
        return None;
    };
    let rivalled = next.is_some_and(|next| together(&best) - together(next) < LEAD_OF_CHANGED);
    Some((best, if rivalled { Verdict::Ambiguous } else { verdict }))
}

/// How well quote and context fit together, from 0 to 1.
fn together(place: &Candidate) -> f64 {
    const QUOTE: f64 = 0.6;
    place.context.map_or(place.quote, |context| QUOTE * place.quote + (1.0 - QUOTE) * context)
}

/// Whether the words are those that stood before or after the quote when it was written: then the quote is gone, and they are a lookalike.
fn is_next_door(text: &SearchText, place: &Candidate, selector: &Selector) -> bool {
    let context = Context::of(selector.prefix.as_deref(), selector.suffix.as_deref());
    let given = |words: &Option<String>| words.as_ref().is_some_and(|words| length(words) >= TELLING_CONTEXT);
    let around = |at: usize| context.fit(&text.plain, Span::new(at, at));
    given(&selector.suffix) && around(place.span.start).suffix >= KEPT_CONTEXT
        || given(&selector.prefix) && around(place.span.end).prefix >= KEPT_CONTEXT
}

/// Whether a name or a figure of the quote is missing in the words: without a context it may well be another sentence.
fn tells_of_something_else(text: &SearchText, place: &Candidate, selector: &Selector) -> bool {
    let quoted: Vec<(&str, Span)> = match (&selector.range, place.ends) {
        (Some((start, end)), Some((first, last))) => vec![(start, first), (end, last)],
        _ => vec![(&selector.exact, place.span)],
    };
    let missing = |(quote, span): (&str, Span)| {
        let there = telling(span.of(&text.plain));
        telling(quote).iter().any(|word| there.binary_search(word).is_err())
    };
    quoted.into_iter().any(missing)
}

/// The figures of `words`, and the names: words with a capital letter, but for the first, which has one in any case.
fn telling(words: &str) -> Vec<&str> {
    let is_telling =
        |(at, word): &(usize, &str)| word.contains(|c: char| c.is_numeric()) || *at > 0 && word.starts_with(char::is_uppercase);
    let mut telling: Vec<&str> =
        crate::text::words(words).map(|(_, word)| word).enumerate().filter(is_telling).map(|(_, word)| word).collect();
    telling.sort_unstable();
    telling
}

/// The words stand as written, but between other words: where words like them stand between the right ones, nothing is sure any more.
fn doubt(found: &mut Found, text: &SearchText, selector: &Selector) {
    let right =
        |place: &Candidate| place.quote < 1.0 && place.quote >= FUZZY && place.context.is_some_and(|context| context >= KEPT_CONTEXT);
    let elsewhere: Vec<Candidate> = alike(text, selector).into_iter().filter(right).collect();
    if !elsewhere.is_empty() {
        found.candidates.extend(elsewhere);
        found.candidates.sort_by_key(|place| place.span);
        found.anchor = Anchor { verdict: Verdict::Ambiguous, span: None, ..found.anchor };
    }
}

/// How many code points the quote has; both ends of a range together.
fn whole_length(selector: &Selector) -> usize {
    selector.range.as_ref().map_or_else(|| length(&selector.exact), |(start, end)| length(start) + length(end))
}

/// How many code points the quote has, or the shorter end of a range.
fn shorter_length(selector: &Selector) -> usize {
    selector.range.as_ref().map_or_else(|| length(&selector.exact), |(start, end)| length(start).min(length(end)))
}

fn length(words: &str) -> usize {
    words.trim().chars().count()
}
