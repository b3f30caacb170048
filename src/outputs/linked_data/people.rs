//! Who wrote something, as schema.org says it.

use serde_json::Value;
use serde_json::json;

use crate::config::Book;
use crate::model::Creator;
use crate::model::Source;
use crate::text::Name;
use crate::text::names_of;

/// The names in a line, each a person or an organisation.
pub fn named(byline: &str) -> Vec<Value> {
    let value = |name: Name| match name {
        Name::Person { given, family } => {
            json!({ "@type": "Person", "name": format!("{given} {family}"), "givenName": given, "familyName": family })
        }
        Name::Whole(name) => json!({ "@type": "Organization", "name": name }),
    };
    names_of(byline).into_iter().map(value).collect()
}

/// Who wrote a source.
pub fn of_source(source: &Source) -> Vec<Value> {
    source.record.author.as_deref().map(named).unwrap_or_default()
}

/// Who made the briefing.
pub fn of_book(book: &Book) -> Vec<Value> {
    book.authors.iter().flat_map(|name| named(name)).collect()
}

/// Who signed something; unsigned, it is the briefing's makers'.
pub fn of_creator(creator: Option<&Creator>, book: &Book) -> Vec<Value> {
    let Some(creator) = creator else { return of_book(book) };
    let mut all = named(&creator.name);
    if let (Some(url), [one]) = (&creator.url, all.as_mut_slice()) {
        one["url"] = json!(url);
    }
    all
}
