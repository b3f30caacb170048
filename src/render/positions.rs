//! Where notes and cross-references stand in the margins: a chain of CSS anchors, level with their words or below the one before.

use std::fmt::Write;

use crate::model::briefing::SourceView;
use crate::render::heights::NOTE_GAP;
use crate::render::heights::block_height;
use crate::render::heights::levels_in_block;
use crate::render::heights::note_height;
use crate::render::heights::side_height;

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
        let levels = levels_in_block(block, fragments);
        for note in &block.notes {
            let has_own = levels.contains_key(note.slug.as_str());
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
    let (mut text, mut notes, mut sides) = (0.0_f64, 0.0_f64, 0.0_f64);
    for block in &view.blocks {
        for note in &block.notes {
            // The block's first line is the least that a quote's line can be, its last the most.
            notes = notes.max(text) + note_height(note, fragments) + NOTE_GAP;
        }
        if !block.cross_references.is_empty() {
            sides = sides.max(text) + side_height(block);
        }
        text += block_height(block, fragments);
        if !block.notes.is_empty() {
            notes = notes.max(text);
        }
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a page's height in rem is small and not negative")]
    let overhang = (notes.max(sides) - text).max(0.0).ceil() as usize;
    overhang
}
