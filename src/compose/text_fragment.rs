//! Links to words in the page that a source was taken from: text fragments, <https://wicg.github.io/scroll-to-text-fragment/>.

use std::borrow::Cow;

use crate::model::Source;
use crate::model::Target;
use crate::text::Span;
use crate::text::percent_encoded;

/// A quote of more words is named by its first and its last ones.
const MOST_WORDS: usize = 12;
/// So many words name either end of a long quote.
const AT_ENDS: usize = 5;
/// Words of fewer bytes may stand in the menu of the page too, which is no part of the source.
const SHORT: usize = 24;
/// So many words around a quote tell it from others.
const CONTEXT: usize = 4;
/// A run of so many code points without a space is cut, as in languages that write none.
const LONGEST_RUN: usize = 24;
/// A text of more bytes is not searched for words that stand twice.
const LONGEST_SEARCHED: usize = 200_000;

/// The address of a quote's words in the page that its source was taken from; nothing where no page is known or the words are in doubt.
pub fn original(source: &Source, target: &Target) -> Option<String> {
    original_in(source, target, || searched(&source.text).into())
}

/// The same for one of many quotes from one source; `searched` gives that source's text as [`searched`] makes it.
pub fn original_in<'t>(source: &Source, target: &Target, searched: impl FnOnce() -> Cow<'t, str>) -> Option<String> {
    address(source.record.url.as_ref()?, &source.text, target.anchor.drawn()?, searched)
}

/// A text as words that stand twice are looked for in it: in small letters. A long text is not searched for each of its
/// notes, and nothing is made of it.
pub fn searched(text: &str) -> String {
    if text.len() > LONGEST_SEARCHED { String::new() } else { text.to_lowercase() }
}

/// `url` with the directive that leads to the words at `span` of `text`, whose blocks are parted by line feeds.
///
/// A browser finds whole words only, whatever their case, and no words across two blocks unless both ends are named.
fn address<'t>(url: &str, text: &str, span: Span, searched: impl FnOnce() -> Cow<'t, str>) -> Option<String> {
    let span = whole_words(text, span.trimmed(text));
    let words = span.of(text);
    if words.is_empty() {
        return None;
    }
    let several_blocks = words.contains('\n');
    let (start, end) = if several_blocks || runs(words).count() > MOST_WORDS {
        (first_words(words.lines().next()?, AT_ENDS), Some(last_words(words.lines().next_back()?, AT_ENDS)))
    } else {
        (words, None)
    };
    let end = end.filter(|_| several_blocks || start.len() < words.len());
    let (mut before, mut after) = (String::new(), String::new());
    if end.is_none() && start.len() < SHORT || text.len() > LONGEST_SEARCHED || is_repeated(&searched(), start) {
        let line = text[..span.start].rsplit('\n').next().unwrap_or_default();
        let rest = text[span.end..].split('\n').next().unwrap_or_default();
        before = Some(last_words(line, CONTEXT))
            .filter(|words| words.contains(char::is_alphanumeric))
            .map_or(before, |words| format!("{}-,", term(words)));
        after = Some(first_words(rest, CONTEXT))
            .filter(|words| words.contains(char::is_alphanumeric))
            .map_or(after, |words| format!(",-{}", term(words)));
    }
    let end = end.map_or_else(String::new, |end| format!(",{}", term(end)));
    let mark = if url.contains('#') { ":~:text=" } else { "#:~:text=" };
    Some(format!("{url}{mark}{before}{}{end}{after}", term(start)))
}

/// `words` as a term of the directive, in which `-`, `,` and `&` are signs.
fn term(words: &str) -> String {
    percent_encoded(words, "").replace('-', "%2D")
}

/// `span` with no word cut at its ends.
fn whole_words(text: &str, span: Span) -> Span {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let words = span.of(text);
    let (mut start, mut end) = (span.start, span.end);
    if is_letter(words.chars().next()) {
        start = text[..start].trim_end_matches(char::is_alphanumeric).len();
    }
    if is_letter(words.chars().next_back()) {
        end = text.len() - text[end..].trim_start_matches(char::is_alphanumeric).len();
    }
    // Where no words are parted by spaces a whole run would be a sentence.
    let short = |whole: usize| whole <= LONGEST_RUN;
    Span::new(if short(span.start - start) { start } else { span.start }, if short(end - span.end) { end } else { span.end })
}

fn runs(words: &str) -> impl DoubleEndedIterator<Item = &str> {
    words.split_whitespace()
}

/// The first `count` words of a line; of a run that is too long the beginning.
fn first_words(line: &str, count: usize) -> &str {
    let line = line.trim();
    let end = runs(line).nth(count - 1).map_or(line.len(), |last| offset(line, last) + last.len());
    let cut = line.char_indices().nth(LONGEST_RUN * count).map_or(line.len(), |(at, _)| at);
    &line[..end.min(cut)]
}

/// The last `count` words of a line; of a run that is too long the end.
fn last_words(line: &str, count: usize) -> &str {
    let line = line.trim();
    let start = runs(line).nth_back(count - 1).map_or(0, |first| offset(line, first));
    let cut = line.char_indices().rev().nth(LONGEST_RUN * count - 1).map_or(0, |(at, _)| at);
    &line[start.max(cut)..]
}

/// Where `part`, which is a piece of `line`, begins in it.
fn offset(line: &str, part: &str) -> usize {
    part.as_ptr() as usize - line.as_ptr() as usize
}

/// Whether `words` stand twice in `searched`, whatever their case.
fn is_repeated(searched: &str, words: &str) -> bool {
    searched.matches(&words.to_lowercase()).nth(1).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, words: &str) -> String {
        let start = text.find(words).unwrap_or_default();
        let span = Span::new(start, start + words.len());
        address("https://e.org/a", text, span, || searched(text).into()).unwrap_or_default().replace("https://e.org/a#:~:text=", "")
    }

    #[test]
    fn short_quotes_are_named_in_full() {
        assert_eq!(of("It was well-built, red & Größe.", "well-built, red & Größe"), "well%2Dbuilt%2C%20red%20%26%20Gr%C3%B6%C3%9Fe");
        assert_eq!(of("The keepers left.", "keeper"), "The-,keepers,-left.");
    }

    #[test]
    fn long_quotes_and_those_over_blocks_are_named_by_their_ends() {
        let long = "a1 a2 a3 a4 a5 a6 a7 a8 a9 b1 b2 b3 b4 b5";
        assert_eq!(of(&format!("x {long} y"), long), "a1%20a2%20a3%20a4%20a5,b1%20b2%20b3%20b4%20b5");
        assert_eq!(of("One two\nthree four", "two\nthree"), "two,three");
    }

    #[test]
    fn what_stands_twice_is_told_by_what_is_around_it() {
        assert_eq!(of("Built of oak here.\nBUILT OF OAK", "Built of oak"), "Built%20of%20oak,-here.");
        assert_eq!(of("It is red\nand is", "is"), "It-,is,-red");
    }

    #[test]
    fn an_address_with_a_fragment_keeps_it() {
        let with = address("https://e.org/a#part", "words", Span::new(0, 5), || "words".into());
        assert_eq!(with.as_deref(), Some("https://e.org/a#part:~:text=words"));
    }
}
