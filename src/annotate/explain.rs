//! Says what is wrong with a quote that was not found as written, and how to mend it.

use crate::annotate::likeness::Likeness;
use crate::annotate::likeness::Parting;
use crate::annotate::likeness::likeness;
use crate::annotate::quote::Candidate;
use crate::annotate::quote::Found;
use crate::annotate::quote::SearchText;
use crate::annotate::quote::SearchTexts;
use crate::annotate::quote::candidates;
use crate::annotate::quote::find;
use crate::diag::Diagnostic;
use crate::diag::Place;
use crate::model::Corpus;
use crate::model::Selector;
use crate::model::Source;
use crate::model::Verdict;
use crate::text::Span;
use crate::text::fold_str;
use crate::text::words;

/// How much context a suggestion gives, in code points.
const CONTEXT: usize = 32;
/// How many places or passages a report names.
const MOST_NAMED: usize = 3;
/// How many passages are looked at for the stretch most like a quote.
const MOST_LOOKED_AT: usize = 8;
/// In this file a quote stands between braces, on one line.
const CROSS_REFERENCES: &str = "content/cross-references.toml";
/// How much of a passage a report shows, in code points.
const SHOWN: usize = 90;
/// A context that fits less well than this is told to fit nowhere.
const FITS: f64 = 0.5;
/// In collections up to this size, an orphan is looked for in the other sources too.
const MOST_SOURCES: usize = 200;

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
    match found.anchor.verdict {
        Verdict::Exact | Verdict::Fuzzy => None,
        Verdict::ContextChanged | Verdict::Review => {
            let candidate = found.candidates.first()?;
            let message = format!("these words stand in {}, but not between the `prefix` and `suffix` given", where_(document, candidate));
            let code = found.anchor.verdict.name();
            Some(
                Diagnostic::warning(code, place.clone(), message)
                    .help(format!("if the place is right, write instead\n{}", context_of(document, candidate, place))),
            )
        }
        Verdict::Ambiguous => Some(ambiguous(found, selector, document, place)),
        Verdict::Orphan => Some(orphan(found, selector, place, source, corpus, texts)),
    }
}

