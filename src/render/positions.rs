//! Where notes and cross-references stand in the margins: a chain of CSS anchors, level with their words or below the one before.

use std::fmt::Write;

use crate::model::briefing::BlockElement;
use crate::model::briefing::BlockView;
use crate::model::briefing::NoteView;
use crate::model::briefing::SourceView;

/// Code points in a line of the text, of a note and of a cross-reference.
const TEXT_LINE: usize = 64;
const NOTE_LINE: usize = 38;
const SIDE_LINE: usize = 24;

/// The style rules of a source's page; `fragments` are its regions' HTML.
pub fn rules(view: &SourceView, fragments: &[String]) -> String {
    let mut css = String::new();
    let mut above = None;
    let mut numbered = 0;
    for block in &view.blocks {
        if let (Some(passage), false) = (block.passage, block.cross_references.is_empty()) {
            let previous = above.map_or_else(String::new, |above| format!("--prev:--x{above};"));
            let _ =
                write!(css, "#p{passage}{{anchor-name:--p{passage}}}#x{passage}{{--at:--p{passage};{previous}anchor-name:--x{passage}}}");
            above = Some(passage);
        } else if let Some(passage) = block.passage.filter(|_| !block.notes.is_empty()) {
            let _ = write!(css, "#p{passage}{{anchor-name:--p{passage}}}");
        }
        for note in &block.notes {
            let number = note.number;
            let previous = if numbered == 0 { String::new() } else { format!("--prev:--n{numbered};") };
            // A note that is not drawn at its words stands level with its passage.
            let level = if block.in_review {
                block.passage.map_or_else(|| format!("h{number}"), |passage| format!("p{passage}"))
            } else {
                format!("h{number}")
            };
            let _ = write!(css, "#a-{}{{--at:--{level};{previous}anchor-name:--n{number}}}", note.slug);
            numbered = number;
        }
    }
    for (id, numbers) in first_pieces(view, fragments) {
        let names = numbers.iter().map(|number| format!("--h{number}")).collect::<Vec<_>>().join(",");
        let _ = write!(css, "#h-{id}{{anchor-name:{names}}}");
    }
    let overhang = overhang(view, fragments);
    if overhang > 0 {
        let _ = write!(css, ".body{{--end:{overhang}rem}}");
    }
    css
}

/// The notes of a page grouped by the piece of text that their quotes begin with: its id is that of the first of them.
fn first_pieces<'v>(view: &'v SourceView, fragments: &[String]) -> Vec<(&'v str, Vec<usize>)> {
    let mut pieces: Vec<(&str, Vec<usize>)> = Vec::new();
    for block in &view.blocks {
        for note in &block.notes {
            let has_own = fragments.get(block.html).is_some_and(|html| html.contains(&format!(" id=\"h-{}\"", note.slug)));
            match pieces.last_mut() {
                Some((_, numbers)) if !has_own => numbers.push(note.number),
                _ => pieces.push((&note.slug, vec![note.number])),
            }
        }
    }
    pieces
}

/// How many rem the margins may reach below the text: notes are positioned and do not lengthen it.
///
/// Heights are estimated from lengths, on the safe side; a little more room at a page's end harms nobody.
fn overhang(view: &SourceView, fragments: &[String]) -> usize {
    const TEXT_LEADING: f64 = 1.95;
    const TEXT_GAP: f64 = 1.3;
    const NOTE_GAP: f64 = 1.35;
    let (mut text, mut notes, mut sides) = (0.0_f64, 0.0_f64, 0.0_f64);
    for block in &view.blocks {
        let html = fragments.get(block.html).map_or("", String::as_str);
        for note in &block.notes {
            // A quote's line is not known here: the block's first line is the least that it can be, its last the most.
            notes = notes.max(text) + note_height(note, fragments) + NOTE_GAP;
        }
        if !block.cross_references.is_empty() {
            sides = sides.max(text) + side_height(block);
        }
        let lines = lines(visible(html), TEXT_LINE);
        text += if block.element == BlockElement::Heading { 4.5 } else { lines * TEXT_LEADING + TEXT_GAP };
        if !block.notes.is_empty() {
            notes = notes.max(text);
        }
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a page's height in rem is small and not negative")]
    let overhang = (notes.max(sides) - text).max(0.0).ceil() as usize;
    overhang
}

fn note_height(note: &NoteView, fragments: &[String]) -> f64 {
    const LEADING: f64 = 1.39;
    const HEAD_AND_SIGNATURE: f64 = 4.2;
    let html = note.html.and_then(|region| fragments.get(region)).map_or("", String::as_str);
    let blocks = html.matches("</p>").count() + html.matches("</tr>").count() + html.matches("</li>").count();
    #[expect(clippy::cast_precision_loss, reason = "counts of elements are small")]
    let extra = blocks as f64 * 0.8 + note.references.len() as f64 * 3.0;
    let gist = lines(note.gist.chars().count(), NOTE_LINE - 4);
    HEAD_AND_SIGNATURE + (gist + lines(visible(html), NOTE_LINE)) * LEADING + extra
}

/// The first few references are at sight, the rest folded.
fn side_height(block: &BlockView) -> f64 {
    const LEADING: f64 = 1.4;
    const AT_SIGHT: usize = 2;
    let length = |text: &str| text.chars().count();
    let items = block.cross_references.iter().take(AT_SIGHT);
    let shown: f64 = items
        .map(|item| {
            let remark = item.note.as_deref().unwrap_or(&item.reason);
            3.6 + (lines(length(&item.words.excerpt.words), SIDE_LINE) + lines(length(remark), SIDE_LINE + 4)) * LEADING
        })
        .sum();
    shown + 1.2 + if block.cross_references.len() > AT_SIGHT { 2.0 } else { 0.0 }
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
