//! What the page of search shows where no script runs.

use serde::Serialize;

/// `search.html`.
#[derive(Debug, Serialize)]
pub struct SearchView {
    /// The editors' claims, in the order of their files, with the passages that they rest on.
    pub claims: Vec<IndexLine>,
    /// Names, in the order of the alphabet.
    pub names: Vec<IndexLine>,
    /// How many names are left out.
    pub more_names: usize,
    /// Words that recur, in the order of the alphabet.
    pub words: Vec<IndexLine>,
}

/// A claim, a name or a word, and where it stands.
#[derive(Debug, Serialize)]
pub struct IndexLine {
    /// The claim, the name or the word.
    pub words: String,
    /// The path of a claim, or of a name's page where it has one.
    pub path: Option<String>,
    /// The passages, in the order of the sources.
    pub places: Vec<IndexPlace>,
    /// How many more there are.
    pub more: usize,
}

/// A passage.
#[derive(Debug, Serialize)]
pub struct IndexPlace {
    /// "Source 2 ¶1"; after another of the same source "¶5".
    pub label: String,
    /// The same for ears, in full.
    pub spoken: String,
    /// Its path.
    pub path: String,
}
