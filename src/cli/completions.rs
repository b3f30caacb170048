//! `postil completions`: what makes a shell complete the program's commands.

use clap::CommandFactory;

use crate::cli::arguments::Arguments;
use crate::cli::arguments::Completions;
use crate::cli::say;
use crate::cli::status::Status;
use crate::diag::Error;

/// Prints the completions of the shell that `options` names.
pub fn run(options: &Completions) -> Result<Status, Error> {
    let mut text = Vec::new();
    clap_complete::generate(options.shell, &mut Arguments::command(), "postil", &mut text);
    say::out(&String::from_utf8_lossy(&text))?;
    Ok(Status::Done)
}
