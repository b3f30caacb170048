//! The text at a glance: one bar per passage, or per part of a long source.

use crate::compose::reason::glyph;
use crate::compose::reason::label_key;
use crate::config::Words;
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
pub fn glance(words: &Words, source: &Source, blocks: &[BlockView]) -> Option<Glance> {
    if source.passages.len() < 3 {
        return None;
    }
    let parts = parts(blocks);
    let lengths: Vec<usize> = parts.iter().map(|part| part.iter().map(|block| words_of(source, block)).sum()).collect();
    let most = lengths.iter().copied().max().unwrap_or(1).max(1);
    let bars = parts.iter().zip(&lengths).map(|(part, &length)| bar(words, part, (length * WIDEST).div_ceil(most).max(1))).collect();
    Some(Glance { summary: summary(words, blocks), bars })
}

/// Passages one by one, or runs of them where there are too many.
fn parts(blocks: &[BlockView]) -> Vec<Vec<&BlockView>> {
    let passages: Vec<&BlockView> = blocks.iter().filter(|block| block.passage.is_some()).collect();
    let size = passages.len().div_ceil(MOST_BARS);
    passages.chunks(size.max(1)).map(<[_]>::to_vec).collect()
}

fn bar(words: &Words, part: &[&BlockView], width: usize) -> GlanceBar {
    let groups: Vec<&'static str> = part.iter().flat_map(|block| &block.notes).map(|note| note.group.name()).take(MOST_SIGNS).collect();
    let count = part.iter().map(|block| block.notes.len()).sum();
    let (mut relations, mut said) = (Vec::new(), Vec::new());
    for relation in [Relation::Differs, Relation::Corroborates, Relation::Related] {
        if part.iter().flat_map(|block| &block.cross_references).any(|reference| reference.relation == relation.name()) {
            relations.push((relation.name(), glyph(relation)));
            said.push(words.inside(label_key(relation), &[]));
        }
    }
    let first = part[0].passage.unwrap_or(1);
    let last = part[part.len() - 1].passage.unwrap_or(first);
    let name = if first == last {
        words.with("one-paragraph", &[("n", &first)])
    } else {
        words.with("some-paragraphs", &[("first", &first), ("last", &last)])
    };
    let notes = (count > 0).then(|| words.counted("notes", count, &[]));
    let label = words.list(std::iter::once(name).chain(notes).chain(said));
    GlanceBar { fragment: part[0].fragment.clone(), width, label, notes: groups, relations }
}

fn summary(words: &Words, blocks: &[BlockView]) -> String {
    let notes: usize = blocks.iter().map(|block| block.notes.len()).sum();
    let of = |relation: Relation| {
        blocks.iter().flat_map(|block| &block.cross_references).filter(|item| item.relation == relation.name()).count()
    };
    let counts = [(Relation::Corroborates, "glance-agrees"), (Relation::Differs, "glance-differs"), (Relation::Related, "glance-related")];
    let said: Vec<String> = counts
        .into_iter()
        .map(|(relation, key)| (of(relation), key))
        .filter(|&(count, _)| count > 0)
        .map(|(count, key)| words.counted(key, count, &[]))
        .collect();
    let above = (notes > 0).then(|| words.counted("notes-above", notes, &[]));
    let below = (!said.is_empty()).then(|| words.with("others-below", &[("counts", &words.list(&said))]));
    words.list(above.into_iter().chain(below))
}

fn words_of(source: &Source, block: &BlockView) -> usize {
    block.passage.map_or(0, |number| count_words(source.passage_text(number)))
}
