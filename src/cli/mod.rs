//! Arguments in, exit status out, diagnostics printed. Knows no more of a build than its result.

mod arguments;
mod build;
mod check;
mod clean;
mod export;
mod report;
mod session;

use std::process::ExitCode;

use clap::Parser;

use crate::cli::arguments::Arguments;
use crate::cli::arguments::Command;
use crate::diag::Error;

/// How a run ended; interface.md names the three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Done; there may be warnings.
    Done,
    /// The content has errors.
    Faulty,
    /// The command line, `book.toml` or the disk.
    Failed,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(match status {
            Status::Done => 0,
            Status::Faulty => 1,
            Status::Failed => 2,
        })
    }
}

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
            eprintln!("error: {error}");
            Status::Failed
        })
        .into()
}
