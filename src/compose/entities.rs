//! `entities.html`: whom and what the sources name.

use crate::compose::names::Names;
use crate::compose::workspace::Workspace;
use crate::compose::workspace::passage_path;
use crate::compose::writer::Writer;
use crate::config::Words;
use crate::diag::Outcome;
use crate::model::EntityKind;
use crate::model::briefing::Content;
use crate::model::briefing::EntitiesView;
use crate::model::briefing::EntityCard;
use crate::model::briefing::EntityGroup;
use crate::model::briefing::EntityLink;
use crate::model::briefing::Page;
use crate::model::briefing::PreviewRef;
use crate::model::briefing::Section;
use crate::model::briefing::Stretch;
use crate::model::passage_label;

const PATH: &str = "entities.html";
/// The most names without a page that the list holds.
const MOST_OTHERS: usize = 1000;
/// The kinds in the order in which they are listed, each with the key of its heading.
const KINDS: &[(EntityKind, &str)] = &[
    (EntityKind::Person, "people"),
    (EntityKind::Organisation, "organisations"),
    (EntityKind::Product, "products"),
    (EntityKind::Place, "places"),
    (EntityKind::Event, "events"),
    (EntityKind::Work, "works"),
    (EntityKind::Unknown, "other-names"),
];

/// The list of names; none where the sources name nobody.
pub fn compose(workspace: &Workspace<'_>) -> Outcome<Vec<Page>> {
    let names = &workspace.names;
    let named: Vec<usize> = (0..names.entities.len()).filter(|&entity| !names.places(entity).is_empty()).collect();
    if named.is_empty() {
        return Outcome::default();
    }
    Outcome::new(vec![list(workspace, names, &named)], Vec::new())
}

fn list(workspace: &Workspace<'_>, names: &Names<'_>, named: &[usize]) -> Page {
    let group = |&(kind, heading): &(EntityKind, &str)| {
        let of_kind = named.iter().copied().filter(|&entity| names.entities[entity].kind == kind && names.has_page(entity));
        let mut entities: Vec<usize> = of_kind.collect();
        entities.sort_by_key(|&entity| std::cmp::Reverse(names.places(entity).len()));
        let entities: Vec<EntityCard> = entities.into_iter().map(|entity| card(workspace.words, names, entity)).collect();
        (!entities.is_empty()).then(|| EntityGroup { heading: workspace.words.text(heading).to_owned(), entities })
    };
    let mut others: Vec<usize> = named.iter().copied().filter(|&entity| !names.has_page(entity)).collect();
    others.sort_by(|&one, &other| names.entities[one].name.cmp(&names.entities[other].name));
    let more = others.len().saturating_sub(MOST_OTHERS);
    let link = |&entity: &usize| {
        let place = names.places(entity)[0];
        let passage = place.passage;
        EntityLink {
            name: names.entities[entity].name.clone(),
            label: passage_label(workspace.words, workspace.corpus, passage),
            path: passage_path(workspace.corpus, passage),
            stretch: Stretch { passage, words: place.span },
            preview: PreviewRef::default(),
        }
    };
    let others: Vec<EntityLink> = others.iter().take(MOST_OTHERS).map(link).collect();
    let view = EntitiesView { count: named.len(), groups: KINDS.iter().filter_map(group).collect(), others, more };
    let mut writer = Writer::default();
    write_list(&mut writer, workspace.words, &view);
    Page {
        path: PATH.to_owned(),
        title: workspace.words.text("names").to_owned(),
        description: workspace.words.counted("names-described", view.count, &[]),
        section: Section::Names,
        texts: vec![writer.finish()],
        content: Content::Entities(view),
    }
}

fn card(words: &Words, names: &Names<'_>, entity: usize) -> EntityCard {
    let about = &names.entities[entity];
    EntityCard {
        name: about.name.clone(),
        path: names.path(entity).unwrap_or_default(),
        description: about.description.clone(),
        tally: tally(words, names, entity, &words.counted("mentions", names.places(entity).len(), &[])),
    }
}

/// Such as "15 mentions in 2 sources".
pub fn tally(words: &Words, names: &Names<'_>, entity: usize, mentions: &str) -> String {
    words.counted("mentions-in", names.source_count(entity), &[("mentions", &mentions)])
}

fn write_list(writer: &mut Writer, words: &Words, view: &EntitiesView) {
    writer.heading(1, words.text("names"));
    for group in &view.groups {
        writer.heading(2, &group.heading);
        for entity in &group.entities {
            writer.markdown("- [");
            writer.words(&entity.name);
            writer.markdown(&format!("]({}) — {}", entity.path.replace(".html", ".md"), entity.tally));
            if let Some(description) = &entity.description {
                writer.markdown(words.text("colon"));
                writer.words(description);
            }
            writer.markdown("\n");
        }
        writer.markdown("\n");
    }
    if !view.others.is_empty() {
        writer.heading(2, words.text("in-one-source"));
        for other in &view.others {
            writer.markdown("- ");
            writer.words(&other.name);
            writer.markdown(&format!(" — [{}]({})\n", other.label, other.path.replace(".html", ".md")));
        }
        if view.more > 0 {
            writer.markdown(&format!("\n{}\n", words.counted("and-more", view.more, &[])));
        }
    }
}
