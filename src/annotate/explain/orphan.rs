//! What is wrong with a quote that stands nowhere in its source.

use crate::annotate::explain::nearest::nearest_words;
use crate::annotate::quote::Found;
use crate::annotate::quote::SearchText;
use crate::annotate::quote::SearchTexts;
use crate::annotate::quote::literal_candidates;
use crate::diag::Diagnostic;
use crate::diag::Place;
use crate::model::Corpus;
use crate::model::Selector;
use crate::model::Source;

/// In collections up to this size, an orphan is looked for in the other sources too.
const MOST_SOURCES: usize = 200;

/// The diagnostic for a quote that was not found.
pub fn orphan(found: &Found, selector: &Selector, place: &Place, source: usize, corpus: &Corpus, texts: &SearchTexts) -> Diagnostic {
    let document = &corpus.sources[source];
    if let Some(number) = selector.occurrence.filter(|_| found.is_literal()) {
        let message = format!("`occurrence = {number}`, but these words stand only {} times in `{}`", found.candidates.len(), document.id);
        return Diagnostic::error("orphan", place.clone(), message).help("count from 1, in the order of the text");
    }
    let message = format!("these words do not stand in `{}`", document.id);
    let fault = Diagnostic::error("orphan", place.clone(), message);
    if corpus.sources.len() <= MOST_SOURCES
        && let Some(other) = (0..corpus.sources.len()).find(|&other| other != source && stands_as_written(texts.get(other), selector))
    {
        return fault.help(format!("they stand in `{}`: write `source = \"{}\"`", corpus.sources[other].id, corpus.sources[other].id));
    }
    let nearest = |words: &str, key: Option<&str>| nearest_words(texts, corpus, source, words, key);
    if let Some((start, end)) = &selector.range
        && let Some(fault) = broken_range(start, end, texts.get(source), document, place, &nearest)
    {
        return fault;
    }
    fault.help(match &selector.range {
        Some((start, end)) => nearest(&format!("{start} {end}"), None),
        None => nearest(&selector.exact, Some("exact")),
    })
}

/// What is wrong with a range where at least one of its ends stands in the source.
fn broken_range(
    start: &str,
    end: &str,
    text: &SearchText,
    document: &Source,
    place: &Place,
    nearest: &dyn Fn(&str, Option<&str>) -> String,
) -> Option<Diagnostic> {
    let (message, help) = match (stands(text, start), stands(text, end)) {
        (true, true) => (
            format!("both `start` and `end` stand in `{}`, but in the other order", document.id),
            "exchange the two, or quote an `end` that comes after `start`".to_owned(),
        ),
        (true, false) => (format!("`start` stands in `{}`, but `end` does not", document.id), nearest(end, Some("end"))),
        (false, true) => (format!("`end` stands in `{}`, but `start` does not", document.id), nearest(start, Some("start"))),
        (false, false) => return None,
    };
    Some(Diagnostic::error("orphan", place.clone(), message).help(help))
}

/// Whether the words of `selector` stand in `text` as they are written.
fn stands_as_written(text: &SearchText, selector: &Selector) -> bool {
    let range = selector.range.as_ref();
    range.map_or_else(|| stands(text, &selector.exact), |(start, end)| stands(text, start) && stands(text, end))
}

fn stands(text: &SearchText, words: &str) -> bool {
    !literal_candidates(text, &Selector { exact: words.to_owned(), ..Selector::default() }).is_empty()
}
