//! `check --agreement`: how far several people's notes on one source agree, as a table.

use std::fmt::Write;

use crate::model::Edition;

/// A table for each source that two or more people have written notes on.
#[must_use]
pub fn agreement(edition: &Edition) -> String {
    let mut text = String::new();
    for found in &edition.annotations.agreement {
        let source = &edition.corpus.sources[found.source];
        let _ = writeln!(text, "agreement on `{}`: {}", source.id, found.creators.join(", "));
        let widest = found.kinds.iter().map(|row| row.label.chars().count()).max().unwrap_or_default();
        let _ = writeln!(text, "  {:widest$}  notes   alpha      F1", "");
        for row in &found.kinds {
            let _ = writeln!(text, "  {:widest$}  {:5}  {:>6}  {:>6}", row.label, row.notes, figure(row.alpha), figure(row.f1));
        }
        text.push('\n');
    }
    if text.is_empty() {
        return "no source has notes by two people or more\n".to_owned();
    }
    text + "alpha: Krippendorff's, by passage; 1 is agreement, 0 is chance. F1: by marked character, from 0 to 1\n"
}

fn figure(value: Option<f64>) -> String {
    value.map_or_else(|| "–".to_owned(), |value| format!("{value:.2}"))
}
