//! Says what is wrong with a quote that was not found as written, and how to mend it.

mod ambiguous;
mod changed;
mod nearest;
mod orphan;
mod patch;

use crate::annotate::explain::ambiguous::ambiguous;
use crate::annotate::explain::changed::other_context;
use crate::annotate::explain::changed::other_words;
use crate::annotate::explain::orphan::orphan;
use crate::annotate::quote::Found;
use crate::annotate::quote::SearchTexts;
use crate::diag::Diagnostic;
use crate::diag::Place;
use crate::model::Corpus;
use crate::model::Selector;
use crate::model::Verdict;

pub use nearest::nearest_words;

/// The diagnostic for `found`; none where the words were found as written.
pub fn explain(
    found: &Found,
    selector: &Selector,
    place: &Place,
    source: usize,
    corpus: &Corpus,
    texts: &SearchTexts,
) -> Option<Diagnostic> {
    let document = &corpus.sources[source];
    let text = || texts.get(source);
    match (found.anchor.verdict, found.best.as_ref()) {
        (Verdict::Exact, _) => None,
        (Verdict::Ambiguous, _) => Some(ambiguous(found, selector, document, text(), place)),
        (verdict @ (Verdict::ContextChanged | Verdict::Review), Some(best)) if best.quote >= 1.0 => {
            Some(other_context(verdict, best, selector, document, text(), place))
        }
        (verdict @ (Verdict::Fuzzy | Verdict::Review), Some(best)) => Some(other_words(verdict, best, selector, document, text(), place)),
        _ => Some(orphan(found, selector, place, source, corpus, texts)),
    }
}
