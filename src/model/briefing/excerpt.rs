//! Words with some of what stands around them.

use serde::Serialize;

/// Words of a source with what stands around them, for a preview or a facing quote.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Excerpt {
    /// What stands before the words, with a leading "… " where something is left out.
    pub before: String,
    /// The words themselves.
    pub words: String,
    /// What stands after the words, with a trailing " …" where something is left out.
    pub after: String,
}
