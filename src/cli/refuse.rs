//! Tells why something was not made.

use crate::cli::say;
use crate::cli::status::Status;
use crate::desk::Blame;
use crate::desk::Refusal;

/// Prints what is wrong and the way out; gives how the run ends.
pub fn refuse(refusal: &Refusal) -> Status {
    let help = refusal.help.replace('\n', "\n      ");
    say::err(&format!("error: {}\nhelp: {help}\n", refusal.message));
    match refusal.blame {
        Blame::Request => Status::Failed,
        Blame::Content => Status::Faulty,
    }
}
