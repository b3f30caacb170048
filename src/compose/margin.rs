//! Cross-references as the start margin shows them.

use crate::compose::excerpt::excerpt;
use crate::compose::excerpt::phrase_around;
use crate::compose::reason::glyph;
use crate::compose::reason::label_key;
use crate::compose::reason::reason;
use crate::compose::text_fragment;
use crate::compose::workspace::Workspace;
use crate::compose::workspace::passage_path;
use crate::compose::workspace::passage_spoken;
use crate::compose::writer::Writer;
use crate::config::Words as SiteWords;
use crate::model::CrossReference;
use crate::model::Origin;
use crate::model::PassageRef;
use crate::model::Relation;
use crate::model::Target;
use crate::model::briefing::CrossReferenceView;
use crate::model::briefing::PreviewRef;
use crate::model::briefing::Stretch;
use crate::model::briefing::Words;
use crate::model::passage_label;
use crate::text::Span;

/// How many words a comparison inside a note shows around its quote.
const COMPARISON: usize = 16;
/// The key of why a reference stands in the margin whose editor gave no reason and whose texts share none.
const BY_EDITORS: &str = "by-editors";

/// What stands beside a passage.
pub fn cross_reference(workspace: &Workspace<'_>, reference: &CrossReference) -> CrossReferenceView {
    let reason = reason(workspace, reference);
    CrossReferenceView {
        relation: reference.relation.name(),
        label: workspace.words.text(label_key(reference.relation)).to_owned(),
        glyph: glyph(reference.relation),
        words: words(workspace, reference.to, quoted(workspace, reference), 0),
        remark: reference
            .note
            .clone()
            .unwrap_or_else(|| if reason.is_empty() { workspace.words.text(BY_EDITORS).to_owned() } else { reason.clone() }),
        reason,
        note: reference.note.clone(),
        original: None,
        by_editor: reference.origin == Origin::Editor,
    }
}

/// What a note compares its own quote with; none where those words were not found.
pub fn comparison(workspace: &Workspace<'_>, target: &Target) -> Option<CrossReferenceView> {
    let span = target.anchor.drawn()?;
    let passage = workspace.source(target.source).passage_at(span.start)?;
    let relation = target.relation.unwrap_or(Relation::Related);
    Some(CrossReferenceView {
        relation: relation.name(),
        label: workspace.words.text(label_key(relation)).to_owned(),
        glyph: glyph(relation),
        words: words(workspace, PassageRef { source: target.source, passage }, span, COMPARISON),
        reason: String::new(),
        note: None,
        remark: workspace.words.text(BY_EDITORS).to_owned(),
        original: text_fragment::original(workspace.source(target.source), target),
        by_editor: true,
    })
}

/// The words that are quoted: those that carry the relation, and where they only name a thing, some of what is said of it.
fn quoted(workspace: &Workspace<'_>, reference: &CrossReference) -> Span {
    if reference.relation != Relation::Related || reference.origin == Origin::Editor {
        return reference.to_words.span();
    }
    let source = workspace.source(reference.to.source);
    phrase_around(&source.text, reference.to_words.span(), reference.to_sentence.span(), &source.language)
}

/// Words with what stands around them in their block, which for a heading is not the passage that they lead to.
pub fn words(workspace: &Workspace<'_>, passage: PassageRef, span: Span, around: usize) -> Words {
    let source = workspace.source(passage.source);
    let block = source.block_at(span.start).map_or_else(|| source.passage(passage.passage), |block| &source.blocks[block]);
    words_in(workspace, passage, span, block.span, around)
}

/// Words of a passage with what stands around them in `frame`, a part of it.
pub fn words_in(workspace: &Workspace<'_>, passage: PassageRef, span: Span, frame: Span, around: usize) -> Words {
    let source = workspace.source(passage.source);
    Words {
        excerpt: excerpt(&source.text, span, frame, around),
        label: passage_label(workspace.words, workspace.corpus, passage),
        spoken: passage_spoken(workspace.words, workspace.corpus, passage),
        title: source.title.clone(),
        path: passage_path(workspace.corpus, passage),
        language: workspace.foreign_language(passage.source),
        stretch: Stretch { passage, words: span },
        preview: PreviewRef::default(),
    }
}

/// Writes the references of a passage as a quotation of list items.
pub fn write(writer: &mut Writer, words: &SiteWords, references: &[CrossReferenceView], root: &str) {
    for reference in references {
        let path = reference.words.path.replace(".html", ".md");
        let colon = words.text("colon");
        writer.markdown(&format!("> - **{} {}{}** ", reference.glyph, reference.label, colon.trim_end()));
        writer.words(&words.quoted(&reference.words.excerpt.words));
        writer.markdown(&format!(" [{}]({root}{path})", reference.words.label));
        writer.markdown(" — ");
        writer.words(&reference.remark);
        writer.markdown("\n");
    }
    if !references.is_empty() {
        writer.markdown("\n");
    }
}
