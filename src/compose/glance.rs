//! The text at a glance: one bar per passage, or per part of a long source.

use crate::compose::reason::glyph;
use crate::compose::workspace::counted;
use crate::model::Relation;
use crate::model::Source;
use crate::model::briefing::BlockView;
use crate::model::briefing::Glance;
use crate::model::briefing::GlanceBar;
use crate::text::count_words;

/// The most bars that are shown.
const MOST_BARS: usize = 40;
/// The widest bar.
const WIDEST: usize = 12;
/// The most signs that a bar shows on either side.
const MOST_SIGNS: usize = 4;

/// The bars of a source whose blocks these are; none where it has fewer than three passages.
pub fn glance(source: &Source, blocks: &[BlockView]) -> Option<Glance> {
    if source.passages.len() < 3 {
        return None;
    }
    let parts = parts(blocks);
    let words: Vec<usize> = parts.iter().map(|part| part.iter().map(|block| words_of(source, block)).sum()).collect();
    let most = words.iter().copied().max().unwrap_or(1).max(1);
    let bars = parts.iter().zip(&words).map(|(part, &words)| bar(part, (words * WIDEST).div_ceil(most).max(1))).collect();
    Some(Glance { summary: summary(blocks), bars })
}

/// Passages one by one, or runs of them where there are too many.
fn parts(blocks: &[BlockView]) -> Vec<Vec<&BlockView>> {
    let passages: Vec<&BlockView> = blocks.iter().filter(|block| block.passage.is_some()).collect();
    let size = passages.len().div_ceil(MOST_BARS);
    passages.chunks(size.max(1)).map(<[_]>::to_vec).collect()
}

fn bar(part: &[&BlockView], width: usize) -> GlanceBar {
    let groups: Vec<&'static str> = part.iter().flat_map(|block| &block.notes).map(|note| note.group.name()).take(MOST_SIGNS).collect();
    let count = part.iter().map(|block| block.notes.len()).sum();
    let mut relations = Vec::new();
    for relation in [Relation::Differs, Relation::Corroborates, Relation::Related] {
        if part.iter().flat_map(|block| &block.cross_references).any(|reference| reference.relation == relation.name()) {
            relations.push((relation.name(), glyph(relation)));
        }
    }
    let first = part[0].passage.unwrap_or(1);
    let last = part[part.len() - 1].passage.unwrap_or(first);
    let name = if first == last { format!("Paragraph {first}") } else { format!("Paragraphs {first} to {last}") };
    let notes = (count > 0).then(|| counted(count, "note", "notes"));
    let said = relations.iter().map(|(name, _)| spoken(name).to_owned());
    let label = std::iter::once(name).chain(notes).chain(said).collect::<Vec<_>>().join(", ");
    GlanceBar { fragment: part[0].fragment.clone(), width, label, notes: groups, relations }
}

fn summary(blocks: &[BlockView]) -> String {
    let notes: usize = blocks.iter().map(|block| block.notes.len()).sum();
    let of = |relation: Relation| {
        blocks.iter().flat_map(|block| &block.cross_references).filter(|item| item.relation == relation.name()).count()
    };
    let counts = [
        (Relation::Corroborates, ["agrees", "agree"]),
        (Relation::Differs, ["differs", "differ"]),
        (Relation::Related, ["related", "related"]),
    ];
    let said: Vec<String> = counts
        .into_iter()
        .map(|(relation, words)| (of(relation), words))
        .filter(|&(count, _)| count > 0)
        .map(|(count, [one, many])| counted(count, one, many))
        .collect();
    let above = (notes > 0).then(|| format!("{} above", counted(notes, "editors’ note", "editors’ notes")));
    let below = (!said.is_empty()).then(|| format!("other sources below: {}", said.join(", ")));
    above.into_iter().chain(below).collect::<Vec<_>>().join(", ")
}

fn spoken(relation: &str) -> &str {
    if relation == "corroborates" { "agrees" } else { relation }
}

fn words_of(source: &Source, block: &BlockView) -> usize {
    block.passage.map_or(0, |number| count_words(source.passage_text(number)))
}
