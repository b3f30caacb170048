//! Where a note stands in a JSON text, whose reader keeps no places.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::text::Span;

/// The strings of a JSON text, looked for when the first one is asked for.
pub struct JsonPlaces<'t> {
    text: &'t str,
    /// The first byte of each string, by the string as it is written, with its quotation marks.
    first: OnceLock<BTreeMap<&'t str, usize>>,
}

impl<'t> JsonPlaces<'t> {
    /// Those of `text`, which is JSON.
    pub const fn of(text: &'t str) -> Self {
        Self { text, first: OnceLock::new() }
    }

    /// The bytes of the first string that is `id`; the beginning of the text where there is none.
    pub fn span_of(&self, id: Option<&str>) -> Span {
        let Some(written) = id.and_then(|id| serde_json::to_string(id).ok()) else { return Span::default() };
        let first = self.first.get_or_init(|| strings(self.text));
        first.get(written.as_str()).map_or_else(Span::default, |&at| Span::new(at, at + written.len()))
    }
}

/// The strings of `text`, each with the byte at which it first begins.
fn strings(text: &str) -> BTreeMap<&str, usize> {
    let mut first = BTreeMap::new();
    let (mut open, mut escaped) = (None, false);
    for (at, byte) in text.bytes().enumerate() {
        match (open, byte) {
            _ if escaped => escaped = false,
            (None, b'"') => open = Some(at),
            (Some(start), b'"') => {
                first.entry(&text[start..=at]).or_insert(start);
                open = None;
            }
            (Some(_), b'\\') => escaped = true,
            _ => {}
        }
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_is_found_whole_and_first() {
        let text = r#"{"a \" b": ["b", "ab", "b", "\\"], "c": "é"}"#;
        let places = JsonPlaces::of(text);
        let found = |id| Some(places.span_of(Some(id))).filter(|span| !span.is_empty()).map(|span| (span.start, span.of(text)));
        assert_eq!(found("b"), Some((12, "\"b\"")));
        assert_eq!(found("a \" b"), Some((1, "\"a \\\" b\"")));
        assert_eq!(found("é").map(|(_, string)| string), Some("\"é\""));
        assert_eq!(found(" b"), None);
    }
}
