//! The context that the tool writes: enough of what stands around a place to tell it from all others.

use crate::annotate::quote::context::window_after;
use crate::annotate::quote::context::window_before;
use crate::annotate::quote::search_text::SearchText;
use crate::annotate::quote::verdict::find;
use crate::model::Selector;
use crate::model::Verdict;
use crate::text::Span;

/// How much context is tried, in code points a side, until the place is the only one that it fits.
const LENGTHS: &[usize] = &[32, 64, 128, 256];

/// The words before and after `span`, bytes of `text`: at least 32 code points a side where there are so many, more where
/// the place would not be sure otherwise, and cut at white space where there is some.
#[must_use]
pub fn context_for(text: &SearchText, span: Span) -> (String, String) {
    let mut context = (String::new(), String::new());
    for &length in LENGTHS {
        context = around(&text.plain, span, length);
        let (prefix, suffix) = context.clone();
        let exact = span.of(&text.plain).to_owned();
        let anchor = find(text, &Selector { exact, prefix: Some(prefix), suffix: Some(suffix), ..Selector::default() }).anchor;
        if anchor.verdict == Verdict::Exact && anchor.span == Some(span) {
            break;
        }
    }
    context
}

/// `length` code points a side, and on to the next white space, if that is not farther than as many again.
fn around(text: &str, span: Span, length: usize) -> (String, String) {
    let least = window_before(text, span.start, length).len();
    let more = window_before(text, span.start, 2 * length);
    let whole = more.len() == span.start;
    let start = more[..more.len() - least].rfind(' ').map_or(if whole { 0 } else { more.len() - least }, |space| space + 1);
    let before = &more[start..];
    let least = window_after(text, span.end, length).len();
    let more = window_after(text, span.end, 2 * length);
    let whole = span.end + more.len() == text.len();
    let end = more[least..].find(' ').map_or(if whole { more.len() } else { least }, |space| least + space);
    (before.to_owned(), more[..end].to_owned())
}
