//! The sources by their titles, and by what is known of them.

use crate::model::Edition;
use crate::model::Source;
use crate::model::briefing::Page;
use crate::outputs::search::entry::Entry;
use crate::outputs::search::entry::Group;
use crate::text::percent_encoded;

/// Each source. A title that the text begins with is found there, so that it is not told twice.
pub fn gather<'a>(edition: &'a Edition, _: &'a [Page]) -> Vec<Group<'a>> {
    let group = |source: &'a Source| {
        let record = &source.record;
        let facts: Vec<&str> = [&record.kind, &record.author, &record.publisher].into_iter().filter_map(|fact| fact.as_deref()).collect();
        let known = [facts.join(", "), record.note.clone().unwrap_or_default()];
        let known: Vec<String> = known.into_iter().filter(|text| !text.is_empty()).collect();
        let begins = !source.passages.is_empty() && source.passage_text(1).starts_with(source.title.trim_end_matches([' ', '…']));
        let title = if begins { "" } else { source.title.as_str() };
        let label = format!("Source {}", source.number);
        let entry = Entry { label, title: title.into(), text: known.join(". ").into(), ..Entry::default() };
        let entries = if begins && known.is_empty() { Vec::new() } else { vec![entry] };
        Group { title: heading(source), address: address(source), language: foreign(edition, source), entries }
    };
    edition.corpus.sources.iter().map(group).collect()
}

/// The heading above what was found in a source.
pub fn heading(source: &Source) -> String {
    format!("Source {}: {}", source.number, source.title)
}

/// The address of a source's page.
pub fn address(source: &Source) -> String {
    format!("sources/{}.html", percent_encoded(&source.id, "/"))
}

/// The language of a source, where it is not the briefing's.
pub fn foreign<'a>(edition: &Edition, source: &'a Source) -> Option<&'a str> {
    (source.language != edition.book.language).then_some(&source.language)
}
