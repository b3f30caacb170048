//! Plain text: a line is a paragraph unless lines are wrapped; short title-like lines are headings.

use crate::model::BlockKind;
use crate::parse::blocks::Blocks;
use crate::parse::plain_heading::is_caption;
use crate::parse::plain_heading::is_heading;
use crate::parse::plain_item::Item;
use crate::parse::plain_item::in_lists;
use crate::parse::plain_lines::Paragraph;
use crate::parse::plain_lines::paragraphs;

/// Finds the blocks of a plain text.
pub fn read(text: &str, blocks: &mut Blocks) {
    let found = paragraphs(text);
    let items = in_lists(found.iter().map(|paragraph| paragraph.lines[0].of(text)));
    for (index, paragraph) in found.iter().enumerate() {
        let (kind, skip) = kind_of(paragraph, found.get(index + 1), items[index], text);
        blocks.begin();
        for (number, line) in paragraph.lines.iter().enumerate() {
            let skipped = if number == 0 { skip } else { 0 };
            // The line's own end is white space between it and the next.
            let end = paragraph.lines.get(number + 1).map_or(line.end, |next| next.start);
            blocks.push(&text[line.start + skipped..end], line.start + skipped);
        }
        blocks.end(kind);
    }
}

/// What a paragraph is, which `item` says of a numbered one in a list, and how many bytes of a list's or quotation's sign begin it.
fn kind_of(paragraph: &Paragraph, next: Option<&Paragraph>, item: Option<Item>, text: &str) -> (BlockKind, usize) {
    let line = paragraph.lines[0].of(text);
    let words = line.trim_start();
    if let Some(rest) = words.strip_prefix("> ") {
        return (BlockKind::Quotation, line.len() - rest.len());
    }
    if let Some(rest) = ["- ", "* ", "• ", "– ", "‣ ", "◦ "].iter().find_map(|sign| words.strip_prefix(sign)) {
        return (BlockKind::ListItem { depth: 0, number: None }, line.len() - rest.len());
    }
    if let Some(Item { number, sign }) = item {
        return (BlockKind::ListItem { depth: 0, number: Some(number) }, sign);
    }
    let whole = &text[paragraph.lines[0].start..paragraph.lines[paragraph.lines.len() - 1].end];
    if is_caption(whole) {
        return (BlockKind::Caption, 0);
    }
    let followed_by_text = next.is_some_and(|next| !is_heading(next.lines[0].of(text), next.alone));
    if paragraph.lines.len() == 1 && followed_by_text && is_heading(line, paragraph.alone) {
        return (BlockKind::Heading(2), 0);
    }
    (BlockKind::Paragraph, 0)
}
