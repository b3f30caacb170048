//! Addresses of the web and of mail in a text: digits inside them are no figures.

use crate::text::Span;

/// The addresses in `text`, in order.
#[must_use]
pub fn addresses(text: &str) -> Vec<Span> {
    if !text.contains("://") && !text.contains("www.") && !text.contains('@') {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut at = 0;
    for chunk in text.split_inclusive(char::is_whitespace) {
        let span = Span::new(at, at + chunk.trim_end().len());
        at += chunk.len();
        if is_address(span.of(text)) {
            found.push(span);
        }
    }
    found
}

/// Whether a run of letters and signs without a space holds an address.
fn is_address(chunk: &str) -> bool {
    let mail = chunk.split_once('@').is_some_and(|(name, host)| name.ends_with(char::is_alphanumeric) && host.contains('.'));
    mail || chunk.contains("://") || chunk.contains("www.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_from_words() {
        let text = "See https://a.example/?q=30%25, www.b.example/2 or c3@d.example; 4 @ 5.";
        let found: Vec<&str> = addresses(text).into_iter().map(|span| span.of(text)).collect();
        assert_eq!(found, ["https://a.example/?q=30%25,", "www.b.example/2", "c3@d.example;"]);
    }
}
