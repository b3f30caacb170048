//! Says what is wrong with a quote that was not found as written, and how to mend it.

use crate::annotate::quote::Candidate;
use crate::annotate::quote::Found;
use crate::annotate::quote::SearchTexts;
use crate::annotate::quote::find;
use crate::diag::Diagnostic;
use crate::diag::Place;
use crate::model::Corpus;
use crate::model::Selector;
use crate::model::Source;
use crate::model::Verdict;
use crate::text::fold_str;
use crate::text::words;

/// How much context a suggestion gives, in code points.
const CONTEXT: usize = 32;
/// How many places or passages a report names.
const MOST_NAMED: usize = 3;
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
                    .help(format!("if the place is right, write {}", context_of(document, candidate))),
            )
        }
        Verdict::Ambiguous => Some(ambiguous(found, document, place)),
        Verdict::Orphan => Some(orphan(found, selector, place, source, corpus, texts)),
    }
}

fn ambiguous(found: &Found, document: &Source, place: &Place) -> Diagnostic {
    let count = found.candidates.len();
    let message = format!("these words stand {count} times in `{}`, and nothing tells which place is meant", document.id);
    let places: Vec<String> = found
        .candidates
        .iter()
        .take(2 * MOST_NAMED)
        .map(|place| format!("for {}: {}", where_(document, place), context_of(document, place)))
        .collect();
    let more = if count > places.len() { format!("\n… and {} more places", count - places.len()) } else { String::new() };
    Diagnostic::error("ambiguous", place.clone(), message)
        .help(format!("add the lines that fit, or `occurrence = 1` and so on:\n{}{more}", places.join("\n")))
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
    let sought = selector.range.as_ref().map_or_else(|| selector.exact.clone(), |(start, end)| format!("{start} {end}"));
    let near = nearest_passages(document, &sought);
    if near.is_empty() {
        return fault.help("no passage has words like these: take the note out, or quote other words");
    }
    fault.help(format!("quote the words as they stand; the nearest passages are:\n{}", near.join("\n")))
}

/// Such as "¶3".
fn where_(document: &Source, candidate: &Candidate) -> String {
    document.passage_at(candidate.span.start).map_or_else(|| "a heading".to_owned(), |number| format!("¶{number}"))
}

/// The keys that would settle a place.
fn context_of(document: &Source, candidate: &Candidate) -> String {
    let text = &document.text;
    let before = text[..candidate.span.start].char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
    let after = text[candidate.span.end..].char_indices().nth(CONTEXT).map_or(text.len(), |(at, _)| candidate.span.end + at);
    let prefix = cut_start(&text[before..candidate.span.start], before == 0);
    let suffix = cut_end(&text[candidate.span.end..after], after == text.len());
    let line = |key: &str, words: &str| format!("{key} = {}", toml::Value::String(words.replace('\n', " ")));
    [("prefix", prefix), ("suffix", suffix)]
        .iter()
        .filter(|(_, words)| !words.trim().is_empty())
        .map(|(key, words)| line(key, words))
        .collect::<Vec<_>>()
        .join(" and ")
}

/// Cut at white space, so that a context begins with a whole word.
fn cut_start(words: &str, whole: bool) -> &str {
    if whole { words } else { words.split_once(char::is_whitespace).map_or(words, |(_, rest)| rest) }
}

fn cut_end(words: &str, whole: bool) -> &str {
    if whole { words } else { words.rsplit_once(char::is_whitespace).map_or(words, |(rest, _)| rest) }
}

/// The passages that share most words with `sought`, each with its number and its beginning.
fn nearest_passages(document: &Source, sought: &str) -> Vec<String> {
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
    let shown = |number: usize| {
        let text = document.passage_text(number);
        let end = text.char_indices().nth(90).map_or(text.len(), |(at, _)| at);
        format!("¶{number}: {}{}", cut_end(&text[..end], end == text.len()), if end < text.len() { " …" } else { "" })
    };
    ranked.into_iter().take(MOST_NAMED).map(|(_, number)| shown(number)).collect()
}
