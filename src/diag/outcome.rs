//! A value, and the faults met on the way to it.

use crate::diag::diagnostic::Diagnostic;
use crate::diag::diagnostic::Severity;

/// What a stage made, with every fault it saw: reading goes on past a fault.
#[derive(Clone, Debug, Default)]
pub struct Outcome<T> {
    /// What was made, as complete as the faults allow.
    pub value: T,
    /// The faults, in the order they were met.
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Outcome<T> {
    /// A value with its faults.
    #[must_use]
    pub const fn new(value: T, diagnostics: Vec<Diagnostic>) -> Self {
        Self { value, diagnostics }
    }

    /// Hands the faults to `all` and gives the value.
    pub fn hand_over(self, all: &mut Vec<Diagnostic>) -> T {
        all.extend(self.diagnostics);
        self.value
    }

    /// Whether one of the faults is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }
}
