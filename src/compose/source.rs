//! The page of one source: its text with both margins.

use crate::compose::citation;
use crate::compose::glance::glance;
use crate::compose::margin;
use crate::compose::margin::cross_reference;
use crate::compose::notes;
use crate::compose::notes::NotePlace;
use crate::compose::pieces::Quoted;
use crate::compose::pieces::write_block;
use crate::compose::source_cards::byline;
use crate::compose::threads::put_under;
use crate::compose::workspace::Workspace;
use crate::compose::workspace::root_of;
use crate::compose::workspace::source_path;
use crate::compose::writer::Writer;
use crate::config::Direction;
use crate::config::Words;
use crate::diag::Diagnostic;
use crate::diag::Outcome;
use crate::model::Annotation;
use crate::model::Block;
use crate::model::BlockKind;
use crate::model::PassageRef;
use crate::model::Source;
use crate::model::briefing::BacklinkView;
use crate::model::briefing::BlockElement;
use crate::model::briefing::BlockView;
use crate::model::briefing::Content;
use crate::model::briefing::CrossReferenceView;
use crate::model::briefing::HeadingLink;
use crate::model::briefing::NextLink;
use crate::model::briefing::NoteRef;
use crate::model::briefing::Page;
use crate::model::briefing::PageText;
use crate::model::briefing::Section;
use crate::model::briefing::SourceView;
use crate::model::kind_label;
use crate::model::source_label;

/// From so many headings on, a source has a table of contents.
const HEADINGS_FOR_CONTENTS: usize = 4;

/// The page of the source with this index.
pub fn compose(workspace: &Workspace<'_>, index: usize) -> Outcome<Page> {
    let source = workspace.source(index);
    let mut faults = Vec::new();
    let path = source_path(source);
    let (mut view, mut writer) = write_into(workspace, index, &path, "", &mut faults);
    let cited = citation::citation(workspace, index);
    citation::write(&mut writer, &cited);
    view.citation = Some(cited);
    let page = Page {
        title: source.title.clone(),
        description: describe(workspace.words, &view),
        path,
        section: Section::Sources,
        texts: vec![writer.finish()],
        content: Content::Source(Box::new(view)),
    };
    Outcome::new(page, faults)
}

/// Writes a source for the page at `path`; every id and fragment begins with `prefix`.
pub fn write(workspace: &Workspace<'_>, index: usize, path: &str, prefix: &str, faults: &mut Vec<Diagnostic>) -> (SourceView, PageText) {
    let (view, writer) = write_into(workspace, index, path, prefix, faults);
    (view, writer.finish())
}

fn write_into(workspace: &Workspace<'_>, index: usize, path: &str, prefix: &str, faults: &mut Vec<Diagnostic>) -> (SourceView, Writer) {
    let source = workspace.source(index);
    let placed: Vec<&Annotation> = workspace.placed_notes(index).collect();
    let mut writer = Writer::new(prefix);
    let mut view = head(workspace, index, prefix, placed.len());
    write_head(&mut writer, workspace.words, &view);
    view.blocks = write_blocks(&mut writer, workspace, index, &placed, path);
    write_notes(&mut writer, workspace, &placed, path, &mut view.blocks, faults);
    view.cross_references = view.blocks.iter().map(|block| block.cross_references.len()).sum();
    view.has_notes = !placed.is_empty();
    view.glance = glance(workspace.words, source, &view.blocks);
    view.contents = contents(source, &view.blocks);
    (view, writer)
}

fn head(workspace: &Workspace<'_>, index: usize, prefix: &str, notes: usize) -> SourceView {
    let source = workspace.source(index);
    let record = &source.record;
    let direction = Direction::of_language(&source.language);
    let link =
        |source: &Source| NextLink { label: source_label(workspace.words, source), title: source.title.clone(), path: source_path(source) };
    SourceView {
        id: source.id.clone(),
        number: source.number,
        of: workspace.corpus.sources.len(),
        kind: record.kind.clone(),
        title: source.title.clone(),
        note: record.note.clone(),
        byline: byline(workspace.words, source),
        url: record.url.clone(),
        archived: record.archived.clone(),
        licence: record.licence.clone(),
        words: workspace.words.counted("words", source.words, &[]),
        undated: record.published.is_none(),
        language: workspace.foreign_language(index),
        direction: (direction != workspace.book.direction).then(|| direction.attribute()),
        notes,
        cross_references: 0,
        has_notes: false,
        glance: None,
        contents: Vec::new(),
        blocks: Vec::new(),
        unplaced: workspace.unplaced_notes(index).count(),
        prefix: prefix.to_owned(),
        same_text_as: workspace.copies(index).map(link).collect(),
        citation: None,
        previous: index.checked_sub(1).map(|before| link(workspace.source(before))),
        next: workspace.corpus.sources.get(index + 1).map(link),
    }
}

