//! What `check --suggest` prints: names and cross-references that nobody has judged, as TOML to paste.

use std::fmt::Write;

use crate::check::names::unrecorded;
use crate::config::quoted;
use crate::model::CrossReference;
use crate::model::Edition;
use crate::model::Origin;
use crate::model::PassageRef;
use crate::model::Relation;
use crate::text::Span;

/// How many of each are suggested.
const MOST: usize = 12;

/// The suggestions; empty where there are none.
#[must_use]
pub fn suggestions(edition: &Edition) -> String {
    let mut text = String::new();
    cross_references(edition, &mut text);
    entities(edition, &mut text);
    text
}

/// The strongest found references that no editor has judged, differences first.
fn cross_references(edition: &Edition, text: &mut String) {
    let nobody_has_judged =
        |reference: &&CrossReference| reference.origin == Origin::Found && reference.strong && reference.relation != Relation::Related;
    let mut found: Vec<&CrossReference> = edition.cross_references.pairs().filter(nobody_has_judged).collect();
    found.sort_by(|one, other| {
        let differs = |reference: &CrossReference| reference.relation != Relation::Differs;
        differs(one).cmp(&differs(other)).then(other.score.total_cmp(&one.score)).then((one.from, one.to).cmp(&(other.from, other.to)))
    });
    if found.is_empty() {
        return;
    }
    let _ = writeln!(text, "# For content/cross-references.toml: found, and not judged yet. Keep `confirm`, or write `reject`.");
    for reference in found.iter().take(MOST) {
        let _ = writeln!(text, "\n[[cross-reference]]");
        if let Some(reason) = reference.carried() {
            let words = |passage: PassageRef, span: Span| span.of(&edition.corpus.sources[passage.source].text);
            let (one, other) = (words(reference.from, reason.from.span()), words(reference.to, reason.to.span()));
            let _ = writeln!(text, "# {}", one_line(&format!("“{one}” in the one, “{other}” in the other")));
        }
        let end = |passage: PassageRef, words: Span, sentence: Span| {
            let source = &edition.corpus.sources[passage.source];
            let exact = if source.text.matches(words.of(&source.text)).count() == 1 { words } else { sentence };
            format!("{{ source = {}, exact = {} }}", quoted(&source.id), quoted(&one_line(exact.of(&source.text))))
        };
        let _ = writeln!(text, "from = {}", end(reference.from, reference.from_words.span(), reference.from_sentence.span()));
        let _ = writeln!(text, "to = {}", end(reference.to, reference.to_words.span(), reference.to_sentence.span()));
        let _ = writeln!(text, "verdict = \"confirm\"\nrelation = {}", quoted(reference.relation.name()));
    }
    more(text, found.len());
}

/// The names that the record does not hold, the most often mentioned first.
fn entities(edition: &Edition, text: &mut String) {
    let unknown = unrecorded(edition);
    if unknown.is_empty() {
        return;
    }
    let lead = if text.is_empty() { "" } else { "\n" };
    let _ = writeln!(text, "{lead}# For content/entities.toml: names that stand in the sources and not in the record.");
    for name in unknown.iter().take(MOST) {
        let _ = writeln!(text, "\n{}", name.block(edition));
    }
    more(text, unknown.len());
}

fn more(text: &mut String, count: usize) {
    if count > MOST {
        let _ = writeln!(text, "\n# … and {} more.", count - MOST);
    }
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
