//! The passages of the sources, each with the headings right before it.

use crate::config::Words;
use crate::model::Edition;
use crate::model::Source;
use crate::model::briefing::Page;
use crate::outputs::search::entry::Entry;
use crate::outputs::search::entry::Group;
use crate::outputs::search::sources;

/// Each passage, by source.
pub fn gather<'a>(edition: &'a Edition, _: &'a [Page]) -> Vec<Group<'a>> {
    edition.corpus.sources.iter().map(|source| sources::group(edition, source, entries(&edition.book.words, source))).collect()
}

fn entries<'a>(words: &Words, source: &'a Source) -> Vec<Entry<'a>> {
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
            label: words.with("source-passage", &[("source", &source.number), ("n", &passage)]),
            place: format!("#p{passage}"),
            title,
            text: text.into(),
            kind: "",
        });
    }
    entries
}
