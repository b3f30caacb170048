//! Dates as they are held against each other: at the precision that both have.

/// A date read from its TIMEX3 value; what is open is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    year: Option<u16>,
    month: Option<u8>,
    day: Option<u8>,
}

impl Moment {
    /// One more than the greatest that [`Moment::parts`] can be.
    pub const PARTS: usize = 8;

    /// Reads a value such as `2025-04-05`, `2016` or `XXXX-04`; weeks, quarters and weekdays are not compared.
    #[must_use]
    pub fn read(value: &str) -> Option<Self> {
        let mut parts = value.splitn(3, '-');
        let year = parts.next().filter(|year| year.len() == 4)?;
        let part = |part: Option<&str>| match part {
            None | Some("XX") => Some(None),
            Some(digits) => digits.parse::<u8>().ok().map(Some),
        };
        let moment = Self { year: year.parse().ok(), month: part(parts.next())?, day: part(parts.next())? };
        (moment.year.is_some() || moment.month.is_some()).then_some(moment)
    }

    /// Whether the two agree in all that both say, which must be something.
    #[must_use]
    pub fn agrees(self, other: Self) -> bool {
        let years = same(self.year, other.year);
        let months = same(self.month, other.month);
        let days = same(self.day, other.day);
        let some = years.is_some() || months.is_some();
        some && [years, months, days].iter().all(|part| part.is_none_or(|same| same))
    }

    /// Whether the two say different things at one precision: another year, another month of a year, another day of a month.
    #[must_use]
    pub fn differs(self, other: Self) -> bool {
        self.is_like(other) && !self.agrees(other)
    }

    /// Whether the two say the same parts of a date.
    #[must_use]
    pub fn is_like(self, other: Self) -> bool {
        self.parts() == other.parts()
    }

    /// Which parts of a date it says, as a number: 1 for the year, 2 for the month and 4 for the day, added up.
    #[must_use]
    pub const fn parts(self) -> usize {
        self.year.is_some() as usize + 2 * self.month.is_some() as usize + 4 * self.day.is_some() as usize
    }

    /// How precise it is: the more, the more it tells that two agree.
    #[must_use]
    pub fn precision(self) -> usize {
        usize::from(self.year.is_some()) + usize::from(self.month.is_some()) + usize::from(self.day.is_some())
    }
}

fn same<T: PartialEq>(one: Option<T>, two: Option<T>) -> Option<bool> {
    Some(one? == two?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(value: &str) -> Moment {
        Moment::read(value).unwrap()
    }

    #[test]
    fn dates_agree_at_the_precision_that_both_have() {
        assert!(moment("2025-04").agrees(moment("XXXX-04")));
        assert!(moment("2025-04-05").agrees(moment("2025-04")));
        assert!(!moment("2016").agrees(moment("XXXX-04")));
        assert!(moment("2016").differs(moment("2017")));
        assert!(!moment("2016").differs(moment("2017-04")));
        assert!(Moment::read("XXXX-WXX-4").is_none());
        assert!(Moment::read("2025-Q1").is_none());
    }
}
