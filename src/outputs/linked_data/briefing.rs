//! The briefing as schema.org's `Article`.

use serde_json::Value;
use serde_json::json;

use crate::outputs::linked_data::people;
use crate::outputs::linked_data::scope::Scope;

/// The most sources that are named as parts: the first page does not grow with their number.
const MOST_PARTS: usize = 100;

/// The whole, with its first sources.
pub fn briefing(scope: &Scope<'_>, description: &str) -> Value {
    let edition = scope.edition;
    let parts: Vec<Value> = edition.corpus.sources.iter().take(MOST_PARTS).map(|source| scope.source_in_short(source)).collect();
    let mut value = scope.briefing_in_short();
    value["inLanguage"] = json!(edition.book.language);
    value["hasPart"] = json!(parts);
    if !description.is_empty() {
        value["description"] = json!(description);
    }
    let authors = people::of_book(&edition.book);
    if !authors.is_empty() {
        value["author"] = json!(authors);
    }
    let days = edition.annotations.all.iter().filter_map(|note| note.created);
    if let Some(day) = days.chain(edition.claims.iter().filter_map(|claim| claim.created)).max() {
        value["dateModified"] = json!(day);
    }
    value
}
