//! `postil check`: read and run, and say what is wrong.

use crate::cli::arguments::Check;
use crate::cli::arguments::Format;
use crate::cli::report;
use crate::cli::say;
use crate::cli::session;
use crate::cli::status::Status;
use crate::diag::Error;
use crate::diag::Severity;
use crate::model::Nowhere;
use crate::pipeline;

/// Prints all diagnostics.
pub fn run(options: &Check) -> Result<Status, Error> {
    let Some(session) = session::open(&options.dir, options.format)? else { return Ok(Status::Failed) };
    let mut outcome = pipeline::edit(&session.inputs, session.book, &mut |_| {});
    let published = pipeline::publish(&session.inputs, &mut outcome, &Nowhere, &mut |_| {});
    if !options.suggest {
        pipeline::look_over(&session.inputs, &mut outcome);
    }
    outcome.diagnostics.splice(0..0, session.diagnostics);
    report::print(options.format, &outcome.diagnostics, &session.inputs)?;
    published?;
    if options.agreement && options.format == Format::Human {
        say::out(&pipeline::agreement(&outcome.value))?;
    }
    if options.suggest && options.format == Format::Human {
        say::out(&pipeline::suggestions(&outcome.value))?;
    } else if outcome.diagnostics.iter().all(|diagnostic| diagnostic.severity == Severity::Note) && options.format == Format::Human {
        let told = if outcome.diagnostics.is_empty() { "nothing is wrong\n" } else { "no errors and no warnings\n" };
        say::out(told)?;
    }
    let worst = if options.strict { Severity::Warning } else { Severity::Error };
    let faulty = outcome.diagnostics.iter().any(|diagnostic| diagnostic.severity <= worst);
    Ok(if faulty { Status::Faulty } else { Status::Done })
}
