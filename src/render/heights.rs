//! How high the parts of a source's page are where it has margins, in rem, estimated from their lengths.

use std::collections::BTreeMap;

use crate::model::briefing::BlockElement;
use crate::model::briefing::BlockView;
use crate::model::briefing::NoteView;

/// What stands between two notes.
pub const NOTE_GAP: f64 = 1.35;

/// Code points in a line of the text, of a note and of a cross-reference.
const TEXT_LINE: usize = 64;
const NOTE_LINE: usize = 38;
const SIDE_LINE: usize = 24;
/// From one line to the next.
const TEXT_LEADING: f64 = 1.95;
const NOTE_LEADING: f64 = 1.39;
const SIDE_LEADING: f64 = 1.4;

/// A block of the text with the room below it; `fragments` are the regions' HTML of the page.
pub fn block_height(block: &BlockView, fragments: &[String]) -> f64 {
    const HEADING: f64 = 4.5;
    const GAP: f64 = 1.3;
    if block.element == BlockElement::Heading {
        return HEADING;
    }
    lines(visible(html(block, fragments)), TEXT_LINE) * TEXT_LEADING + GAP
}

/// How far below the head of their block the words of its notes stand, by the slugs of the notes whose words have a mark of
/// their own there.
pub fn levels_in_block<'f>(block: &BlockView, fragments: &'f [String]) -> BTreeMap<&'f str, f64> {
    const MARK: &str = " id=\"h-";
    if block.notes.is_empty() {
        return BTreeMap::new();
    }
    let html = html(block, fragments);
    let (mut before, mut in_tag, mut from) = (0, false, 0);
    html.match_indices(MARK)
        .map(|(at, _)| {
            before += visible_from(&html[from..at], &mut in_tag);
            from = at;
            let slug = html[at + MARK.len()..].split('"').next().unwrap_or_default();
            (slug, (lines(before + 1, TEXT_LINE) - 1.0) * TEXT_LEADING)
        })
        .collect()
}

/// A note that is open.
pub fn note_height(note: &NoteView, fragments: &[String]) -> f64 {
    const SIGNATURE: f64 = 2.0;
    let html = note.html.and_then(|region| fragments.get(region)).map_or("", String::as_str);
    let blocks = html.matches("</p>").count() + html.matches("</tr>").count() + html.matches("</li>").count();
    #[expect(clippy::cast_precision_loss, reason = "counts of elements are small")]
    let extra = blocks as f64 * 0.8 + note.references.len() as f64 * 3.0;
    folded_height(note) + lines(visible(html), NOTE_LINE) * NOTE_LEADING + extra + SIGNATURE
}

/// A note of which the number, the kind and the first line are seen.
pub fn folded_height(note: &NoteView) -> f64 {
    const HEAD: f64 = 2.2;
    HEAD + lines(note.gist.chars().count(), NOTE_LINE - 4) * NOTE_LEADING
}

/// The cross-references of a block: the first few are at sight, the rest folded.
pub fn side_height(block: &BlockView) -> f64 {
    const AT_SIGHT: usize = 2;
    let length = |text: &str| text.chars().count();
    let items = block.cross_references.iter().take(AT_SIGHT);
    let shown: f64 = items
        .map(|item| {
            let remark = item.note.as_deref().unwrap_or(&item.reason);
            3.6 + (lines(length(&item.words.excerpt.words), SIDE_LINE) + lines(length(remark), SIDE_LINE + 4)) * SIDE_LEADING
        })
        .sum();
    shown + 1.2 + if block.cross_references.len() > AT_SIGHT { 2.0 } else { 0.0 }
}

fn html<'f>(block: &BlockView, fragments: &'f [String]) -> &'f str {
    fragments.get(block.html).map_or("", String::as_str)
}

#[expect(clippy::cast_precision_loss, reason = "lengths of texts are far below 2^52")]
fn lines(length: usize, line: usize) -> f64 {
    length.div_ceil(line) as f64
}

/// The code points of `html` outside its tags.
fn visible(html: &str) -> usize {
    visible_from(html, &mut false)
}

/// The same of a piece of it; `in_tag` says whether the piece begins inside a tag, and then whether the next one does.
fn visible_from(html: &str, in_tag: &mut bool) -> usize {
    html.chars()
        .filter(|&character| {
            let counts = !*in_tag && character != '<';
            *in_tag = character == '<' || (*in_tag && character != '>');
            counts
        })
        .count()
}
