//! Looks over an edition as a whole: what is no fault of any one file, and what an editor may want to settle.

mod agreement;
mod entities;
mod missing_files;
mod names;
mod no_sources;
mod stray_files;
mod suggestions;

use crate::config::Book;
use crate::diag::Diagnostic;
use crate::model::Edition;
use crate::model::Inputs;

pub use agreement::agreement;
pub use missing_files::missing_files;
pub use no_sources::say_that_there_are_none;
pub use suggestions::suggestions;

/// Looks for one sort of thing.
type Check = fn(&Edition) -> Vec<Diagnostic>;

/// All that is looked for.
const CHECKS: &[Check] = &[names::check, entities::check];

/// Looks for one sort of thing in the files themselves.
type FileCheck = fn(&Inputs, &Book) -> Vec<Diagnostic>;

/// All that is looked for in the files, whatever command reads them.
const FILE_CHECKS: &[FileCheck] = &[stray_files::check];

/// What there is to be said of a project's files besides what the stages that read them say.
#[must_use]
pub fn check_files(inputs: &Inputs, book: &Book) -> Vec<Diagnostic> {
    FILE_CHECKS.iter().flat_map(|check| check(inputs, book)).collect()
}

/// What there is to be said of an edition besides the faults of its files.
#[must_use]
pub fn check(edition: &Edition) -> Vec<Diagnostic> {
    CHECKS.iter().flat_map(|check| check(edition)).collect()
}
