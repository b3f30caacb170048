//! The pages of a briefing: each a Markdown text, and what the templates see beside it.
//!
//! Prose reaches a template as HTML made from a [`Region`] of the page's Markdown: a view holds the
//! region's number, and the template writes `{{ html[block.html] | safe }}`. All the rest of a view
//! is plain text, which the template engine escapes. Every path in a view is relative to the site's
//! root; the template puts `{{ root }}` before it.

mod claims;
mod excerpt;
mod margin;
mod names;
mod page;
mod page_entry;
mod pages;
mod preview;
mod region;
mod search;
mod source;

pub use claims::{BacklinkView, ClaimView, ClaimsView, EvidenceView, LedgerRow, LedgerView, LostEvidence};
pub use excerpt::Excerpt;
pub use margin::{AnsweredView, CrossReferenceView, NoteView, Words};
pub use names::{
    Arc, EntitiesView, EntityCard, EntityGroup, EntityLink, EntityView, Fact, Facts, MentionGroup, MentionLine, MomentView, Point,
    TimelineView, Together, TogetherRow,
};
pub use page::{Content, Mark, NoteRef, Page, PageText, Section, root_of};
pub use page_entry::{PageEntry, PageSort};
pub use pages::{
    AgreementView, AnnotationsView, FreeView, MissingView, NoteGroup, OverviewView, Parting, PrintView, SourceCard, SourcesView,
    UnplacedView,
};
pub use preview::{CitedPassage, KEPT_IN_PAGE, LOADED_AT_A_TIME, MOST_IN_PAGE, PreviewReason, PreviewRef, PreviewView, Stretch};
pub use region::{Region, RegionId};
pub use search::{IndexLine, IndexPlace, SearchView};
pub use source::{BlockElement, BlockView, CitationView, Glance, GlanceBar, HeadingLink, NextLink, SourceView};
