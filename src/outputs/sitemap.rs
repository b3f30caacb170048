//! `sitemap.xml`: the pages for search engines, after the protocol of sitemaps.org.
//!
//! Its addresses must be whole ones, so that there is none where `site-url` names no host. `lastmod` is the day of the latest
//! note or claim on a page, never that of the build; a page of which nobody knows has none.

use std::fmt::Write;

use rustc_hash::FxHashMap;

use crate::diag::Error;
use crate::model::Date;
use crate::model::Edition;
use crate::model::briefing::PageEntry;
use crate::model::briefing::PageSort;
use crate::outputs::addresses::of_source;
use crate::outputs::put::Put;
use crate::outputs::xml::escaped;

/// The most addresses that the protocol allows in a file. The lists of the site come first, then sources, then names.
const MOST: usize = 50_000;

/// Adds the sitemap to the site.
pub fn add(edition: &Edition, pages: &[PageEntry], put: &mut Put<'_>) -> Result<(), Error> {
    let Some(site) = edition.book.html.published_at() else { return Ok(()) };
    let days = days(edition);
    let mut xml = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".to_owned();
    // The page of a wrong address is none, and the one for paper repeats all others.
    let listed = pages.iter().filter(|page| !matches!(page.sort, PageSort::Missing | PageSort::Print));
    for page in listed.take(MOST) {
        let day = days.get(&page.address()).map_or_else(String::new, |day| format!("<lastmod>{day}</lastmod>"));
        let _ = writeln!(xml, "<url><loc>{}{}</loc>{day}</url>", escaped(&site), escaped(&page.address()));
    }
    put("sitemap.xml", (xml + "</urlset>\n").into_bytes().into(), None)
}

/// By address, the day of the latest note or claim there.
fn days(edition: &Edition) -> FxHashMap<String, Date> {
    let mut days: FxHashMap<String, Date> = FxHashMap::default();
    let mut keep = |address: String, day: Date| {
        let latest = days.entry(address).or_insert(day);
        *latest = (*latest).max(day);
    };
    for note in &edition.annotations.all {
        let Some(day) = note.created else { continue };
        keep(of_source(&edition.corpus.sources[note.targets[0].source]), day);
        keep("annotations.html".to_owned(), day);
        keep("index.html".to_owned(), day);
    }
    for day in edition.claims.iter().filter_map(|claim| claim.created) {
        keep("claims.html".to_owned(), day);
        keep("index.html".to_owned(), day);
    }
    days
}
