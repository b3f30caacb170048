//! What is to be said of a quote whose words, or whose context, have changed since.

use crate::annotate::difference::difference;
use crate::annotate::explain::patch::context_of;
use crate::annotate::explain::patch::where_;
use crate::annotate::explain::patch::words_of;
use crate::annotate::quote::Candidate;
use crate::annotate::quote::SearchText;
use crate::annotate::sure::is_sure;
use crate::diag::Diagnostic;
use crate::diag::Place;
use crate::model::Selector;
use crate::model::Source;
use crate::model::Verdict;

/// The warning on words that stand in `document`, whose text is `text`, but not between those that are given.
pub fn other_context(
    verdict: Verdict,
    best: &Candidate,
    selector: &Selector,
    document: &Source,
    text: &SearchText,
    place: &Place,
) -> Diagnostic {
    let message = if best.whole {
        format!("these words stand in {}, but not between the `prefix` and `suffix` given", where_(document, best))
    } else {
        format!("these words stand in {} only as a part of longer ones, which may say something else", where_(document, best))
    };
    let mend = if is_sure(text, selector, verdict, best) { "run `postil reanchor --write`, or write instead" } else { "write instead" };
    let whole = if best.whole { "" } else { "quote whole words; or " };
    let help = format!("{whole}if the place is right, {mend}\n{}", context_of(text, best, place));
    Diagnostic::warning(verdict.name(), place.clone(), message).help(help)
}

/// The warning on words that stand in `document`, whose text is `text`, with changes: what the note says and what the source says now.
pub fn other_words(
    verdict: Verdict,
    best: &Candidate,
    selector: &Selector,
    document: &Source,
    text: &SearchText,
    place: &Place,
) -> Diagnostic {
    let pairs = match (&selector.range, best.ends) {
        (Some((start, end)), Some((first, last))) => vec![(start, first), (end, last)],
        _ => vec![(&selector.exact, best.span)],
    };
    let parted = pairs.into_iter().filter_map(|(quote, span)| difference(quote, span.of(&text.plain)));
    let told: Vec<String> = parted.map(|(quote, source)| format!("the note says:      {quote}\nthe source has now: {source}\n")).collect();
    let where_ = where_(document, best);
    let (message, mend) = if verdict == Verdict::Fuzzy {
        let mend = if is_sure(text, selector, verdict, best) {
            "run `postil reanchor --write`, or write instead"
        } else {
            "read the note again: where it still holds, write instead"
        };
        (format!("these words have changed: {where_} has them a little otherwise"), mend)
    } else {
        (format!("these words do not stand in `{}`; {where_} may be meant", document.id), "if that place is right, write instead")
    };
    let keys = words_of(text, best, place);
    Diagnostic::warning(verdict.name(), place.clone(), message).help(format!("{}{mend}\n{keys}", told.concat()))
}
