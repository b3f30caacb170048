//! The places that a verdict chooses from: those where the words stand as written, or else those where words like them do.

use crate::annotate::quote::best_match::approximate_candidates;
use crate::annotate::quote::best_match::ranked;
use crate::annotate::quote::candidate::Candidate;
use crate::annotate::quote::candidate::literal_candidates;
use crate::annotate::quote::context::Context;
use crate::annotate::quote::search_text::SearchText;
use crate::annotate::quote::search_text::normal;
use crate::annotate::quote::whole_words::whole_words;
use crate::model::Selector;
use crate::text::Pattern;
use crate::text::fold_str;

/// So many places with words like a quote's are told apart.
const MOST_ALIKE: usize = 8;
/// Words that fit a quote less well are not like it.
const ALIKE: f64 = 0.6;

/// The places of the selector's `exact` in `text`, in order.
pub fn places(text: &SearchText, selector: &Selector) -> Vec<Candidate> {
    let literal = literal_candidates(text, selector);
    if literal.is_empty() { alike(text, selector) } else { literal }
}

/// The best places where whole words like the selector's `exact` stand, none of which overlap, in order.
pub fn alike(text: &SearchText, selector: &Selector) -> Vec<Candidate> {
    let pattern = Pattern::of(fold_str(normal(&selector.exact).trim()).chars().collect());
    let context = Context::of(selector.prefix.as_deref(), selector.suffix.as_deref());
    let mut found: Vec<Candidate> = Vec::new();
    for (place, _) in ranked(text, approximate_candidates(text, selector), None) {
        if found.len() == MOST_ALIKE {
            break;
        }
        if place.quote < ALIKE || found.iter().any(|other| other.span.meets(place.span)) {
            continue;
        }
        let (span, errors) = whole_words(&text.plain, place.span, &pattern);
        #[expect(clippy::cast_precision_loss, reason = "no quote has so many characters")]
        let quote = (1.0 - errors as f64 / pattern.len() as f64).max(0.0);
        if quote >= ALIKE && !found.iter().any(|other| other.span.meets(span)) {
            found.push(Candidate::at(&text.plain, span, quote, &context));
        }
    }
    found.sort_by_key(|place| place.span);
    found
}
