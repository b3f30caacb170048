//! What stands in a source instead of a quote: the stretches of its passages that are most like it.

use crate::annotate::likeness::Likeness;
use crate::annotate::likeness::Parting;
use crate::annotate::likeness::likeness;
use crate::annotate::quote::SearchTexts;
use crate::config::quoted;
use crate::model::Corpus;
use crate::model::Source;
use crate::text::Span;
use crate::text::words;

/// How many passages a report names.
const MOST_NAMED: usize = 3;
/// How many passages are looked at for the stretch most like a quote.
const MOST_LOOKED_AT: usize = 8;
/// How much of a passage a report shows, in code points.
const SHOWN: usize = 90;

/// What stands in the source with this index instead of `sought`: the stretches most like it, and where one is clearly the nearest, how it parts.
///
/// With the `key` that the quote stands under, the first of them comes ready to be pasted.
pub fn nearest_words(texts: &SearchTexts, corpus: &Corpus, source: usize, sought: &str, key: Option<&str>) -> String {
    let document = &corpus.sources[source];
    let mut near: Vec<Likeness> =
        sharing_most(texts, source, sought).into_iter().filter_map(|number| likeness(document, number, sought)).collect();
    near.sort_by_key(|like| like.edits);
    if let Some(fewest) = near.first().map(|like| like.edits) {
        near.retain(|like| like.edits <= fewest + fewest / 2 + 1);
    }
    let clear = match near.as_slice() {
        [] => return "no passage has words like these: quote other words, or take the note out if what it was on is gone".to_owned(),
        [only] => only.edits * 2 <= words(sought).count(),
        [first, second, ..] => first.edits * 2 <= words(sought).count() && first.edits * 2 <= second.edits,
    };
    if !clear {
        let shown: Vec<String> = near.iter().take(MOST_NAMED).map(|like| shown(document, like, around(document, like))).collect();
        // What has few of its words is no proposal: pasted, it would pass for the words that the note was written on.
        let is_like = near[0].edits * 2 <= words(sought).count();
        let patch = patch(document, &near[0], key.filter(|_| is_like))
            .map_or_else(String::new, |line| format!("\nto take the first of them, write\n{line}"));
        return format!("quote the words as they stand; the nearest are:\n{}{patch}", shown.join("\n"));
    }
    let parting = near[0].parting.as_ref().map_or_else(|| "only the signs between the words differ".to_owned(), Parting::told);
    let patch = patch(document, &near[0], key).map_or_else(String::new, |line| format!("\n{line}"));
    format!("{parting}; quote the words as they stand:\n{}{patch}", shown(document, &near[0], near[0].stretch))
}

/// The line that names the words of a likeness.
fn patch(document: &Source, like: &Likeness, key: Option<&str>) -> Option<String> {
    let words = like.stretch.of(document.passage_text(like.passage));
    key.map(|key| format!("{key} = {}", quoted(words)))
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
fn sharing_most(texts: &SearchTexts, source: usize, sought: &str) -> Vec<usize> {
    let shared = texts.shared_words(source, sought).into_iter().enumerate();
    let mut ranked: Vec<(usize, usize)> = shared.map(|(index, shared)| (shared, index + 1)).filter(|&(shared, _)| shared > 0).collect();
    ranked.sort_by_key(|&(shared, number)| (std::cmp::Reverse(shared), number));
    ranked.into_iter().take(MOST_LOOKED_AT).map(|(_, number)| number).collect()
}

/// Cut at white space, so that a context begins with a whole word.
fn cut_start(words: &str, whole: bool) -> &str {
    if whole { words } else { words.split_once(char::is_whitespace).map_or(words, |(_, rest)| rest) }
}

fn cut_end(words: &str, whole: bool) -> &str {
    if whole { words } else { words.rsplit_once(char::is_whitespace).map_or(words, |(rest, _)| rest) }
}
