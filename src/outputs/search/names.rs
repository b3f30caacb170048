//! The names that have a page, by all of their forms.

use std::collections::BTreeMap;

use crate::config::Words;
use crate::model::Edition;
use crate::model::Entity;
use crate::model::briefing::Content;
use crate::model::briefing::EntityCard;
use crate::model::briefing::Page;
use crate::outputs::search::entry::Entry;
use crate::outputs::search::entry::Group;
use crate::text::percent_encoded;

/// Each name that has a page; the others are found where they stand.
pub fn gather<'a>(edition: &'a Edition, pages: &'a [Page]) -> Vec<Group<'a>> {
    let own = &edition.book.words;
    let by_path: BTreeMap<String, &Entity> =
        edition.findings.entities.iter().map(|entity| (format!("entities/{}.html", entity.id), entity)).collect();
    let card = |heading: &'a str, card: &'a EntityCard| {
        let entity = by_path.get(&card.path);
        let others = entity.map(|entity| entity.aliases.join(", ")).filter(|others| !others.is_empty());
        let others = others.map(|others| format!("{}{}{others}", own.text("also"), own.text("colon")));
        let words: Vec<String> = card.description.iter().cloned().chain(others).collect();
        let kind = entity.map_or(heading, |entity| kind_word(own, entity.kind.name()));
        Entry {
            label: own.list([kind, &card.tally]),
            place: percent_encoded(&card.path, "/"),
            title: card.name.as_str().into(),
            text: words.join(" ").into(),
            kind: "",
        }
    };
    let lists = pages.iter().filter_map(|page| if let Content::Entities(view) = &page.content { Some(view) } else { None });
    let entries: Vec<Entry<'a>> =
        lists.flat_map(|view| &view.groups).flat_map(|group| group.entities.iter().map(|entity| card(&group.heading, entity))).collect();
    if entries.is_empty() {
        return Vec::new();
    }
    vec![Group { title: own.text("names").to_owned(), address: "entities.html".to_owned(), language: None, entries }]
}

/// What a name is, as readers see it.
fn kind_word<'w>(words: &'w Words, kind: &'w str) -> &'w str {
    words.find(kind).unwrap_or_else(|| words.text("name"))
}
