//! Where a page's JSON-LD speaks from.

use serde_json::Value;
use serde_json::json;

use crate::model::Edition;
use crate::model::Source;
use crate::model::briefing::root_of;
use crate::outputs::addresses::of_source;

/// The edition, and how addresses of its site are written on one page.
pub struct Scope<'a> {
    /// All that the briefing rests on.
    pub edition: &'a Edition,
    /// What is put before an address of the site.
    base: String,
}

impl<'a> Scope<'a> {
    /// For the page at `path`.
    pub fn of(edition: &'a Edition, path: &str) -> Self {
        Self { edition, base: edition.book.html.published_at().unwrap_or_else(|| root_of(path)) }
    }

    /// An address of the site.
    pub fn address(&self, address: &str) -> String {
        format!("{}{address}", self.base)
    }

    /// The id of the briefing itself.
    pub fn briefing_id(&self) -> String {
        self.address("index.html#briefing")
    }

    /// The id of a source. The source is another thing than its page.
    pub fn source_id(&self, source: &Source) -> String {
        self.address(&format!("{}#source", of_source(source)))
    }

    /// A source in short, for whatever speaks of it on another page.
    pub fn source_in_short(&self, source: &Source) -> Value {
        json!({
            "@type": "Article",
            "@id": self.source_id(source),
            "headline": source.title,
            "url": self.address(&of_source(source)),
        })
    }

    /// The briefing in short.
    pub fn briefing_in_short(&self) -> Value {
        json!({ "@type": "Article", "@id": self.briefing_id(), "headline": self.edition.book.title, "url": self.address("index.html") })
    }
}
