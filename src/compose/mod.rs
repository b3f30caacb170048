//! Makes the pages: each as Markdown, with the margins that stand beside it.
//!
//! A page is first a text that reads well on its own; its template gets the same words as typed
//! views. Where the Markdown has quoted text, footnotes or a note's body is kept as spans, so that
//! rendering never searches for them.

mod addresses;
mod annotations;
mod backlinks;
mod citation;
mod citations;
mod claims;
mod date_label;
mod entities;
mod entity;
mod excerpt;
mod free;
mod glance;
mod headings;
mod ledger;
mod margin;
mod markdown;
mod missing;
mod names;
mod notes;
mod overview;
mod page_file;
mod partings;
mod pieces;
mod previews;
mod print;
mod prose;
mod reason;
mod search;
mod source;
mod source_cards;
mod sources;
mod text_fragment;
mod threads;
mod timeline;
mod together;
mod workspace;
mod writer;

use crate::compose::workspace::Workspace;
use crate::diag::Outcome;
use crate::model::Edition;
use crate::model::InputFile;
use crate::model::briefing::Page;

pub use date_label::date_label;
pub use workspace::last_change;

/// Makes the pages of one sort, or none where the briefing has no need of them.
type Composer = fn(&Workspace<'_>) -> Outcome<Vec<Page>>;

/// The pages of which there are few.
const PAGES: &[Composer] = &[
    overview::compose,
    claims::compose,
    sources::compose,
    entities::compose,
    timeline::compose,
    annotations::compose,
    search::compose,
    free::compose,
    missing::compose,
    print::compose,
];

/// A page of which there are as many as there are sources or names, still to be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// The page of the source with this index.
    Source(usize),
    /// The page of the entity with this index.
    Entity(usize),
}

/// All that pages are made of. Pages are made one by one, in any order, so that nobody needs to hold them all.
pub struct Composition<'a> {
    workspace: Workspace<'a>,
}

impl<'a> Composition<'a> {
    /// Counts what is counted once for all pages; `content` is the editors' files.
    #[must_use]
    pub fn new(edition: &'a Edition, content: &'a [InputFile]) -> Self {
        Self { workspace: Workspace::new(edition, content) }
    }

    /// Makes the pages of which there are few.
    #[must_use]
    pub fn pages(&self) -> Outcome<Vec<Page>> {
        let mut faults = Vec::new();
        let mut pages: Vec<Page> = PAGES.iter().flat_map(|composer| composer(&self.workspace).hand_over(&mut faults)).collect();
        for page in &mut pages {
            previews::add(&self.workspace, page);
        }
        Outcome::new(pages, faults)
    }

    /// The pages that are made by [`Composition::page`].
    #[must_use]
    pub fn sheets(&self) -> Vec<Sheet> {
        let sources = (0..self.workspace.corpus.sources.len()).map(Sheet::Source);
        let names = &self.workspace.names;
        let entities = (0..names.entities.len()).filter(|&entity| names.has_page(entity) && !names.places(entity).is_empty());
        sources.chain(entities.map(Sheet::Entity)).collect()
    }

    /// Makes one of them.
    #[must_use]
    pub fn page(&self, sheet: Sheet) -> Outcome<Page> {
        let mut page = match sheet {
            Sheet::Source(source) => source::compose(&self.workspace, source),
            Sheet::Entity(entity) => Outcome::new(entity::compose(&self.workspace, entity), Vec::new()),
        };
        previews::add(&self.workspace, &mut page.value);
        page
    }
}
