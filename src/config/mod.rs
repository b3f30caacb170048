//! `book.toml` as types, and the reader that every TOML file of a project goes through.

mod book;
mod date_hint;
mod front_matter;
mod html;
mod inside;
mod kinds;
mod language;
mod meant;
mod own_words;
mod plural;
mod quoted;
mod record;
mod redirects;
mod toml_fault;
mod utf8;
mod words;
mod wrong_type;

pub use book::{BOOK_FILE, Book, CrossReferenceRules, Direction, read};
pub use front_matter::{FrontMatter, split_front_matter};
pub use html::Html;
pub use kinds::{CustomKind, MOTIVATIONS};
pub use language::language;
pub use own_words::take_words;
pub use plural::{CATEGORIES, categories};
pub use quoted::{quoted, quoted_on_a_line};
pub use record::{Record, Taken};
pub use redirects::Redirect;
pub use utf8::utf8;
pub use words::{Given, Piece, Words, built_in as built_in_words, languages, pieces};
