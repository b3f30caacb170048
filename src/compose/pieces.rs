//! Writes the text of a block: cut where a quote begins or ends and where markup does.

use pulldown_cmark::{Event, Options, Parser};

use crate::compose::writer::Writer;
use crate::compose::writer::link_destination;
use crate::model::Block;
use crate::model::Inline;
use crate::model::InlineKind;
use crate::model::briefing::RegionId;
use crate::text::Span;

/// A quote that may touch a block.
#[derive(Clone, Copy, Debug)]
pub struct Quoted {
    /// Bytes of the source's canonical text.
    pub span: Span,
    /// The index of its note on the page.
    pub note: usize,
    /// Whether its words are drawn; else only its number is, at the end of the passage.
    pub drawn: bool,
}

/// Writes `block` of `text` as one region; `quotes` are those that touch it.
pub fn write_block(writer: &mut Writer, text: &str, block: &Block, quotes: &[Quoted]) -> RegionId {
    let mut inlines: Vec<Inline> = if reads_back(text, block) { block.inlines.clone() } else { Vec::new() };
    // Code cannot be cut in two without a gap that is not in the text: where a quote begins or ends inside it, it is words.
    let parts = |span: Span, at: usize| span.start < at && at < span.end;
    let cut = |span: Span| quotes.iter().any(|quote| quote.drawn && (parts(span, quote.span.start) || parts(span, quote.span.end)));
    inlines.retain(|inline| inline.kind != InlineKind::Code || !cut(inline.span));
    let inlines = inlines.as_slice();
    let start = writer.offset();
    let cuts = cuts(block.span, inlines, quotes);
    for (index, &at) in cuts.iter().enumerate() {
        close_inlines(writer, inlines, at);
        write_numbers(writer, quotes, at, block.span);
        open_inlines(writer, inlines, at);
        if let Some(&end) = cuts.get(index + 1) {
            write_piece(writer, text, Span::new(at, end), block.span, inlines, quotes);
        }
    }
    writer.region(start)
}

/// All offsets at which something begins or ends, with both ends of the block.
fn cuts(block: Span, inlines: &[Inline], quotes: &[Quoted]) -> Vec<usize> {
    let mut cuts = vec![block.start, block.end];
    cuts.extend(inlines.iter().flat_map(|inline| [inline.span.start, inline.span.end]));
    cuts.extend(quotes.iter().filter(|quote| quote.drawn).map(|quote| quote.span.within(block)).flat_map(|span| [span.start, span.end]));
    cuts.sort_unstable();
    cuts.dedup();
    cuts
}

fn write_piece(writer: &mut Writer, text: &str, piece: Span, block: Span, inlines: &[Inline], quotes: &[Quoted]) {
    let covering: Vec<&Quoted> = quotes.iter().filter(|quote| quote.drawn && quote.span.holds(piece)).collect();
    let start = writer.offset();
    if inlines.iter().any(|inline| inline.kind == InlineKind::Code && inline.span.holds(piece)) {
        writer.markdown(&code_span(piece.of(text)));
    } else {
        let before = text[block.start..piece.start].chars().next_back();
        let after = text[piece.end..block.end].chars().next();
        writer.words_between(piece.of(text), before, after);
    }
    if !covering.is_empty() {
        let first = covering.iter().filter(|quote| quote.span.within(block).start == piece.start && quote.span.start >= block.start);
        let first_of = first.map(|quote| quote.note).collect();
        writer.mark(start, covering.iter().map(|quote| quote.note).collect(), first_of);
    }
}

/// The numbers of the notes whose last piece ends at `at`, and at the block's end those that are not drawn.
fn write_numbers(writer: &mut Writer, quotes: &[Quoted], at: usize, block: Span) {
    for quote in quotes {
        let ends_here =
            if quote.drawn { quote.span.end == at } else { at == block.end && block.holds(Span::new(quote.span.start, quote.span.start)) };
        if ends_here {
            writer.markdown(&format!("[^{}]", quote.note + 1));
        }
    }
}

fn open_inlines(writer: &mut Writer, inlines: &[Inline], at: usize) {
    for inline in inlines.iter().filter(|inline| inline.span.start == at) {
        match &inline.kind {
            InlineKind::Emphasis => writer.markdown("*"),
            InlineKind::Strong => writer.markdown("**"),
            InlineKind::Strikethrough => writer.markdown("~~"),
            InlineKind::Link(_) => writer.markdown("["),
            InlineKind::Code => {}
        }
    }
}

/// Inner markup ends before outer markup: in the reverse of the order in which it began.
fn close_inlines(writer: &mut Writer, inlines: &[Inline], at: usize) {
    for inline in inlines.iter().rev().filter(|inline| inline.span.end == at) {
        match &inline.kind {
            InlineKind::Emphasis => writer.markdown("*"),
            InlineKind::Strong => writer.markdown("**"),
            InlineKind::Strikethrough => writer.markdown("~~"),
            InlineKind::Link(address) => writer.markdown(&format!("]({})", link_destination(address))),
            InlineKind::Code => {}
        }
    }
}

fn code_span(words: &str) -> String {
    let longest = words.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let pad = if words.starts_with(['`', ' ']) || words.ends_with(['`', ' ']) { " " } else { "" };
    format!("{fence}{pad}{words}{pad}{fence}")
}

/// Whether the block's markup, written down again, gives the same words: in rare neighbourhoods a `*` cannot close.
fn reads_back(text: &str, block: &Block) -> bool {
    if block.inlines.is_empty() {
        return true;
    }
    let mut trial = Writer::default();
    let cuts = cuts(block.span, &block.inlines, &[]);
    trial.markdown("x ");
    for (index, &at) in cuts.iter().enumerate() {
        close_inlines(&mut trial, &block.inlines, at);
        open_inlines(&mut trial, &block.inlines, at);
        if let Some(&end) = cuts.get(index + 1) {
            write_piece(&mut trial, text, Span::new(at, end), block.span, &block.inlines, &[]);
        }
    }
    let markdown = trial.finish().markdown;
    let mut read = String::with_capacity(block.span.len() + 2);
    for event in Parser::new_ext(&markdown, Options::ENABLE_STRIKETHROUGH) {
        if let Event::Text(words) | Event::Code(words) = event {
            read.push_str(&words);
        }
    }
    read.strip_prefix("x ") == Some(block.span.of(text))
}
