//! How a source is cited elsewhere: a reference after APA, and an entry of BibTeX.

mod apa;
mod bibtex;
mod known;

use crate::compose::citation::known::Known;
use crate::compose::workspace::Workspace;
use crate::compose::workspace::source_path;
use crate::compose::writer::Writer;
use crate::model::briefing::CitationView;
use crate::text::names_of;
use crate::text::percent_encoded;

/// The citations of the source with this index.
pub fn citation(workspace: &Workspace<'_>, index: usize) -> CitationView {
    let source = workspace.source(index);
    let own_page = || Some(workspace.book.html.published_at()? + &percent_encoded(&source_path(source), "/"));
    let address = source.record.url.clone().or_else(|| source.record.archived.clone()).or_else(own_page);
    let authors = source.record.author.as_deref().map(names_of).unwrap_or_default();
    let known = Known { source, authors, address };
    let [before, title, after] = apa::reference(&known);
    CitationView { before, title, after, bibtex: bibtex::entry(&known) }
}

/// Writes them at the end of the source's Markdown.
pub fn write(writer: &mut Writer, citation: &CitationView) {
    writer.markdown("---\n\n**Cite this source**\n\n");
    writer.words(&citation.before);
    writer.markdown("*");
    writer.words(&citation.title);
    writer.markdown("*");
    writer.words(&citation.after);
    writer.markdown("\n\n```bibtex\n");
    writer.markdown(&citation.bibtex);
    writer.markdown("\n```\n");
}
