//! Names across the sources, counted once for all pages: mentions, sources, who shares passages with whom.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::model::Corpus;
use crate::model::Entity;
use crate::model::EntityKind;
use crate::model::Findings;
use crate::model::PassageRef;
use crate::text::Span;

/// In a passage that names more than this, the rest is a list that says nothing of who belongs together.
const MOST_IN_PASSAGE: usize = 12;

/// A mention and its place.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The passage.
    pub passage: PassageRef,
    /// Where the name stands: bytes of the source's canonical text.
    pub span: Span,
}

/// All names by entity.
pub struct Names<'a> {
    /// The entities; those without a mention too.
    pub entities: &'a [Entity],
    /// By entity, its mentions in the order of the sources and texts. Mentions in headings are left out.
    places: Vec<Vec<Place>>,
    /// By entity, the entities that share passages with it and how many, the most first.
    partners: Vec<Vec<(usize, usize)>>,
}

impl<'a> Names<'a> {
    /// Gathers and counts.
    pub fn of(corpus: &Corpus, findings: &'a Findings) -> Self {
        let mut places: Vec<Vec<Place>> = vec![Vec::new(); findings.entities.len()];
        for (index, found) in findings.sources.iter().enumerate() {
            let source = &corpus.sources[index];
            for mention in &found.mentions {
                let passage = source.block_at(mention.span.start).and_then(|block| source.blocks[block].passage);
                let place = passage.map(|passage| Place { passage: PassageRef { source: index, passage }, span: mention.span });
                places[mention.entity].extend(place);
            }
        }
        let partners = partners(&places);
        Self { entities: &findings.entities, places, partners }
    }

    /// The mentions of an entity.
    pub fn places(&self, entity: usize) -> &[Place] {
        &self.places[entity]
    }

    /// How many sources name an entity.
    pub fn source_count(&self, entity: usize) -> usize {
        self.places[entity].chunk_by(|one, other| one.passage.source == other.passage.source).count()
    }

    /// Who shares passages with an entity, and how many; the most first.
    pub fn partners(&self, entity: usize) -> &[(usize, usize)] {
        &self.partners[entity]
    }

    /// How many passages name both.
    pub fn shared(&self, one: usize, other: usize) -> usize {
        self.partners[one].iter().find(|(partner, _)| *partner == other).map_or(0, |(_, passages)| *passages)
    }

    /// Whether an entity has a page of its own: the editors have recorded it, or several sources name it.
    pub fn has_page(&self, entity: usize) -> bool {
        self.entities[entity].is_recorded() || self.source_count(entity) > 1
    }

    /// The path of an entity's page, where it has one.
    pub fn path(&self, entity: usize) -> Option<String> {
        self.has_page(entity).then(|| format!("entities/{}.html", self.entities[entity].id))
    }
}

/// The key of what an entity is, as readers see it.
pub const fn kind_key(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "person",
        EntityKind::Organisation => "organisation",
        EntityKind::Product => "product",
        EntityKind::Place => "place",
        EntityKind::Event => "event",
        EntityKind::Work => "work",
        EntityKind::Unknown => "name",
    }
}

fn partners(places: &[Vec<Place>]) -> Vec<Vec<(usize, usize)>> {
    let mut by_passage: Vec<(PassageRef, usize)> =
        places.iter().enumerate().flat_map(|(entity, places)| places.iter().map(move |place| (place.passage, entity))).collect();
    by_passage.par_sort_unstable();
    by_passage.dedup();
    let mut counts: Vec<FxHashMap<usize, usize>> = vec![FxHashMap::default(); places.len()];
    for passage in by_passage.chunk_by(|one, other| one.0 == other.0).filter(|names| names.len() <= MOST_IN_PASSAGE) {
        for &(_, one) in passage {
            for &(_, other) in passage.iter().filter(|(_, other)| *other != one) {
                *counts[one].entry(other).or_default() += 1;
            }
        }
    }
    let sorted = |counts: FxHashMap<usize, usize>| {
        let mut partners: Vec<(usize, usize)> = counts.into_iter().collect();
        partners.sort_unstable_by_key(|&(entity, passages)| (std::cmp::Reverse(passages), entity));
        partners
    };
    counts.into_par_iter().map(sorted).collect()
}
