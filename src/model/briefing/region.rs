//! A stretch of a page's Markdown that reaches the template as HTML.

use crate::text::Span;

/// The index of a region in its page's list; in a template the index into `html`.
pub type RegionId = usize;

/// A stretch of a page's Markdown that becomes HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Region {
    /// Bytes of the Markdown.
    pub span: Span,
}