fn write_head(writer: &mut Writer, words: &Words, view: &SourceView) {
    writer.heading(1, &view.title);
    let mut facts = vec![words.with("source-of", &[("n", &view.number), ("of", &view.of)])];
    facts.extend(view.same_text_as.iter().map(|other| words.with("same-text-as", &[("source", &other.label)])));
    facts.extend(view.kind.clone());
    facts.push(view.words.clone());
    facts.extend(view.byline.clone());
    writer.words(&facts.join(" · "));
    writer.markdown("\n\n");
    if let Some(note) = &view.note {
        writer.markdown("*");
        writer.words(note);
        writer.markdown("*\n\n");
    }
    writer.markdown("---\n\n");
}

fn write_blocks(writer: &mut Writer, workspace: &Workspace<'_>, index: usize, placed: &[&Annotation], path: &str) -> Vec<BlockView> {
    let source = workspace.source(index);
    let levels = heading_levels(source);
    let first = usize::from(repeats_title(source, placed));
    let mut blocks: Vec<BlockView> = Vec::with_capacity(source.blocks.len());
    let mut headings = 0;
    for (number, block) in source.blocks.iter().enumerate().skip(first) {
        let quotes = quotes_in(block, placed);
        let level = level_on_page(block.kind, &levels);
        headings += usize::from(level.is_some());
        write_sign(writer, block, level);
        let html = write_block(writer, &source.text, block, &quotes);
        writer.markdown("\n\n");
        let references = cross_references(workspace, index, block);
        margin::write(writer, workspace.words, &references, &root_of(path));
        let list = list_of(block.kind);
        let list_at = |number: usize| source.blocks.get(number).and_then(|other| list_of(other.kind));
        let (item_number, depth) = if let BlockKind::ListItem { number, depth } = block.kind { (number, depth) } else { (None, 0) };
        blocks.push(BlockView {
            element: element(block.kind),
            passage: block.passage,
            fragment: block.passage.map_or_else(|| format!("t-{headings}"), |passage| format!("p{passage}")),
            level,
            opens: list.filter(|_| number.checked_sub(1).and_then(list_at) != list),
            closes: list.filter(|_| list_at(number + 1) != list),
            item_number,
            depth,
            html,
            spoken: spoken(workspace.words, block),
            cross_references: references,
            backlinks: backlinks(workspace, index, block),
            notes: Vec::new(),
            in_review: quotes.iter().any(|quote| !quote.drawn),
        });
    }
    blocks
}

fn cross_references(workspace: &Workspace<'_>, source: usize, block: &Block) -> Vec<CrossReferenceView> {
    let Some(passage) = block.passage else { return Vec::new() };
    let references = workspace.cross_references.of_passage(PassageRef { source, passage });
    references.iter().map(|reference| cross_reference(workspace, reference)).collect()
}

fn backlinks(workspace: &Workspace<'_>, source: usize, block: &Block) -> Vec<BacklinkView> {
    block.passage.map_or_else(Vec::new, |passage| workspace.backlinks.of_passage(PassageRef { source, passage }).to_vec())
}

/// A heading's level on the page, whose title has level 1.
fn level_on_page(kind: BlockKind, levels: &[u8]) -> Option<u8> {
    let BlockKind::Heading(level) = kind else { return None };
    let place = levels.iter().position(|&known| known == level)?;
    Some(u8::try_from(place + 2).unwrap_or(6).min(6))
}

/// The notes as footnotes, each handed to the block in which its quote begins.
fn write_notes(
    writer: &mut Writer,
    workspace: &Workspace<'_>,
    placed: &[&Annotation],
    path: &str,
    blocks: &mut [BlockView],
    faults: &mut Vec<Diagnostic>,
) {
    let Some(first) = placed.first() else { return };
    let source = workspace.source(first.targets[0].source);
    let (hidden, words) = (source.blocks.len() - blocks.len(), workspace.words);
    writer.markdown("---\n\n");
    for (index, &note) in placed.iter().enumerate() {
        let kind = kind_label(words, &note.kind.name, &note.kind.label);
        let label = words.with("note-labelled", &[("n", &(index + 1)), ("kind", &kind)]);
        writer.note(NoteRef { slug: note.slug.clone(), group: note.kind.group.name(), label });
        let number = index + 1;
        writer.markdown(&format!("[^{number}]: "));
        notes::write_title(writer, words, note);
        writer.markdown("\n\n");
        let view = notes::write(writer, workspace, &NotePlace { note, number, page: path, indent: "    " }, faults);
        notes::write_signature(writer, words, &view, "    ");
        let block = note.targets[0].anchor.span.and_then(|span| source.block_at(span.start)).and_then(|block| block.checked_sub(hidden));
        if let Some(block) = block.and_then(|block| blocks.get_mut(block)) {
            block.notes.push(view);
        }
    }
    for block in blocks {
        put_under(&mut block.notes);
    }
}

