//! The files beside the pages, and the exports.

mod anchors;
mod markdown;
mod pages_files;
mod suggestions;
mod xref;

use crate::model::Edition;
use crate::model::InputFile;
use crate::model::OutputTree;

pub use pages_files::{PICTURES, is_picture};
pub use suggestions::suggestions;

/// Adds the files of one sort to the site.
type Output = fn(&Edition, &[InputFile], &mut OutputTree);

/// The files of a site besides its HTML pages and its theme.
const OUTPUTS: &[Output] = &[markdown::add, pages_files::add_hosting, pages_files::add_pictures];

/// Adds all of them; `content` is the editors' files.
pub fn add(edition: &Edition, content: &[InputFile], tree: &mut OutputTree) {
    for output in OUTPUTS {
        output(edition, content, tree);
    }
}

/// Writes one view of an edition as text.
pub type Export = fn(&Edition) -> String;

/// The exports by name.
pub const EXPORTS: &[(&str, Export)] = &[("anchors", anchors::export), ("xref", xref::export)];
