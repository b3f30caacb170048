//! What a quote has to say so that its words are found as written.

use crate::annotate::quote::SearchText;
use crate::annotate::quote::context_for;
use crate::annotate::quote::find;
use crate::annotate::sure::is_sure;
use crate::model::Selector;
use crate::model::Target;
use crate::model::Verdict;
use crate::text::Span;

/// A key of a quote that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The key: `exact`, `start`, `end`, `prefix` or `suffix`.
    pub key: &'static str,
    /// What it says now; none where it is not there.
    pub from: Option<String>,
    /// What it is to say.
    pub to: String,
}

/// The changes after which the words of `target` are found in `text` as written, at the place where they are found now;
/// nothing where the place is not sure or no change makes it so.
pub fn mended(text: &SearchText, target: &Target) -> Option<Vec<Change>> {
    let selector = &target.selector;
    let found = find(text, selector);
    let (best, span) = found.best.zip(found.anchor.span)?;
    let trimmed = |span: Span| span.trimmed(&text.plain);
    let words = |span: Span| trimmed(span).of(&text.plain).to_owned();
    if !is_sure(text, selector, found.anchor.verdict, &best) {
        return None;
    }
    let mut new = selector.clone();
    if found.anchor.verdict == Verdict::Fuzzy {
        match (&mut new.range, best.ends) {
            (Some(range), Some((first, last))) => *range = (words(first), words(last)),
            _ => new.exact = words(best.span),
        }
    }
    let (first, last) = best.ends.unwrap_or((best.span, best.span));
    let prefix = context_for(text, trimmed(first)).0;
    let suffix = if first == last { context_for(text, trimmed(first)).1 } else { context_for(text, trimmed(last)).1 };
    let as_given = Selector {
        prefix: selector.prefix.as_ref().map(|_| prefix.clone()),
        suffix: selector.suffix.as_ref().map(|_| suffix.clone()),
        ..new.clone()
    };
    let whole = Selector { prefix: Some(prefix), suffix: Some(suffix), ..new };
    let holds = |selector: &&Selector| {
        let anchor = find(text, selector).anchor;
        anchor.verdict == Verdict::Exact && anchor.span == Some(span)
    };
    // No more context than the editor gave, where that is enough.
    [&as_given, &whole].into_iter().find(holds).map(|new| changes(selector, new))
}

fn changes(old: &Selector, new: &Selector) -> Vec<Change> {
    let end = |selector: &Selector, last: bool| selector.range.clone().map(|(start, end)| if last { end } else { start });
    let exact = |selector: &Selector| Some(selector.exact.clone()).filter(|_| selector.range.is_none());
    let keys = [
        ("exact", exact(old), exact(new)),
        ("start", end(old, false), end(new, false)),
        ("end", end(old, true), end(new, true)),
        ("prefix", old.prefix.clone(), new.prefix.clone()),
        ("suffix", old.suffix.clone(), new.suffix.clone()),
    ];
    let change = |(key, from, to): (&'static str, Option<String>, Option<String>)| {
        let to = to.filter(|to| from.as_ref().map_or(!to.is_empty(), |from| from != to))?;
        Some(Change { key, from, to })
    };
    keys.into_iter().filter_map(change).collect()
}
