//! A span in half the room, for lists of very many.

use crate::text::span::Span;

/// A half-open stretch of bytes in a text shorter than four gigabytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CompactSpan {
    start: u32,
    end: u32,
}

impl CompactSpan {
    /// The span as it is worked with.
    #[must_use]
    pub const fn span(self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }
}

impl From<Span> for CompactSpan {
    fn from(span: Span) -> Self {
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self { start: offset(span.start), end: offset(span.end) }
    }
}
