//! Looks over an edition as a whole: what is no fault of any one file, and what an editor may want to settle.

mod agreement;
mod entities;
mod names;
mod suggestions;

use crate::diag::Diagnostic;
use crate::model::Edition;

pub use agreement::agreement;
pub use suggestions::suggestions;

/// Looks for one sort of thing.
type Check = fn(&Edition) -> Vec<Diagnostic>;

/// All that is looked for.
const CHECKS: &[Check] = &[names::check, entities::check];

/// What there is to be said of an edition besides the faults of its files.
#[must_use]
pub fn check(edition: &Edition) -> Vec<Diagnostic> {
    CHECKS.iter().flat_map(|check| check(edition)).collect()
}
