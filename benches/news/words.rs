//! Words made of syllables, common ones far more often than rare ones, as in any language (Zipf's law).

use super::random::Random;

const FUNCTION_WORDS: &[&str] = &[
    "the", "of", "and", "to", "a", "in", "that", "is", "was", "for", "on", "with", "as", "by", "it", "at", "from", "are", "be", "has",
    "had", "its", "were", "which", "this", "after", "not", "have", "his", "but", "an", "who", "been", "their", "more", "will", "would",
    "about",
];
const SYLLABLES: &[&str] = &[
    "ba", "cor", "den", "fi", "gal", "hem", "is", "jun", "kel", "lo", "mar", "nor", "os", "pen", "qui", "ran", "sol", "ten", "ur", "ven",
    "wil", "ex", "yar", "zo", "stra", "ment", "tion", "ing", "er", "al",
];
const SIZE: usize = 20_000;

/// A language of its own.
pub struct Vocabulary {
    words: Vec<String>,
}

impl Vocabulary {
    /// Makes up the words.
    pub fn new(random: &mut Random) -> Self {
        let syllable = |random: &mut Random| SYLLABLES[random.below(SYLLABLES.len() as u64) as usize];
        let words = (0..SIZE).map(|_| (0..2 + random.below(3)).map(|_| syllable(random)).collect()).collect();
        Self { words }
    }

    /// A word that gives no meaning.
    pub fn function_word(random: &mut Random) -> &'static str {
        FUNCTION_WORDS[random.below(FUNCTION_WORDS.len() as u64) as usize]
    }

    /// A word, the commonest most often.
    pub fn common(&self, random: &mut Random) -> &str {
        let most = 1 + random.below(SIZE as u64);
        &self.words[random.below(most) as usize * random.below(most) as usize % SIZE]
    }

    /// The index of a word that few stories have.
    pub fn rare(random: &mut Random) -> usize {
        random.below(SIZE as u64) as usize
    }

    /// The word of an index.
    pub fn word(&self, index: usize) -> &str {
        &self.words[index]
    }

    /// A name.
    pub fn name(&self, random: &mut Random) -> String {
        let word = &self.words[random.below(SIZE as u64) as usize];
        let mut rest = word.chars();
        rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
    }
}
