//! `postil check`: read and run, and say what is wrong.

use crate::cli::Status;
use crate::cli::arguments::Check;
use crate::cli::arguments::Format;
use crate::cli::report::human;
use crate::cli::report::json;
use crate::cli::session;
use crate::diag::Error;
use crate::diag::Severity;
use crate::pipeline;

/// Prints all diagnostics.
pub fn run(options: &Check) -> Result<Status, Error> {
    let Some(session) = session::open(&options.dir)? else { return Ok(Status::Failed) };
    let mut outcome = pipeline::edit(&session.inputs, session.book, &mut |_| {});
    outcome.diagnostics.splice(0..0, session.diagnostics);
    pipeline::publish(&session.inputs, &outcome.value, &mut |_| {})?;
    match options.format {
        Format::Human => {
            human::print(&outcome.diagnostics, &session.inputs);
            if outcome.diagnostics.is_empty() {
                println!("nothing is wrong");
            }
        }
        Format::Json => println!("{}", json::array(&outcome.diagnostics, &session.inputs)),
    }
    let worst = if options.strict { Severity::Warning } else { Severity::Error };
    let faulty = outcome.diagnostics.iter().any(|diagnostic| diagnostic.severity <= worst);
    Ok(if faulty { Status::Faulty } else { Status::Done })
}
