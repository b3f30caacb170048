//! The errors of a build as a page shows them.

use serde::Serialize;

use crate::diag::Diagnostic;
use crate::diag::Severity;
use crate::model::Inputs;
use crate::pipeline;
use crate::text::Lines;

/// One error. Line and column count from 1, columns in code points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fault {
    file: String,
    line: usize,
    column: usize,
    message: String,
    help: String,
}

/// The errors among `diagnostics`.
pub fn faults(diagnostics: &[Diagnostic], inputs: &Inputs) -> Vec<Fault> {
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error);
    errors
        .map(|diagnostic| {
            let text = pipeline::text_of(&diagnostic.place.file, inputs);
            let at = Lines::of(&text).position(diagnostic.place.span.start);
            Fault {
                file: diagnostic.place.file.clone(),
                line: at.line,
                column: at.column,
                message: diagnostic.message.clone(),
                help: diagnostic.help.clone(),
            }
        })
        .collect()
}
