//! Diagnostics for GitHub: workflow commands, which appear on the line in a pull request.
//!
//! <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>

use std::fmt::Write;

use crate::cli::report::rows::path_from_here;
use crate::cli::report::rows::rows;
use crate::diag::Diagnostic;
use crate::model::Inputs;

/// One command a diagnostic, each on a line of its own.
pub fn commands(diagnostics: &[Diagnostic], inputs: &Inputs) -> String {
    let mut text = String::new();
    for row in rows(diagnostics, inputs) {
        let command = if row.severity == "note" { "notice" } else { row.severity };
        let file = property(&path_from_here(row.file, inputs));
        let _ = write!(text, "::{command} file={file},line={},endLine={}", row.line, row.end_line);
        // GitHub takes columns only where the words are on one line.
        if row.line == row.end_line {
            let _ = write!(text, ",col={},endColumn={}", row.column, row.end_column);
        }
        let words = if row.help.is_empty() { row.message.to_owned() } else { format!("{}\n{}", row.message, row.help) };
        let _ = writeln!(text, ",title={}::{}", property(row.code), data(&words));
    }
    text
}

/// What stands after `::`.
fn data(words: &str) -> String {
    words.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property.
fn property(words: &str) -> String {
    data(words).replace(':', "%3A").replace(',', "%2C")
}
