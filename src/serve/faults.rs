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
    let errors: Vec<&Diagnostic> = diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).collect();
    let of_file = |errors: &[&Diagnostic]| {
        let text = pipeline::text_of(&errors[0].place.file, inputs);
        let lines = Lines::of(&text);
        errors.iter().map(|error| fault(error, &lines)).collect::<Vec<_>>()
    };
    errors.chunk_by(|one, other| one.place.file == other.place.file).flat_map(of_file).collect()
}

fn fault(error: &Diagnostic, lines: &Lines<'_>) -> Fault {
    let at = lines.position(error.place.span.start);
    Fault { file: error.place.file.clone(), line: at.line, column: at.column, message: error.message.clone(), help: error.help.clone() }
}
