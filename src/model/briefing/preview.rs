//! Previews: what readers see of a passage before they follow a link to it.

use serde::{Deserialize, Serialize};

use crate::model::briefing::excerpt::Excerpt;
use crate::model::corpus::PassageRef;
use crate::text::Span;

/// The most previews whose texts stand all in a page.
pub const MOST_IN_PAGE: usize = 40;
/// How many stand in a page that has more: the others would be more of it than its text.
pub const KEPT_IN_PAGE: usize = 24;
/// How many of the others the page loads at a time, when a reader asks for one.
pub const LOADED_AT_A_TIME: usize = 40;

/// Words of a source that a link leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stretch {
    /// The passage that the link leads to.
    pub passage: PassageRef,
    /// The words, as bytes of the source's text; an empty span at its beginning for the passage as a whole.
    pub words: Span,
}

/// Which preview of its page a link has. Both are empty for a link without one, as on the printed whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PreviewRef {
    /// The id of the preview's element.
    pub id: String,
    /// What the button that opens it says to ears: "Preview Source 2, paragraph 5".
    pub label: String,
    /// The number, from 1, of the page's script that brings it when it is wanted; nothing where it stands in the page.
    pub script: Option<usize>,
}

/// A preview.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct PreviewView {
    /// Its element's id, unique on the page.
    pub id: String,
    /// What it shows: "Source 2, paragraph 5"; "Claim"; the title of an editors' page.
    pub place: String,
    /// The title of the source, or what the editors' words belong to; may be empty.
    pub title: String,
    /// The words with forty to sixty around them.
    pub excerpt: Excerpt,
    /// Where they stand.
    pub path: String,
    /// The language of the words, where it is not the briefing's.
    pub language: Option<String>,
    /// Whether the words are the editors' own.
    pub own: bool,
    /// How the words stand to the passage beside which the link is.
    pub why: Option<PreviewReason>,
}

/// Why a cross-reference stands where it does.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct PreviewReason {
    /// `corroborates`, `differs` or `related`.
    pub relation: &'static str,
    /// The same as readers see it.
    pub label: String,
    /// The editor's words on it.
    pub note: Option<String>,
    /// What both have in common, or in what they differ; may be empty.
    pub reason: String,
    /// Whether an editor wrote or confirmed it.
    pub by_editor: bool,
}

/// A link to a passage in the editors' Markdown.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CitedPassage {
    /// Its address as it stands in the Markdown.
    pub address: String,
    /// The passage.
    pub passage: PassageRef,
    /// Its preview.
    pub preview: PreviewRef,
}
