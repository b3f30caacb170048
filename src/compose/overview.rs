//! `index.html`: the editors' overview, where the sources part, and the sources.

use crate::compose::free;
use crate::compose::ledger;
use crate::compose::page_file;
use crate::compose::partings;
use crate::compose::source_cards;
use crate::compose::workspace::Workspace;
use crate::compose::writer::Writer;
use crate::diag::Diagnostic;
use crate::diag::Outcome;
use crate::model::briefing::Content;
use crate::model::briefing::OverviewView;
use crate::model::briefing::Page;
use crate::model::briefing::PageText;
use crate::model::briefing::Section;

/// The most sources that the overview lists.
const MOST_SOURCES: usize = 12;

/// The overview.
pub fn compose(workspace: &Workspace<'_>) -> Outcome<Vec<Page>> {
    let mut faults = Vec::new();
    let (view, text) = write(workspace, &mut faults);
    let page = Page {
        path: "index.html".to_owned(),
        title: view.title.clone(),
        description: if workspace.book.description.is_empty() { view.dek.clone() } else { workspace.book.description.clone() },
        section: Section::Briefing,
        texts: vec![text],
        content: Content::Overview(view),
    };
    Outcome::new(vec![page], faults)
}

/// Writes the overview.
pub fn write(workspace: &Workspace<'_>, faults: &mut Vec<Diagnostic>) -> (OverviewView, PageText) {
    let page = page_file::find(workspace.content, "index.md", faults).unwrap_or_default();
    let mut writer = Writer::default();
    let title = page.title.clone().unwrap_or_else(|| workspace.book.title.clone());
    let dek = page.dek.clone().unwrap_or_else(|| workspace.book.description.clone());
    writer.heading(1, &title);
    writer.words(&dek);
    writer.markdown("\n\n");
    let body = (!page.body.is_empty()).then(|| free::write_body(&mut writer, workspace, &page, "index.html", faults));
    let (partings, more_partings) = partings::partings(workspace);
    partings::write(&mut writer, workspace.words, &partings, more_partings);
    let ledger = ledger::ledger(workspace);
    ledger::write(&mut writer, workspace.words, &ledger);
    let sources = source_cards::cards(workspace, MOST_SOURCES);
    if !sources.is_empty() {
        writer.heading(2, workspace.words.text("sources"));
        source_cards::write(&mut writer, workspace.words, &sources, workspace.corpus.sources.len());
    }
    let view = OverviewView {
        eyebrow: page.eyebrow.unwrap_or_else(|| workspace.words.text("annotated-briefing").to_owned()),
        title,
        dek,
        body,
        sources,
        source_count: workspace.corpus.sources.len(),
        note_count: workspace.annotations.all.len(),
        ledger,
        partings,
        more_partings,
    };
    (view, writer.finish())
}
