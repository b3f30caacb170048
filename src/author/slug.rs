//! The name of a new note's file, from the words that the note is on.

use crate::text::slugify;

/// A name takes whole words up to about so many code points.
const LONGEST: usize = 32;
/// The name of a note on words without a letter or a digit.
const NAMELESS: &str = "note";
/// Names that are no files on Windows.
const DEVICES: &[&str] = &["aux", "con", "nul", "prn"];

/// A name made of the first of `words` that `taken` does not have yet, told apart by `-2`, `-3` and so on.
///
/// On many disks `A.md` and `a.md` are one file, so that `taken` is asked in small letters.
#[must_use]
pub fn free_slug(words: &str, taken: impl Fn(&str) -> bool) -> String {
    let stem = stem_of(words);
    let mut name = stem.clone();
    let mut number = 1;
    while taken(&name) {
        number += 1;
        name = format!("{stem}-{number}");
    }
    name
}

fn stem_of(words: &str) -> String {
    // An apostrophe ends no word: "Meta's" is "metas".
    let lower: String = words.to_lowercase().chars().filter(|c| !matches!(c, '\'' | '\u{2019}')).collect();
    let slug = slugify(&lower);
    let end = slug.char_indices().nth(LONGEST).map_or(slug.len(), |(at, _)| at);
    let whole_words = if end == slug.len() || slug[end..].starts_with('-') { end } else { slug[..end].rfind('-').unwrap_or(end) };
    let stem = slug[..whole_words].trim_matches(['-', '_']);
    if stem.is_empty() || DEVICES.contains(&stem) { NAMELESS.to_owned() } else { stem.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_in_small_letters() {
        let free = |words: &str| free_slug(words, |_| false);
        assert_eq!(free("a $14.3 billion investment in AI startup Scale"), "a-14-3-billion-investment-in-ai");
        assert_eq!(free("Meta’s “offer”"), "metas-offer");
        assert_eq!(free("…"), "note");
        assert_eq!(free("الإغلاق تأخر"), "الإغلاق-تأخر");
        assert_eq!(free(&"x".repeat(99)), "x".repeat(LONGEST));
    }

    #[test]
    fn a_taken_name_gets_a_number() {
        assert_eq!(free_slug("One", |name| ["one", "one-2"].contains(&name)), "one-3");
    }
}
