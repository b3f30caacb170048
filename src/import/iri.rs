//! IRIs, RFC 3987, as far as they can be told from plain words.

/// Whether `text` can be an IRI or a reference relative to one: it holds no space and none of the characters that must be encoded.
pub fn is_iri(text: &str) -> bool {
    !text.is_empty() && !text.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"{}|\\^`".contains(c))
}
