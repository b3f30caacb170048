//! The editors' notes, those without a place too.

use crate::model::Edition;
use crate::model::Source;
use crate::model::briefing::AnnotationsView;
use crate::model::briefing::Content;
use crate::model::briefing::NoteView;
use crate::model::briefing::Page;
use crate::model::source_label;
use crate::outputs::search::entry::Entry;
use crate::outputs::search::entry::Group;
use crate::outputs::search::plain::plain;
use crate::outputs::search::sources;
use crate::text::percent_encoded;

/// Each note, by source; their words are those of the page of notes.
pub fn gather<'a>(edition: &'a Edition, pages: &'a [Page]) -> Vec<Group<'a>> {
    let lists = pages.iter().filter_map(|page| if let Content::Annotations(view) = &page.content { Some((page, view)) } else { None });
    lists.flat_map(|(page, view)| placed(edition, page, view).chain(unplaced(edition, page, view))).collect()
}

fn placed<'a>(edition: &'a Edition, page: &'a Page, view: &'a AnnotationsView) -> impl Iterator<Item = Group<'a>> {
    let own = &edition.book.words;
    view.groups.iter().map(move |group| {
        let source: &Source = &edition.corpus.sources[group.source.number - 1];
        let named = source_label(own, source);
        let entry = |note: &NoteView| {
            let label = own.with("found-note", &[("n", &note.number), ("source", &named), ("kind", &note.label)]);
            entry(page, note, label, format!("#a-{}", percent_encoded(&note.slug, "")))
        };
        let entries = group.notes.iter().map(entry).collect();
        sources::group(edition, source, entries)
    })
}

fn unplaced<'a>(edition: &'a Edition, page: &'a Page, view: &'a AnnotationsView) -> Option<Group<'a>> {
    let own = &edition.book.words;
    let entries: Vec<Entry<'a>> = view
        .unplaced
        .iter()
        .map(|unplaced| {
            let label = own.with("found-lost-note", &[("source", &source(edition, &unplaced.note)), ("kind", &unplaced.note.label)]);
            entry(page, &unplaced.note, label, format!("#{}", unplaced.fragment))
        })
        .collect();
    let title = own.text("unplaced").to_owned();
    (!entries.is_empty()).then(|| Group { title, address: page.address(), language: None, entries })
}

/// The source of a note, as "Source 1".
fn source(edition: &Edition, note: &NoteView) -> String {
    let id = note.id.strip_suffix(&note.slug).unwrap_or(&note.id).trim_end_matches('/');
    let index = edition.corpus.index_of(id);
    index.map_or_else(String::new, |index| source_label(&edition.book.words, &edition.corpus.sources[index]))
}

fn entry<'a>(page: &Page, note: &NoteView, label: String, place: String) -> Entry<'a> {
    let body = note.html.and_then(|region| {
        let text = page.texts.first()?;
        Some(plain(text.regions.get(region)?.span.of(&text.markdown)))
    });
    let compared = note.references.iter().filter_map(|reference| reference.note.clone());
    let tags = note.tags.iter().map(|tag| format!("#{tag}"));
    let words: Vec<String> = body.into_iter().chain(compared).chain(tags).collect();
    Entry { label, place, title: note.gist.clone().into(), text: words.join(" ").into(), kind: note.group.name() }
}
