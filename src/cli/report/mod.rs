//! Diagnostics as people and as programs read them.

mod github;
mod human;
mod json;
mod rows;
mod sarif;
mod texts;

use crate::cli::arguments::Format;
use crate::cli::say;
use crate::diag::Diagnostic;
use crate::diag::Error;
use crate::model::Inputs;

pub use human::plain_reports;

/// Prints all diagnostics: for people to the standard error, for programs to the standard output.
///
/// # Errors
/// Where the standard output cannot be written.
pub fn print(format: Format, diagnostics: &[Diagnostic], inputs: &Inputs) -> Result<(), Error> {
    match format {
        Format::Human => {
            human::print(diagnostics, inputs);
            Ok(())
        }
        Format::Json => say::out(&(json::array(diagnostics, inputs) + "\n")),
        Format::Github => say::out(&github::commands(diagnostics, inputs)),
        Format::Sarif => say::out(&(sarif::log(diagnostics, inputs) + "\n")),
    }
}
