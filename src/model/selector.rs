//! How a quote is named: the W3C `TextQuoteSelector`, and the range of two quotes.

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
