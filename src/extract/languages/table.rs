//! Phrases to look up in a text, the longest first.

use rustc_hash::FxHashMap;
use rustc_hash::FxHashSet;

use crate::extract::tokens::TokenKind;
use crate::extract::tokens::Tokens;

/// Phrases and what they stand for. Only looked up, never listed.
pub struct Table<T> {
    phrases: FxHashMap<String, T>,
    /// The first words, so that most tokens are passed over at once.
    firsts: FxHashSet<String>,
    /// How many words the longest has.
    longest: usize,
}

impl<T: Copy> Table<T> {
    /// A table of phrases, which are in lower case; of two alike the first counts.
    #[must_use]
    pub fn of(entries: impl IntoIterator<Item = (String, T)>) -> Self {
        let mut table = Self { phrases: FxHashMap::default(), firsts: FxHashSet::default(), longest: 0 };
        for (phrase, value) in entries {
            let words = phrase.split([' ', '-']).count();
            table.longest = table.longest.max(words);
            table.firsts.insert(phrase.split([' ', '-']).next().unwrap_or_default().to_owned());
            table.phrases.entry(phrase).or_insert(value);
        }
        table
    }

    /// What a single word, in lower case, stands for.
    #[must_use]
    pub fn word(&self, word: &str) -> Option<T> {
        self.phrases.get(word).copied()
    }

    /// The longest phrase that begins at token `at`, and the token after it.
    #[must_use]
    pub fn at(&self, tokens: &Tokens<'_>, at: usize) -> Option<(T, usize)> {
        if !tokens.is(at, TokenKind::Word) {
            return None;
        }
        let mut phrase = tokens.text(at).to_lowercase();
        if !self.firsts.contains(&phrase) {
            return None;
        }
        let (mut best, mut end) = (None, at + 1);
        for _ in 0..self.longest {
            if let Some(value) = self.phrases.get(&phrase) {
                best = Some((*value, end));
            }
            let hyphen = tokens.text(end) == "-" && tokens.is_glued(end) && tokens.is_glued(end + 1);
            let next = end + usize::from(hyphen);
            if !tokens.is(next, TokenKind::Word) {
                break;
            }
            phrase.push(if hyphen { '-' } else { ' ' });
            phrase.push_str(&tokens.text(next).to_lowercase());
            end = next + 1;
        }
        best
    }
}
