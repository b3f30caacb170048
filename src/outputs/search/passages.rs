//! The passages of the sources, each with the headings right before it.

use crate::model::Edition;
use crate::model::Source;
use crate::model::briefing::Page;
use crate::outputs::search::entry::Entry;
use crate::outputs::search::entry::Group;
use crate::outputs::search::sources;

/// Each passage, by source.
pub fn gather<'a>(edition: &'a Edition, _: &'a [Page]) -> Vec<Group<'a>> {
    let group = |source: &'a Source| Group {
        title: sources::heading(source),
        address: sources::address(source),
        language: sources::foreign(edition, source),
        entries: entries(source),
    };
    edition.corpus.sources.iter().map(group).collect()
}

fn entries(source: &Source) -> Vec<Entry<'_>> {
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
            label: format!("Source {} ¶{passage}", source.number),
            place: format!("#p{passage}"),
            title,
            text: text.into(),
            kind: "",
        });
    }
    entries
}
