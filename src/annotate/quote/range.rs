//! A long range, named by its first and its last words.

use crate::annotate::quote::candidate::Candidate;
use crate::annotate::quote::candidate::candidates as places;
use crate::annotate::quote::search_text::SearchText;
use crate::model::Selector;
use crate::text::Span;

/// The ranges from each place of the words `start` to the first place of the words `end` after it, or to the one
/// before which the selector's suffix fits best. Its prefix is that of `start`.
#[must_use]
pub fn candidates(text: &SearchText, selector: &Selector, start: &str, end: &str) -> Vec<Candidate> {
    let quote = |words: &str| Selector { exact: words.to_owned(), ..Selector::default() };
    let starts = places(text, &Selector { prefix: selector.prefix.clone(), ..quote(start) });
    let ends = places(text, &Selector { suffix: selector.suffix.clone(), ..quote(end) });
    let range = |first: &Candidate| {
        let after = &ends[ends.partition_point(|last| last.span.start < first.span.end)..];
        let last = after.iter().reduce(|best, last| if last.suffix > best.suffix { last } else { best })?;
        let context = match (first.context, last.context) {
            (Some(before), Some(after)) => Some(f64::midpoint(before, after)),
            (one, other) => one.or(other),
        };
        Some(Candidate { span: Span::new(first.span.start, last.span.end), suffix: last.suffix, context, ..*first })
    };
    starts.iter().filter_map(range).collect()
}
