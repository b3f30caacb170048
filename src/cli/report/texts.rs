//! The part of a text that a diagnostic shows.

use crate::diag::Place;
use crate::text::Span;

/// The part of a place that is shown: its first line, moved onto character boundaries.
pub fn first_line(place: &Place, text: &str) -> Span {
    let floor = |mut at: usize| {
        at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let (start, end) = (floor(place.span.start), floor(place.span.end));
    let start = start + text[start..end].len() - text[start..end].trim_start().len();
    let line = text[start..end.max(start)].find('\n').map_or(end.max(start), |at| start + at);
    Span::new(start, line)
}
