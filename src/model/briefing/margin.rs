//! What stands in the margins: the editors' notes, and what the other sources say.

use serde::Serialize;

use crate::model::annotation::Creator;
use crate::model::briefing::excerpt::Excerpt;
use crate::model::briefing::preview::{PreviewRef, Stretch};
use crate::model::briefing::region::RegionId;
use crate::model::kind::KindGroup;

/// A quote of a source and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Words {
    /// The quote with its surroundings.
    pub excerpt: Excerpt,
    /// Such as "Source 2 ¶1".
    pub label: String,
    /// The same for ears: "Source 2, paragraph 1".
    pub spoken: String,
    /// The source's title.
    pub title: String,
    /// The passage's path, such as `sources/b.html#p1`.
    pub path: String,
    /// The language of the quote, where it is not the briefing's.
    pub language: Option<String>,
    /// The same for the build.
    #[serde(skip)]
    pub stretch: Stretch,
    /// The preview of its link.
    pub preview: PreviewRef,
}

/// A cross-reference beside a passage.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CrossReferenceView {
    /// `corroborates`, `differs` or `related`.
    pub relation: &'static str,
    /// The relation as readers see it: "Agrees", "Differs", "Related".
    pub label: String,
    /// The relation as a sign: `=`, `≠`, `~`.
    pub glyph: &'static str,
    /// The other source's words, and where they stand.
    pub words: Words,
    /// Why it stands here: "Both: Anna Berg, bridge"; "$14.3 billion here, billions there".
    pub reason: String,
    /// The editor's words on it.
    pub note: Option<String>,
    /// What is said in the margin: the editor's words, or else the reason, or else that the editors put it there. Never empty.
    pub remark: String,
    /// The address of the words in the page that their source was taken from, inside a note.
    pub original: Option<String>,
    /// Whether an editor wrote or confirmed it.
    pub by_editor: bool,
}

/// A note in the margin.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NoteView {
    /// Its number on the page, from 1.
    pub number: usize,
    /// Its id: `<source id>/<slug>`.
    pub id: String,
    /// Its slug; the element's id is `a-<slug>`.
    pub slug: String,
    /// Its kind's word, such as `fact-check`.
    pub kind: String,
    /// Its kind as readers see it.
    pub label: String,
    /// How its quote is drawn.
    pub group: KindGroup,
    /// What a fact-check found, as readers see it: "Mostly true".
    pub finding: Option<String>,
    /// The bold first line.
    pub gist: String,
    /// The note's HTML; none where the gist is all of it.
    pub html: Option<RegionId>,
    /// The quoted words, cut to a line.
    pub quote: String,
    /// Where the quote stands, such as "Source 1 ¶2", and its path.
    pub label_of_place: String,
    /// The path of its passage, such as `sources/a.html#p2`.
    pub path: String,
    /// The path of the note beside its passage, such as `sources/a.html#a-price`.
    pub own_path: String,
    /// Who wrote it.
    pub creator: Option<Creator>,
    /// When, as a machine reads it: `2026-11-20`.
    pub created: Option<String>,
    /// When, as readers see it: "20 November 2026".
    pub created_label: Option<String>,
    /// Its tags.
    pub tags: Vec<String>,
    /// Whether it is settled.
    pub resolved: bool,
    /// The note that it answers.
    pub reply_to: Option<AnsweredView>,
    /// The address of its words in the page that the source was taken from.
    pub original: Option<String>,
    /// A sentence on a quote that was not found just as written; none where it was.
    pub caution: Option<String>,
    /// The words that it was written on, cut to a line, where they are no longer those of the source.
    pub written_on: Option<String>,
    /// The other passages that it compares its own with.
    pub references: Vec<CrossReferenceView>,
}

/// The note that another one answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnsweredView {
    /// Its id.
    pub to: String,
    /// Such as "note 3", or "note 1 on Source 2".
    pub label: String,
    /// Its path, such as `sources/a.html#a-price`.
    pub path: String,
}