/// What a block is called where its notes are named.
fn spoken(words: &Words, block: &Block) -> String {
    block.passage.map_or_else(|| words.text("this-heading").to_owned(), |passage| words.with("paragraph", &[("n", &passage)]))
}

/// The quotes that touch a block, in the order of their numbers.
fn quotes_in(block: &Block, placed: &[&Annotation]) -> Vec<Quoted> {
    placed
        .iter()
        .enumerate()
        .filter_map(|(note, annotation)| {
            let anchor = annotation.targets[0].anchor;
            let span = anchor.span.filter(|span| span.meets(block.span))?;
            Some(Quoted { span, note, drawn: anchor.drawn().is_some() })
        })
        .collect()
}

/// What stands before a block's text in the Markdown: its number, and the sign of a heading, an item or a quotation.
fn write_sign(writer: &mut Writer, block: &Block, level: Option<u8>) {
    match block.kind {
        BlockKind::Heading(_) => writer.markdown(&format!("{} ", "#".repeat(usize::from(level.unwrap_or(2))))),
        BlockKind::ListItem { number: Some(number), .. } => writer.markdown(&format!("{number}. ")),
        BlockKind::ListItem { number: None, .. } => writer.markdown("- "),
        BlockKind::Quotation => writer.markdown("> "),
        BlockKind::Paragraph | BlockKind::Caption | BlockKind::Code | BlockKind::TableRow => {}
    }
    if let Some(passage) = block.passage {
        writer.markdown(&format!("<a id=\"p{passage}\"></a>**{passage}** "));
    }
}

/// The levels of headings that the source has, the highest first: they become 2, 3, … without a gap.
fn heading_levels(source: &Source) -> Vec<u8> {
    let mut levels: Vec<u8> =
        source.blocks.iter().filter_map(|block| if let BlockKind::Heading(level) = block.kind { Some(level) } else { None }).collect();
    levels.sort_unstable();
    levels.dedup();
    levels
}

/// Whether the first block is a heading that says what the page's title says, and no note is on it.
fn repeats_title(source: &Source, placed: &[&Annotation]) -> bool {
    source.blocks.first().is_some_and(|block| {
        matches!(block.kind, BlockKind::Heading(_)) && block.span.of(&source.text) == source.title && quotes_in(block, placed).is_empty()
    })
}

const fn element(kind: BlockKind) -> BlockElement {
    match kind {
        BlockKind::Heading(_) => BlockElement::Heading,
        BlockKind::Paragraph => BlockElement::Paragraph,
        BlockKind::ListItem { .. } => BlockElement::ListItem,
        BlockKind::Quotation => BlockElement::Quotation,
        BlockKind::Caption => BlockElement::Caption,
        BlockKind::Code => BlockElement::Code,
        BlockKind::TableRow => BlockElement::TableRow,
    }
}

const fn list_of(kind: BlockKind) -> Option<&'static str> {
    match kind {
        BlockKind::ListItem { number: Some(_), .. } => Some("ol"),
        BlockKind::ListItem { number: None, .. } => Some("ul"),
        _ => None,
    }
}

fn contents(source: &Source, blocks: &[BlockView]) -> Vec<HeadingLink> {
    let hidden = source.blocks.len() - blocks.len();
    let headings = blocks.iter().enumerate().filter(|(_, block)| block.level.is_some());
    let links: Vec<HeadingLink> = headings
        .map(|(index, block)| HeadingLink {
            fragment: block.fragment.clone(),
            text: source.blocks[index + hidden].span.of(&source.text).to_owned(),
        })
        .collect();
    if links.len() >= HEADINGS_FOR_CONTENTS { links } else { Vec::new() }
}

fn describe(words: &Words, view: &SourceView) -> String {
    let notes = words.counted("editors-notes", view.notes, &[]);
    let references = words.counted("cross-references", view.cross_references, &[]);
    words.with("source-described", &[("words", &view.words), ("notes", &notes), ("references", &references)])
}
