//! What can go wrong: faults in somebody's documents as values, and the few errors that end a run.

mod diagnostic;
mod error;
mod nearest;
mod outcome;

pub use diagnostic::{Diagnostic, Place, Severity};
pub use error::Error;
pub use nearest::nearest;
pub use outcome::Outcome;
