//! Diagnostics for programs: one JSON array.

use serde::Serialize;

use crate::diag::Diagnostic;
use crate::model::Inputs;
use crate::pipeline::text_of;
use crate::text::Lines;

/// One diagnostic. Lines and columns count from 1, columns in code points; the end is one past the last.
#[derive(Serialize)]
struct Row<'d> {
    code: &'d str,
    severity: &'d str,
    file: &'d str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    message: &'d str,
    help: &'d str,
}

/// All diagnostics.
pub fn array(diagnostics: &[Diagnostic], inputs: &Inputs) -> String {
    let rows: Vec<Row<'_>> = diagnostics
        .iter()
        .map(|diagnostic| {
            let text = text_of(&diagnostic.place.file, inputs);
            let lines = Lines::of(&text);
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
        })
        .collect();
    // Rows of numbers and strings always serialise.
    serde_json::to_string_pretty(&rows).unwrap_or_default()
}
