//! Dates as readers see them.

use crate::config::Words;
use crate::model::Date;

/// Such as "20 November 2026".
#[must_use]
pub fn date_label(words: &Words, date: Date) -> String {
    let month = month_name(words, usize::from(date.month)).unwrap_or("?");
    words.with("date", &[("d", &day_of_month(words, date.day)), ("month", &month), ("y", &date.year)])
}

/// A TIMEX3 value as readers see it, at its precision: "April 2025", "the 1950s", "Thursday, no date given"; nothing for one that says too little.
#[must_use]
pub fn value_label(words: &Words, value: &str) -> Option<String> {
    let number = |digits: &str| digits.parse::<u8>().ok();
    let name = |digits: &str| month_name(words, digits.parse().ok()?);
    let day = |digits: &str| number(digits).map(|day| day_of_month(words, day));
    let year = |year: &str| (year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit())).then(|| year.to_owned());
    let parts: Vec<&str> = value.split('-').collect();
    match *parts.as_slice() {
        [decade] if decade.len() == 3 && number(decade.get(2..)?).is_some() => Some(words.with("decade", &[("y", &format!("{decade}0"))])),
        [century] if century.len() == 2 => {
            number(century).map(|century| words.with("century", &[("from", &format!("{century}00")), ("to", &format!("{century}99"))]))
        }
        [only] => year(only),
        ["XXXX", "WXX", day] => {
            let weekday = number(day).filter(|day| (1..=7).contains(day)).map(|day| format!("weekday-{day}"))?;
            Some(words.with("weekday-without-date", &[("weekday", &words.text(&weekday))]))
        }
        ["XXXX", month] => name(month).map(|month| words.with("month-without-year", &[("month", &month)])),
        ["XXXX", month, of_month] => Some(words.with("day-without-year", &[("d", &day(of_month)?), ("month", &name(month)?)])),
        [full, part] => match part.split_at_checked(1)? {
            ("Q", quarter) => Some(words.with("quarter", &[("n", &number(quarter)?), ("y", &year(full)?)])),
            ("W", week) => Some(words.with("week", &[("n", &number(week)?), ("y", &year(full)?)])),
            _ => match part {
                "SP" => Some(words.with("spring", &[("y", &year(full)?)])),
                "SU" => Some(words.with("summer", &[("y", &year(full)?)])),
                "FA" => Some(words.with("autumn", &[("y", &year(full)?)])),
                "WI" => Some(words.with("winter", &[("y", &year(full)?)])),
                month => Some(words.with("month-of-year", &[("month", &name(month)?), ("y", &year(full)?)])),
            },
        },
        [full, month, of_month] => Some(words.with("date", &[("d", &day(of_month)?), ("month", &name(month)?), ("y", &year(full)?)])),
        _ => None,
    }
}

/// The name of a month, from 1.
fn month_name(words: &Words, month: usize) -> Option<&str> {
    words.find(&format!("month-{month}"))
}

/// A day of a month; some languages have a word of their own for the first.
fn day_of_month(words: &Words, day: impl Into<i64>) -> String {
    let day: i64 = day.into();
    if day == 1 { words.with("day-first", &[("d", &day)]) } else { day.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::built_in_words;

    #[test]
    fn values_keep_their_precision() {
        let english = Words::default();
        let label = |value| value_label(&english, value).unwrap_or_default();
        assert_eq!(
            ["2016", "2025-04", "2025-04-05", "195", "2016-Q1"].map(label),
            ["2016", "April 2025", "5 April 2025", "the 1950s", "quarter 1 of 2016"]
        );
        assert_eq!(
            ["XXXX-04", "XXXX-WXX-4", "PRESENT_REF", "XXXX", ""].map(label),
            ["April, no year given", "Thursday, no date given", "", "", ""]
        );
    }

    #[test]
    fn days_are_written_as_their_language_does() {
        let label = |language: &str, value: &str| {
            let words = Words::new(language, built_in_words(language).unwrap_or_default());
            value_label(&words, value).unwrap_or_default()
        };
        let first = ["de", "fr", "es", "ar", "ja"].map(|language| label(language, "2026-05-01"));
        assert_eq!(first, ["1. Mai 2026", "1er mai 2026", "1 de mayo de 2026", "1 مايو 2026", "2026年5月1日"]);
    }
}
