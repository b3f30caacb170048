//! Arguments in, exit status out, diagnostics printed. Knows no more of a build than its result.

mod add;
mod arguments;
mod browser;
mod build;
mod check;
mod clean;
mod completions;
mod counted;
mod export;
mod import;
mod init;
mod lock_file;
mod new;
mod reanchor;
mod refuse;
pub mod report;
mod say;
mod serve;
mod session;
mod status;
mod today;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

use crate::cli::arguments::Arguments;
use crate::cli::arguments::Command;
use crate::cli::status::Status;
use crate::diag::Error;
use crate::disk;

/// Runs the program with the process's arguments.
#[must_use]
pub fn run() -> ExitCode {
    let mut arguments = Arguments::parse();
    if let Some(dir) = arguments.command.dir() {
        take_the_folder(dir);
    }
    let result: Result<Status, Error> = match &arguments.command {
        Command::Init(options) => init::run(options),
        Command::Add(options) => add::run(options),
        Command::New(options) => new::run(options),
        Command::Build(options) => build::run(options),
        Command::Serve(options) => serve::run(options),
        Command::Check(options) => check::run(options),
        Command::Reanchor(options) => reanchor::run(options),
        Command::Export(options) => export::run(options),
        Command::Import(options) => import::run(options),
        Command::Clean(options) => clean::run(options),
        Command::Completions(options) => completions::run(options),
    };
    result
        .unwrap_or_else(|error| {
            say::err(&format!("error: {error}\n"));
            Status::Failed
        })
        .into()
}

/// Whoever names `book.toml` means the folder that it stands in, and is told so.
fn take_the_folder(dir: &mut PathBuf) {
    let folder = disk::project_folder(dir);
    if folder != *dir {
        say::err(&format!("note: `{}` is a file: the folder is wanted, and `{}` is taken\n", dir.display(), folder.display()));
        *dir = folder;
    }
}
