//! The texts that diagnostics are about.

use std::borrow::Cow;

use crate::diag::Place;
use crate::model::Inputs;
use crate::pipeline;
use crate::text::Span;

/// The text of a project's file; bytes that are not UTF-8 are shown as a replacement character.
pub fn text_of<'i>(file: &str, inputs: &'i Inputs) -> Cow<'i, str> {
    if file == pipeline::BOOK_FILE {
        return Cow::Borrowed(&inputs.book);
    }
    let found = inputs.files().find(|input| input.path == file);
    found.map_or(Cow::Borrowed(""), |input| String::from_utf8_lossy(&input.bytes))
}

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
