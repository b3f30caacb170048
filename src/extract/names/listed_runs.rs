//! Names in languages other than English: runs of capitalised words, judged by the language's word lists.
//!
//! Where all nouns have capitals, or nothing is known of the language, only what is surely a name is taken for one:
//! two such words inside a sentence, one after a title, or one with a capital inside, as in `OpenAI`.

use std::ops::Range;

use crate::extract::languages::Lexicon;
use crate::extract::names::evidence::Evidence;
use crate::extract::names::pieces::Pieces;
use crate::extract::names::runs::Run;

/// How much of a line must have capitals for them to say nothing.
const TITLE_CASE: f64 = 0.7;
/// How many words a line must have to be judged by them.
const LEAST_WORDS: usize = 3;
/// How many words a line must have in capitals only for it to be shouted, as a share of all.
const SHOUTED: f64 = 0.7;

/// The names of a block, in the order of the text.
#[must_use]
pub fn listed_runs(pieces: &Pieces<'_, '_>, heading: bool, evidence: &Evidence, words: &Lexicon) -> Vec<Run> {
    let reader = Reader { pieces, evidence, words, title_case: is_title_case(pieces, heading) };
    let mut found = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        if !reader.goes_on(at) {
            at += 1;
            continue;
        }
        let end = reader.end_of(at);
        reader.split(at..end, &mut found);
        at = end;
    }
    found
}

/// Whether a line's capitals say nothing of its words.
fn is_title_case(pieces: &Pieces<'_, '_>, heading: bool) -> bool {
    let words: Vec<&str> = (0..pieces.len()).filter(|&at| pieces.is_word(at)).map(|at| pieces.text(at)).collect();
    let shouted = words.iter().filter(|word| is_capitals(word)).count();
    let capitals = words.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    words.len() >= LEAST_WORDS && (share(shouted, words.len()) >= SHOUTED || heading && share(capitals, words.len()) >= TITLE_CASE)
}

struct Reader<'r, 't, 'k> {
    pieces: &'r Pieces<'t, 'k>,
    evidence: &'r Evidence,
    words: &'r Lexicon,
    title_case: bool,
}

impl Reader<'_, '_, '_> {
    fn lower(&self, at: usize) -> String {
        self.pieces.text(at).to_lowercase()
    }

    /// Whether the piece may be part of a name at all.
    fn goes_on(&self, at: usize) -> bool {
        let lower = self.lower(at);
        let names = &self.words.language.names;
        let common = self.words.common.contains(lower.as_str())
            || self.words.short.word(&lower).is_some()
            || names.strict && (self.words.is_figure_word(&lower) || ends_with(names.common_endings, &lower));
        let title = self.is_title(at);
        self.pieces.is_capital(at)
            && is_cased(self.pieces.text(at))
            && (title || !(common || self.words.function.contains(lower.as_str()) || self.words.is_calendar_word(&lower)))
    }

    fn is_title(&self, at: usize) -> bool {
        let lower = self.lower(at);
        self.words.titles.contains(lower.as_str()) || ends_with(self.words.language.names.title_endings, &lower)
    }

    /// The piece after the run that begins at `start`.
    fn end_of(&self, start: usize) -> usize {
        let names = &self.words.language.names;
        let is_in = |list: &str, at: usize| list.split_ascii_whitespace().any(|known| known == self.pieces.text(at));
        let particle = |at: usize| is_in(names.particles, at) || is_in(names.second_particles, at) && is_in(names.particles, at - 1);
        let (mut end, mut at) = (start + 1, start + 1);
        while at < self.pieces.len() {
            let stop = self.pieces.text(at) == "."
                && self.pieces.is_word(at - 1)
                && (self.pieces.text(at - 1).chars().count() == 1 || self.is_title(at - 1));
            let inside = (particle(at) || stop) && (self.goes_on(at + 1) || particle(at + 1) && self.goes_on(at + 2));
            let initial = self.pieces.text(at).chars().count() == 1
                && self.pieces.text(at).starts_with(char::is_uppercase)
                && self.pieces.text(at + 1) == ".";
            if self.goes_on(at) || initial || is_capitals(self.pieces.text(at)) {
                end = at + 1;
            } else if !(inside || at > start + 1 && particle(at - 1) && particle(at)) {
                break;
            }
            at += 1;
        }
        end
    }

    /// Parts a run at its titles and keeps what is surely a name.
    fn split(&self, run: Range<usize>, found: &mut Vec<Run>) {
        let (mut start, mut titled) = (run.start, false);
        for at in run.clone() {
            if self.is_title(at) && at + 1 < run.end {
                self.keep(start..at, titled, found);
                (start, titled) = (at + 1, true);
            } else if at == start && self.pieces.text(at) == "." {
                start = at + 1;
            } else if at == start && !self.pieces.is_capital(at) {
                (start, titled) = (at + 1, false);
            }
        }
        self.keep(start..run.end, titled, found);
    }

    fn keep(&self, run: Range<usize>, titled: bool, found: &mut Vec<Run>) {
        let last = run.clone().rev().find(|&at| self.pieces.is_capital(at));
        let Some(last) = last.filter(|_| run.start < run.end) else { return };
        let run = run.start..last + 1;
        let lone = run.len() == 1;
        if lone && self.is_title(run.start) {
            return;
        }
        let lower = self.lower(run.start);
        let marked = lone && is_marked(self.pieces.text(run.start));
        let begins = self.pieces.starts_sentence(run.start);
        let sure = if self.title_case {
            !self.words.language.names.strict && run.clone().all(|at| !self.pieces.is_capital(at) || self.evidence.is_name(&self.lower(at)))
        } else if self.words.language.names.strict {
            marked || titled || !lone && !begins
        } else {
            marked || titled || !begins || self.evidence.is_name(&lower) || self.evidence.is_new(&lower) && !lone
        };
        if sure {
            found.push(Run { pieces: run, titled });
        }
    }
}

/// Whether a word has a capital inside, as names of firms and parties have.
fn is_marked(text: &str) -> bool {
    let part = text.split('-').next().unwrap_or_default();
    part.chars().filter(|c| c.is_alphabetic()).count() > 1 && part.chars().skip(1).any(char::is_uppercase)
}

/// Whether a word is written in capitals only.
fn is_capitals(text: &str) -> bool {
    text.chars().filter(|c| c.is_uppercase()).count() > 1 && !text.chars().any(char::is_lowercase)
}

/// Whether all letters of a word are of a script with capitals: others may stand beside it without a space.
fn is_cased(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).all(|c| c.is_uppercase() || c.is_lowercase())
}

fn ends_with(endings: &str, word: &str) -> bool {
    endings.split_ascii_whitespace().any(|ending| word.len() > ending.len() && word.ends_with(ending))
}

#[expect(clippy::cast_precision_loss, reason = "no block has 2^52 words")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}
