//! Diagnostics as rows with lines and columns, for the formats that programs read.

use std::borrow::Cow;

use serde::Serialize;

use crate::diag::Diagnostic;
use crate::model::Inputs;
use crate::pipeline::text_of;
use crate::text::Lines;

/// One diagnostic. Lines and columns count from 1, columns in code points; the end is one past the last.
#[derive(Serialize)]
pub struct Row<'d> {
    /// Its short name.
    pub code: &'d str,
    /// `error`, `warning` or `note`.
    pub severity: &'static str,
    /// The path inside the project.
    pub file: &'d str,
    /// Where it begins.
    pub line: usize,
    /// See `line`.
    pub column: usize,
    /// Where it ends.
    pub end_line: usize,
    /// See `end_line`.
    pub end_column: usize,
    /// What is wrong.
    pub message: &'d str,
    /// A way out; may be empty.
    pub help: &'d str,
}

/// The rows, in the order of the diagnostics; the lines of a file are counted once for all that follow each other.
pub fn rows<'d>(diagnostics: &'d [Diagnostic], inputs: &Inputs) -> Vec<Row<'d>> {
    let of_file = |diagnostics: &'d [Diagnostic]| {
        let text: Cow<'_, str> = text_of(&diagnostics[0].place.file, inputs);
        let lines = Lines::of(&text);
        diagnostics.iter().map(|diagnostic| row(diagnostic, &lines)).collect::<Vec<_>>()
    };
    diagnostics.chunk_by(|one, other| one.place.file == other.place.file).flat_map(of_file).collect()
}

fn row<'d>(diagnostic: &'d Diagnostic, lines: &Lines<'_>) -> Row<'d> {
    let (start, end) = (lines.position(diagnostic.place.span.start), lines.position(diagnostic.place.span.end));
    Row {
        code: diagnostic.code,
        severity: diagnostic.severity.name(),
        file: &diagnostic.place.file,
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        message: &diagnostic.message,
        help: &diagnostic.help,
    }
}

/// The path of a project's file from where the program runs, with `/`; a whole path where it lies elsewhere.
pub fn path_from_here(file: &str, inputs: &Inputs) -> String {
    let folder = inputs.folder.replace('\\', "/");
    let folder = folder.trim_start_matches("./").trim_end_matches('/');
    if folder.is_empty() || folder == "." { file.to_owned() } else { format!("{folder}/{file}") }
}
