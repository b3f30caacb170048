//! Names: found in the text, or recorded in `content/entities.toml`, which always wins.
//!
//! 1. [`Evidence`] counts how the whole collection writes its words.
//! 2. [`find`] reads the names of each block: runs of capitalised words, and recorded names as they are written.
//! 3. [`merge`] puts the forms of one name together, inside a source and then across sources.

mod acronym;
mod aliases;
mod evidence;
mod find;
mod kinds;
mod listed_runs;
mod merge;
mod pieces;
mod recorded;
mod runs;
mod words;

pub use evidence::ByLanguage;
pub use evidence::Evidence;
pub use find::FoundName;
pub use find::find;
pub use find::read_evidence;
pub use merge::merge;
pub use recorded::RecordedNames;
pub use words::is_role;
