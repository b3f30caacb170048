//! `entities/<id>.html`: every mention of a name, with roles, ages, company and notes.

use crate::compose::entities::tally;
use crate::compose::excerpt::excerpt;
use crate::compose::names::Names;
use crate::compose::names::Place;
use crate::compose::names::kind_key;
use crate::compose::notes;
use crate::compose::notes::NotePlace;
use crate::compose::together::together;
use crate::compose::workspace::Workspace;
use crate::compose::workspace::passage_path;
use crate::compose::workspace::passage_spoken;
use crate::compose::workspace::root_of;
use crate::compose::writer::Writer;
use crate::config::Words;
use crate::model::Annotation;
use crate::model::EntityKind;
use crate::model::PassageRef;
use crate::model::QuantityKind;
use crate::model::briefing::Content;
use crate::model::briefing::EntityView;
use crate::model::briefing::Excerpt;
use crate::model::briefing::Fact;
use crate::model::briefing::Facts;
use crate::model::briefing::MentionGroup;
use crate::model::briefing::MentionLine;
use crate::model::briefing::NoteView;
use crate::model::briefing::Page;
use crate::model::briefing::PreviewRef;
use crate::model::briefing::Section;
use crate::model::briefing::Stretch;
use crate::model::passage_label;
use crate::model::source_label;
use crate::text::Span;

/// How many words a mention's line shows.
const AROUND: usize = 22;
/// The most code points of what stands before a name: as many as its line has room for where it is longest.
const MOST_BEFORE: usize = 60;
/// The most mentions that a page lists one by one; beyond that each source shows its first.
const MOST_MENTIONS: usize = 400;

/// The page of the entity with this index.
pub fn compose(workspace: &Workspace<'_>, entity: usize) -> Page {
    let names = &workspace.names;
    let about = &names.entities[entity];
    let words = workspace.words;
    let path = names.path(entity).unwrap_or_default();
    let mut writer = Writer::default();
    writer.heading(1, &about.name);
    if let Some(description) = &about.description {
        writer.words(description);
        writer.markdown("\n\n");
    }
    let roles = roles(workspace, entity);
    let (groups, more) = mentions(workspace, names, entity);
    write_facts(&mut writer, words, &roles, &groups);
    if more > 0 {
        writer.markdown(&format!("\n{}\n", words.counted("more-mentions", more, &[])));
    }
    let notes = notes_on(workspace, names, entity);
    if !notes.is_empty() {
        writer.heading(2, words.text("editors-notes"));
    }
    let notes: Vec<NoteView> = notes.into_iter().map(|(note, number)| write_note(&mut writer, workspace, note, number, &path)).collect();
    let view = EntityView {
        name: about.name.clone(),
        kind: words.text(kind_key(about.kind)).to_owned(),
        description: about.description.clone(),
        tally: tally(words, names, entity, &words.grouped(names.places(entity).len())),
        aliases: about.aliases.clone(),
        same_as: about.same_as.iter().filter(|address| is_web_address(address)).cloned().collect(),
        roles,
        ages: ages(workspace, names, entity),
        groups,
        more,
        together: together(words, names, entity),
        notes,
    };
    Page {
        title: about.name.clone(),
        description: about.description.clone().unwrap_or_else(|| words.with("name-described", &[("name", &about.name)])),
        path,
        section: Section::Names,
        texts: vec![writer.finish()],
        content: Content::Entity(Box::new(view)),
    }
}

fn write_facts(writer: &mut Writer, words: &Words, roles: &[Facts], groups: &[MentionGroup]) {
    for facts in roles {
        writer.markdown(&format!("- {}{}", facts.label, words.text("colon")));
        for (index, fact) in facts.facts.iter().enumerate() {
            writer.markdown(if index > 0 { "; " } else { "" });
            writer.words(&words.quoted(&fact.words));
            writer.markdown(&format!(" [{}](../{})", fact.label, fact.path.replace(".html", ".md")));
        }
        writer.markdown("\n");
    }
    for group in groups {
        writer.markdown("\n");
        writer.heading(2, &group.heading);
        for line in &group.lines {
            writer.markdown(&format!("- [¶{}](../{}) ", line.passage, line.path.replace(".html", ".md")));
            writer.words(&line.excerpt.before);
            writer.markdown("**");
            writer.words(&line.excerpt.words);
            writer.markdown("**");
            writer.words(&line.excerpt.after);
            writer.markdown("\n");
        }
    }
    writer.markdown("\n");
}

fn write_note(writer: &mut Writer, workspace: &Workspace<'_>, note: &Annotation, number: usize, path: &str) -> NoteView {
    notes::write_title(writer, workspace.words, note);
    writer.markdown("\n\n");
    let (_, label, place) = notes::quotation(workspace, note);
    let place = format!("[{label}]({}{})", root_of(path), place.replace(".html", ".md"));
    writer.markdown(&format!("{}\n\n", workspace.words.with("on", &[("place", &place)])));
    // The note's faults are told where it stands beside its passage.
    notes::write(writer, workspace, &NotePlace { note, number, page: path, indent: "" }, &mut Vec::new())
}

/// Whether a browser opens the address without running anything.
fn is_web_address(address: &str) -> bool {
    ["http://", "https://"].iter().any(|scheme| address.starts_with(scheme))
}

