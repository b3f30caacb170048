//! Where a note stands in a JSON text, whose reader keeps no places.

use crate::text::Span;

/// The bytes of the first string that is `id`; the beginning of the text where there is none.
pub fn span_of(text: &str, id: Option<&str>) -> Span {
    let Some(written) = id.and_then(|id| serde_json::to_string(id).ok()) else { return Span::default() };
    text.find(&written).map_or_else(Span::default, |at| Span::new(at, at + written.len()))
}
