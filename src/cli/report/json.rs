//! Diagnostics for programs: one JSON array.

use crate::cli::report::rows::rows;
use crate::diag::Diagnostic;
use crate::model::Inputs;

/// All diagnostics.
pub fn array(diagnostics: &[Diagnostic], inputs: &Inputs) -> String {
    // Rows of numbers and strings always serialise.
    serde_json::to_string_pretty(&rows(diagnostics, inputs)).unwrap_or_default()
}
