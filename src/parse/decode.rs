//! From a seed's bytes to its text, with or without a byte order mark.

use crate::config::utf8;
use crate::diag::Diagnostic;

/// The text of `bytes` without a byte order mark, and how many bytes the mark took.
///
/// # Errors
/// A diagnostic that names the first byte that is not UTF-8.
pub fn decode<'b>(file: &str, bytes: &'b [u8]) -> Result<(&'b str, usize), Diagnostic> {
    let whole = utf8(file, bytes)?;
    let text = whole.strip_prefix('\u{feff}').unwrap_or(whole);
    Ok((text, whole.len() - text.len()))
}
