//! Which notes begin with their first line alone, because the margin beside their words is full: each stands near its words
//! then, and a page does not run on beside its text. Without a script, and on paper, all are open.

use std::collections::BTreeMap;

use crate::model::briefing::NoteView;
use crate::model::briefing::SourceView;
use crate::render::heights::NOTE_GAP;
use crate::render::heights::block_height;
use crate::render::heights::folded_height;
use crate::render::heights::levels_in_block;
use crate::render::heights::note_height;

/// How far below its words the notes above may push a note, in rem: both are in sight at once.
const DRIFT: f64 = 20.0;
/// The code points that are shown of a note without a first line.
const OPENING: usize = 70;

/// The slugs of these notes, and the first words of each that has no first line; `fragments` are the regions' HTML of the page.
/// From the first note to the last, one stays open where the next still has room near its own words, and the last where it
/// does not reach far below the text.
pub fn notes(view: &SourceView, fragments: &[String]) -> BTreeMap<String, String> {
    let mut text = 0.0;
    let mut notes = Vec::new();
    for block in &view.blocks {
        let levels = levels_in_block(block, fragments);
        // A note whose words have no mark of their own begins with the one before.
        let mut level = text;
        for note in &block.notes {
            level = levels.get(note.slug.as_str()).map_or(level, |below| text + below);
            notes.push((level, note));
        }
        text += block_height(block, fragments);
    }
    let mut crowded = BTreeMap::new();
    let mut above = 0.0_f64;
    for (at, (level, note)) in notes.iter().enumerate() {
        let top = above.max(*level);
        let end = notes.get(at + 1).map_or(text, |(next, _)| *next) + DRIFT;
        let open = top + note_height(note, fragments) + NOTE_GAP;
        above = if open <= end || !has_more(note) {
            open
        } else {
            crowded.insert(note.slug.clone(), if note.gist.is_empty() { opening(note, fragments) } else { String::new() });
            top + folded_height(note) + NOTE_GAP
        };
    }
    crowded
}

/// Whether a note says more than its first line.
const fn has_more(note: &NoteView) -> bool {
    note.html.is_some() || !note.references.is_empty()
}

/// The first words of a note.
fn opening(note: &NoteView, fragments: &[String]) -> String {
    let html = note.html.and_then(|region| fragments.get(region)).map_or("", String::as_str);
    let parts = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, words)| words));
    let words = parts.collect::<Vec<_>>().join(" ").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    let mut shown = String::new();
    for word in words.split_whitespace() {
        if !shown.is_empty() && shown.chars().count() + word.chars().count() > OPENING {
            return shown + " …";
        }
        shown = if shown.is_empty() { word.chars().take(OPENING).collect() } else { format!("{shown} {word}") };
    }
    shown
}
