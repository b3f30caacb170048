//! What a word is counted as: its stem in lower case, without a possessive.

use rust_stemmers::Algorithm;
use rust_stemmers::Stemmer;

use crate::text::is_stop_word;
use crate::text::primary_subtag;

/// The Snowball stemmers, by primary language subtag.
const STEMMERS: &[(&str, Algorithm)] = &[
    ("ar", Algorithm::Arabic),
    ("da", Algorithm::Danish),
    ("de", Algorithm::German),
    ("el", Algorithm::Greek),
    ("en", Algorithm::English),
    ("es", Algorithm::Spanish),
    ("fi", Algorithm::Finnish),
    ("fr", Algorithm::French),
    ("hu", Algorithm::Hungarian),
    ("it", Algorithm::Italian),
    ("nl", Algorithm::Dutch),
    ("no", Algorithm::Norwegian),
    ("pt", Algorithm::Portuguese),
    ("ro", Algorithm::Romanian),
    ("ru", Algorithm::Russian),
    ("sv", Algorithm::Swedish),
    ("ta", Algorithm::Tamil),
    ("tr", Algorithm::Turkish),
];

/// Languages whose short words lose their vowel to the next one: "l'accord", "dell'accordo".
const ELIDING: &[&str] = &["fr", "it"];
/// A longer word before an apostrophe is no such word: "aujourd'hui".
const LONGEST_ELIDED: usize = 6;

/// How the words of one language are counted.
#[derive(Clone, Copy)]
pub struct WordForms {
    language: &'static str,
    algorithm: Option<Algorithm>,
}

impl WordForms {
    /// The forms of the language with this BCP 47 tag; one without a stemmer keeps its words whole.
    #[must_use]
    pub fn of_language(tag: &str) -> Self {
        let primary = primary_subtag(tag);
        let known = STEMMERS.iter().find(|(name, _)| *name == primary);
        known.map_or(Self { language: "", algorithm: None }, |&(language, algorithm)| Self { language, algorithm: Some(algorithm) })
    }

    /// The primary subtag; empty for a language without a stemmer.
    #[must_use]
    pub const fn language(self) -> &'static str {
        self.language
    }

    /// Whether one character can be a word: an ideograph, in a language of its own.
    fn is_word(self, character: char) -> bool {
        self.language != "en" && matches!(character, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
    }

    /// What `word` is counted as, or nothing where it is no term: a stop word, or a single small letter.
    #[must_use]
    pub fn of(self, word: &str) -> Option<String> {
        let straight = word.replace('’', "'");
        let bare = straight.strip_suffix("'s").or_else(|| straight.strip_suffix("'S")).unwrap_or(&straight);
        let bare = if ELIDING.contains(&self.language) { without_elided(bare) } else { bare };
        let lower = bare.to_lowercase();
        let letter = lower.chars().nth(1).is_none() && !bare.starts_with(|c: char| c.is_uppercase() || self.is_word(c));
        if letter || is_stop_word(&lower, self.language) {
            return None;
        }
        Some(self.algorithm.map_or_else(|| lower.clone(), |algorithm| Stemmer::create(algorithm).stem(&lower).into_owned()))
    }
}

/// What stands after an elided word's apostrophe.
fn without_elided(word: &str) -> &str {
    match word.split_once('\'') {
        Some((before, after)) if before.chars().count() <= LONGEST_ELIDED && before != "O" && !after.is_empty() => after,
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word_meet() {
        let english = WordForms::of_language("en-GB");
        assert_eq!(english.of("Investments"), english.of("investment’s"));
        assert_eq!(english.of("The"), None);
        assert_eq!(english.of("x"), None);
        assert!(english.of("X").is_some());
    }

    #[test]
    fn elided_words_are_off() {
        let french = WordForms::of_language("fr");
        assert_eq!(french.of("l’accord"), french.of("accords"));
        assert_ne!(french.of("aujourd'huis"), french.of("huis"));
    }

    #[test]
    fn an_ideograph_is_a_word() {
        assert!(WordForms::of_language("ja").of("銀").is_some());
    }

    #[test]
    fn a_language_without_a_stemmer_keeps_its_words() {
        assert_eq!(WordForms::of_language("cy").of("Llywodraeth"), Some("llywodraeth".to_owned()));
    }
}
