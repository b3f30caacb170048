//! The texts that quotes are looked for in.

use std::hash::BuildHasher;
use std::sync::OnceLock;

use rustc_hash::FxBuildHasher;
use unicode_normalization::UnicodeNormalization;

use crate::model::Corpus;
use crate::text::Folded;
use crate::text::Span;
use crate::text::fold_str;
use crate::text::is_invisible;
use crate::text::words;

/// One text, prepared for searching when that is first asked for.
#[derive(Default)]
pub struct SearchText {
    /// The text with every line end as a space, so that a quote may run across blocks. Offsets stay the same.
    pub plain: String,
    folded: OnceLock<Folded>,
    characters: OnceLock<Characters>,
}

/// The characters of a folded text, for a search that looks at them one by one.
pub struct Characters {
    /// The characters.
    pub all: Vec<char>,
    /// Where each begins in the folded text, and after the last one its end.
    starts: Vec<usize>,
}

impl SearchText {
    /// Prepares `text`.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self { plain: text.replace('\n', " "), folded: OnceLock::new(), characters: OnceLock::new() }
    }

    /// The folded text.
    pub fn folded(&self) -> &Folded {
        self.folded.get_or_init(|| Folded::of(&self.plain))
    }

    /// The characters of the folded text.
    pub fn characters(&self) -> &Characters {
        self.characters.get_or_init(|| {
            let text = &self.folded().text;
            let starts = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            Characters { all: text.chars().collect(), starts }
        })
    }

    /// The bytes of the plain text that the characters `start` to `end` of the folded one came from; `start < end`.
    pub fn original(&self, start: usize, end: usize) -> Span {
        let starts = &self.characters().starts;
        self.folded().around(Span::new(starts[start], starts[end]))
    }
}

/// The texts of a corpus; one that no quote is on is never prepared.
pub struct SearchTexts<'c> {
    corpus: &'c Corpus,
    texts: Vec<OnceLock<SearchText>>,
    /// By source and passage, the hashes of its folded words, sorted and each once.
    words: Vec<OnceLock<Vec<Vec<u64>>>>,
}

impl<'c> SearchTexts<'c> {
    /// Those of `corpus`.
    #[must_use]
    pub fn of(corpus: &'c Corpus) -> Self {
        let words = corpus.sources.iter().map(|_| OnceLock::new()).collect();
        Self { corpus, texts: corpus.sources.iter().map(|_| OnceLock::new()).collect(), words }
    }

    /// That of the source with this index.
    #[must_use]
    pub fn get(&self, source: usize) -> &SearchText {
        self.texts[source].get_or_init(|| SearchText::of(&self.corpus.sources[source].text))
    }

    /// How many different words each passage of the source with this index shares with `quote`, in the order of the passages.
    #[must_use]
    pub fn shared_words(&self, source: usize, quote: &str) -> Vec<usize> {
        let document = &self.corpus.sources[source];
        let passages =
            self.words[source].get_or_init(|| (1..=document.passages.len()).map(|number| hashes(document.passage_text(number))).collect());
        let wanted = hashes(quote);
        passages.iter().map(|there| wanted.iter().filter(|hash| there.binary_search(hash).is_ok()).count()).collect()
    }
}

/// The hashes of the words of `text` that have three letters or more, folded, sorted and each once.
fn hashes(text: &str) -> Vec<u64> {
    let folded = fold_str(text);
    let long = words(&folded).map(|(_, word)| word).filter(|word| word.chars().nth(2).is_some());
    let mut hashes: Vec<u64> = long.map(|word| FxBuildHasher.hash_one(word)).collect();
    hashes.sort_unstable();
    hashes.dedup();
    hashes
}

/// `words` as the canonical text has them: NFC, every run of white space one space, no invisible characters.
/// The ends are kept, because a context may end with a space.
#[must_use]
pub fn normal(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for character in words.nfc().filter(|&character| !is_invisible(character)) {
        if !character.is_whitespace() {
            text.push(character);
        } else if !text.ends_with(' ') {
            text.push(' ');
        }
    }
    text
}
