//! Points in time, RFC 3339 as XML Schema's `dateTime` has it.

use crate::model::Date;

/// The day of `text`; nothing where it is no point in time.
pub fn day(text: &str) -> Option<Date> {
    let written: toml::value::Datetime = text.parse().ok()?;
    let date = written.date.filter(|_| written.time.is_some())?;
    Some(Date { year: date.year, month: date.month, day: date.day })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        let first = Some(Date { year: 2015, month: 1, day: 28 });
        assert_eq!(day("2015-01-28T12:00:00Z"), first);
        assert_eq!(day("2015-01-28T12:00:00.123456+00:00"), first);
        assert_eq!((day("yesterday"), day("2015-02-30T12:00:00Z"), day("2015-01-28")), (None, None, None));
    }
}
