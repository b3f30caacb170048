//! A half-open stretch of bytes in some text.

use serde::{Deserialize, Serialize};

/// A half-open stretch of bytes; which text it lies in is said where it is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The bytes from `start` up to, but without, `end`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// How many bytes it is long.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether it holds no byte.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether `other` lies wholly inside.
    #[must_use]
    pub const fn holds(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The part of it that lies inside `frame`; empty where they do not meet.
    #[must_use]
    pub fn within(self, frame: Self) -> Self {
        let start = self.start.clamp(frame.start, frame.end);
        Self { start, end: self.end.clamp(start, frame.end) }
    }

    /// The shortest stretch that holds both, whichever stands first.
    #[must_use]
    pub fn joined(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The same stretch, `by` bytes further on.
    #[must_use]
    pub const fn shifted(self, by: usize) -> Self {
        Self { start: self.start + by, end: self.end + by }
    }

    /// The same stretch, counted from `origin` on, which must not lie after it.
    #[must_use]
    pub const fn from_origin(self, origin: usize) -> Self {
        Self { start: self.start - origin, end: self.end - origin }
    }

    /// The same stretch of `text` without the white space at its ends.
    #[must_use]
    pub fn trimmed(self, text: &str) -> Self {
        let words = self.of(text);
        let start = self.start + (words.len() - words.trim_start().len());
        Self { start, end: start + words.trim().len() }
    }

    /// The bytes of `text` that it covers.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }
}

impl From<std::ops::Range<usize>> for Span {
    fn from(range: std::ops::Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}
