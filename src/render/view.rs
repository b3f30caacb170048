//! What every template sees besides its page.

use serde::Serialize;

use std::collections::BTreeMap;

use crate::config::Book;
use crate::model::CARD_FILE;
use crate::model::briefing::Content;
use crate::model::briefing::Page;
use crate::model::briefing::PreviewView;
use crate::model::briefing::Section;
use crate::model::briefing::root_of;
use crate::render::assets::Assets;
use crate::render::sources::Sources;

/// How many pages of the editors' own the foot of every page names.
const MOST_PAGES: usize = 8;

/// The briefing as a whole: `site`.
#[derive(Debug, Serialize)]
pub struct SiteView {
    /// Its title.
    pub title: String,
    /// One sentence on it.
    pub description: String,
    /// The address of its card, where the site is published.
    pub card: Option<String>,
    /// The language of its own words.
    pub language: String,
    /// The same as Open Graph writes it, where it names a region.
    pub locale: Option<String>,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    /// Who made it, in one line.
    pub authors: String,
    /// Which of the pages it has that not every briefing has: `claims`, `names`, `timeline`, `notes`, `search`, `print`.
    pub parts: Vec<&'static str>,
    /// The editors' own pages: address from the site's root, and title.
    pub pages: Vec<(String, String)>,
    /// What made it.
    pub generator: &'static str,
    /// The day of its latest note, as readers see it.
    pub changed: Option<String>,
    /// Its repository.
    pub repository: Option<String>,
    /// The scheme that a first visit gets; none for the reader's own.
    pub default_theme: Option<String>,
    /// The project's own style sheets, as paths from the root.
    pub style_files: Vec<String>,
    /// The scripts, as paths from the root.
    pub script_files: Vec<String>,
}

impl SiteView {
    /// Gathers what the templates see of the whole; `pages` are those of which there are few.
    pub fn new(pages: &[Page], sources: &Sources<'_>, assets: &Assets) -> Self {
        let book = sources.book;
        let part = |page: &Page| match page.content {
            Content::Claims(_) => Some("claims"),
            Content::Entities(_) => Some("names"),
            Content::Timeline(_) => Some("timeline"),
            Content::Search(_) => Some("search"),
            Content::Print(_) => Some("print"),
            _ => None,
        };
        let named = |page: &Page| (page.address(), page.title.clone());
        let parts = pages.iter().filter_map(part).chain(sources.has_notes.then_some("notes")).collect();
        Self {
            title: book.title.clone(),
            description: book.description.clone(),
            card: book.html.published_at().map(|site| site + CARD_FILE),
            language: book.language.clone(),
            locale: locale(&book.language),
            direction: book.direction.attribute(),
            authors: book.words.list(&book.authors),
            parts,
            pages: pages.iter().filter(|page| matches!(page.content, Content::Free(_))).map(named).take(MOST_PAGES).collect(),
            generator: concat!("Postil ", env!("CARGO_PKG_VERSION")),
            changed: sources.changed.clone(),
            repository: book.html.git_repository_url.clone(),
            default_theme: book.html.default_theme.clone(),
            style_files: assets.style_files.clone(),
            script_files: assets.script_files.clone(),
        }
    }
}

/// What a page's template sees.
#[derive(Debug, Serialize)]
pub struct PageView<'a> {
    /// The page's own view.
    pub page: &'a Content,
    /// The HTML of its regions.
    pub html: &'a [String],
    /// For the printed whole, the HTML of each source's regions.
    pub parts: &'a [Vec<String>],
    /// Its address from the site's root.
    #[serde(rename = "path")]
    pub address: String,
    /// What it puts before a path of the site.
    pub root: String,
    /// Its title.
    pub title: &'a str,
    /// One sentence on it.
    pub description: &'a str,
    /// Its address where the site is published.
    pub canonical: Option<String>,
    /// What Open Graph calls it: `article` or `website`.
    pub open_graph: &'static str,
    /// What it says to machines, as JSON-LD in which no element can end; empty where it says nothing.
    pub linked_data: &'a str,
    /// Its part of the site.
    pub section: Section,
    /// Its Content-Security-Policy.
    pub policy: String,
    /// Its style sheet among those of the theme.
    pub sheet: &'static str,
    /// Its inline style.
    pub style: String,
    /// The slugs of the notes that begin with their first line alone, and the first words of each that has none.
    pub crowded: BTreeMap<String, String>,
    /// The previews that stand in it.
    pub previews: &'a [PreviewView],
    /// The name of the scripts beside the page that hold its other previews, up to their numbers.
    pub preview_scripts: Option<String>,
    /// The inline script that sets the scheme.
    pub inline_theme: &'a str,
    /// The inline script that folds notes on narrow screens.
    pub inline_fold: &'a str,
}

/// What `page` puts before a path of the site. The 404 page is served under any path, so that its links begin at the site's.
pub fn root(page: &Page, book: &Book) -> String {
    match (&page.content, &book.html.site_url) {
        (Content::Missing(_), Some(address)) => site_path(address),
        _ => root_of(&page.path),
    }
}

/// The page's address where the site is published, if `site-url` names a host. The 404 page answers for addresses that are
/// none, and has none itself.
pub fn canonical(page: &Page, book: &Book) -> Option<String> {
    let site = book.html.published_at().filter(|_| !matches!(page.content, Content::Missing(_)))?;
    Some(site + &page.address())
}

/// What the Open Graph protocol calls a page: sources and the editors' own pages are articles.
pub const fn open_graph_type(content: &Content) -> &'static str {
    if matches!(content, Content::Source(_) | Content::Free(_)) { "article" } else { "website" }
}

/// A language's tag as Open Graph writes it, `pt_BR`. Its form needs a region, and one that nobody wrote is not guessed.
fn locale(tag: &str) -> Option<String> {
    let mut parts = tag.split('-');
    let language = parts.next()?.to_ascii_lowercase();
    let region = parts.take_while(|part| part.len() > 1).find(|part| part.len() == 2)?;
    Some(format!("{language}_{}", region.to_ascii_uppercase()))
}

/// The path of an address or of a plain path, with `/` at both ends.
fn site_path(address: &str) -> String {
    let path = address.split_once("://").map_or(address, |(_, rest)| rest.find('/').map_or("", |at| &rest[at..]));
    let path = path.trim_matches('/');
    if path.is_empty() { "/".to_owned() } else { format!("/{path}/") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_has_the_region_that_the_tag_has() {
        assert_eq!(["pt-BR", "zh-Hant-tw", "en", "de-x-DE"].map(|tag| locale(tag).unwrap_or_default()), ["pt_BR", "zh_TW", "", ""]);
    }
}
