//! What a word is counted as: its stem in lower case, without a possessive.

use rust_stemmers::Algorithm;
use rust_stemmers::Stemmer;

use crate::relate::stop_words::is_stop_word;

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
        let primary = tag.split('-').next().unwrap_or_default();
        let known = STEMMERS.iter().find(|(name, _)| primary.eq_ignore_ascii_case(name));
        known.map_or(Self { language: "", algorithm: None }, |&(language, algorithm)| Self { language, algorithm: Some(algorithm) })
    }

    /// The primary subtag; empty for a language without a stemmer.
    #[must_use]
    pub const fn language(self) -> &'static str {
        self.language
    }

    /// What `word` is counted as, or nothing where it is no term: a stop word, or a single small letter.
    #[must_use]
    pub fn of(self, word: &str) -> Option<String> {
        let straight = word.replace('’', "'");
        let bare = straight.strip_suffix("'s").or_else(|| straight.strip_suffix("'S")).unwrap_or(&straight);
        let lower = bare.to_lowercase();
        let letter = lower.chars().nth(1).is_none() && !bare.starts_with(char::is_uppercase);
        if letter || is_stop_word(&lower, self.language) {
            return None;
        }
        Some(self.algorithm.map_or_else(|| lower.clone(), |algorithm| Stemmer::create(algorithm).stem(&lower).into_owned()))
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
    fn a_language_without_a_stemmer_keeps_its_words() {
        assert_eq!(WordForms::of_language("cy").of("Llywodraeth"), Some("llywodraeth".to_owned()));
    }
}
