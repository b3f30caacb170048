//! Words that say nothing of what a passage is about: they are no terms. One file of them for each language.

mod de;
mod en;
mod es;
mod fr;
mod it;
mod nl;
mod pt;

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

/// The lists, by primary language subtag.
static LISTS: LazyLock<[(&str, FxHashSet<&str>); 7]> = LazyLock::new(|| {
    let lists = [
        ("en", en::WORDS),
        ("de", de::WORDS),
        ("fr", fr::WORDS),
        ("es", es::WORDS),
        ("pt", pt::WORDS),
        ("it", it::WORDS),
        ("nl", nl::WORDS),
    ];
    lists.map(|(language, words)| (language, words.split_ascii_whitespace().collect()))
});

/// Whether `word`, in lower case, is a stop word of the language with this primary subtag.
///
/// A language without a list here has none: its commonest words count little anyway, since they stand everywhere.
#[must_use]
pub fn is_stop_word(word: &str, language: &str) -> bool {
    LISTS.iter().find(|(known, _)| *known == language).is_some_and(|(_, words)| words.contains(word))
}

/// The languages that have a list, by primary subtag, and whether `word`, in lower case, is in it.
pub fn languages_with(word: &str) -> impl Iterator<Item = (&'static str, bool)> {
    LISTS.iter().map(move |(language, words)| (*language, words.contains(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_own() {
        assert!(is_stop_word("said", "en") && is_stop_word("sagte", "de") && is_stop_word("disse", "pt"));
        assert!(!is_stop_word("said", "de") && !is_stop_word("the", "sv"));
    }
}
