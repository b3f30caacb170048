//! Months, days of the week and the arithmetic of days, in the Gregorian calendar.

use crate::model::Date;

const MONTHS: [&str; 12] =
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// The number of the month, from 1, that a word names, in full or in three letters.
#[must_use]
pub fn month(word: &str) -> Option<u8> {
    let is_it = |name: &&str| name.eq_ignore_ascii_case(word) || word.len() == 3 && name[..3].eq_ignore_ascii_case(word);
    let at = MONTHS.iter().position(is_it).or_else(|| word.eq_ignore_ascii_case("sept").then_some(8))?;
    u8::try_from(at + 1).ok()
}

/// Whether a word names a month in full.
#[must_use]
pub fn is_full_month(word: &str) -> bool {
    MONTHS.iter().any(|name| name.eq_ignore_ascii_case(word))
}

/// The number of the day of the week, from 1 for Monday, that a word names in full.
#[must_use]
pub fn weekday(word: &str) -> Option<u8> {
    let at = WEEKDAYS.iter().position(|name| name.eq_ignore_ascii_case(word))?;
    u8::try_from(at + 1).ok()
}

/// The days from 1970-01-01 to `date` (Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`).
#[must_use]
pub fn day_number(date: Date) -> i64 {
    let (month, day) = (i64::from(date.month), i64::from(date.day));
    let year = i64::from(date.year) - i64::from(month <= 2);
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// The day that lies `number` days after 1970-01-01; the other way round from [`day_number`].
#[must_use]
pub fn date_of(number: i64) -> Date {
    let shifted = number + 719_468;
    let (era, day_of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    Date { year: u16::try_from(year).unwrap_or(0), month: u8::try_from(month).unwrap_or(1), day: u8::try_from(day).unwrap_or(1) }
}

/// The day of the week, from 1 for Monday.
#[must_use]
pub fn weekday_of(date: Date) -> u8 {
    u8::try_from((day_number(date) + 3).rem_euclid(7) + 1).unwrap_or(1)
}

/// The year and the number of the ISO 8601 week that `date` lies in.
#[must_use]
pub fn iso_week(date: Date) -> (u16, i64) {
    let thursday = date_of(day_number(date) + 4 - i64::from(weekday_of(date)));
    let first = Date { month: 1, day: 1, ..thursday };
    (thursday.year, (day_number(thursday) - day_number(first)) / 7 + 1)
}

/// Whether a month of any year can have this day.
#[must_use]
pub const fn has_day(month: u8, day: u8) -> bool {
    let most = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    1 <= day && day <= most
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_dates_lead_to_each_other() {
        for number in [-719_000, -1, 0, 11_016, 20_243, 40_000] {
            assert_eq!(day_number(date_of(number)), number);
        }
        let date = Date { year: 2025, month: 6, day: 12 };
        assert_eq!((weekday_of(date), iso_week(date)), (4, (2025, 24)));
        assert_eq!(iso_week(Date { year: 2021, month: 1, day: 3 }), (2020, 53));
    }
}
