//! The passages of the sources, each with the headings right before it.

use crate::model::Edition;
use crate::model::PassageRef;
use crate::model::Source;
use crate::model::briefing::Page;
use crate::model::passage_label;
use crate::outputs::search::entry::Entry;
use crate::outputs::search::entry::Group;
use crate::outputs::search::sources;

/// Each passage, by source.
pub fn gather<'a>(edition: &'a Edition, _: &'a [Page]) -> Vec<Group<'a>> {
    let group = |(index, source)| sources::group(edition, source, entries(edition, index, source));
    edition.corpus.sources.iter().enumerate().map(group).collect()
}

fn entries<'a>(edition: &Edition, index: usize, source: &'a Source) -> Vec<Entry<'a>> {
    let mut entries = Vec::with_capacity(source.passages.len());
    let mut headings: Vec<&str> = Vec::new();
    for block in &source.blocks {
        let text = block.span.of(&source.text);
        let Some(passage) = block.passage else {
            // The title is found by itself.
            headings.extend(Some(text).filter(|text| *text != source.title));
            continue;
        };
        let title = match headings[..] {
            [only] => only.into(),
            _ => headings.join(" · ").into(),
        };
        headings.clear();
        entries.push(Entry {
            label: passage_label(&edition.book.words, &edition.corpus, PassageRef { source: index, passage }),
            place: format!("#p{passage}"),
            title,
            text: text.into(),
            kind: "",
        });
    }
    entries
}
