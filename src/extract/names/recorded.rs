//! Finds the names and aliases of `content/entities.toml` as they are written, the longest first.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::extract::tokens::Tokens;
use crate::model::Entity;

/// The recorded names, by their first token; each list has the longest first. Only looked up, never listed.
#[derive(Default)]
pub struct RecordedNames {
    by_first: FxHashMap<String, Vec<(Vec<String>, usize)>>,
}

impl RecordedNames {
    /// Cuts the names and aliases of `entities` into tokens.
    #[must_use]
    pub fn of(entities: &[Entity]) -> Self {
        let mut names = Self::default();
        for (index, entity) in entities.iter().enumerate() {
            for name in std::iter::once(&entity.name).chain(&entity.aliases) {
                let tokens = Tokens::of(name);
                let parts: Vec<String> = (0..tokens.len()).map(|at| straight(tokens.text(at))).collect();
                if let Some(first) = parts.first() {
                    let opening = capitalised(first);
                    // "The company" begins a sentence with what is recorded as "the company".
                    if opening != *first {
                        let begun = std::iter::once(opening.clone()).chain(parts[1..].iter().cloned()).collect();
                        names.by_first.entry(opening).or_default().push((begun, index));
                    }
                    names.by_first.entry(first.clone()).or_default().push((parts, index));
                }
            }
        }
        names.by_first.values_mut().for_each(|list| list.sort_by_key(|(parts, index)| (std::cmp::Reverse(parts.len()), *index)));
        names
    }

    /// The runs of tokens that are recorded names, with the index of each one's entity; they do not overlap.
    #[must_use]
    pub fn find(&self, tokens: &Tokens<'_>) -> Vec<(Range<usize>, usize)> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < tokens.len() && !self.by_first.is_empty() {
            let longest = self.by_first.get(straight(tokens.text(at)).as_str()).and_then(|list| {
                let fits = |parts: &[String]| parts.iter().enumerate().all(|(offset, part)| straight(tokens.text(at + offset)) == *part);
                list.iter().find(|(parts, _)| fits(parts))
            });
            match longest {
                Some((parts, entity)) => {
                    found.push((at..at + parts.len(), *entity));
                    at += parts.len();
                }
                None => at += 1,
            }
        }
        found
    }
}

/// A word as it begins a sentence.
fn capitalised(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

/// Apostrophes made alike, which is all the difference that a literal search forgives.
fn straight(text: &str) -> String {
    text.replace('’', "'")
}
