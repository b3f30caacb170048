//! What a page says to machines: JSON-LD in the words of schema.org, inside the page's head.
//!
//! 1. A source is an `Article`, and each fact-check on it that found something a `ClaimReview`.
//! 2. The first page is the briefing, an `Article` with its sources as parts.
//! 3. The page of the claims has a `Claim` for each, with the quotes that speak of it.
//!
//! Addresses are whole where `site-url` names a host, and else relative to the page.

mod briefing;
mod claims;
mod people;
mod review;
mod scope;
mod source;

use serde_json::Value;
use serde_json::json;

use crate::model::Edition;
use crate::model::briefing::Content;
use crate::model::briefing::Page;
use crate::outputs::linked_data::scope::Scope;

/// The JSON-LD of `page`, empty where it has none. No `<` stands in it, so that no text ends the element that holds it.
#[must_use]
pub fn linked_data(edition: &Edition, page: &Page) -> String {
    let scope = Scope::of(edition, &page.path);
    let graph: Vec<Value> = match &page.content {
        Content::Overview(_) => vec![briefing::briefing(&scope, &page.description)],
        Content::Claims(_) => claims::claims(&scope),
        Content::Source(view) => match edition.corpus.index_of(&view.id) {
            Some(index) => source::article(&scope, index, &page.description).into_iter().chain(review::reviews(&scope, index)).collect(),
            None => Vec::new(),
        },
        _ => Vec::new(),
    };
    if graph.is_empty() {
        return String::new();
    }
    json!({ "@context": "https://schema.org", "@graph": graph }).to_string().replace('<', "\\u003c")
}
