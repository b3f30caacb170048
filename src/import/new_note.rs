//! A note on its way in.

use crate::diag::Place;
use crate::model::Date;
use crate::model::Selector;

/// A note that was read and has no file yet.
#[derive(Clone, Debug)]
pub struct NewNote {
    /// What its id is to be.
    pub name: Name,
    /// The address under which it stands elsewhere.
    pub via: Option<String>,
    /// Its kind's word, which the project knows.
    pub kind: String,
    /// What a fact-check found.
    pub verdict: Option<String>,
    /// Its bold first line.
    pub gist: Option<String>,
    /// Its Markdown.
    pub body: String,
    /// A key of `authors.toml`, or a name.
    pub creator: Option<String>,
    /// When it was written.
    pub created: Option<Date>,
    /// Its tags.
    pub tags: Vec<String>,
    /// Whether it is settled.
    pub resolved: bool,
    /// What it answers.
    pub reply_to: Option<Answered>,
    /// Its quotes; the first is its own. Empty only for a reply, which has those of what it answers.
    pub quotes: Vec<NewQuote>,
    /// Where it stands in the file that it comes from.
    pub place: Place,
}

/// What a note's id is to be.
#[derive(Clone, Debug)]
pub enum Name {
    /// Just this slug: it is one of the project's own notes that comes back.
    Own(String),
    /// Something like this, which may be any text.
    Like(String),
}

/// What a reply answers.
#[derive(Clone, Debug)]
pub enum Answered {
    /// The note with this id.
    Note(String),
    /// The note that stands elsewhere under this address.
    Elsewhere(String),
}

/// A quote of a source.
#[derive(Clone, Debug)]
pub struct NewQuote {
    /// The index of the source.
    pub source: usize,
    /// Its words.
    pub selector: Selector,
    /// How the note's own quote stands to it.
    pub relation: Option<String>,
    /// The editor's words on it.
    pub note: Option<String>,
}
