//! Names as runs of capitalised words, judged by how the collection writes them.

use std::ops::Range;

use crate::extract::names::evidence::Evidence;
use crate::extract::names::pieces::Pieces;
use crate::extract::names::words::ends_campaign;
use crate::extract::names::words::is_function_word;
use crate::extract::names::words::is_general;
use crate::extract::names::words::is_no_name;
use crate::extract::names::words::is_particle;
use crate::extract::names::words::is_people;
use crate::extract::names::words::is_title;

/// How much of a line must have capitals for it to be a headline in title case.
const TITLE_CASE: f64 = 0.9;
/// How much of a heading must have capitals for it to be in title case.
const HEADING_CASE: f64 = 0.6;
/// How much of a line must be capitals only for it to be a shouted headline.
const SHOUTED: f64 = 0.7;

/// A name as a run of pieces, and whether a title stood before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The pieces of the name.
    pub pieces: Range<usize>,
    /// Whether a title such as "President" was taken off its front.
    pub titled: bool,
}

/// How far a line's capitals can be trusted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    /// Capitals mark names.
    Plain,
    /// Every word has one.
    TitleCase,
    /// Every letter is one.
    Shouted,
}

/// The names of a block, in the order of the text; in a heading fewer capitals make title case.
#[must_use]
pub fn runs(pieces: &Pieces<'_, '_>, heading: bool, evidence: &Evidence) -> Vec<Run> {
    let line = line(pieces, heading);
    let mut found = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        if begins(pieces, at, line, evidence) {
            let end = end_of(pieces, at, line, evidence);
            split_at_titles(pieces, at..end, &mut found);
            at = end;
        } else {
            at += 1;
        }
    }
    found
}

fn line(pieces: &Pieces<'_, '_>, heading: bool) -> Line {
    let words: Vec<&str> = (0..pieces.len()).filter(|&at| pieces.is_word(at)).map(|at| pieces.text(at)).collect();
    let shouted = words.iter().filter(|word| !word.chars().any(char::is_lowercase)).count();
    if words.len() >= 3 && exceeds(shouted, words.len(), SHOUTED) {
        return Line::Shouted;
    }
    let content: Vec<&&str> = words.iter().filter(|word| !is_function_word(&word.to_lowercase())).collect();
    let capitals = content.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    let (least, share) = if heading { (1, HEADING_CASE) } else { (5, TITLE_CASE) };
    let title_case = words.len() >= least && !content.is_empty() && exceeds(capitals, content.len(), share);
    if title_case { Line::TitleCase } else { Line::Plain }
}

/// Whether a name may begin with the piece.
fn begins(pieces: &Pieces<'_, '_>, at: usize, line: Line, evidence: &Evidence) -> bool {
    if !goes_on(pieces, at) {
        return false;
    }
    let lower = pieces.text(at).to_lowercase();
    match line {
        Line::Plain if pieces.starts_sentence(at) => evidence.is_name(&lower) || evidence.is_new(&lower) && goes_on(pieces, at + 1),
        Line::Plain => true,
        Line::TitleCase => evidence.is_name(&lower),
        Line::Shouted => evidence.is_name(&lower) && evidence.is_capital(&lower),
    }
}

/// Whether the piece may be part of a name at all.
fn goes_on(pieces: &Pieces<'_, '_>, at: usize) -> bool {
    if !pieces.is_capital(at) {
        return false;
    }
    let lower = pieces.text(at).to_lowercase();
    !is_no_name(&lower) && (!is_function_word(&lower) || pieces.text(at) == "US")
}

/// The piece after the name that begins at `start`.
fn end_of(pieces: &Pieces<'_, '_>, start: usize, line: Line, evidence: &Evidence) -> usize {
    let mut end = start + 1;
    let mut at = end;
    while at < pieces.len() {
        let text = pieces.text(at);
        let next_is_name = pieces.is_capital(at + 1);
        let trusted = line == Line::Plain || evidence.is_name(&text.to_lowercase());
        if goes_on(pieces, at) && trusted || is_initial(text) {
            end = at + 1;
        } else if line == Line::Plain && pieces.is_capital(at) && !pieces.starts_sentence(at) && ends_campaign(&text.to_lowercase()) {
            return at + 1;
        } else if text == "." {
            let abbreviation = pieces.text(at - 1).chars().count() <= 2 && pieces.is_word(at - 1);
            if !(abbreviation && next_is_name) {
                break;
            }
        } else if is_version(pieces, at) {
            end = at + 1;
        } else if !(is_particle(text) && next_is_name && !is_no_name(&pieces.text(at + 1).to_lowercase())) {
            break;
        }
        at += 1;
    }
    end
}

/// Whether a piece is somebody's middle initial.
fn is_initial(text: &str) -> bool {
    text != "I" && text.chars().nth(1).is_none() && text.starts_with(char::is_uppercase)
}

/// Whether a number belongs to the name before it, as in "Llama 4's release" and "the Llama 4 model".
fn is_version(pieces: &Pieces<'_, '_>, at: usize) -> bool {
    let next = pieces.text(at + 1);
    let noun = next.starts_with(char::is_lowercase) && !next.ends_with('s') && !is_function_word(next) && next.len() > 3;
    let unit = matches!(next, "year" | "month" | "million" | "billion" | "percent" | "people" | "hundred" | "thousand");
    pieces.is_number(at) && pieces.text(at).len() <= 3 && (pieces.is_possessive(at + 1) || noun && !unit || goes_on(pieces, at + 1))
}

/// Takes titles off the front, and parts a run at a title inside it: "Meta CEO Mark Zuckerberg" names two.
fn split_at_titles(pieces: &Pieces<'_, '_>, run: Range<usize>, found: &mut Vec<Run>) {
    let title = |at: usize| is_title(&pieces.text(at).to_lowercase());
    let mut start = run.start;
    let mut titled = false;
    for at in run.clone() {
        let more_follows = (at + 1..run.end).any(|next| pieces.is_word(next) && !title(next));
        if title(at) && more_follows {
            if start < at && !(start..at).all(|piece| title(piece) || pieces.text(piece) == ".") {
                push(pieces, start..at, titled, found);
            }
            start = at + 1;
            titled = true;
        } else if at == start && matches!(pieces.text(at), "." | "of" | "&") {
            start = at + 1;
            titled = titled && pieces.text(at) == ".";
        }
    }
    push(pieces, start..run.end, titled, found);
}

fn push(pieces: &Pieces<'_, '_>, run: Range<usize>, titled: bool, found: &mut Vec<Run>) {
    let end = run.clone().rev().find(|&at| !is_particle(pieces.text(at)) && pieces.text(at) != ".").map_or(run.start, |last| last + 1);
    let lone = end == run.start + 1;
    let lower = pieces.text(run.start).to_lowercase();
    if run.start < end && !(lone && (is_title(&lower) || is_people(&lower) || is_general(&lower))) {
        found.push(Run { pieces: run.start..end, titled });
    }
}

#[expect(clippy::cast_precision_loss, reason = "no block has 2^52 words")]
fn exceeds(part: usize, whole: usize, share: f64) -> bool {
    part as f64 >= share * whole as f64
}
