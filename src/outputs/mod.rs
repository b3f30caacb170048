//! The files beside the pages, and the exports.

mod anchors;
mod annotations;
mod csv;
mod markdown;
mod pages_files;
mod schema;
mod search;
mod web_annotation;
mod xref;

use crate::diag::Error;
use crate::model::Destination;
use crate::model::Edition;
use crate::model::InputFile;
use crate::model::briefing::Page;

pub use markdown::markdown;
pub use pages_files::{PICTURES, is_picture};
pub use schema::SCHEMAS;

/// Adds the files of one sort to the site.
type Output = fn(&Edition, &[InputFile], &[Page], &dyn Destination) -> Result<(), Error>;

/// The files of a site besides its pages and its theme.
const OUTPUTS: &[Output] = &[pages_files::add_hosting, pages_files::add_pictures, annotations::add, search::add];

/// Adds all of them; `content` is the editors' files, `pages` those pages of which there are few.
///
/// # Errors
/// Where one cannot be kept.
pub fn add(edition: &Edition, content: &[InputFile], pages: &[Page], site: &dyn Destination) -> Result<(), Error> {
    OUTPUTS.iter().try_for_each(|output| output(edition, content, pages, site))
}

/// Writes one view of an edition as text.
pub type Export = fn(&Edition) -> String;

/// The exports by name.
pub const EXPORTS: &[(&str, Export)] =
    &[("anchors", anchors::export), ("annotations", annotations::export), ("csv", csv::export), ("xref", xref::export)];
