//! Who and what the sources name.

use crate::diag::Place;

/// A person, organisation, product, place, event or work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// Its id, a slug.
    pub id: String,
    /// The name readers see.
    pub name: String,
    /// What it is.
    pub kind: EntityKind,
    /// Other forms of its name.
    pub aliases: Vec<String>,
    /// One line on it.
    pub description: Option<String>,
    /// Addresses that identify it elsewhere.
    pub same_as: Vec<String>,
    /// Where `content/entities.toml` has it; nothing for one that was found in the text.
    pub record: Option<Place>,
}

impl Entity {
    /// Whether the editors have recorded it.
    #[must_use]
    pub const fn is_recorded(&self) -> bool {
        self.record.is_some()
    }
}

/// What an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntityKind {
    /// A person.
    Person,
    /// An organisation.
    Organisation,
    /// A product.
    Product,
    /// A place.
    Place,
    /// An event.
    Event,
    /// A work, such as a book or a film.
    Work,
    /// The text does not tell.
    Unknown,
}

impl EntityKind {
    /// Its name in records and exports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organisation => "organisation",
            Self::Product => "product",
            Self::Place => "place",
            Self::Event => "event",
            Self::Work => "work",
            Self::Unknown => "unknown",
        }
    }

    /// The kind with this name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        [Self::Person, Self::Organisation, Self::Product, Self::Place, Self::Event, Self::Work, Self::Unknown]
            .into_iter()
            .find(|kind| kind.name() == name)
    }
}
