//! What an entity is, where the text shows it clearly.

use crate::extract::names::words::ends_event;
use crate::extract::names::words::ends_organisation;
use crate::extract::names::words::ends_place;
use crate::extract::names::words::is_country;
use crate::model::EntityKind;

/// The kind that a name shows by itself; `key` is the name in lower case.
#[must_use]
pub fn kind_of_name(key: &str) -> EntityKind {
    let head = key.split_once(" of ").map_or(key, |(head, _)| head);
    let last = head.rsplit(' ').next().unwrap_or_default();
    let several = last.len() < key.len();
    if is_country(key) {
        EntityKind::Place
    } else if several && ends_organisation(last) {
        EntityKind::Organisation
    } else if several && (ends_place(last) || ["lake ", "mount ", "cape "].iter().any(|first| key.starts_with(first))) {
        EntityKind::Place
    } else if several && ends_event(last) {
        EntityKind::Event
    } else {
        EntityKind::Unknown
    }
}

/// The kind of an entity whose name shows `by_name`, and which was `persons` times spoken of as a person.
#[must_use]
pub fn kind(by_name: EntityKind, persons: usize) -> EntityKind {
    match (by_name, persons) {
        (kind, 0) => kind,
        (EntityKind::Unknown, _) => EntityKind::Person,
        // A title before the name of an organisation: the evidence is not clear.
        _ => EntityKind::Unknown,
    }
}
