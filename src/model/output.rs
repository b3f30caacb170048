//! Where the files of a site go, and the site as files in memory.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::PoisonError;

use crate::diag::Error;

/// Takes the files of a site one by one, from several threads at once and in no order, so that no build needs to hold them all.
pub trait Destination: Sync {
    /// Takes the file at `path` in the site, with `/`.
    ///
    /// # Errors
    /// Where it cannot be kept.
    fn put(&self, path: &str, bytes: Cow<'static, [u8]>) -> Result<(), Error>;
}

/// Files by their path in the site, with `/`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutputTree {
    /// The files.
    pub files: BTreeMap<String, Cow<'static, [u8]>>,
}

impl Destination for Mutex<OutputTree> {
    fn put(&self, path: &str, bytes: Cow<'static, [u8]>) -> Result<(), Error> {
        self.lock().unwrap_or_else(PoisonError::into_inner).files.insert(path.to_owned(), bytes);
        Ok(())
    }
}

/// Keeps nothing: for whoever wants to know only what is wrong.
#[derive(Clone, Copy, Debug, Default)]
pub struct Nowhere;

impl Destination for Nowhere {
    fn put(&self, _: &str, _: Cow<'static, [u8]>) -> Result<(), Error> {
        Ok(())
    }
}
