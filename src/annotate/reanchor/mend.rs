//! What a quote has to say so that its words are found as written.

use crate::annotate::quote::SearchText;
use crate::annotate::quote::context_for;
use crate::annotate::quote::find;
use crate::annotate::reanchor::sure::says_the_same;
use crate::model::Selector;
use crate::model::Target;
use crate::model::Verdict;
use crate::text::Span;

/// From this fit on, a context is taken for the one that was written.
const HALF: f64 = 0.5;
/// So many code points hardly ever stand twice by chance.
const SENTENCE: usize = 48;

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
    let sure = match found.anchor.verdict {
        // A few words in a place of which nothing is as it was may be other words; a whole sentence has moved.
        Verdict::ContextChanged => {
            let fits = |context: &Option<String>, fit: f64| context.is_some() && fit >= HALF;
            let is_sentence = span.of(&text.plain).chars().count() >= SENTENCE;
            is_sentence || fits(&selector.prefix, best.prefix) || fits(&selector.suffix, best.suffix)
        }
        Verdict::Fuzzy => match (&selector.range, best.ends) {
            (Some((start, end)), Some((first, last))) => says_the_same(start, &words(first)) && says_the_same(end, &words(last)),
            _ => says_the_same(&selector.exact, &words(best.span)),
        },
        _ => false,
    };
    if !sure {
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
