//! A long range, named by its first and its last words.

use crate::annotate::quote::candidate::Candidate;
use crate::annotate::quote::context::mean;
use crate::annotate::quote::places::places;
use crate::annotate::quote::search_text::SearchText;
use crate::model::Selector;
use crate::text::Span;

/// The ranges from each place of the words `start` to the place of the words `end` after it that fits them and the selector's
/// suffix best, or to the first of equal ones. Its prefix is that of `start`, and its quote fits as well as the worse of the two.
#[must_use]
pub fn candidates(text: &SearchText, selector: &Selector, start: &str, end: &str) -> Vec<Candidate> {
    let quote = |words: &str| Selector { exact: words.to_owned(), ..Selector::default() };
    let starts = places(text, &Selector { prefix: selector.prefix.clone(), ..quote(start) });
    let ends = places(text, &Selector { suffix: selector.suffix.clone(), ..quote(end) });
    let range = |first: &Candidate| {
        let after = &ends[ends.partition_point(|last| last.span.start < first.span.end)..];
        let last = after.iter().reduce(|best, last| if last.score() > best.score() { last } else { best })?;
        Some(Candidate {
            span: Span::new(first.span.start, last.span.end),
            quote: first.quote.min(last.quote),
            suffix: last.suffix,
            context: mean(first.context, last.context),
            least: first.least.into_iter().chain(last.least).reduce(f64::min),
            ends: Some((first.span, last.span)),
            whole: first.whole && last.whole,
            ..*first
        })
    };
    starts.iter().filter_map(range).collect()
}
