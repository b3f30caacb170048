//! Files that `book.toml` names and that are not there.

use crate::config::BOOK_FILE;
use crate::config::Book;
use crate::diag::Diagnostic;
use crate::diag::Place;
use crate::model::Inputs;

/// A fault for each of them, at the place of its name.
#[must_use]
pub fn missing_files(book: &Book, inputs: &Inputs) -> Vec<Diagnostic> {
    let missing = book.html.additional.iter().filter(|named| !inputs.additional.iter().any(|file| file.path == named.value));
    let fault = |message: String, place| Diagnostic::error("missing-file", place, message);
    let told = missing.map(|named| fault(format!("there is no file `{}`", named.value), Place::new(BOOK_FILE, named.span)));
    told.map(|fault| fault.help("the path starts from the folder of `book.toml`")).collect()
}
