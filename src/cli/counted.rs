//! Numbers with their nouns, as people read them.

/// Such as "1 error" and "2 errors".
pub fn counted(number: usize, word: &str) -> String {
    format!("{number} {word}{}", if number == 1 { "" } else { "s" })
}
