//! Words of a source with some of what stands around them.

use crate::model::briefing::Excerpt;
use crate::text::Span;
use crate::text::is_stop_word;
use crate::text::primary_subtag;

/// How many words a preview shows around the words it is for.
pub const IN_PREVIEW: usize = 44;

/// `words` with about `around` words of `frame` on both sides together; both are bytes of `text`.
///
/// A frame that is not much longer is shown whole; a cut falls between words and is marked by an ellipsis.
pub fn excerpt(text: &str, words: Span, frame: Span, around: usize) -> Excerpt {
    let words = words.within(frame);
    let before = &text[frame.start..words.start];
    let after = &text[words.end..frame.end];
    let (last, first) = (starts(before, before.split_whitespace().rev(), around), starts(after, after.split_whitespace(), around));
    let half = around / 2;
    let left = half.max(around.saturating_sub(first.len()));
    let right = half.max(around.saturating_sub(last.len()));
    Excerpt {
        before: keep_last(before, &last, left),
        words: text[words.start..words.end].to_owned(),
        after: keep_first(after, &first, right),
    }
}

/// The first words of `text`, about as many as `most`.
pub fn opening(text: &str, most: usize) -> String {
    keep_first(text, &starts(text, text.split_whitespace(), most), most)
}

/// `words` with their neighbours in `sentence`, about six words in all and never across punctuation; all are bytes of `text`,
/// which is in `language`, a BCP 47 tag. No phrase begins behind a function word, for "an hour late" is not "half an hour
/// late", and none ends with one.
pub fn phrase_around(text: &str, words: Span, sentence: Span, language: &str) -> Span {
    const LENGTH: usize = 6;
    const LONGEST: usize = 10;
    if !sentence.holds(words) {
        return words;
    }
    let place = |word: &str| Span::new(offset(text, word), offset(text, word) + word.len());
    let tokens: Vec<Span> = sentence.of(text).split_whitespace().map(place).collect();
    let Some(mut first) = tokens.iter().position(|token| token.end > words.start) else { return words };
    let mut last = tokens.iter().rposition(|token| token.start < words.end).unwrap_or(first);
    let stops =
        |token: Span| token.of(text).ends_with([',', ';', ':', '.', '!', '?', ')', '”', '"', '—', '–']) || token.of(text).contains('—');
    while last - first + 1 < LENGTH && last + 1 < tokens.len() && !stops(tokens[last]) {
        last += 1;
    }
    while last - first + 1 < LENGTH && first > 0 && !stops(tokens[first - 1]) {
        first -= 1;
    }
    let language = primary_subtag(language);
    let says_nothing = |token: Span| is_stop_word(&token.of(text).to_lowercase().replace('’', "'"), &language);
    while last - first + 1 < LONGEST
        && first > 0
        && !stops(tokens[first - 1])
        && (says_nothing(tokens[first]) || says_nothing(tokens[first - 1]))
    {
        first -= 1;
    }
    while last > first && tokens[last].start >= words.end && says_nothing(tokens[last]) {
        last -= 1;
    }
    let phrase = Span::new(tokens[first].start, tokens[last].end);
    let bare = phrase.of(text).trim_end_matches([',', ';', ':', '.', '—', '–']).len();
    Span::new(phrase.start, (phrase.start + bare).max(words.end))
}

/// So many words more than asked for are kept rather than cut.
const SLACK: usize = 3;

/// Where those of the `words` of `text` begin of which at most `most` are kept. No more are looked at than matter: a passage
/// may be as long as a book, and name somebody a thousand times.
fn starts<'t>(text: &str, words: impl Iterator<Item = &'t str>, most: usize) -> Vec<usize> {
    words.take(most + SLACK + 1).map(|word| offset(text, word)).collect()
}

/// The last words of `text`; `starts` says where they begin, from the last on.
fn keep_last(text: &str, starts: &[usize], most: usize) -> String {
    if starts.len() <= most + SLACK {
        return text.to_owned();
    }
    match most.checked_sub(1) {
        Some(first) => format!("… {}", &text[starts[first]..]),
        None => "… ".to_owned(),
    }
}

/// The first words of `text`; `starts` says where they begin.
fn keep_first(text: &str, starts: &[usize], most: usize) -> String {
    if starts.len() <= most + SLACK {
        return text.to_owned();
    }
    let kept = text[..starts[most]].trim_end().trim_end_matches([',', ';', ':', '—', '–', '-']);
    format!("{kept} …")
}

/// Where `word`, which is a piece of `text`, begins in it.
fn offset(text: &str, word: &str) -> usize {
    word.as_ptr() as usize - text.as_ptr() as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_stays_within_its_punctuation() {
        let text = "Later, as models took off, the company shifted to testing data.";
        let phrase = |word: &str| {
            let start = text.find(word).unwrap();
            phrase_around(text, Span::new(start, start + word.len()), Span::new(0, text.len()), "en").of(text)
        };
        assert_eq!(phrase("models"), "as models took off");
        assert_eq!(phrase("shifted"), "the company shifted to testing data");
        let text = "The workers said that it was overloaded and left half an hour late because of it";
        let phrase = |word: &str| {
            let start = text.find(word).unwrap();
            phrase_around(text, Span::new(start, start + word.len()), Span::new(0, text.len()), "en").of(text)
        };
        assert_eq!(phrase("hour"), "half an hour late");
    }

    #[test]
    fn cuts_fall_between_words() {
        let text = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen";
        let start = text.find("seven").unwrap();
        let found = excerpt(text, Span::new(start, start + 5), Span::new(0, text.len()), 4);
        assert_eq!((found.before.as_str(), found.words.as_str(), found.after.as_str()), ("… five six ", "seven", " eight nine …"));
        assert_eq!(opening("one two", 9), "one two");
    }
}
