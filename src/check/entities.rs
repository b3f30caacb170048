//! Recorded names that stand in no source.

use crate::diag::Diagnostic;
use crate::model::Edition;
use crate::model::Entity;

/// A warning for each.
pub fn check(edition: &Edition) -> Vec<Diagnostic> {
    let mut named = vec![false; edition.findings.entities.len()];
    for mention in edition.findings.sources.iter().flat_map(|found| &found.mentions) {
        named[mention.entity] = true;
    }
    let unnamed = edition.findings.entities.iter().zip(named).filter(|(_, named)| !named);
    let fault = |(entity, _): (&Entity, bool)| {
        let message = format!("`{}` stands in no source, under none of its names", entity.name);
        let fault = Diagnostic::warning("unused-entity", entity.record.clone()?, message);
        Some(fault.help("add the words by which the sources name it to `aliases`, or take the entry out"))
    };
    unnamed.filter_map(fault).collect()
}
