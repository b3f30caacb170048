//! What the page of one source shows.

use serde::Serialize;

use crate::model::briefing::claims::BacklinkView;
use crate::model::briefing::margin::{CrossReferenceView, NoteView};
use crate::model::briefing::region::RegionId;

/// `sources/<id>.html`.
#[derive(Debug, Serialize)]
pub struct SourceView {
    /// The source's id.
    pub id: String,
    /// Its number, from 1.
    pub number: usize,
    /// How many sources there are.
    pub of: usize,
    /// What sort of document it is, such as "news article".
    pub kind: Option<String>,
    /// Its title.
    pub title: String,
    /// What readers should know of the text.
    pub note: Option<String>,
    /// Who wrote it, who published it and when, where known, in one line.
    pub byline: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// Where a copy is kept.
    pub archived: Option<String>,
    /// Under which licence it is shown.
    pub licence: Option<String>,
    /// How many words it has, as readers see it: "1,234".
    pub words: String,
    /// Whether nothing says when it was published.
    pub undated: bool,
    /// Its language, where it is not the briefing's.
    pub language: Option<String>,
    /// The direction of its script, where it is not the briefing's: `ltr` or `rtl`.
    pub direction: Option<&'static str>,
    /// How many notes it has.
    pub notes: usize,
    /// How many cross-references it has.
    pub cross_references: usize,
    /// Whether any note or cross-reference stands on the page.
    pub has_notes: bool,
    /// Its paragraphs at a glance; none for an empty source.
    pub glance: Option<Glance>,
    /// Its headings, where it has four or more.
    pub contents: Vec<HeadingLink>,
    /// Its blocks.
    pub blocks: Vec<BlockView>,
    /// Notes on the source whose words were not found or are not clear.
    pub unplaced: usize,
    /// Put before every id and fragment; empty on the source's own page, such as `s1-` on the printed whole.
    pub prefix: String,
    /// The sources that hold the same text.
    pub same_text_as: Vec<NextLink>,
    /// How it is cited elsewhere; only on its own page.
    pub citation: Option<CitationView>,
    /// The source before.
    pub previous: Option<NextLink>,
    /// The source after.
    pub next: Option<NextLink>,
}

/// How a source is cited elsewhere.
#[derive(Debug, Serialize)]
pub struct CitationView {
    /// The reference after APA: what stands before the title.
    pub before: String,
    /// The title, which is set in italics.
    pub title: String,
    /// What stands after it.
    pub after: String,
    /// The entry of BibTeX, in several lines.
    pub bibtex: String,
}

/// The text at a glance: one bar per paragraph, or per section of a long source.
#[derive(Debug, Serialize)]
pub struct Glance {
    /// What the signs mean: "8 editors’ notes above, other sources below: 4 agree, 5 differ".
    pub summary: String,
    /// The bars.
    pub bars: Vec<GlanceBar>,
}

/// One bar of the text at a glance.
#[derive(Debug, Serialize)]
pub struct GlanceBar {
    /// The fragment it leads to, such as `p3` or `h-2`.
    pub fragment: String,
    /// Its share of the text, as a class `w1` … `w12`.
    pub width: usize,
    /// What it says to ears: "Paragraph 2, 2 notes, differs".
    pub label: String,
    /// The groups of its notes' kinds, at most four.
    pub notes: Vec<&'static str>,
    /// The relations of its cross-references, each once: name and glyph.
    pub relations: Vec<(&'static str, &'static str)>,
}

/// A heading in the table of contents.
#[derive(Debug, Serialize)]
pub struct HeadingLink {
    /// The fragment, such as `h-2`.
    pub fragment: String,
    /// The heading's text.
    pub text: String,
}

/// The source before or after.
#[derive(Debug, Serialize)]
pub struct NextLink {
    /// Such as "Source 2".
    pub label: String,
    /// Its title.
    pub title: String,
    /// Its path.
    pub path: String,
}

/// A block of a source on its page.
#[derive(Debug, Serialize)]
pub struct BlockView {
    /// The element it becomes.
    pub element: BlockElement,
    /// Its number among the passages, from 1; headings have none.
    pub passage: Option<usize>,
    /// Its fragment: `p3` or `h-2`.
    pub fragment: String,
    /// A heading's level on the page, 2 to 6.
    pub level: Option<u8>,
    /// Whether a list begins before it: `ul` or `ol`.
    pub opens: Option<&'static str>,
    /// Whether a list ends after it: `ul` or `ol`.
    pub closes: Option<&'static str>,
    /// Its number in an ordered list.
    pub item_number: Option<u64>,
    /// How deep a list item lies inside other lists.
    pub depth: u8,
    /// Its HTML.
    pub html: RegionId,
    /// Such as "Paragraph 3", for the margins' names.
    pub spoken: String,
    /// What the other sources say of it.
    pub cross_references: Vec<CrossReferenceView>,
    /// What of the editors' own cites it.
    pub backlinks: Vec<BacklinkView>,
    /// The editors' notes on it.
    pub notes: Vec<NoteView>,
    /// Whether a note may be meant for it whose words are not quite there.
    pub in_review: bool,
}

/// The element a block becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum BlockElement {
    /// A heading.
    Heading,
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    ListItem,
    /// A quotation.
    Quotation,
    /// A caption.
    Caption,
    /// Code.
    Code,
    /// A row of a table.
    TableRow,
}
