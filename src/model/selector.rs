//! How a quote is named: the W3C `TextQuoteSelector`, and the range of two quotes.

use crate::text::Span;

/// The words an annotation is on. All texts are as the editor wrote them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selector {
    /// The quoted words; empty where `range` is given.
    pub exact: String,
    /// Words just before them.
    pub prefix: Option<String>,
    /// Words just after them.
    pub suffix: Option<String>,
    /// Which of several equal quotes is meant, from 1, instead of context.
    pub occurrence: Option<usize>,
    /// The first and the last words of a long range, instead of `exact`.
    pub range: Option<(String, String)>,
}

/// Where the parts of a selector are written, as bytes of their file, so that they can be changed there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The table whose keys they are: its braces, or its header.
    pub table: Span,
    /// The value of `exact`.
    pub exact: Option<Span>,
    /// The value of `prefix`.
    pub prefix: Option<Span>,
    /// The value of `suffix`.
    pub suffix: Option<Span>,
    /// The value of `start`.
    pub start: Option<Span>,
    /// The value of `end`.
    pub end: Option<Span>,
}
