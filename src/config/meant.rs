//! Words that are often written for a key, though they do not look like it.

use crate::diag::nearest;

/// The word that was written, and the key that it was written for. Which of several is meant, the keys of the place tell.
const OFTEN: &[(&str, &str)] = &[
    ("accessed", "retrieved"),
    ("after", "suffix"),
    ("aka", "aliases"),
    ("annotations", "annotation"),
    ("archive", "archived"),
    ("author", "creator"),
    ("before", "prefix"),
    ("by", "creator"),
    ("cross-references", "cross-reference"),
    ("date", "published"),
    ("date", "created"),
    ("entities", "entity"),
    ("headline", "gist"),
    ("lang", "language"),
    ("link", "url"),
    ("names", "aliases"),
    ("notes", "annotation"),
    ("quotation", "exact"),
    ("quote", "exact"),
    ("rating", "verdict"),
    ("reference", "references"),
    ("subtitle", "dek"),
    ("summary", "gist"),
    ("summary", "dek"),
    ("text", "exact"),
    ("title", "gist"),
    ("type", "kind"),
    ("website", "url"),
    ("words", "exact"),
];

/// The one of `keys` that `word` was most likely written for.
pub fn meant<'k>(word: &str, keys: &[&'k str]) -> Option<&'k str> {
    let folded = word.to_lowercase();
    let often = OFTEN.iter().filter(|(written, _)| *written == folded).find_map(|(_, key)| keys.iter().find(|known| *known == key));
    often.copied().or_else(|| nearest(word, keys.iter().copied()))
}
