//! What the whole collection shows of a word: how often it has a capital inside a sentence, and how often none.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::extract::names::pieces::Pieces;

/// In a line with a larger share of capitals than this, capitals say nothing: it is a headline.
const HEADLINE: f64 = 0.6;
/// Shorter lines are not judged by their share of capitals.
const LEAST_WORDS: usize = 4;

/// How often words are written with and without a capital. Only looked up, never listed: its order cannot reach the output.
#[derive(Default)]
pub struct Evidence {
    counts: FxHashMap<String, Counts>,
}

/// The evidence of each language by itself: German nouns tell nothing of English ones.
#[derive(Default)]
pub struct ByLanguage {
    /// By primary subtag.
    languages: BTreeMap<String, Evidence>,
    /// That of a language nothing was read in.
    none: Evidence,
}

impl ByLanguage {
    /// That of one language.
    #[must_use]
    pub fn of(&self, primary: &str) -> &Evidence {
        self.languages.get(primary).unwrap_or(&self.none)
    }

    /// That of one language, to add to.
    pub fn of_mut(&mut self, primary: String) -> &mut Evidence {
        self.languages.entry(primary).or_default()
    }

    /// The evidence of both parts of the collection.
    #[must_use]
    pub fn with(mut self, other: Self) -> Self {
        for (primary, evidence) in other.languages {
            let own = std::mem::take(self.of_mut(primary.clone()));
            self.languages.insert(primary, own.with(evidence));
        }
        self
    }
}

#[derive(Clone, Copy, Default)]
struct Counts {
    capital: u32,
    small: u32,
}

impl Evidence {
    /// Counts the words of a block; a heading in title case tells nothing however short it is.
    pub fn read(&mut self, pieces: &Pieces<'_, '_>, heading: bool) {
        let words: Vec<usize> = (0..pieces.len()).filter(|&at| pieces.is_word(at)).collect();
        let capitals = words.iter().filter(|&&at| pieces.text(at).starts_with(char::is_uppercase)).count();
        if (heading || words.len() >= LEAST_WORDS) && share(capitals, words.len()) > HEADLINE {
            return;
        }
        for at in words {
            let text = pieces.text(at);
            if text.starts_with(char::is_lowercase) {
                self.count(text, |counts| counts.small += 1);
            } else if !pieces.starts_sentence(at) {
                self.count(&text.to_lowercase(), |counts| counts.capital += 1);
            }
        }
    }

    fn count(&mut self, word: &str, add: impl FnOnce(&mut Counts)) {
        match self.counts.get_mut(word) {
            Some(counts) => add(counts),
            None => add(self.counts.entry(word.to_owned()).or_default()),
        }
    }

    /// The counts of both parts of the collection.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        let (mut all, fewer) = if self.counts.len() < other.counts.len() { (other, self) } else { (self, other) };
        for (word, counts) in fewer.counts {
            let sum = all.counts.entry(word).or_default();
            sum.capital += counts.capital;
            sum.small += counts.small;
        }
        all
    }

    /// Whether a word, in lower case, has a capital more often than not.
    #[must_use]
    pub fn is_name(&self, word: &str) -> bool {
        self.counts.get(word).is_some_and(|counts| counts.capital > counts.small)
    }

    /// Whether a word, in lower case, was never seen but where any word has a capital.
    #[must_use]
    pub fn is_new(&self, word: &str) -> bool {
        !self.counts.contains_key(word)
    }

    /// Whether a word, in lower case, was seen with a capital inside a sentence.
    #[must_use]
    pub fn is_capital(&self, word: &str) -> bool {
        self.counts.get(word).is_some_and(|counts| counts.capital > 0)
    }
}

#[expect(clippy::cast_precision_loss, reason = "no block has 2^52 words")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}
