//! The very words by which two passages belong together: a shared name, or the rarest run of shared words.

use crate::model::Mention;
use crate::relate::passages::Passages;
use crate::relate::terms::Occurrence;
use crate::text::Span;

/// How many bytes may lie between two words of one run.
const GAP: usize = 12;
/// How many words a run may have.
const LONGEST: usize = 8;

/// One side of a pair: its terms in the order of the text, and its names.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    /// The terms of its sentence.
    pub words: &'a [Occurrence],
    /// The names in its passage.
    pub names: &'a [Mention],
}

/// The words on both sides: the run of shared terms that is rarest in all, widened to the names it is part of.
///
/// Of two alike the first in the alphabet, then the one nearer to the start of both: it is the same from either side.
#[must_use]
pub fn carrying_words(from: Side<'_>, to: Side<'_>, passages: &Passages) -> Option<(Span, Span)> {
    let mut best: Option<(f64, (u32, usize), Span, Span)> = None;
    for at in 0..from.words.len() {
        for other in (0..to.words.len()).filter(|&other| from.words[at].term == to.words[other].term) {
            let length = run_length(&from.words[at..], &to.words[other..]);
            let weight: f64 = from.words[at..at + length].iter().map(|word| passages.rarity(word.term)).sum();
            let place = (from.words[at].term, at + other);
            if best.is_none_or(|(most, first, ..)| weight.total_cmp(&most).then(first.cmp(&place)).is_gt()) {
                best = Some((weight, place, cover(&from.words[at..at + length]), cover(&to.words[other..other + length])));
            }
        }
    }
    best.map(|(.., one, two)| widen(one, two, from, to))
}

/// How many terms from the start on are the same on both sides, each close to the one before it.
fn run_length(from: &[Occurrence], to: &[Occurrence]) -> usize {
    let close = |words: &[Occurrence], at: usize| at == 0 || words[at].span().start <= words[at - 1].span().end + GAP;
    let most = from.len().min(to.len()).min(LONGEST);
    (0..most).take_while(|&at| from[at].term == to[at].term && close(from, at) && close(to, at)).count()
}

fn cover(run: &[Occurrence]) -> Span {
    let (first, last) = (run[0].span(), run[run.len() - 1].span());
    Span::new(first.start, last.end.max(first.end))
}

/// Where both runs are part of a name of one entity, the whole names.
fn widen(one: Span, two: Span, from: Side<'_>, to: Side<'_>) -> (Span, Span) {
    let named = |side: Side<'_>, span: Span| side.names.iter().find(|name| name.span.holds(span)).copied();
    match (named(from, one), named(to, two)) {
        (Some(name), Some(other)) if name.entity == other.entity => (name.span, other.span),
        _ => (one, two),
    }
}
