//! Plain text: a line is a paragraph unless lines are wrapped; short title-like lines are headings.

use crate::model::BlockKind;
use crate::parse::blocks::Blocks;
use crate::parse::plain_heading::is_caption;
use crate::parse::plain_heading::is_heading;
use crate::parse::plain_lines::Paragraph;
use crate::parse::plain_lines::paragraphs;

/// Finds the blocks of a plain text.
pub fn read(text: &str, blocks: &mut Blocks) {
    let found = paragraphs(text);
    for (index, paragraph) in found.iter().enumerate() {
        let (kind, skip) = kind_of(paragraph, found.get(index + 1), text);
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

/// What a paragraph is, and how many bytes of a list's or quotation's sign begin it.
fn kind_of(paragraph: &Paragraph, next: Option<&Paragraph>, text: &str) -> (BlockKind, usize) {
    let line = paragraph.lines[0].of(text);
    let words = line.trim_start();
    let indent = line.len() - words.len();
    if let Some(rest) = words.strip_prefix("> ") {
        return (BlockKind::Quotation, line.len() - rest.len());
    }
    if let Some(rest) = ["- ", "* ", "• ", "– ", "‣ ", "◦ "].iter().find_map(|sign| words.strip_prefix(sign)) {
        return (BlockKind::ListItem { depth: 0, number: None }, line.len() - rest.len());
    }
    if let Some((number, sign)) = item_number(words) {
        return (BlockKind::ListItem { depth: 0, number: Some(number) }, indent + sign);
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

/// The number that begins an ordered item, such as `3. ` or `3) `, and the bytes it takes.
fn item_number(words: &str) -> Option<(u64, usize)> {
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &words[digits..];
    let sign = rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") "))?;
    (1..=3).contains(&digits).then(|| words[..digits].parse().ok())?.map(|number| (number, words.len() - sign.len()))
}