/// What each source says the entity is, each role once.
fn roles(workspace: &Workspace<'_>, entity: usize) -> Vec<Facts> {
    let speaks_of_roles =
        matches!(workspace.names.entities[entity].kind, EntityKind::Person | EntityKind::Organisation | EntityKind::Unknown);
    if !speaks_of_roles {
        return Vec::new();
    }
    let sources = workspace.names.places(entity).chunk_by(|one, other| one.passage.source == other.passage.source);
    let of_source = |places: &[Place]| {
        let index = places[0].passage.source;
        let roles = workspace.findings.sources[index].roles.iter().filter(|role| role.entity == entity);
        let mut facts: Vec<Fact> = Vec::new();
        for fact in roles.filter_map(|role| fact(workspace, index, role.span)) {
            if !facts.iter().any(|other| other.words.eq_ignore_ascii_case(&fact.words)) {
                facts.push(fact);
            }
        }
        (!facts.is_empty()).then(|| Facts { label: workspace.words.with("in-source", &[("n", &workspace.source(index).number)]), facts })
    };
    sources.filter_map(of_source).collect()
}

/// The ages that stand right beside the entity's name: "At just 28, Alexandr Wang", "Wang, 28,".
fn ages(workspace: &Workspace<'_>, names: &Names<'_>, entity: usize) -> Vec<Fact> {
    if names.entities[entity].kind != EntityKind::Person {
        return Vec::new();
    }
    let mut facts: Vec<Fact> = Vec::new();
    for place in names.places(entity) {
        let index = place.passage.source;
        let text = &workspace.source(index).text;
        let beside = |age: Span| {
            let (from, to) = if age.end <= place.span.start { (age.end, place.span.start) } else { (place.span.end, age.start) };
            from <= to && matches!(text.get(from..to), Some(", " | " "))
        };
        let ages = workspace.findings.sources[index].quantities.iter();
        let found = ages.filter(|figure| figure.kind == QuantityKind::Age && beside(figure.span));
        facts.extend(found.filter_map(|figure| fact(workspace, index, figure.span)));
    }
    facts.dedup();
    facts
}

fn fact(workspace: &Workspace<'_>, source: usize, span: Span) -> Option<Fact> {
    let text = workspace.source(source);
    let passage = PassageRef { source, passage: text.passage_at(span.start)? };
    Some(Fact {
        words: span.of(&text.text).to_owned(),
        label: passage_label(workspace.words, workspace.corpus, passage),
        path: passage_path(workspace.corpus, passage),
        stretch: Stretch { passage, words: span },
        preview: PreviewRef::default(),
    })
}

/// Every mention by source, and how many are not shown.
fn mentions(workspace: &Workspace<'_>, names: &Names<'_>, entity: usize) -> (Vec<MentionGroup>, usize) {
    let all = names.places(entity);
    let each = if all.len() > MOST_MENTIONS { 1 } else { usize::MAX };
    let sources = all.chunk_by(|one, other| one.passage.source == other.passage.source);
    let group = |places: &[Place]| {
        let source = workspace.source(places[0].passage.source);
        MentionGroup {
            heading: workspace.words.list([source_label(workspace.words, source), workspace.words.counted("mentions", places.len(), &[])]),
            language: workspace.foreign_language(places[0].passage.source),
            lines: places.iter().take(each).map(|place| line(workspace, place)).collect(),
        }
    };
    let groups: Vec<MentionGroup> = sources.take(MOST_MENTIONS).map(group).collect();
    let shown: usize = groups.iter().map(|group| group.lines.len()).sum();
    (groups, all.len() - shown)
}

fn line(workspace: &Workspace<'_>, place: &Place) -> MentionLine {
    let source = workspace.source(place.passage.source);
    let frame = source.passage(place.passage.passage).span;
    let around = excerpt(&source.text, place.span, frame, AROUND);
    MentionLine {
        passage: place.passage.passage,
        spoken: passage_spoken(workspace.words, workspace.corpus, place.passage),
        path: passage_path(workspace.corpus, place.passage),
        excerpt: Excerpt { before: last_words(&around.before), ..around },
        stretch: Stretch { passage: place.passage, words: place.span },
        preview: PreviewRef::default(),
    }
}

/// The words at the end of `before` that have room in a line.
fn last_words(before: &str) -> String {
    let has_room = |words: &str| words.chars().count() <= MOST_BEFORE;
    if has_room(before) {
        return before.to_owned();
    }
    let words = before.match_indices(' ').map(|(space, _)| &before[space + 1..]).find(|words| has_room(words));
    words.filter(|words| !words.is_empty()).map_or_else(|| before.to_owned(), |words| format!("… {words}"))
}

/// The notes on words that lie in a passage which names the entity and touch its name, with their numbers.
fn notes_on<'a>(workspace: &Workspace<'a>, names: &Names<'_>, entity: usize) -> Vec<(&'a Annotation, usize)> {
    let sources = names.places(entity).chunk_by(|one, other| one.passage.source == other.passage.source);
    let of_source = |places: &[Place]| {
        let spans: Vec<Span> = places.iter().map(|place| place.span).collect();
        let touches = move |note: &Annotation| {
            let words = note.targets[0].anchor.drawn();
            words.is_some_and(|words| {
                spans[spans.partition_point(|span| span.end <= words.start)..].first().is_some_and(|span| span.meets(words))
            })
        };
        let numbered = workspace.placed_notes(places[0].passage.source).enumerate();
        numbered.filter(move |(_, note)| touches(note)).map(|(index, note)| (note, index + 1)).collect::<Vec<_>>()
    };
    sources.flat_map(of_source).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_before_a_name_begins_with_a_word_and_has_room() {
        let long = "… high accuracy—critical for improving machine learning performance, says ";
        assert_eq!(last_words(long), "… for improving machine learning performance, says ");
        assert_eq!(last_words("At just 28, "), "At just 28, ");
        assert_eq!(last_words(&"x".repeat(90)), "x".repeat(90), "where no word ends, nothing is cut");
    }
}
