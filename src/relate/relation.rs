//! Decides how two passages stand to each other, by their figures and dates.
//!
//! Nothing but the two passages counts, so that a further source never changes what was said of them.

use crate::model::Relation;
use crate::relate::denial::Denial;
use crate::relate::facts::Fact;
use crate::relate::facts::Facts;
use crate::relate::frame::Frame;
use crate::relate::moment::Moment;
use crate::relate::stated::Value;
use crate::text::Span;

/// How far apart two values may be and still be of one thing.
const FARTHEST: f64 = 5.0;
/// How many minutes two times of day may lie apart and still be of one event.
const LATEST: f64 = 180.0;

/// A relation and the words that carry it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// How the passages stand to each other.
    pub relation: Relation,
    /// Whether one of two differing values is only a magnitude.
    pub vague: bool,
    /// Where the figure or date on the one side stands: bytes of its source's canonical text.
    pub from: Span,
    /// Where the one on the other side stands: bytes of its source's canonical text.
    pub to: Span,
    /// Whether the two are dates.
    pub dates: bool,
}

/// How `from` stands to `to`; none where neither figures nor dates say anything.
#[must_use]
pub fn relation(from: &Facts, to: &Facts) -> Option<Verdict> {
    let (mut same, mut other, mut vague) = (Best::default(), Best::default(), Best::default());
    for one in &from.figures {
        for two in to.figures.iter().filter(|two| one.of.fits(&two.of)) {
            let shared = shared(&one.context, &two.context);
            if is_equal(one, two) {
                // Where the one denies what the other says the texts do not differ in a figure: what carries a difference are
                // two values, and which words a denial is of is not sure enough to show one figure against itself.
                if one.denied == two.denied && one.denied != Denial::Unclear {
                    same.offer(shared, one.span, two.span);
                }
            } else if one.vague != two.vague {
                let within = one.value.0 <= two.value.1 && two.value.0 <= one.value.1;
                if within && shared >= 1 {
                    vague.offer(shared, one.span, two.span);
                }
            } else if differs(one, two, from, to, shared) {
                other.offer(shared, one.span, two.span);
            }
        }
    }
    let figures = |best: Best, relation, vague| best.verdict(relation, vague, false);
    figures(other, Relation::Differs, false)
        .or_else(|| figures(same, Relation::Corroborates, false))
        .or_else(|| figures(vague, Relation::Differs, true))
        .or_else(|| dates(from, to))
}

fn is_equal(one: &Fact<Frame>, two: &Fact<Frame>) -> bool {
    one.vague == two.vague && one.value.0.total_cmp(&two.value.0).is_eq() && one.value.1.total_cmp(&two.value.1).is_eq()
}

/// Whether two figures of one frame say different things of the same, and not just things of their own.
fn differs(one: &Fact<Frame>, two: &Fact<Frame>, from: &Facts, to: &Facts, shared: usize) -> bool {
    let need = need(&one.of) + usize::from(from.stated.has_several(&one.of) || to.stated.has_several(&one.of));
    let named = one.of != Frame::Age || shares_name(one, two, from, to) && is_of_one(one, two) && is_of_one(two, one);
    one.denied == two.denied
        && one.denied != Denial::Unclear
        && one.spelling != two.spelling
        && is_apart(&one.of, one.value, two.value)
        && shared >= need
        && named
        && !to.stated.has_value(one.value)
        && !from.stated.has_value(two.value)
}

/// Whether two values are not one, nor so far apart that they must be of different things; nothing is said of nought.
fn is_apart(frame: &Frame, one: Value, two: Value) -> bool {
    let (small, large) = if one.0.total_cmp(&two.0).is_lt() { (one, two) } else { (two, one) };
    let (less, more) = (small.0.abs().min(large.0.abs()), small.0.abs().max(large.0.abs()));
    let near = match frame {
        Frame::Money(_) | Frame::Things(_) | Frame::Whole(_) => (small.0 < 0.0) == (large.0 < 0.0) && more <= FARTHEST * less,
        Frame::Clock => large.0 - small.0 <= LATEST,
        _ => true,
    };
    large.0 > small.1 && less > 0.0 && near
}

/// How many terms the words around two differing figures must share.
const fn need(frame: &Frame) -> usize {
    match frame {
        Frame::Dead | Frame::Injured | Frame::Magnitude => 0,
        Frame::Money(_) | Frame::Things(_) | Frame::Whole(_) => 1,
        Frame::Age | Frame::Units(_) | Frame::Clock => 2,
    }
}

/// Whether the words around both figures share a name.
fn shares_name(one: &Fact<Frame>, two: &Fact<Frame>, from: &Facts, to: &Facts) -> bool {
    let name = |term: &u32| from.capitals.binary_search(term).is_ok() || to.capitals.binary_search(term).is_ok();
    one.context.iter().any(|term| two.context.binary_search(term).is_ok() && name(term))
}

/// Whether `other` may be of the person whose name stands right beside `one`, if any does.
fn is_of_one(one: &Fact<Frame>, other: &Fact<Frame>) -> bool {
    let named = if other.owner.is_empty() { &other.context } else { &other.owner };
    one.owner.is_empty() || one.owner.iter().any(|term| named.binary_search(term).is_ok())
}

fn dates(from: &Facts, to: &Facts) -> Option<Verdict> {
    let (mut same, mut other) = (Best::default(), Best::default());
    for one in &from.dates {
        for two in &to.dates {
            let shared = shared(&one.context, &two.context);
            if one.of.agrees(two.of) {
                if shared >= 1 && one.denied == two.denied && one.denied != Denial::Unclear {
                    same.offer(shared + one.of.precision().min(two.of.precision()), one.span, two.span);
                }
            } else if one.denied == two.denied && one.denied != Denial::Unclear && dates_differ(one, two, from, to) && shared >= 2 {
                other.offer(shared, one.span, two.span);
            }
        }
    }
    same.verdict(Relation::Corroborates, false, true).or_else(|| other.verdict(Relation::Differs, false, true))
}

fn dates_differ(one: &Fact<Moment>, two: &Fact<Moment>, from: &Facts, to: &Facts) -> bool {
    let only = from.stated.has_one_like(one.of) && to.stated.has_one_like(one.of);
    only && one.spelling != two.spelling && one.of.differs(two.of) && !to.stated.has_date(one.of) && !from.stated.has_date(two.of)
}

/// The pair with the most shared words around it; of two alike, the one nearer to the start of both texts.
#[derive(Clone, Copy, Default)]
struct Best {
    pair: Option<(usize, Span, Span)>,
}

impl Best {
    fn offer(&mut self, shared: usize, from: Span, to: Span) {
        let rank = |shared: usize, from: Span, to: Span| (shared, std::cmp::Reverse(from.start + to.start));
        if self.pair.is_none_or(|(most, one, two)| rank(shared, from, to) > rank(most, one, two)) {
            self.pair = Some((shared, from, to));
        }
    }

    fn verdict(self, relation: Relation, vague: bool, dates: bool) -> Option<Verdict> {
        self.pair.map(|(_, from, to)| Verdict { relation, vague, from, to, dates })
    }
}

/// How many terms two sorted lists share.
fn shared(one: &[u32], two: &[u32]) -> usize {
    one.iter().filter(|term| two.binary_search(term).is_ok()).count()
}
