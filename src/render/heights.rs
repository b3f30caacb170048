//! How high the parts of a source's page are where it has margins, in rem, estimated from their lengths.

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

/// How far below the head of its block a note's words stand; none where the block does not show where they are.
pub fn level_in_block(block: &BlockView, note: &NoteView, fragments: &[String]) -> Option<f64> {
    let html = html(block, fragments);
    let at = html.find(&format!(" id=\"h-{}\"", note.slug))?;
    Some((lines(visible(&html[..at]) + 1, TEXT_LINE) - 1.0) * TEXT_LEADING)
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
    let mut in_tag = false;
    html.chars()
        .filter(|&character| {
            let counts = !in_tag && character != '<';
            in_tag = character == '<' || (in_tag && character != '>');
            counts
        })
        .count()
}
