//! The editors' desk: from what somebody asks for to the files that are to be written, each tried before it is handed out.
//!
//! It stands beside the pipeline: the rooms that make a file ([`crate::author`]), read a document
//! ([`crate::parse`]) and find a quote ([`crate::annotate`]) meet here. What writes the files is for the caller to say.

mod documents;
mod edit;
mod note;

pub use crate::author::{Blame, Document, NoteChange, Refusal, starter};
pub use documents::{Added, add_documents};
pub use edit::{Editable, edit_note, editable};
pub use note::{NewNote, NoteRequest, new_note};
