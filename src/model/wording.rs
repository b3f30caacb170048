//! The words of a language by which a text denies a figure or tells what befell the people that it counts.

/// Lists of words in lower case, parted by spaces; one that ends in a hyphen stands for all words that begin so.
#[derive(Debug)]
pub struct Wording {
    /// Words before a figure that deny it.
    pub denials: &'static str,
    /// Endings of such words.
    pub denial_endings: &'static str,
    /// Words after a denial that undo it: "not only".
    pub undoing: &'static str,
    /// Words that may deny a figure of their sentence, wherever they stand in it.
    pub doubts: &'static str,
    /// Words of dying and killing.
    pub deaths: &'static str,
    /// Words of being hurt.
    pub injuries: &'static str,
    /// Words of what else befalls people, alone or as part of a phrase: "lost their lives".
    pub other_harm: &'static str,
    /// Nouns that count people.
    pub people: &'static str,
    /// Words that begin another clause: what follows is said of others.
    pub joints: &'static str,
    /// Verbs with which a clause goes on after an insertion between commas.
    pub verbs: &'static str,
    /// Whether words move about so freely that the whole sentence is asked before something is said of its figures.
    pub loose: bool,
}

impl Wording {
    /// Whether `word`, in lower case, is in `list`, which is one of these.
    #[must_use]
    pub fn lists(list: &str, word: &str) -> bool {
        list.split_ascii_whitespace().any(|entry| entry.strip_suffix('-').map_or(entry == word, |stem| word.starts_with(stem)))
    }
}
