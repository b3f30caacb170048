//! What is known of a source that a reference tells.

use crate::model::Source;
use crate::text::Name;

/// A source to be cited.
pub struct Known<'a> {
    /// The source.
    pub source: &'a Source,
    /// Who wrote it.
    pub authors: Vec<Name>,
    /// Where it can be read: as it was published, else a copy, else its page here where `site-url` names a host.
    pub address: Option<String>,
}
