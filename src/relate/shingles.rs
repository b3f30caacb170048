//! Runs of four words, by which copied text is told from text on the same matter.

use std::hash::Hasher;

use rustc_hash::FxHasher;

/// How many words a shingle has.
pub const WORDS: usize = 4;

/// Collects the shingles of a text, word by word.
///
/// A shingle is kept as a 64-bit hash: among the millions of a large collection two that differ
/// have the same hash with a chance of less than one in a million.
#[derive(Default)]
pub struct Shingles {
    window: [u64; WORDS],
    seen: usize,
    hashes: Vec<u64>,
}

impl Shingles {
    /// Takes the next word; case does not matter.
    pub fn push(&mut self, word: &str) {
        let mut hasher = FxHasher::default();
        for character in word.chars().flat_map(char::to_lowercase) {
            hasher.write_u32(u32::from(character));
        }
        self.window.rotate_left(1);
        self.window[WORDS - 1] = hasher.finish();
        self.seen += 1;
        if self.seen >= WORDS {
            let mut run = FxHasher::default();
            self.window.iter().for_each(|&word| run.write_u64(word));
            self.hashes.push(run.finish());
        }
    }

    /// The hashes of all shingles, sorted, each once.
    #[must_use]
    pub fn sorted(mut self) -> Vec<u64> {
        self.hashes.sort_unstable();
        self.hashes.dedup();
        self.hashes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_of_any_letter_are_as_small_ones() {
        let of = |text: &str| {
            let mut shingles = Shingles::default();
            text.split(' ').for_each(|word| shingles.push(word));
            shingles.sorted()
        };
        assert_eq!(of("Über die Brücke FÜHRT Éva"), of("ÜBER DIE BRÜCKE führt éva"));
        assert_ne!(of("die Brücke führt hinüber"), of("die Brücken führt hinüber"));
    }
}
