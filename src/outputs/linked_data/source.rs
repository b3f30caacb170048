//! A source as schema.org's `Article`.

use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use crate::outputs::addresses::of_source;
use crate::outputs::linked_data::people;
use crate::outputs::linked_data::scope::Scope;

/// The source with this index, as far as its record says what it is.
pub fn article(scope: &Scope<'_>, index: usize, description: &str) -> Option<Value> {
    let source = scope.edition.corpus.sources.get(index)?;
    let record = &source.record;
    let mut article = Map::new();
    let mut say = |key: &str, value: Value| {
        article.insert(key.to_owned(), value);
    };
    say("@type", json!("Article"));
    say("@id", json!(scope.source_id(source)));
    say("headline", json!(source.title));
    say("description", json!(description));
    say("url", json!(scope.address(&of_source(source))));
    say("inLanguage", json!(source.language));
    say("wordCount", json!(source.words));
    say("isPartOf", scope.briefing_in_short());
    let authors = people::of_source(source);
    if !authors.is_empty() {
        say("author", json!(authors));
    }
    if let Some(publisher) = &record.publisher {
        say("publisher", json!({ "@type": "Organization", "name": publisher }));
    }
    if let Some(day) = record.published {
        say("datePublished", json!(day));
    }
    if let Some(url) = &record.url {
        say("isBasedOn", json!(url));
    }
    if let Some(copy) = &record.archived {
        say("archivedAt", json!(copy));
    }
    if let Some(kind) = &record.kind {
        say("genre", json!(kind));
    }
    if let Some(licence) = &record.licence {
        say("license", license(licence));
    }
    Some(Value::Object(article))
}

/// A licence is an address, or a work with a name.
fn license(licence: &str) -> Value {
    let is_address = licence.starts_with("https://") || licence.starts_with("http://");
    if is_address { json!(licence) } else { json!({ "@type": "CreativeWork", "name": licence }) }
}
