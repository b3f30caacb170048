//! What lists of pages know of each page, once the page itself is made and let go.

use crate::model::briefing::page::Content;
use crate::model::briefing::page::Page;
use crate::text::percent_encoded;

/// A page of the site in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageEntry {
    /// Its path in the site, such as `sources/a.html`.
    pub path: String,
    /// Its title.
    pub title: String,
    /// One sentence on it.
    pub description: String,
    /// What sort of page it is.
    pub sort: PageSort,
}

/// A sort of page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageSort {
    /// `index.html`.
    Overview,
    /// The page of one source.
    Source,
    /// The page of one name.
    Name,
    /// `404.html`.
    Missing,
    /// `print.html`.
    Print,
    /// All others: the lists, and the editors' own pages.
    Other,
}

impl PageEntry {
    /// The entry of `page`.
    #[must_use]
    pub fn of(page: &Page) -> Self {
        let sort = match page.content {
            Content::Overview(_) => PageSort::Overview,
            Content::Source(_) => PageSort::Source,
            Content::Entity(_) => PageSort::Name,
            Content::Missing(_) => PageSort::Missing,
            Content::Print(_) => PageSort::Print,
            _ => PageSort::Other,
        };
        Self { path: page.path.clone(), title: page.title.clone(), description: page.description.clone(), sort }
    }

    /// Its path as an address.
    #[must_use]
    pub fn address(&self) -> String {
        percent_encoded(&self.path, "/")
    }
}
