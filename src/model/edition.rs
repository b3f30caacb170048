//! Everything the build knows before it makes the pages; read only.

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
    /// The sources.
    pub corpus: Corpus,
    /// The notes.
    pub annotations: Annotations,
    /// Names, figures and dates.
    pub findings: Findings,
    /// What the sources say of each other.
    pub cross_references: CrossReferences,
    /// The editors' claims, in the order of their files.
    pub claims: Vec<Claim>,
}
