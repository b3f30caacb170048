//! Arguments in, exit status out, diagnostics printed. Knows no more of a build than its result.

mod arguments;
mod build;
mod check;
mod clean;
mod export;
mod report;
mod say;
mod session;
mod status;

use std::process::ExitCode;

use clap::Parser;

use crate::cli::arguments::Arguments;
use crate::cli::arguments::Command;
use crate::cli::status::Status;
use crate::diag::Error;

/// Runs the program with the process's arguments.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let result: Result<Status, Error> = match &arguments.command {
        Command::Build(options) => build::run(options),
        Command::Check(options) => check::run(options),
        Command::Export(options) => export::run(options),
        Command::Clean(options) => clean::run(options),
    };
    result
        .unwrap_or_else(|error| {
            say::err(&format!("error: {error}\n"));
            Status::Failed
        })
        .into()
}
