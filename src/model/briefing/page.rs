//! One page: its Markdown, what stands where in it, and what its template sees.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::briefing::claims::ClaimsView;
use crate::model::briefing::names::{EntitiesView, EntityView, TimelineView};
use crate::model::briefing::pages::{AnnotationsView, FreeView, MissingView, OverviewView, PrintView, SourcesView};
use crate::model::briefing::preview::{CitedPassage, KEPT_IN_PAGE, MOST_IN_PAGE, PreviewRef, PreviewView};
use crate::model::briefing::region::Region;
use crate::model::briefing::search::SearchView;
use crate::model::briefing::source::SourceView;
use crate::text::Span;
use crate::text::percent_encoded;

/// A page of the site.
#[derive(Debug)]
pub struct Page {
    /// Its path in the site, such as `sources/a.html`.
    pub path: String,
    /// Its title.
    pub title: String,
    /// One sentence on it.
    pub description: String,
    /// Which part of the site it belongs to, for the navigation.
    pub section: Section,
    /// Its text; the printed whole has one more for each source.
    pub texts: Vec<PageText>,
    /// What the template sees.
    pub content: Content,
}

impl Page {
    /// Its path as an address: what a link must not hold as it is, such as a space or a `#`, is percent-encoded.
    #[must_use]
    pub fn address(&self) -> String {
        percent_encoded(&self.path, "/")
    }
}

/// A text as Markdown, which is published beside the HTML, and what stands where in it.
#[derive(Debug, Default, Hash)]
pub struct PageText {
    /// The Markdown.
    pub markdown: String,
    /// The stretches of the Markdown that become HTML, in order and apart.
    pub regions: Vec<Region>,
    /// The pieces of quoted text in the Markdown, in order and apart.
    pub marks: Vec<Mark>,
    /// What the footnote `[^n]` leads to stands at `n - 1`.
    pub notes: Vec<NoteRef>,
    /// Where the headings of the editors' own text begin in the Markdown, in order, with their ids.
    pub headings: Vec<(usize, String)>,
    /// Put before every id and fragment that the notes' numbers and quotes have.
    pub prefix: String,
    /// The passages that the editors' own text links to, each once.
    pub cited: Vec<CitedPassage>,
    /// Where in `cited` each address stands.
    pub cited_at: BTreeMap<String, usize>,
    /// What the page's links show of where they lead, those that matter most to readers first.
    pub previews: Vec<PreviewView>,
}

impl PageText {
    /// The preview of a link that the Markdown leads to `address`; none where it has none.
    #[must_use]
    pub fn preview_of(&self, address: &str) -> Option<&PreviewRef> {
        self.cited_at.get(address).map(|&at| &self.cited[at].preview).filter(|preview| !preview.id.is_empty())
    }

    /// The previews that stand in the page, and those that it loads.
    #[must_use]
    pub fn split_previews(&self) -> (&[PreviewView], &[PreviewView]) {
        let count = self.previews.len();
        self.previews.split_at(if count > MOST_IN_PAGE { KEPT_IN_PAGE } else { count })
    }
}

/// What the page at `path` puts before a path of the site to reach it: `../` for each folder it lies in.
#[must_use]
pub fn root_of(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

/// A part of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Section {
    /// The overview and the editors' own pages.
    Briefing,
    /// The sources.
    Sources,
    /// The claims.
    Claims,
    /// The names.
    Names,
    /// The timeline.
    Timeline,
    /// The notes.
    Notes,
    /// None that the navigation names.
    Elsewhere,
}

/// What a footnote leads to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NoteRef {
    /// The note's slug: its element's id is `a-<slug>`.
    pub slug: String,
    /// Its kind's group, for the colour of its number.
    pub group: &'static str,
    /// Its number and kind as readers hear them: "Note 3: Context".
    pub label: String,
}

/// A piece of quoted text: all of it is covered by the same notes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Mark {
    /// Bytes of the Markdown.
    pub span: Span,
    /// The notes that cover it, as indices into the page's notes.
    pub notes: Vec<usize>,
    /// The notes whose quote begins with this piece.
    pub first_of: Vec<usize>,
}

/// What a page's template sees as `page`; the variant names the template.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Content {
    /// `index.html`.
    Overview(OverviewView),
    /// `sources.html`.
    Sources(SourcesView),
    /// `claims.html`.
    Claims(ClaimsView),
    /// `sources/<id>.html`.
    Source(Box<SourceView>),
    /// `entities.html`.
    Entities(EntitiesView),
    /// `entities/<id>.html`.
    Entity(Box<EntityView>),
    /// `timeline.html`.
    Timeline(TimelineView),
    /// `annotations.html`.
    Annotations(AnnotationsView),
    /// `search.html`.
    Search(SearchView),
    /// A page of the editors' own.
    Free(FreeView),
    /// `404.html`.
    Missing(MissingView),
    /// `print.html`.
    Print(PrintView),
}
