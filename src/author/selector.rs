//! Names a stretch of a source so that a search finds it again: by its words, with what stands around them. A quote that stands only
//! once gets context too: when its words go and come again elsewhere, the context tells that they are others.

use crate::model::Anchor;
use crate::model::Selector;
use crate::model::Verdict;
use crate::text::Span;

/// How many code points of context are tried on each side, one after the other.
const WIDTHS: &[usize] = &[32, 64, 128, 240];
/// How many code points the ends of a long range are tried with.
const ENDS: &[usize] = &[40, 80, 160];
/// So many code points are added at most to reach the next white space; scripts without spaces have none.
const TO_A_WORD: usize = 24;

/// What a search for a selector gave.
pub struct Places {
    /// The place and how sure it is.
    pub anchor: Anchor,
    /// All places of the words, in the order of the text.
    pub all: Vec<Span>,
}

/// A selector by which `search` finds just the bytes `span` of the canonical `text`.
///
/// One that runs across blocks is named by its first and its last words.
#[must_use]
pub fn selector_of(text: &str, span: Span, search: &dyn Fn(&Selector) -> Places) -> Selector {
    let lands = |selector: &Selector| {
        let anchor = search(selector).anchor;
        anchor.verdict == Verdict::Exact && anchor.span == Some(span)
    };
    let words = span.of(text);
    let whole = Selector { exact: words.replace('\n', " "), ..Selector::default() };
    let mut bases: Vec<Selector> = Vec::new();
    if words.contains('\n') {
        bases.extend(ENDS.iter().filter_map(|&length| range(words, length)));
    }
    bases.push(whole.clone());
    for base in &bases {
        let wider = WIDTHS.iter().flat_map(|&width| sides(with_context(base, text, span, width)));
        if let Some(found) = wider.into_iter().find(|selector| lands(selector)) {
            return found;
        }
        // A text that is quoted whole has nothing around it.
        if lands(base) {
            return base.clone();
        }
    }
    let number = search(&whole).all.iter().position(|place| place.trimmed(text) == span);
    Selector { occurrence: number.map(|index| index + 1), ..whole }
}

/// The first and the last words of `words`, each from a block of its own.
fn range(words: &str, length: usize) -> Option<Selector> {
    let (first, last) = (words.lines().next()?, words.lines().next_back()?);
    let start = &first[..end_of_word(first, length)];
    let end = &last[start_of_word(last, length)..];
    Some(Selector { range: Some((start.trim().to_owned(), end.trim().to_owned())), ..Selector::default() })
}

fn with_context(base: &Selector, text: &str, span: Span, width: usize) -> Selector {
    let (before, after) = (&text[..span.start], &text[span.end..]);
    let prefix = before[start_of_word(before, width)..].replace('\n', " ");
    let suffix = after[..end_of_word(after, width)].replace('\n', " ");
    let kept = |context: String| (!context.trim().is_empty()).then_some(context);
    Selector { prefix: kept(prefix), suffix: kept(suffix), ..base.clone() }
}

/// A selector with its context on both sides, or on one: in texts that repeat themselves one side may tell more than both.
fn sides(both: Selector) -> [Selector; 3] {
    let before = Selector { suffix: None, ..both.clone() };
    let after = Selector { prefix: None, ..both.clone() };
    [both, before, after]
}

/// Where the last `width` code points of `text` begin, moved to the front of the word there.
fn start_of_word(text: &str, width: usize) -> usize {
    let mut before = text.char_indices().rev().skip(width.saturating_sub(1));
    let Some((plain, _)) = before.next() else { return 0 };
    let mut start = plain;
    for _ in 0..TO_A_WORD {
        match before.next() {
            None => return 0,
            Some((_, character)) if character.is_whitespace() => return start,
            Some((at, _)) => start = at,
        }
    }
    plain
}

/// Where the first `width` code points of `text` end, moved to the end of the word there.
fn end_of_word(text: &str, width: usize) -> usize {
    let mut after = text.char_indices().skip(width);
    let Some((plain, first)) = after.next() else { return text.len() };
    if first.is_whitespace() {
        return plain;
    }
    for _ in 0..TO_A_WORD {
        match after.next() {
            None => return text.len(),
            Some((at, character)) if character.is_whitespace() => return at,
            Some(_) => {}
        }
    }
    plain
}
