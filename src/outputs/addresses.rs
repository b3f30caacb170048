//! Where things stand in the site, as addresses from its folder.

use crate::model::Annotation;
use crate::model::Claim;
use crate::model::Source;
use crate::text::percent_encoded;

/// The page of a source.
pub fn of_source(source: &Source) -> String {
    format!("sources/{}.html", percent_encoded(&source.id, "/"))
}

/// A note beside its passage on the page of its source.
pub fn of_note(source: &Source, note: &Annotation) -> String {
    format!("{}#a-{}", of_source(source), percent_encoded(&note.slug, ""))
}

/// A claim on the page of the claims.
pub fn of_claim(claim: &Claim) -> String {
    format!("claims.html#{}", percent_encoded(&claim.fragment(), ""))
}
