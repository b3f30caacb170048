//! What the pages of names and of dates show.

use serde::Serialize;

use crate::model::briefing::excerpt::Excerpt;
use crate::model::briefing::margin::{NoteView, Words};
use crate::model::briefing::preview::{PreviewRef, Stretch};

/// `entities.html`.
#[derive(Debug, Serialize)]
pub struct EntitiesView {
    /// How many names the sources hold.
    pub count: usize,
    /// The names that have a page, by what they are; groups without names are left out.
    pub groups: Vec<EntityGroup>,
    /// Names of one source only that nobody has recorded, in the order of the alphabet.
    pub others: Vec<EntityLink>,
    /// How many of those are left out.
    pub more: usize,
}

/// Names of one kind.
#[derive(Debug, Serialize)]
pub struct EntityGroup {
    /// Such as "People".
    pub heading: String,
    /// The names, the most often mentioned first.
    pub entities: Vec<EntityCard>,
}

/// A name in the list.
#[derive(Debug, Serialize)]
pub struct EntityCard {
    /// The name.
    pub name: String,
    /// The path of its page.
    pub path: String,
    /// One line on it.
    pub description: Option<String>,
    /// Such as "15 mentions in 2 sources".
    pub tally: String,
}

/// A name and the passage that it stands in.
#[derive(Debug, Serialize)]
pub struct EntityLink {
    /// The name.
    pub name: String,
    /// Such as "Source 2 ¶1".
    pub label: String,
    /// The passage's path.
    pub path: String,
    /// The same for the build.
    #[serde(skip)]
    pub stretch: Stretch,
    /// The preview of its link.
    pub preview: PreviewRef,
}

/// `entities/<id>.html`.
#[derive(Debug, Serialize)]
pub struct EntityView {
    /// The name.
    pub name: String,
    /// What it is: "Person".
    pub kind: String,
    /// One line on it.
    pub description: Option<String>,
    /// Such as "15 in 2 sources".
    pub tally: String,
    /// Its other names.
    pub aliases: Vec<String>,
    /// Addresses that identify it elsewhere.
    pub same_as: Vec<String>,
    /// What it is said to be, by source.
    pub roles: Vec<Facts>,
    /// Its ages, as stated.
    pub ages: Vec<Fact>,
    /// Every mention, by source.
    pub groups: Vec<MentionGroup>,
    /// How many mentions are not shown.
    pub more: usize,
    /// Who stands in a passage with it; none where nobody does.
    pub together: Option<Together>,
    /// The notes on passages that name it.
    pub notes: Vec<NoteView>,
}

/// What one source says.
#[derive(Debug, Serialize)]
pub struct Facts {
    /// Such as "Source 1 says".
    pub label: String,
    /// What it says.
    pub facts: Vec<Fact>,
}

/// Words of a source that state something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// The words.
    pub words: String,
    /// Such as "Source 1 ¶5".
    pub label: String,
    /// The passage's path.
    pub path: String,
    /// The same for the build.
    #[serde(skip)]
    pub stretch: Stretch,
    /// The preview of its link.
    pub preview: PreviewRef,
}

/// The mentions in one source.
#[derive(Debug, Serialize)]
pub struct MentionGroup {
    /// Such as "Source 1, 9 mentions".
    pub heading: String,
    /// The source's language, where it is not the briefing's.
    pub language: Option<String>,
    /// The mentions, in the order of the text.
    pub lines: Vec<MentionLine>,
}

/// A mention in its line of text.
#[derive(Debug, Serialize)]
pub struct MentionLine {
    /// The number of its passage.
    pub passage: usize,
    /// The same for ears: "Source 2, paragraph 1".
    pub spoken: String,
    /// The passage's path.
    pub path: String,
    /// The words around it.
    pub excerpt: Excerpt,
    /// The same for the build.
    #[serde(skip)]
    pub stretch: Stretch,
    /// The preview of its link.
    pub preview: PreviewRef,
}

/// Who appears with whom: names as points on a line, joined by arcs where they share passages.
#[derive(Debug, Serialize)]
pub struct Together {
    /// The picture in words.
    pub spoken: String,
    /// The height of the picture.
    pub height: usize,
    /// The points, from top to bottom.
    pub points: Vec<Point>,
    /// The arcs; those of the page's own name last, so that they lie on top.
    pub arcs: Vec<Arc>,
    /// How many names that share passages with the page's own are not shown.
    pub more: usize,
    /// The same as rows, the most passages first.
    pub rows: Vec<TogetherRow>,
}

/// A name in the picture.
#[derive(Debug, Serialize)]
pub struct Point {
    /// The name.
    pub name: String,
    /// Its page, where it has one.
    pub path: Option<String>,
    /// How often it is mentioned.
    pub mentions: usize,
    /// Whether it is the page's own.
    pub own: bool,
    /// Its height in the picture.
    pub y: usize,
    /// Its size, as an attribute.
    pub radius: String,
}

/// Two names that share passages.
#[derive(Debug, Serialize)]
pub struct Arc {
    /// Whether one of them is the page's own.
    pub own: bool,
    /// The line, as an attribute.
    pub path: String,
    /// Its width, as an attribute.
    pub width: String,
}

/// The same in words.
#[derive(Debug, Serialize)]
pub struct TogetherRow {
    /// The one name.
    pub name: String,
    /// The other.
    pub with: String,
    /// How many passages name both.
    pub passages: usize,
}

/// `timeline.html`.
#[derive(Debug, Serialize)]
pub struct TimelineView {
    /// Dates in calendar order.
    pub moments: Vec<MomentView>,
    /// How many dates are left out.
    pub more: usize,
    /// Dates that the texts leave open: a weekday, a month without a year.
    pub open: Vec<MomentView>,
    /// How many of these are left out.
    pub more_open: usize,
}

/// A date and what happened then.
#[derive(Debug, Serialize)]
pub struct MomentView {
    /// The date at the precision that the text gives: "April 2025".
    pub label: String,
    /// The same as a machine reads it, where HTML has a form for it.
    pub datetime: Option<String>,
    /// What the texts say, in the order of the sources.
    pub lines: Vec<Words>,
    /// How many passages more give the date.
    pub more: usize,
}
