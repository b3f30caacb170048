//! Which notes begin with their first line alone, because the margin beside their words is full: each stands near its words
//! then, and a page does not run on beside its text. Without a script, and on paper, all are open.

use crate::model::briefing::SourceView;
use crate::render::heights::NOTE_GAP;
use crate::render::heights::block_height;
use crate::render::heights::folded_height;
use crate::render::heights::level_in_block;
use crate::render::heights::note_height;

/// How far below its words the notes above may push a note, in rem: both are in sight at once.
const DRIFT: f64 = 20.0;

/// The numbers of these notes; `fragments` are the regions' HTML of the page. From the first note to the last, one stays open
/// where the next still has room near its own words, and the last where it does not reach far below the text.
pub fn notes(view: &SourceView, fragments: &[String]) -> Vec<usize> {
    let mut text = 0.0;
    let mut notes = Vec::new();
    for block in &view.blocks {
        // A note whose words have no mark of their own begins with the one before.
        let mut level = text;
        for note in &block.notes {
            level = level_in_block(block, note, fragments).map_or(level, |below| text + below);
            notes.push((level, note));
        }
        text += block_height(block, fragments);
    }
    let mut crowded = Vec::new();
    let mut above = 0.0_f64;
    for (at, (level, note)) in notes.iter().enumerate() {
        let top = above.max(*level);
        let end = notes.get(at + 1).map_or(text, |(next, _)| *next) + DRIFT;
        let open = top + note_height(note, fragments) + NOTE_GAP;
        above = if open <= end {
            open
        } else {
            crowded.push(note.number);
            top + folded_height(note) + NOTE_GAP
        };
    }
    crowded
}
