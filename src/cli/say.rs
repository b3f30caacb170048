//! Writes to the standard output and the standard error.
//!
//! `print!` panics where a reader has gone, as `head` does after its lines. That is no fault of the run.

use std::io;
use std::io::Write;
use std::path::PathBuf;

use crate::diag::Error;

/// Writes `text` to the standard output. A reader who has had enough is no error.
///
/// # Errors
/// Where the standard output cannot be written for another reason, such as a full disk.
pub fn out(text: &str) -> Result<(), Error> {
    let mut output = io::stdout().lock();
    match output.write_all(text.as_bytes()).and_then(|()| output.flush()) {
        Err(source) if source.kind() != io::ErrorKind::BrokenPipe => {
            Err(Error::Disk { action: "write to", path: PathBuf::from("the standard output"), source })
        }
        _ => Ok(()),
    }
}

/// Writes `text` to the standard error. Where even that cannot be written, nobody is left to tell.
pub fn err(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}
