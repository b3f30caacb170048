//! A long range, named by its first and its last words.

use crate::annotate::quote::candidate::Candidate;
use crate::annotate::quote::candidate::candidates;
use crate::annotate::quote::found::Found;
use crate::annotate::quote::found::NOWHERE;
use crate::annotate::quote::search_text::SearchText;
use crate::model::Anchor;
use crate::model::Selector;
use crate::model::Verdict;
use crate::text::Span;

/// The range from the words `start` to the first place of the words `end` after them.
pub fn find(text: &SearchText, start: &str, end: &str) -> Found {
    let places = |words: &str| candidates(text, &Selector { exact: words.to_owned(), ..Selector::default() });
    let (starts, ends) = (places(start), places(end));
    // An end that two starts share would make two ranges: the later start is then the nearer one, but nothing says so.
    let ranges: Vec<Candidate> = starts
        .iter()
        .filter_map(|first| {
            let last = ends.iter().find(|last| last.span.start >= first.span.end)?;
            Some(Candidate { span: Span::new(first.span.start, last.span.end), ..*first })
        })
        .collect();
    let anchor = match ranges.as_slice() {
        [] => NOWHERE,
        [only] => Anchor { verdict: Verdict::Exact, score: only.score(), span: Some(only.span) },
        several => Anchor { verdict: Verdict::Ambiguous, score: several[0].score(), span: None },
    };
    Found { anchor, candidates: ranges }
}
