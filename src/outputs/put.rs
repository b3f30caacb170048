//! How the files beside the pages are handed over.

use std::borrow::Cow;

use crate::diag::Error;

/// Takes a file by its path in the site, its bytes, and the project's file that it is, where it is one.
pub type Put<'p> = dyn FnMut(&str, Cow<'static, [u8]>, Option<&str>) -> Result<(), Error> + 'p;
