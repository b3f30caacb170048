//! Tells the lines that say who wrote a plain text, or when, from its headings.

use crate::parse::months::is_month;

/// The most words of a line that only tells when.
const MOST_WORDS_OF_DATE: usize = 10;
/// The most words of a line that tells who wrote a text.
const MOST_WORDS: usize = 12;
/// The word "by" in German, French, Spanish and Portuguese, Italian, and Dutch. They begin titles too.
const BY: &[&str] = &["von", "par", "por", "di", "de", "door"];
/// What stands between the words of names, and between names.
const BETWEEN_NAMES: &[&str] = &[
    "and", "und", "et", "y", "e", "en", "von", "vom", "zu", "zur", "van", "der", "den", "de", "del", "della", "di", "da", "do", "dos",
    "du", "la", "le", "ter", "ten",
];

/// Whether a line tells who wrote a text, or when: "By Ann Berg", "Von Jörg Berg, 4. März 2026", "Published: 3 May 2026".
pub fn is_byline(words: &[&str]) -> bool {
    let first = words.first().map_or(String::new(), |word| bare(word).to_lowercase());
    let by = words.len() > 1 && words.len() <= MOST_WORDS && matches!(first.as_str(), "by" | "published" | "updated");
    let dated = is_dated(words);
    let by_names = words.len() <= MOST_WORDS && BY.contains(&first.as_str()) && begins_with_names(&words[1..], dated);
    by || by_names || dated && words.len() <= MOST_WORDS_OF_DATE
}

/// Whether a month and a year stand in a line.
fn is_dated(words: &[&str]) -> bool {
    let is_year = |word: &str| word.len() == 4 && word.starts_with(['1', '2']) && word.parse::<u16>().is_ok();
    words.iter().any(|word| is_month(word)) && words.iter().any(|word| is_year(bare(word)))
}

/// Whether nothing but names stands before the first comma: two words with a capital at least, as in no "Von Bonn nach Lund";
/// one where a date follows.
fn begins_with_names(words: &[&str], dated: bool) -> bool {
    let names = words.iter().position(|word| word.ends_with([',', ';'])).map_or(words, |last| &words[..=last]);
    let is_name = |word: &&&str| bare(word).starts_with(char::is_uppercase) && !is_month(word);
    let between = |word: &&str| BETWEEN_NAMES.contains(&bare(word)) || matches!(*word, "&" | "/" | "|");
    let count = names.iter().filter(is_name).count();
    names.first().is_some_and(|first| is_name(&first))
        && names.iter().all(|word| is_name(&word) || between(word))
        && count >= if dated { 1 } else { 2 }
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines_are_known_in_seven_languages_and_titles_are_none() {
        let is_byline = |line: &str| is_byline(&line.split_whitespace().collect::<Vec<_>>());
        for line in [
            "By Ann Berg",
            "Von Jörg Weißmüller, 4. März 2026",
            "Von Jörg Weißmüller und Ann von der Berg",
            "Par Anne Dupont, le 4 mars 2026",
            "Por Ana Ruiz",
            "Di Maria Rossi, 4 marzo 2026",
            "Door Jan de Vries",
            "De Ana Ruiz, 4 de marzo de 2026",
            "9. Mai 2026",
        ] {
            assert!(is_byline(line), "{line}");
        }
        for line in ["Von Bonn nach Lund", "De Gaulle", "Par amour", "Von der Brücke bis zum Hafen", "Door de Poort", "Die Brücke im Mai"]
        {
            assert!(!is_byline(line), "{line}");
        }
    }
}
