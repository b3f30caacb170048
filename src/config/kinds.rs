//! Kinds of annotations that a project adds to the built-in ones.

use crate::config::record::Record;
use crate::diag::Diagnostic;

/// The motivations of the W3C Web Annotation vocabulary, section 3.3.5, that a kind may narrow.
pub const MOTIVATIONS: &[&str] = &[
    "assessing",
    "bookmarking",
    "classifying",
    "commenting",
    "describing",
    "editing",
    "highlighting",
    "identifying",
    "linking",
    "moderating",
    "questioning",
    "replying",
    "tagging",
];

/// A kind of a project's own: `[annotations.kinds.<name>]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomKind {
    /// The word editors write.
    pub name: String,
    /// The word readers see.
    pub label: String,
    /// The W3C motivation it narrows.
    pub motivation: String,
}

/// Reads the `[annotations]` table.
pub fn read(mut table: Record<'_>, faults: &mut Vec<Diagnostic>) -> Vec<CustomKind> {
    let mut kinds = Vec::new();
    if let Some(mut named) = table.table("kinds") {
        for (name, mut kind) in named.named_tables("label") {
            let label = kind.value("label").unwrap_or_else(|| capitalised(&name.value));
            let motivation = kind.one_of("motivation", MOTIVATIONS).map_or_else(|| "commenting".to_owned(), |taken| taken.value);
            faults.extend(kind.finish());
            kinds.push(CustomKind { name: name.value, label, motivation });
        }
        faults.extend(named.finish());
    }
    faults.extend(table.finish());
    kinds
}

fn capitalised(word: &str) -> String {
    let mut rest = word.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}
