//! Makes an editor's files: a note on some words, a document with its record, the first files of a briefing.
//!
//! Nothing here reads or writes: what is made is handed back as files, and what cannot be made as a [`Refusal`].
//! The search for a quote belongs to another room and comes in as a function.

mod document;
mod named;
mod note_change;
mod note_file;
mod refusal;
mod selector;
mod signer;
mod slug;
mod starter;

pub use document::{Document, record_of, refuse_format};
pub use named::{kind_named, source_named};
pub use note_change::{NoteChange, changed_text};
pub use note_file::{NoteFields, PLACEHOLDER, note_text};
pub use refusal::{Blame, Refusal};
pub use selector::{Places, selector_of};
pub use signer::only_author;
pub use slug::free_slug;
pub use starter::starter;
