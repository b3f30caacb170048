//! Makes entities of the names that were found, and says which name is which entity's.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::extract::names::aliases::Forms;
use crate::extract::names::find::FoundName;
use crate::extract::names::find::key;
use crate::extract::names::kinds::kind;
use crate::extract::names::kinds::kind_of_name;
use crate::model::Corpus;
use crate::model::Entity;
use crate::model::Mention;
use crate::text::slugify;

/// What was gathered of one entity.
#[derive(Default)]
struct Gathered<'t> {
    /// How often each way to write it came.
    surfaces: BTreeMap<&'t str, usize>,
    /// How often it was spoken of as a person.
    persons: usize,
}

/// The entities, the recorded ones first, and for each source its mentions; `names` has spans in the sources' texts.
#[must_use]
pub fn merge(corpus: &Corpus, names: &[Vec<FoundName>], recorded: Vec<Entity>) -> (Vec<Entity>, Vec<Vec<Mention>>) {
    let recorded_forms: BTreeMap<String, usize> = recorded
        .iter()
        .enumerate()
        .rev()
        .flat_map(|(index, entity)| std::iter::once(&entity.name).chain(&entity.aliases).map(move |name| (key(name), index)))
        .collect();
    let recorded_keys: Vec<String> = recorded_forms.keys().cloned().collect();
    let forms = Forms::of(names, &recorded_keys);
    let resolved: Vec<Vec<&str>> = names.par_iter().map(|names| forms.resolve(names)).collect();
    let found = gather(corpus, names, &resolved, &recorded_forms);
    let mut taken: BTreeSet<String> = recorded.iter().map(|entity| entity.id.clone()).collect();
    let mut entities: Vec<(&str, Entity)> = found.iter().map(|(key, gathered)| (*key, entity(key, gathered, &mut taken))).collect();
    entities.sort_by(|(_, one), (_, other)| one.id.cmp(&other.id));
    let places: BTreeMap<&str, usize> = entities.iter().enumerate().map(|(at, (key, _))| (*key, recorded.len() + at)).collect();
    let mentions = names
        .par_iter()
        .zip(&resolved)
        .map(|(names, keys)| {
            let entity = |name: &FoundName, key: &str| {
                name.recorded.or_else(|| recorded_forms.get(key).copied()).or_else(|| places.get(key).copied())
            };
            names.iter().zip(keys).filter_map(|(name, key)| Some(Mention { span: name.span, entity: entity(name, key)? })).collect()
        })
        .collect();
    (recorded.into_iter().chain(entities.into_iter().map(|(_, entity)| entity)).collect(), mentions)
}

/// What the sources say of each entity that is not recorded, by its longest form.
fn gather<'t>(
    corpus: &'t Corpus,
    names: &[Vec<FoundName>],
    resolved: &[Vec<&'t str>],
    recorded: &BTreeMap<String, usize>,
) -> BTreeMap<&'t str, Gathered<'t>> {
    let mut found: BTreeMap<&str, Gathered<'_>> = BTreeMap::new();
    for ((source, names), keys) in corpus.sources.iter().zip(names).zip(resolved) {
        for (name, key) in names.iter().zip(keys).filter(|(name, key)| name.recorded.is_none() && !recorded.contains_key(**key)) {
            let gathered = found.entry(key).or_default();
            let surface = name.span.of(&source.text);
            *gathered.surfaces.entry(surface).or_default() += 1;
            gathered.persons += usize::from(name.person);
        }
    }
    found
}

/// An entity under the commonest of its full names; `taken` are the ids that are given away.
fn entity(key: &str, gathered: &Gathered<'_>, taken: &mut BTreeSet<String>) -> Entity {
    let full = |surface: &str| surface.contains(' ') == key.contains(' ');
    let ways = gathered.surfaces.iter().map(|(surface, count)| (full(surface), *count, std::cmp::Reverse(*surface)));
    let name = ways.max().map_or(key, |(_, _, surface)| surface.0);
    let slug = slugify(name).to_lowercase();
    let slug = if slug.is_empty() { "name".to_owned() } else { slug };
    let mut ids = std::iter::once(slug.clone()).chain((2..).map(|number| format!("{slug}-{number}")));
    let id = ids.find(|id| taken.insert(id.clone())).unwrap_or(slug);
    let aliases = gathered.surfaces.keys().filter(|surface| **surface != name).map(|surface| (*surface).to_owned()).collect();
    let kind = kind(kind_of_name(key), gathered.persons);
    Entity { id, name: name.to_owned(), kind, aliases, description: None, same_as: Vec::new(), record: None }
}
