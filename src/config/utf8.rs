//! From bytes to text, for every file that somebody writes.

use crate::diag::Diagnostic;
use crate::diag::Place;
use crate::text::Span;

/// The text of `bytes`, which are the file `file`. A byte order mark stays in it, so that offsets are those of the file.
///
/// # Errors
/// A diagnostic that names the first byte that is not UTF-8.
pub fn utf8<'b>(file: &str, bytes: &'b [u8]) -> Result<&'b str, Diagnostic> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        let fault = Diagnostic::error("not-utf8", Place::new(file, Span::new(0, 2)), "this file is UTF-16");
        return Err(fault.help("save it as UTF-8"));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let message = format!("byte {} (0x{:02x}) is not UTF-8", at + 1, bytes[at]);
        Diagnostic::error("not-utf8", Place::new(file, Span::new(at, at + 1)), message).help("save the file as UTF-8")
    })
}
