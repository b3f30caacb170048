//! One fault: where, what, and a way out, in the words an editor would use.

use crate::text::Span;

/// How much a fault matters; errors come first where diagnostics are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The content is wrong: the build keeps the last good site.
    Error,
    /// The build goes on, but somebody should look.
    Warning,
    /// Worth knowing.
    Note,
}

impl Severity {
    /// Its name in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// Where in which file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The path inside the project, with `/`.
    pub file: String,
    /// The bytes in that file.
    pub span: Span,
}

impl Place {
    /// `span` in `file`.
    #[must_use]
    pub fn new(file: &str, span: Span) -> Self {
        Self { file: file.to_owned(), span }
    }
}

/// A fault in the content. Diagnostics sort by file, then place, then severity.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// Where it is.
    pub place: Place,
    /// How much it matters.
    pub severity: Severity,
    /// A short name that scripts can rely on, such as `orphan`.
    pub code: &'static str,
    /// What is wrong: a lower-case fact.
    pub message: String,
    /// A way out; empty where the message says it all.
    pub help: String,
}

impl Diagnostic {
    /// An error; see [`Severity::Error`].
    #[must_use]
    pub fn error(code: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self { place, severity: Severity::Error, code, message: message.into(), help: String::new() }
    }

    /// A warning; see [`Severity::Warning`].
    #[must_use]
    pub fn warning(code: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, place, message) }
    }

    /// A note; see [`Severity::Note`].
    #[must_use]
    pub fn note(code: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self { severity: Severity::Note, ..Self::error(code, place, message) }
    }

    /// The same with a way out.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }
}
