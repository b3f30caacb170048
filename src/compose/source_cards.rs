//! Sources in a list.

use crate::compose::date_label::date_label;
use crate::compose::excerpt::opening;
use crate::compose::workspace::Workspace;
use crate::compose::workspace::source_path;
use crate::compose::writer::Writer;
use crate::config::Words;
use crate::model::BlockKind;
use crate::model::PassageRef;
use crate::model::Relation;
use crate::model::Source;
use crate::model::briefing::SourceCard;
use crate::model::source_label;

/// How many words of a source's text a card shows.
const OPENING: usize = 24;

/// The card of the source with this index.
pub fn card(workspace: &Workspace<'_>, index: usize) -> SourceCard {
    let source = workspace.source(index);
    let references = || {
        let passages = (1..=source.passages.len()).map(move |passage| PassageRef { source: index, passage });
        passages.flat_map(|passage| workspace.cross_references.of_passage(passage))
    };
    let count = |relation: Relation| references().filter(|reference| reference.relation == relation).count();
    let first = source.blocks.iter().find(|block| block.kind == BlockKind::Paragraph);
    SourceCard {
        number: source.number,
        title: source.title.clone(),
        path: source_path(source),
        kind: source.record.kind.clone(),
        byline: byline(workspace.words, source),
        note: source.record.note.clone(),
        opening: first.map(|block| opening(block.span.of(&source.text), OPENING)).unwrap_or_default(),
        words: workspace.words.counted("words", source.words, &[]),
        notes: workspace.annotations.of_source(index).len(),
        relations: [count(Relation::Corroborates), count(Relation::Differs), count(Relation::Related)],
        same_text_as: workspace.copies(index).map(|other| source_label(workspace.words, other)).collect(),
    }
}

/// The cards of the first `most` sources.
pub fn cards(workspace: &Workspace<'_>, most: usize) -> Vec<SourceCard> {
    (0..workspace.corpus.sources.len().min(most)).map(|index| card(workspace, index)).collect()
}

/// Who wrote a source, who published it and when, as far as that is known.
pub fn byline(words: &Words, source: &Source) -> Option<String> {
    let record = &source.record;
    let parts: Vec<String> = [record.author.clone(), record.publisher.clone(), record.published.map(|date| date_label(words, date))]
        .into_iter()
        .flatten()
        .collect();
    (!parts.is_empty()).then(|| words.list(&parts))
}

/// Writes cards as a list; `all` is how many sources there are.
pub fn write(writer: &mut Writer, words: &Words, cards: &[SourceCard], all: usize) {
    for card in cards {
        writer.markdown(&format!("{}. [", card.number));
        writer.words(&card.title);
        writer.markdown(&format!("]({})", card.path.replace(".html", ".md")));
        let facts: Vec<String> = card.kind.iter().chain(&card.byline).cloned().chain([card.words.clone()]).collect();
        writer.words(&format!(" — {}", words.list(&facts)));
        writer.markdown("\n");
    }
    if all > cards.len() {
        writer.markdown(&format!("\n[{}](sources.md)\n", words.counted("all-n-sources", all, &[])));
    }
    writer.markdown("\n");
}
