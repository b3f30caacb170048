//! `404.html`: the way back for a reader whose address leads nowhere.

use crate::compose::free;
use crate::compose::page_file;
use crate::compose::source_cards;
use crate::compose::workspace::Workspace;
use crate::compose::writer::Writer;
use crate::diag::Outcome;
use crate::model::briefing::Content;
use crate::model::briefing::MissingView;
use crate::model::briefing::Page;
use crate::model::briefing::Section;

/// The most sources that the page lists.
const MOST_SOURCES: usize = 12;

/// The 404 page.
pub fn compose(workspace: &Workspace<'_>) -> Outcome<Vec<Page>> {
    let mut faults = Vec::new();
    let mut writer = Writer::default();
    writer.heading(1, workspace.words.text("missing-title"));
    let own = page_file::find(workspace.content, &workspace.book.html.input_404, &mut faults).filter(|page| !page.body.is_empty());
    let body = own.map(|page| free::write_body(&mut writer, workspace, &page, "404.html", &mut faults));
    let sources = source_cards::cards(workspace, MOST_SOURCES);
    let source_count = workspace.corpus.sources.len();
    source_cards::write(&mut writer, workspace.words, &sources, source_count);
    let page = Page {
        path: "404.html".to_owned(),
        title: workspace.words.text("missing-title").to_owned(),
        description: workspace.words.text("missing-described").to_owned(),
        section: Section::Elsewhere,
        texts: vec![writer.finish()],
        content: Content::Missing(MissingView { body, sources, source_count }),
    };
    Outcome::new(vec![page], faults)
}
