//! What is wrong with a quote that may be meant for several places.

use crate::annotate::explain::patch::context_of;
use crate::annotate::explain::patch::where_;
use crate::annotate::explain::patch::words_of;
use crate::annotate::quote::Candidate;
use crate::annotate::quote::Found;
use crate::annotate::quote::MOST_PLACES;
use crate::annotate::quote::SearchText;
use crate::diag::Diagnostic;
use crate::diag::Place;
use crate::model::Selector;
use crate::model::Source;

/// How many places a report names.
const MOST_NAMED: usize = 6;
/// A context that fits less well than this is told to fit nowhere.
const FITS: f64 = 0.5;

/// The diagnostic for a quote whose words, or words like them, stand at several places of `document`, whose text is `text`.
pub fn ambiguous(found: &Found, selector: &Selector, document: &Source, text: &SearchText, place: &Place) -> Diagnostic {
    if found.candidates.iter().any(|found| found.quote < 1.0) {
        return several_alike(found, document, text, place);
    }
    let count = found.candidates.len();
    let why = if selector.prefix.is_some() && found.candidates.iter().all(|place| place.prefix < FITS) {
        "the `prefix` given stands before none of them"
    } else if selector.suffix.is_some() && found.candidates.iter().all(|place| place.suffix < FITS) {
        "the `suffix` given stands after none of them"
    } else if selector.prefix.is_some() || selector.suffix.is_some() {
        "the `prefix` and `suffix` given do not tell them apart"
    } else {
        "nothing tells which place is meant"
    };
    let times = if count < MOST_PLACES { format!("{count} times") } else { format!("{count} times or more") };
    let message = format!("these words stand {times} in `{}`, and {why}", document.id);
    let places: Vec<String> = found
        .candidates
        .iter()
        .take(MOST_NAMED)
        .map(|found| format!("for {}:\n{}", where_(document, found), context_of(text, found, place)))
        .collect();
    let way_out = if selector.prefix.is_some() || selector.suffix.is_some() {
        "instead of the `prefix` and `suffix` given, write what stands below the right place"
    } else {
        "add what stands below the right place"
    };
    let more = if count > places.len() { format!("\n… and {} more places", count - places.len()) } else { String::new() };
    Diagnostic::error("ambiguous", place.clone(), message)
        .help(format!("{way_out}, or `occurrence = 1` and so on:\n{}{more}", places.join("\n")))
}

/// Where none of the places, or not all, have the words as they are written.
fn several_alike(found: &Found, document: &Source, text: &SearchText, place: &Place) -> Diagnostic {
    let mut likest: Vec<&Candidate> = found.candidates.iter().collect();
    likest.sort_by(|a, b| b.score().total_cmp(&a.score()));
    let message = if found.is_literal() {
        format!("these words stand in `{}` between other words, and words like them between those that are given", document.id)
    } else {
        format!("these words do not stand in `{}`, and several places have words like them", document.id)
    };
    let keys = |found: &Candidate| {
        let lines = [words_of(text, found, place), context_of(text, found, place)];
        format!("for {}:\n{}", where_(document, found), lines.join(if place.file.ends_with("cross-references.toml") { ", " } else { "\n" }))
    };
    let places: Vec<String> = likest.into_iter().take(MOST_NAMED / 2).map(keys).collect();
    Diagnostic::error("ambiguous", place.clone(), message)
        .help(format!("write what stands below the right place, or take the note out:\n{}", places.join("\n")))
}
