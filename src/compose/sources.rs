//! `sources.html`: all sources.

use crate::compose::source_cards;
use crate::compose::workspace::Workspace;
use crate::compose::writer::Writer;
use crate::diag::Outcome;
use crate::model::briefing::Content;
use crate::model::briefing::Page;
use crate::model::briefing::Section;
use crate::model::briefing::SourcesView;

/// The list of all sources.
pub fn compose(workspace: &Workspace<'_>) -> Outcome<Vec<Page>> {
    let sources = source_cards::cards(workspace, usize::MAX);
    let mut writer = Writer::default();
    writer.heading(1, workspace.words.text("sources"));
    source_cards::write(&mut writer, workspace.words, &sources, sources.len());
    let page = Page {
        path: "sources.html".to_owned(),
        title: workspace.words.text("sources").to_owned(),
        description: workspace.words.counted("sources-described", sources.len(), &[]),
        section: Section::Sources,
        texts: vec![writer.finish()],
        content: Content::Sources(SourcesView { sources }),
    };
    Outcome::new(vec![page], Vec::new())
}
