//! `postil serve`: builds in memory, answers browsers, builds again.

use std::ffi::OsStr;

use crate::cli::arguments::Format;
use crate::cli::arguments::Serve;
use crate::cli::browser;
use crate::cli::report;
use crate::cli::say;
use crate::cli::status::Status;
use crate::cli::today::today;
use crate::diag::Error;
use crate::serve;
use crate::serve::Settings;

/// Serves until the program is ended.
pub fn run(options: &Serve) -> Result<Status, Error> {
    let open = options.open;
    serve::serve(Settings {
        folder: options.dir.clone(),
        hostname: options.hostname.clone(),
        port: options.port,
        poll: options.poll,
        tell: |diagnostics, inputs| {
            // For people, diagnostics go to the standard error, which is given up where it cannot be written.
            let _ = report::print(Format::Human, diagnostics, inputs);
        },
        today,
        say: say::err,
        ready: Box::new(move |address| {
            if open {
                browser::open(OsStr::new(address));
            }
        }),
    })?;
    Ok(Status::Done)
}
