//! What the other pages show.

use serde::Serialize;

use crate::model::briefing::claims::LedgerView;
use crate::model::briefing::margin::{NoteView, Words};
use crate::model::briefing::region::RegionId;
use crate::model::briefing::source::SourceView;

/// A source in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SourceCard {
    /// Its number, from 1.
    pub number: usize,
    /// Its title.
    pub title: String,
    /// Its path.
    pub path: String,
    /// What sort of document it is.
    pub kind: Option<String>,
    /// Who wrote it, who published it and when, where known.
    pub byline: Option<String>,
    /// The editors' remark on it.
    pub note: Option<String>,
    /// How its text begins.
    pub opening: String,
    /// How many words it has, as readers see it.
    pub words: String,
    /// How many notes.
    pub notes: usize,
    /// How many of its cross-references agree, differ, are merely related.
    pub relations: [usize; 3],
    /// Other sources that hold the same text: their labels.
    pub same_text_as: Vec<String>,
}

/// `index.html`.
#[derive(Debug, Serialize)]
pub struct OverviewView {
    /// A line above the title.
    pub eyebrow: String,
    /// The title.
    pub title: String,
    /// Two or three sentences, as plain text.
    pub dek: String,
    /// The editors' overview; none without `content/pages/index.md`.
    pub body: Option<RegionId>,
    /// The sources, at most twelve.
    pub sources: Vec<SourceCard>,
    /// How many sources there are.
    pub source_count: usize,
    /// How many notes there are.
    pub note_count: usize,
    /// The claims; without rows where there are none.
    pub ledger: LedgerView,
    /// Where the sources part.
    pub partings: Vec<Parting>,
    /// How many more differences the source pages show.
    pub more_partings: usize,
}

/// Two sources that differ, in their own words.
#[derive(Debug, Serialize)]
pub struct Parting {
    /// What they differ on.
    pub heading: String,
    /// Why the build thinks so; empty where an editor wrote it.
    pub reason: String,
    /// The one side.
    pub left: Words,
    /// The other side.
    pub right: Words,
}

/// `sources.html`.
#[derive(Debug, Serialize)]
pub struct SourcesView {
    /// All sources.
    pub sources: Vec<SourceCard>,
}

/// `annotations.html`.
#[derive(Debug, Serialize)]
pub struct AnnotationsView {
    /// How many notes there are.
    pub count: usize,
    /// How many of each kind: label, group, number.
    pub kinds: Vec<(String, String, usize)>,
    /// How far the notes of several people agree, where there are such.
    pub agreement: Vec<AgreementView>,
    /// The notes by source; sources without notes are left out.
    pub groups: Vec<NoteGroup>,
    /// Notes whose words were not found or are not clear.
    pub unplaced: Vec<UnplacedView>,
}

/// How far the notes on one source agree.
#[derive(Debug, Serialize)]
pub struct AgreementView {
    /// Such as "Source 2: The report".
    pub source: String,
    /// The path of its page.
    pub path: String,
    /// Who wrote notes on it: "Ann Lee, Ben Roe".
    pub creators: String,
    /// Kind, number of notes, alpha and F1 with two decimals; a dash where there is none.
    pub rows: Vec<(String, usize, String, String)>,
}

/// The notes on one source.
#[derive(Debug, Serialize)]
pub struct NoteGroup {
    /// The source.
    pub source: SourceCard,
    /// Put before each note's slug, so that ids are unique on the page.
    pub prefix: String,
    /// Its notes, in the order of the text.
    pub notes: Vec<NoteView>,
}

/// A note that has no place.
#[derive(Debug, Serialize)]
pub struct UnplacedView {
    /// Its element's id.
    pub fragment: String,
    /// The note; its path is the source's.
    pub note: NoteView,
    /// The verdict as readers see it, such as "Orphan."
    pub verdict: String,
    /// The verdict in words.
    pub explanation: String,
    /// The source's label and title.
    pub source: String,
}

/// A page of the editors' own.
#[derive(Debug, Serialize)]
pub struct FreeView {
    /// Its title.
    pub title: String,
    /// A line above the title.
    pub eyebrow: Option<String>,
    /// A summary, as plain text.
    pub dek: Option<String>,
    /// Its text.
    pub body: RegionId,
}

/// `404.html`: served under any path, so its links begin with the path of `site-url`.
#[derive(Debug, Serialize)]
pub struct MissingView {
    /// The editors' own text, where they have one.
    pub body: Option<RegionId>,
    /// The sources, at most twelve.
    pub sources: Vec<SourceCard>,
    /// How many sources there are.
    pub source_count: usize,
}

/// `print.html`: the whole briefing on one page.
#[derive(Debug, Serialize)]
pub struct PrintView {
    /// The overview.
    pub overview: OverviewView,
    /// All sources with their margins; the HTML of each is rendered apart.
    pub sources: Vec<SourceView>,
}
