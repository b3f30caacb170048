//! From the places of a quote to a verdict: quote and context are judged apart.

use crate::annotate::quote::candidate::Candidate;
use crate::annotate::quote::candidate::candidates;
use crate::annotate::quote::found::Found;
use crate::annotate::quote::found::NOWHERE;
use crate::annotate::quote::range;
use crate::annotate::quote::search_text::SearchText;
use crate::model::Anchor;
use crate::model::Selector;
use crate::model::Verdict;

/// A context that fits less well than this is another context.
const SAME_CONTEXT: f64 = 0.5;
/// So much better than the next must the best of several places fit.
const LEAD: f64 = 0.1;
/// A quote of so many code points is sure without its context.
const LONG_QUOTE: usize = 20;

/// Looks for the words of `selector` in `text`.
#[must_use]
pub fn find(text: &SearchText, selector: &Selector) -> Found {
    let candidates =
        selector.range.as_ref().map_or_else(|| candidates(text, selector), |(start, end)| range::candidates(text, selector, start, end));
    let mut anchor = match selector.occurrence {
        Some(number) => number.checked_sub(1).and_then(|index| candidates.get(index)).map_or(NOWHERE, |place| at(place, Verdict::Exact)),
        None => judge(&candidates, selector),
    };
    anchor.span = anchor.span.map(|span| span.trimmed(&text.plain));
    Found { anchor, candidates }
}

fn judge(candidates: &[Candidate], selector: &Selector) -> Anchor {
    match candidates {
        [] => NOWHERE,
        [only] => {
            let fits = only.context.is_none_or(|context| context >= SAME_CONTEXT);
            let long = selector.range.as_ref().map_or(&selector.exact, |(start, _)| start).trim().chars().count() >= LONG_QUOTE;
            at(
                only,
                if fits {
                    Verdict::Exact
                } else if long {
                    Verdict::ContextChanged
                } else {
                    Verdict::Review
                },
            )
        }
        several => {
            let mut ranked: Vec<&Candidate> = several.iter().collect();
            ranked.sort_by(|a, b| b.context.unwrap_or(0.0).total_cmp(&a.context.unwrap_or(0.0)));
            let (best, next) = (ranked[0].context.unwrap_or(0.0), ranked[1].context.unwrap_or(0.0));
            if best >= SAME_CONTEXT && best - next >= LEAD {
                at(ranked[0], Verdict::Exact)
            } else {
                Anchor { verdict: Verdict::Ambiguous, score: ranked[0].score(), span: None }
            }
        }
    }
}

fn at(place: &Candidate, verdict: Verdict) -> Anchor {
    Anchor { verdict, score: place.score(), span: Some(place.span) }
}
