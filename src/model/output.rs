//! The site as files in memory.

use std::borrow::Cow;
use std::collections::BTreeMap;

/// Files by their path in the site, with `/`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutputTree {
    /// The files.
    pub files: BTreeMap<String, Cow<'static, [u8]>>,
}
