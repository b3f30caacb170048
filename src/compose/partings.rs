//! Where the sources part: two wordings side by side, the editors' own pairs first.

use std::collections::BTreeSet;

use crate::compose::margin::words_in;
use crate::compose::reason::reason;
use crate::compose::workspace::Workspace;
use crate::compose::writer::Writer;
use crate::config::Words as SiteWords;
use crate::model::CrossReference;
use crate::model::Origin;
use crate::model::PassageRef;
use crate::model::Relation;
use crate::model::briefing::Parting;
use crate::model::briefing::Words;
use crate::text::Span;

/// The most pairs that the briefing shows.
const MOST: usize = 6;
/// The most pairs that were found by the build alone.
const MOST_FOUND: usize = 4;
/// How many words a side shows around the words that differ.
const AROUND: usize = 14;

/// The pairs to show, and how many more there are.
pub fn partings(workspace: &Workspace<'_>) -> (Vec<Parting>, usize) {
    let mut pairs: Vec<&CrossReference> =
        workspace.cross_references.pairs().filter(|reference| reference.relation == Relation::Differs).collect();
    pairs.sort_by(|a, b| rank(b).total_cmp(&rank(a)).then_with(|| (a.from, a.to).cmp(&(b.from, b.to))));
    let (mut shown, mut found, mut seen) = (Vec::new(), 0, BTreeSet::new());
    let mut rest = 0;
    for reference in pairs {
        let by_editor = reference.origin == Origin::Editor;
        let sentences = (reference.from.source, reference.from_sentence.span(), reference.to.source, reference.to_sentence.span());
        if !seen.insert(sentences) {
            continue;
        }
        if shown.len() == MOST || (!by_editor && found == MOST_FOUND) {
            rest += 1;
            continue;
        }
        found += usize::from(!by_editor);
        shown.push(parting(workspace, reference));
    }
    (shown, rest)
}

/// The editors' pairs with a heading first, then their others, then by score.
fn rank(reference: &CrossReference) -> f64 {
    const EDITORS: f64 = 1000.0;
    let by_editor = if reference.origin == Origin::Editor { EDITORS } else { 0.0 };
    let headed = if reference.note.is_some() { EDITORS } else { 0.0 };
    by_editor + headed + reference.score
}

fn parting(workspace: &Workspace<'_>, reference: &CrossReference) -> Parting {
    let heading = reference.note.clone().unwrap_or_else(|| {
        let text = |passage: PassageRef, words: Span| words.of(&workspace.source(passage.source).text);
        let (from, to) = reference.carried().map_or((reference.from_words, reference.to_words), |reason| (reason.from, reason.to));
        let (one, other) = (text(reference.from, from.span()), text(reference.to, to.span()));
        workspace.words.with("which", &[("one", &one), ("other", &other)])
    });
    Parting {
        heading,
        // A heading that names both sides says all of it.
        reason: if reference.note.is_some() || reference.carried().is_some() { String::new() } else { reason(workspace, reference) },
        left: side(workspace, reference.from, reference.from_words.span(), reference.from_sentence.span()),
        right: side(workspace, reference.to, reference.to_words.span(), reference.to_sentence.span()),
    }
}

fn side(workspace: &Workspace<'_>, passage: PassageRef, words: Span, sentence: Span) -> Words {
    let frame = if sentence.holds(words) { sentence } else { workspace.source(passage.source).passage(passage.passage).span };
    words_in(workspace, passage, words, frame, AROUND)
}

/// Writes the pairs as a table; `more` are not shown.
pub fn write(writer: &mut Writer, words: &SiteWords, partings: &[Parting], more: usize) {
    if partings.is_empty() {
        return;
    }
    writer.heading(2, words.text("partings"));
    writer.markdown(&format!("{}\n|---|---|---|\n", words.text("partings-table")));
    for parting in partings {
        writer.markdown("| ");
        writer.words(&parting.heading);
        for side in [&parting.left, &parting.right] {
            writer.markdown(" | ");
            writer.words(&side.excerpt.before);
            writer.markdown("**");
            writer.words(&side.excerpt.words);
            writer.markdown("**");
            writer.words(&side.excerpt.after);
            writer.markdown(&format!(" ([{}]({}))", side.label, side.path.replace(".html", ".md")));
        }
        writer.markdown(" |\n");
    }
    if more > 0 {
        writer.markdown(&format!("\n{}\n", words.counted("more-partings", more, &[])));
    }
    writer.markdown("\n");
}
