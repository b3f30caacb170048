//! What a passage states in all, counted once, so that two passages are compared without going through one for every figure of the other.

use std::cmp::Ordering;

use crate::relate::frame::Frame;
use crate::relate::moment::Moment;

/// The least and the most that a figure can be.
pub type Value = (f64, f64);

/// The figures and dates of a passage, ready to be looked up.
#[derive(Default)]
pub struct Stated {
    /// The values of its figures, sorted, each once.
    values: Vec<Value>,
    /// The frames of its figures, sorted, each with the number of its figures.
    frames: Vec<(Frame, usize)>,
    /// Its dates, each once.
    dates: Vec<Moment>,
    /// How many dates say which parts of a date, by [`Moment::parts`].
    parts: [usize; Moment::PARTS],
}

impl Stated {
    /// Counts what a passage states.
    #[must_use]
    pub fn of(figures: impl IntoIterator<Item = (Frame, Value)>, mut dates: Vec<Moment>) -> Self {
        let (mut frames, mut values): (Vec<Frame>, Vec<Value>) = figures.into_iter().unzip();
        values.sort_unstable_by(by_size);
        values.dedup();
        frames.sort_unstable();
        let frames = frames.chunk_by(|one, other| one == other).map(|run| (run[0].clone(), run.len())).collect();
        let mut parts = [0; Moment::PARTS];
        for date in &dates {
            parts[date.parts()] += 1;
        }
        dates.sort_unstable();
        dates.dedup();
        Self { values, frames, dates, parts }
    }

    /// Whether one of the figures has this value.
    #[must_use]
    pub fn has_value(&self, value: Value) -> bool {
        self.values.binary_search_by(|other| by_size(other, &value)).is_ok()
    }

    /// Whether there are several figures of one frame.
    #[must_use]
    pub fn has_several(&self, frame: &Frame) -> bool {
        self.frames.binary_search_by(|(other, _)| other.cmp(frame)).is_ok_and(|at| self.frames[at].1 > 1)
    }

    /// Whether just one date says the same parts of a date as this one.
    #[must_use]
    pub fn has_one_like(&self, date: Moment) -> bool {
        self.parts[date.parts()] == 1
    }

    /// Whether one of the dates agrees with this one.
    #[must_use]
    pub fn has_date(&self, date: Moment) -> bool {
        self.dates.iter().any(|other| other.agrees(date))
    }
}

/// By the least, then by the most; a zero has no sign.
fn by_size(one: &Value, other: &Value) -> Ordering {
    let size = |value: f64, other: f64| (value + 0.0).total_cmp(&(other + 0.0));
    size(one.0, other.0).then(size(one.1, other.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_counted_by_frame() {
        let things = |noun: &str| Frame::Things(noun.to_owned());
        let figures = [(things("dog"), (2.0, 2.0)), (things("cat"), (-0.0, 3.0)), (things("dog"), (5.0, 5.0))];
        let stated = Stated::of(figures, Vec::new());
        assert!(stated.has_value((0.0, 3.0)) && stated.has_value((5.0, 5.0)) && !stated.has_value((3.0, 3.0)));
        assert!(stated.has_several(&things("dog")) && !stated.has_several(&things("cat")) && !stated.has_several(&Frame::Age));
    }

    #[test]
    fn dates_are_counted_by_the_parts_they_say() {
        let date = |value| Moment::read(value).unwrap();
        let stated = Stated::of([], vec![date("2025-04-05"), date("2025-04-05"), date("2016")]);
        assert!(stated.has_one_like(date("1999")) && !stated.has_one_like(date("2025-04-06")) && !stated.has_one_like(date("XXXX-04")));
        assert!(stated.has_date(date("2025-04")) && !stated.has_date(date("2017")));
    }
}
