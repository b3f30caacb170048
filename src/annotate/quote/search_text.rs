//! The texts that quotes are looked for in.

use std::sync::OnceLock;

use unicode_normalization::UnicodeNormalization;

use crate::model::Corpus;
use crate::text::Folded;

/// One text, prepared for searching when that is first asked for.
#[derive(Default)]
pub struct SearchText {
    /// The text with every line end as a space, so that a quote may run across blocks. Offsets stay the same.
    pub plain: String,
    folded: OnceLock<Folded>,
}

impl SearchText {
    /// Prepares `text`.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self { plain: text.replace('\n', " "), folded: OnceLock::new() }
    }

    /// The folded text.
    pub fn folded(&self) -> &Folded {
        self.folded.get_or_init(|| Folded::of(&self.plain))
    }
}

/// The texts of a corpus; one that no quote is on is never prepared.
pub struct SearchTexts<'c> {
    corpus: &'c Corpus,
    texts: Vec<OnceLock<SearchText>>,
}

impl<'c> SearchTexts<'c> {
    /// Those of `corpus`.
    #[must_use]
    pub fn of(corpus: &'c Corpus) -> Self {
        Self { corpus, texts: corpus.sources.iter().map(|_| OnceLock::new()).collect() }
    }

    /// That of the source with this index.
    #[must_use]
    pub fn get(&self, source: usize) -> &SearchText {
        self.texts[source].get_or_init(|| SearchText::of(&self.corpus.sources[source].text))
    }
}

/// `words` as the canonical text has them: NFC, every run of white space one space, no invisible characters.
/// The ends are kept, because a context may end with a space.
#[must_use]
pub fn normal(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for character in words.nfc().filter(|c| !matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')) {
        if !character.is_whitespace() {
            text.push(character);
        } else if !text.ends_with(' ') {
            text.push(' ');
        }
    }
    text
}
