//! Reads `content/entities.toml`: the names that the editors have recorded.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::config::Record;
use crate::config::Taken;
use crate::config::utf8;
use crate::diag::Diagnostic;
use crate::diag::Outcome;
use crate::diag::Place;
use crate::model::Entity;
use crate::model::EntityKind;
use crate::model::InputFile;
use crate::text::slugify;

/// Where the recorded entities stand in a project.
pub const PATH: &str = "content/entities.toml";
/// The kinds that editors may write.
const KINDS: &[&str] = &["person", "organisation", "product", "place", "event", "work"];

/// The recorded entities, in the order of the file; none where there is no such file.
#[must_use]
pub fn read(content: &[InputFile]) -> Outcome<Vec<Entity>> {
    let Some(file) = content.iter().find(|file| file.path == PATH) else { return Outcome::default() };
    let text = match utf8(PATH, &file.bytes) {
        Ok(text) => text,
        Err(fault) => return Outcome::new(Vec::new(), vec![fault]),
    };
    let mut root = Record::parse(PATH, text, 0);
    let mut claims = Claims::default();
    let mut entities = Vec::new();
    for table in root.tables("entity") {
        if let Some(entity) = read_entity(table, &mut claims) {
            entities.push(entity);
        }
    }
    let mut faults = claims.faults;
    faults.extend(root.finish());
    Outcome::new(entities, faults)
}

/// The ids and names that are given away, and the faults met.
#[derive(Default)]
struct Claims {
    ids: BTreeSet<String>,
    /// By name or alias, the id of the entity that it stands for.
    names: BTreeMap<String, String>,
    faults: Vec<Diagnostic>,
}

impl Claims {
    /// Whether `id` can be taken; two entities of one id are a fault.
    fn id(&mut self, id: &str, place: Place) -> bool {
        let fresh = self.ids.insert(id.to_owned());
        if !fresh {
            let fault = Diagnostic::error("equal-ids", place, format!("there are two entities of the id `{id}`"));
            self.faults.push(fault.help("put their aliases into one `[[entity]]`, or give one of them another id"));
        }
        fresh
    }

    /// Whether `name` can stand for the entity `id`; one name for two entities is a fault.
    fn name(&mut self, name: &str, id: &str, place: Place) -> bool {
        if name.trim().is_empty() {
            let fault = Diagnostic::error("empty-name", place, "a name or an alias is empty");
            self.faults.push(fault.help("write the words as they stand in the sources, or leave the line out"));
            return false;
        }
        let owner = self.names.entry(name.to_owned()).or_insert_with(|| id.to_owned());
        let free = owner == id;
        if !free {
            let fault = Diagnostic::error("shared-name", place, format!("`{name}` is a name of `{owner}` and of `{id}`"));
            self.faults.push(fault.help("leave it to one of the two; the other is still found by its longer names"));
        }
        free
    }
}

fn read_entity(mut table: Record<'_>, claims: &mut Claims) -> Option<Entity> {
    let id = table.require::<String>("id");
    let name = table.require::<String>("name");
    let kind = table.one_of("kind", KINDS).and_then(|taken| EntityKind::of_name(&taken.value));
    let aliases = table.take::<Vec<String>>("aliases");
    let same_as = table.value::<Vec<String>>("sameAs").unwrap_or_default();
    let description = table.value::<String>("description");
    let record = table.place();
    let entity = id.zip(name).and_then(|(id, name)| {
        check_id(&mut table, &id);
        let place = |span| table.at(span);
        let fresh = claims.id(&id.value, place(id.span)) && claims.name(&name.value, &id.value, place(name.span));
        let aliases = aliases.map_or_else(Vec::new, |taken| {
            let at = place(taken.span);
            taken.value.into_iter().filter(|alias| claims.name(alias, &id.value, at.clone())).collect()
        });
        let kind = kind.unwrap_or(EntityKind::Unknown);
        fresh.then_some(Entity { id: id.value, name: name.value, kind, aliases, description, same_as, record: Some(record) })
    });
    claims.faults.extend(table.finish());
    entity
}

/// An id goes into addresses of pages, so it must be one that needs no escape there.
fn check_id(table: &mut Record<'_>, id: &Taken<String>) {
    let slug = slugify(&id.value);
    if slug != id.value || slug.is_empty() {
        let fault = Diagnostic::error("bad-id", table.at(id.span), format!("`{}` cannot be an id", id.value));
        table.fault(fault.help("use letters, digits, `-` and `_`"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<&'static str> {
        let file = InputFile { path: PATH.to_owned(), bytes: text.as_bytes().to_vec() };
        read(&[file]).diagnostics.into_iter().map(|fault| fault.code).collect()
    }

    #[test]
    fn reads_what_the_interface_shows() {
        let text = "[[entity]]\nid = \"scale-ai\"\nname = \"Scale AI\"\nkind = \"organisation\"\naliases = [\"Scale\"]\nsameAs = [\"https://scale.com\"]\n";
        let file = InputFile { path: PATH.to_owned(), bytes: text.as_bytes().to_vec() };
        let read = read(&[file]);
        assert!(read.diagnostics.is_empty());
        assert_eq!(read.value[0].kind, EntityKind::Organisation);
        assert_eq!(read.value[0].aliases, ["Scale"]);
    }

    #[test]
    fn every_fault_is_told() {
        let two = "[[entity]]\nid = \"a\"\nname = \"A\"\n[[entity]]\nid = \"a\"\nname = \"B\"\n";
        assert_eq!(codes(two), ["equal-ids"]);
        let shared =
            "[[entity]]\nid = \"a\"\nname = \"A\"\naliases = [\"X\"]\n[[entity]]\nid = \"b\"\nname = \"B\"\naliases = [\"X\", \"\"]\n";
        assert_eq!(codes(shared), ["shared-name", "empty-name"]);
        assert_eq!(codes("[[entity]]\nid = \"a\"\nname = \"A\"\nkind = \"persn\"\nnmae = 1\n"), ["unknown-word", "unknown-key"]);
        assert_eq!(codes("[[entity]]\nid = \"a b\"\nname = \"A\"\n"), ["bad-id"]);
    }
}
