//! What rendering needs besides the pages.

use crate::config::Book;
use crate::model::InputFile;

/// A project's own templates and theme, and what the templates see of the whole.
pub struct Sources<'a> {
    /// `book.toml`.
    pub book: &'a Book,
    /// The project's templates.
    pub templates: &'a [InputFile],
    /// The project's theme files.
    pub theme: &'a [InputFile],
    /// The files that `additional-css` and `additional-js` name.
    pub additional: &'a [InputFile],
    /// The day of the latest note, as readers see it.
    pub changed: Option<String>,
    /// Whether there are notes.
    pub has_notes: bool,
}
