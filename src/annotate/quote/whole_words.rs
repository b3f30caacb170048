//! An approximate match may end inside a word; what is drawn are whole words.

use crate::text::Pattern;
use crate::text::Span;
use crate::text::fold_str;
use crate::text::words;

/// So many bytes around an end are looked at for the word that it cuts.
const AROUND: usize = 200;

/// `span` of `text` with no word cut at its ends, each word in or out as fits `pattern`, the folded quote, better; and its errors.
pub fn whole_words(text: &str, span: Span, pattern: &Pattern) -> (Span, usize) {
    let starts = cut_word(text, span.start).map_or(vec![span.start], |word| vec![word.start, word.end, next_word(text, word.end)]);
    let ends = cut_word(text, span.end).map_or(vec![span.end], |word| vec![word.end, word.start, last_word(text, word.start)]);
    let pairs = starts.iter().flat_map(|&start| ends.iter().map(move |&end| Span::new(start, end.max(start))));
    let errors = |span: Span| {
        let folded: Vec<char> = fold_str(span.of(text)).chars().collect();
        (span, pattern.distance(&folded))
    };
    let whole = pairs.filter(|pair| !pair.is_empty()).map(|pair| errors(pair.trimmed(text)));
    whole.min_by_key(|(_, errors)| *errors).unwrap_or_else(|| errors(span))
}

/// The word that byte `at` lies inside of.
fn cut_word(text: &str, at: usize) -> Option<Span> {
    let mut start = at.saturating_sub(AROUND);
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = (at + AROUND).min(text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    let word = words(&text[start..end]).map(|(word, _)| word.shifted(start)).find(|word| word.end > at)?;
    (word.start < at).then_some(word)
}

/// Where the word after byte `at` begins.
fn next_word(text: &str, at: usize) -> usize {
    text[at..].find(char::is_alphanumeric).map_or(text.len(), |skipped| at + skipped)
}

/// Where the word before byte `at` ends.
fn last_word(text: &str, at: usize) -> usize {
    text[..at].trim_end_matches(|c: char| !c.is_alphanumeric()).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_in_or_out() {
        let text = "condimentum sed, commodo vitae, ornare";
        let start = text.find("commodo").unwrap();
        let whole = |span: Span, quote: &str| whole_words(text, span, &Pattern::of(quote.chars().collect())).0.of(text);
        assert_eq!(whole(Span::new(start, start + 11), "commodo cites"), "commodo vitae");
        assert_eq!(whole(Span::new(start - 3, start + 13), "commodo vite"), "commodo vitae");
    }
}
