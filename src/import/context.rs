//! What reading a file of notes looks up.

use crate::config::CustomKind;
use crate::diag::Diagnostic;
use crate::diag::Place;
use crate::import::json_place::JsonPlaces;
use crate::import::signatures::Signatures;
use crate::import::sources::Sources;
use crate::model::BUILT_IN_KINDS;

/// The file, and what the project says that its notes may name.
pub struct Context<'a> {
    /// The file's path, for diagnostics.
    pub file: &'a str,
    /// Where its strings stand.
    pub places: JsonPlaces<'a>,
    /// The project's sources by what a note may call them.
    pub sources: Sources<'a>,
    /// The project's authors.
    pub signatures: Signatures,
    /// The kinds of the project's own.
    pub kinds: &'a [CustomKind],
}

impl Context<'_> {
    /// Where the note with this id stands in the file.
    pub fn place(&self, id: Option<&str>) -> Place {
        Place::new(self.file, self.places.span_of(id))
    }

    /// Says that the note with this id has no place here.
    pub fn left_out(&self, id: Option<&str>, why: &str) -> Diagnostic {
        let name = id.map_or_else(|| "a note".to_owned(), |id| format!("`{id}`"));
        Diagnostic::warning("left-out", self.place(id), format!("{name} is left out: {why}"))
    }

    /// Whether the project knows `kind`.
    pub fn has_kind(&self, kind: &str) -> bool {
        BUILT_IN_KINDS.iter().any(|row| row.0 == kind) || self.kinds.iter().any(|own| own.name == kind)
    }
}
