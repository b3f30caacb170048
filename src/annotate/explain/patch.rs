//! Keys of a quote, ready to be put into the file that it is written in.

use crate::annotate::quote::Candidate;
use crate::annotate::quote::SearchText;
use crate::annotate::quote::context_for;
use crate::config::quoted;
use crate::diag::Place;
use crate::model::Source;
use crate::text::Span;

/// In this file a quote stands between braces, on one line.
const CROSS_REFERENCES: &str = "content/cross-references.toml";

/// Such as "¶3".
pub fn where_(document: &Source, candidate: &Candidate) -> String {
    document.passage_at(candidate.span.start).map_or_else(|| "a heading".to_owned(), |number| format!("¶{number}"))
}

/// The keys that would settle a place, for the file of `place`: a line each, or inside the braces of an end.
pub fn context_of(text: &SearchText, candidate: &Candidate, place: &Place) -> String {
    let span = |span: Span| span.trimmed(&text.plain);
    let (prefix, suffix) = match candidate.ends {
        Some((first, last)) => (context_for(text, span(first)).0, context_for(text, span(last)).1),
        None => context_for(text, span(candidate.span)),
    };
    let given = [("prefix", prefix), ("suffix", suffix)].into_iter().filter(|(_, words)| !words.trim().is_empty());
    joined(&given.map(|(key, words)| line(key, &words)).collect::<Vec<_>>(), place)
}

/// The keys that name the words of a place as they stand now.
pub fn words_of(text: &SearchText, candidate: &Candidate, place: &Place) -> String {
    let words = |span: Span| span.of(&text.plain).trim();
    match candidate.ends {
        Some((first, last)) => joined(&[line("start", words(first)), line("end", words(last))], place),
        None => line("exact", words(candidate.span)),
    }
}

fn line(key: &str, words: &str) -> String {
    format!("{key} = {}", quoted(words))
}

fn joined(lines: &[String], place: &Place) -> String {
    lines.join(if place.file == CROSS_REFERENCES { ", " } else { "\n" })
}
