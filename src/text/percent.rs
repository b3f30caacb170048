//! Percent-encoding, RFC 3986 section 2.1.

use std::fmt::Write;

/// `text` with every byte of its UTF-8 written `%XX` but letters and digits of ASCII, `-`, `.`, `_`, `~` and those of `kept`.
#[must_use]
pub fn percent_encoded(text: &str, kept: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        let character = char::from(byte);
        if character.is_ascii_alphanumeric() || "-._~".contains(character) || character.is_ascii() && kept.contains(character) {
            encoded.push(character);
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_safe_everywhere_stays() {
        assert_eq!(percent_encoded("a/Größe, 5 %&", "/"), "a/Gr%C3%B6%C3%9Fe%2C%205%20%25%26");
    }
}
