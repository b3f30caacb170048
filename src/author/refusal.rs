//! Why a file was not made, and a way out.

/// Who has to do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blame {
    /// What was asked for names something that there is not.
    Request,
    /// The words or the document are not what they should be.
    Content,
}

/// Why a file was not made, in the words an editor would use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Who has to do something.
    pub blame: Blame,
    /// What is wrong: a lower-case fact.
    pub message: String,
    /// A way out; of several lines where it lists something.
    pub help: String,
}

impl Refusal {
    /// What was asked for cannot be.
    #[must_use]
    pub fn request(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { blame: Blame::Request, message: message.into(), help: help.into() }
    }

    /// The words or the document are not what they should be.
    #[must_use]
    pub fn content(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { blame: Blame::Content, message: message.into(), help: help.into() }
    }
}
