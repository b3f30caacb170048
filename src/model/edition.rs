//! Everything the build knows before it makes the pages; read only.

use std::sync::Arc;

use crate::config::Book;
use crate::model::annotation::Annotations;
use crate::model::claim::Claim;
use crate::model::corpus::Corpus;
use crate::model::cross_reference::CrossReferences;
use crate::model::finding::Findings;

/// All that a briefing rests on.
#[derive(Debug, Default)]
pub struct Edition {
    /// `book.toml`.
    pub book: Book,
    /// The sources; a run that follows may share them.
    pub corpus: Arc<Corpus>,
    /// The notes.
    pub annotations: Annotations,
    /// Names, figures and dates; a run that follows may share them.
    pub findings: Arc<Findings>,
    /// What the sources say of each other.
    pub cross_references: CrossReferences,
    /// The editors' claims, in the order of their files.
    pub claims: Vec<Claim>,
}
