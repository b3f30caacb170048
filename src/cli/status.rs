//! How a run of the program ends.

use std::process::ExitCode;

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
