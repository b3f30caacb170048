//! `entities.html`: whom and what the sources name.

use crate::compose::cited::passage_label;
use crate::compose::names::Names;
use crate::compose::workspace::Workspace;
use crate::compose::workspace::counted;
use crate::compose::workspace::passage_path;
use crate::compose::writer::Writer;
use crate::diag::Outcome;
use crate::model::EntityKind;
use crate::model::briefing::Content;
use crate::model::briefing::EntitiesView;
use crate::model::briefing::EntityCard;
use crate::model::briefing::EntityGroup;
use crate::model::briefing::EntityLink;
use crate::model::briefing::Page;
use crate::model::briefing::Section;

const PATH: &str = "entities.html";
/// The most names without a page that the list holds.
const MOST_OTHERS: usize = 1000;
/// The kinds in the order in which they are listed.
const KINDS: &[(EntityKind, &str)] = &[
    (EntityKind::Person, "People"),
    (EntityKind::Organisation, "Organisations"),
    (EntityKind::Product, "Products"),
    (EntityKind::Place, "Places"),
    (EntityKind::Event, "Events"),
    (EntityKind::Work, "Works"),
    (EntityKind::Unknown, "Other names"),
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
    let group = |&(kind, heading): &(EntityKind, &'static str)| {
        let of_kind = named.iter().copied().filter(|&entity| names.entities[entity].kind == kind && names.has_page(entity));
        let mut entities: Vec<usize> = of_kind.collect();
        entities.sort_by_key(|&entity| std::cmp::Reverse(names.places(entity).len()));
        let entities: Vec<EntityCard> = entities.into_iter().map(|entity| card(names, entity)).collect();
        (!entities.is_empty()).then_some(EntityGroup { heading, entities })
    };
    let mut others: Vec<usize> = named.iter().copied().filter(|&entity| !names.has_page(entity)).collect();
    others.sort_by(|&one, &other| names.entities[one].name.cmp(&names.entities[other].name));
    let more = others.len().saturating_sub(MOST_OTHERS);
    let link = |&entity: &usize| {
        let passage = names.places(entity)[0].passage;
        let name = names.entities[entity].name.clone();
        EntityLink { name, label: passage_label(workspace.corpus, passage), path: passage_path(workspace.corpus, passage) }
    };
    let others: Vec<EntityLink> = others.iter().take(MOST_OTHERS).map(link).collect();
    let view = EntitiesView { count: named.len(), groups: KINDS.iter().filter_map(group).collect(), others, more };
    let mut writer = Writer::default();
    write_list(&mut writer, &view);
    Page {
        path: PATH.to_owned(),
        title: "Names".to_owned(),
        description: format!("{} in the sources.", counted(view.count, "name", "names")),
        section: Section::Names,
        texts: vec![writer.finish()],
        content: Content::Entities(view),
    }
}

fn card(names: &Names<'_>, entity: usize) -> EntityCard {
    let about = &names.entities[entity];
    EntityCard {
        name: about.name.clone(),
        path: names.path(entity).unwrap_or_default(),
        description: about.description.clone(),
        tally: tally(names, entity, "mention", "mentions"),
    }
}

/// Such as "15 mentions in 2 sources".
pub fn tally(names: &Names<'_>, entity: usize, one: &str, many: &str) -> String {
    let sources = counted(names.source_count(entity), "source", "sources");
    format!("{} in {sources}", counted(names.places(entity).len(), one, many).trim_end())
}

fn write_list(writer: &mut Writer, view: &EntitiesView) {
    writer.heading(1, "Names");
    for group in &view.groups {
        writer.heading(2, group.heading);
        for entity in &group.entities {
            writer.markdown("- [");
            writer.words(&entity.name);
            writer.markdown(&format!("]({}) — {}", entity.path.replace(".html", ".md"), entity.tally));
            if let Some(description) = &entity.description {
                writer.markdown(": ");
                writer.words(description);
            }
            writer.markdown("\n");
        }
        writer.markdown("\n");
    }
    if !view.others.is_empty() {
        writer.heading(2, "In one source only");
        for other in &view.others {
            writer.markdown("- ");
            writer.words(&other.name);
            writer.markdown(&format!(" — [{}]({})\n", other.label, other.path.replace(".html", ".md")));
        }
    }
}
