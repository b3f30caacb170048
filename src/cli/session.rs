//! What all commands begin with: the project's files and its `book.toml`.

use std::path::Path;
use std::path::PathBuf;

use crate::cli::arguments::Format;
use crate::cli::report;
use crate::config::Book;
use crate::diag::Diagnostic;
use crate::diag::Error;
use crate::disk;
use crate::model::Inputs;
use crate::pipeline;

/// A project that was read.
pub struct Session {
    /// Its files.
    pub inputs: Inputs,
    /// Its `book.toml`.
    pub book: Book,
    /// What is wrong with `book.toml`; no errors.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads the project in `folder`; nothing where `book.toml` has errors, which are printed as `format` says.
pub fn open(folder: &Path, format: Format) -> Result<Option<Session>, Error> {
    let inputs = disk::open_project(folder)?;
    let outcome = pipeline::read_book(&inputs.book, &inputs);
    if outcome.has_errors() {
        report::print(format, &outcome.diagnostics, &inputs)?;
        return Ok(None);
    }
    Ok(Some(Session { book: outcome.value, diagnostics: outcome.diagnostics, inputs }))
}

/// The folder that the site of the project in `folder` goes to.
pub fn site_folder(folder: &Path, dest_dir: Option<&PathBuf>, book: &Book) -> PathBuf {
    dest_dir.cloned().unwrap_or_else(|| folder.join(&book.build_dir))
}
