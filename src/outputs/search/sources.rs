//! The sources by their titles, and by what is known of them.

use crate::model::Edition;
use crate::model::Source;
use crate::model::briefing::Page;
use crate::model::source_label;
use crate::outputs::addresses::of_source;
use crate::outputs::search::entry::Entry;
use crate::outputs::search::entry::Group;

/// Each source. A title that the text begins with is found there, so that it is not told twice.
pub fn gather<'a>(edition: &'a Edition, _: &'a [Page]) -> Vec<Group<'a>> {
    let group = |source: &'a Source| {
        let record = &source.record;
        let facts: Vec<&str> = [&record.kind, &record.author, &record.publisher].into_iter().filter_map(|fact| fact.as_deref()).collect();
        let known = [facts.join(", "), record.note.clone().unwrap_or_default()];
        let known: Vec<String> = known.into_iter().filter(|text| !text.is_empty()).collect();
        let begins = !source.passages.is_empty() && source.passage_text(1).starts_with(source.title.trim_end_matches([' ', '…']));
        let title = if begins { "" } else { source.title.as_str() };
        let label = source_label(&edition.book.words, source);
        let entry = Entry { label, title: title.into(), text: known.join(". ").into(), ..Entry::default() };
        let entries = if begins && known.is_empty() { Vec::new() } else { vec![entry] };
        self::group(edition, source, entries)
    };
    edition.corpus.sources.iter().map(group).collect()
}

/// What was found in a source or said of it, below its title. The title stands between the signs that keep the directions
/// of two writings apart (U+2068 and U+2069), by which the script knows which words of the heading are the source's.
pub fn group<'a>(edition: &Edition, source: &'a Source, entries: Vec<Entry<'a>>) -> Group<'a> {
    let title = format!("\u{2068}{}\u{2069}", source.title);
    let title = edition.book.words.with("source-titled", &[("n", &source.number), ("title", &title)]);
    let language = (source.language != edition.book.language).then_some(source.language.as_str());
    Group { title, address: of_source(source), language, entries }
}