fn ambiguous(found: &Found, selector: &Selector, document: &Source, place: &Place) -> Diagnostic {
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
    let message = format!("these words stand {count} times in `{}`, and {why}", document.id);
    let places: Vec<String> = found
        .candidates
        .iter()
        .take(2 * MOST_NAMED)
        .map(|found| format!("for {}:\n{}", where_(document, found), context_of(document, found, place)))
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

fn orphan(found: &Found, selector: &Selector, place: &Place, source: usize, corpus: &Corpus, texts: &SearchTexts) -> Diagnostic {
    let document = &corpus.sources[source];
    if let Some(number) = selector.occurrence.filter(|_| !found.candidates.is_empty()) {
        let message = format!("`occurrence = {number}`, but these words stand only {} times in `{}`", found.candidates.len(), document.id);
        return Diagnostic::error("orphan", place.clone(), message).help("count from 1, in the order of the text");
    }
    let message = format!("these words do not stand in `{}`", document.id);
    let fault = Diagnostic::error("orphan", place.clone(), message);
    if corpus.sources.len() <= MOST_SOURCES
        && let Some(other) =
            (0..corpus.sources.len()).find(|&other| other != source && find(texts.get(other), selector).anchor.span.is_some())
    {
        return fault.help(format!("they stand in `{}`: write `source = \"{}\"`", corpus.sources[other].id, corpus.sources[other].id));
    }
    if let Some((start, end)) = &selector.range
        && let Some(fault) = broken_range(start, end, texts.get(source), document, place)
    {
        return fault;
    }
    let sought = selector.range.as_ref().map_or_else(|| selector.exact.clone(), |(start, end)| format!("{start} {end}"));
    fault.help(nearest_words(document, &sought))
}

/// What is wrong with a range where at least one of its ends stands in the source.
fn broken_range(start: &str, end: &str, text: &SearchText, document: &Source, place: &Place) -> Option<Diagnostic> {
    let stands = |words: &str| !candidates(text, &Selector { exact: words.to_owned(), ..Selector::default() }).is_empty();
    let (message, help) = match (stands(start), stands(end)) {
        (true, true) => (
            format!("both `start` and `end` stand in `{}`, but in the other order", document.id),
            "exchange the two, or quote an `end` that comes after `start`".to_owned(),
        ),
        (true, false) => (format!("`start` stands in `{}`, but `end` does not", document.id), nearest_words(document, end)),
        (false, true) => (format!("`end` stands in `{}`, but `start` does not", document.id), nearest_words(document, start)),
        (false, false) => return None,
    };
    Some(Diagnostic::error("orphan", place.clone(), message).help(help))
}

/// Such as "¶3".
fn where_(document: &Source, candidate: &Candidate) -> String {
    document.passage_at(candidate.span.start).map_or_else(|| "a heading".to_owned(), |number| format!("¶{number}"))
}

/// The keys that would settle a place, ready to be put into the file of `place`: a line each, or inside the braces of an end.
fn context_of(document: &Source, candidate: &Candidate, place: &Place) -> String {
    let text = &document.text;
    let before = text[..candidate.span.start].char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
    let after = text[candidate.span.end..].char_indices().nth(CONTEXT).map_or(text.len(), |(at, _)| candidate.span.end + at);
    let prefix = cut_start(&text[before..candidate.span.start], before == 0);
    let suffix = cut_end(&text[candidate.span.end..after], after == text.len());
    let line = |key: &str, words: &str| format!("{key} = {}", toml::Value::String(words.replace('\n', " ")));
    let lines: Vec<String> = [("prefix", prefix), ("suffix", suffix)]
        .iter()
        .filter(|(_, words)| !words.trim().is_empty())
        .map(|(key, words)| line(key, words))
        .collect();
    lines.join(if place.file == CROSS_REFERENCES { ", " } else { "\n" })
}

/// Cut at white space, so that a context begins with a whole word.
fn cut_start(words: &str, whole: bool) -> &str {
    if whole { words } else { words.split_once(char::is_whitespace).map_or(words, |(_, rest)| rest) }
}

fn cut_end(words: &str, whole: bool) -> &str {
    if whole { words } else { words.rsplit_once(char::is_whitespace).map_or(words, |(rest, _)| rest) }
}

/// What stands in `document` instead of `sought`: the stretches most like it, and where one is clearly the nearest, how it parts.
fn nearest_words(document: &Source, sought: &str) -> String {
    let mut near: Vec<Likeness> =
        sharing_most(document, sought).into_iter().filter_map(|number| likeness(document, number, sought)).collect();
    near.sort_by_key(|like| like.edits);
    if let Some(fewest) = near.first().map(|like| like.edits) {
        near.retain(|like| like.edits <= fewest + fewest / 2 + 1);
    }
    let clear = match near.as_slice() {
        [] => return "no passage has words like these: take the note out, or quote other words".to_owned(),
        [only] => only.edits * 2 <= words(sought).count(),
        [first, second, ..] => first.edits * 2 <= words(sought).count() && first.edits * 2 <= second.edits,
    };
    if !clear {
        let shown: Vec<String> = near.iter().take(MOST_NAMED).map(|like| shown(document, like, around(document, like))).collect();
        return format!("quote the words as they stand; the nearest are:\n{}", shown.join("\n"));
    }
    let parting = near[0].parting.as_ref().map_or_else(|| "only the signs between the words differ".to_owned(), Parting::told);
    format!("{parting}; quote the words as they stand:\n{}", shown(document, &near[0], near[0].stretch))
}

/// A likeness and what stands around it, for a passage that is like the quote only in part.
fn around(document: &Source, like: &Likeness) -> Span {
    let text = document.passage_text(like.passage);
    let before = text[..like.stretch.start].char_indices().rev().nth(SHOWN / 4).map_or(0, |(at, _)| at);
    let first = &text[before..like.stretch.start];
    let start = like.stretch.start - cut_start(first, before == 0).len();
    Span::new(start, text[start..].char_indices().nth(SHOWN).map_or(text.len(), |(at, _)| start + at).max(like.stretch.end))
}

/// A stretch of the passage of `like`, with its number; dots say that the passage goes on.
fn shown(document: &Source, like: &Likeness, stretch: Span) -> String {
    let text = document.passage_text(like.passage);
    let words = stretch.of(text);
    let end = words.char_indices().nth(SHOWN).map_or(words.len(), |(at, _)| at);
    let ends_with_a_word = end == words.len() && (like.stretch.end == stretch.end || stretch.end == text.len());
    let words = cut_end(&words[..end], ends_with_a_word);
    let before = if stretch.start > 0 { "… " } else { "" };
    let after = if text[stretch.start + words.len()..].chars().any(char::is_alphanumeric) { " …" } else { "" };
    format!("¶{}: {before}{words}{after}", like.passage)
}

/// The passages that share most words with `sought`, the best first.
fn sharing_most(document: &Source, sought: &str) -> Vec<usize> {
    let folded = fold_str(sought);
    let mut wanted: Vec<&str> = words(&folded).map(|(_, word)| word).filter(|word| word.chars().count() > 2).collect();
    wanted.sort_unstable();
    wanted.dedup();
    let mut ranked: Vec<(usize, usize)> = (1..=document.passages.len())
        .map(|number| {
            let passage = fold_str(document.passage_text(number));
            let mut shared: Vec<&str> = words(&passage).map(|(_, word)| word).filter(|word| wanted.binary_search(word).is_ok()).collect();
            shared.sort_unstable();
            shared.dedup();
            (shared.len(), number)
        })
        .filter(|&(shared, _)| shared > 0)
        .collect();
    ranked.sort_by_key(|&(shared, number)| (std::cmp::Reverse(shared), number));
    ranked.into_iter().take(MOST_LOOKED_AT).map(|(_, number)| number).collect()
}
