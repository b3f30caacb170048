//! The files beside the pages, and the exports.

mod addresses;
mod anchors;
mod annotations;
mod card;
mod csv;
mod feed;
mod linked_data;
mod llms;
mod markdown;
mod pages_files;
mod plain_words;
mod put;
mod redirects;
mod schema;
mod search;
mod sitemap;
mod web_annotation;
mod xml;
mod xref;

use crate::diag::Error;
use crate::model::Edition;
use crate::model::InputFile;
use crate::model::briefing::Page;
use crate::model::briefing::PageEntry;
use crate::outputs::put::Put;

pub use linked_data::linked_data;
pub use markdown::markdown;
pub use redirects::redirects;
pub use schema::SCHEMAS;

/// Adds the files of one sort to the site.
type Output = fn(&Edition, &[InputFile], &[Page], &mut Put<'_>) -> Result<(), Error>;

/// The files of a site besides its pages and its theme.
const OUTPUTS: &[Output] = &[pages_files::add_hosting, pages_files::add_pictures, annotations::add, feed::add, search::add, card::add];

/// Hands all of them to `put`; `content` is the editors' files, `pages` those pages of which there are few.
///
/// # Errors
/// Where one cannot be kept.
pub fn add(edition: &Edition, content: &[InputFile], pages: &[Page], put: &mut Put<'_>) -> Result<(), Error> {
    OUTPUTS.iter().try_for_each(|output| output(edition, content, pages, put))
}

/// Adds a list of the site's pages.
type List = fn(&Edition, &[PageEntry], &mut Put<'_>) -> Result<(), Error>;

/// The files that list the pages.
const LISTS: &[List] = &[sitemap::add, llms::add];

/// Hands all of them to `put`; `pages` are those of the site, the few that lead to the others first.
///
/// # Errors
/// Where one cannot be kept.
pub fn add_lists(edition: &Edition, pages: &[PageEntry], put: &mut Put<'_>) -> Result<(), Error> {
    LISTS.iter().try_for_each(|list| list(edition, pages, put))
}

/// Writes one view of an edition as text.
pub type Export = fn(&Edition) -> String;

/// The exports by name.
pub const EXPORTS: &[(&str, Export)] =
    &[("anchors", anchors::export), ("annotations", annotations::export), ("csv", csv::export), ("xref", xref::export)];
