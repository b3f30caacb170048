//! Makes the pages: each as Markdown, with the margins that stand beside it.
//!
//! A page is first a text that reads well on its own; its template gets the same words as typed
//! views. Where the Markdown has quoted text, footnotes or a note's body is kept as spans, so that
//! rendering never searches for them.

mod annotations;
mod citations;
mod date_label;
mod entities;
mod excerpt;
mod free;
mod glance;
mod margin;
mod missing;
mod names;
mod notes;
mod overview;
mod partings;
mod pieces;
mod print;
mod prose;
mod reason;
mod source;
mod source_cards;
mod sources;
mod timeline;
mod together;
mod workspace;
mod writer;

use rayon::prelude::*;

use crate::compose::workspace::Workspace;
use crate::config::Book;
use crate::diag::Outcome;
use crate::model::Annotations;
use crate::model::Corpus;
use crate::model::CrossReferences;
use crate::model::Findings;
use crate::model::InputFile;
use crate::model::briefing::Briefing;
use crate::model::briefing::Page;

pub use date_label::date_label;
pub use workspace::last_change;

/// Makes one page, or none where the briefing has no need of it.
type Composer = fn(&Workspace<'_>) -> Outcome<Vec<Page>>;

/// The pages of a site besides those of the sources.
const PAGES: &[Composer] = &[
    overview::compose,
    sources::compose,
    entities::compose,
    timeline::compose,
    annotations::compose,
    free::compose,
    missing::compose,
    print::compose,
];

/// Makes all pages.
#[must_use]
pub fn compose(
    book: &Book,
    corpus: &Corpus,
    annotations: &Annotations,
    findings: &Findings,
    cross_references: &CrossReferences,
    content: &[InputFile],
) -> Outcome<Briefing> {
    let workspace = Workspace::new(book, corpus, annotations, findings, cross_references, content);
    let mut diagnostics = Vec::new();
    let mut pages: Vec<Page> = Vec::new();
    for composer in PAGES {
        pages.extend(composer(&workspace).hand_over(&mut diagnostics));
    }
    let sources: Vec<Outcome<Page>> = (0..corpus.sources.len()).into_par_iter().map(|source| source::compose(&workspace, source)).collect();
    pages.extend(sources.into_iter().map(|outcome| outcome.hand_over(&mut diagnostics)));
    Outcome::new(Briefing { pages }, diagnostics)
}
