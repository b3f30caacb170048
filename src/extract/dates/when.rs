//! What is known of the time a source was written, and how open dates are closed by it.

use crate::extract::calendar::date_of;
use crate::extract::calendar::day_number;
use crate::extract::calendar::iso_week;
use crate::extract::calendar::weekday_of;
use crate::model::Date;

/// The time a source was written, and how it writes days in digits.
#[derive(Clone, Copy, Debug, Default)]
pub struct When {
    /// When it was published, where its record says so.
    pub published: Option<Date>,
    /// Whether `3/4/2025` is the third of April, as everywhere but in the United States.
    pub day_first: bool,
    /// Whether the words at hand tell of what is still to come.
    pub ahead: bool,
}

impl When {
    /// A month without a year: the nearest one on the side that the words tell of.
    #[must_use]
    pub fn month(self, month: u8) -> String {
        let year = self.published.and_then(|published| {
            if self.ahead {
                published.year.checked_add(u16::from(month < published.month))
            } else {
                published.year.checked_sub(u16::from(month > published.month))
            }
        });
        year.map_or_else(|| format!("XXXX-{month:02}"), |year| format!("{year:04}-{month:02}"))
    }

    /// A day without a year: that of the nearest such month; the days of the month of publication itself are all near.
    #[must_use]
    pub fn day(self, month: u8, day: u8) -> String {
        format!("{}-{day:02}", self.month(month))
    }

    /// A day of the week, `weeks` after the nearest one on the side that the words tell of.
    #[must_use]
    pub fn weekday(self, weekday: u8, weeks: i64) -> String {
        let Some(published) = self.published else { return format!("XXXX-WXX-{weekday}") };
        let days = i64::from(weekday) - i64::from(weekday_of(published));
        let nearest = if self.ahead { days.rem_euclid(7) } else { -(-days).rem_euclid(7) };
        date_of(day_number(published) + nearest + 7 * weeks).to_string()
    }

    /// The day `days` after the source was published.
    #[must_use]
    pub fn days_on(self, days: i64) -> Option<String> {
        self.published.map(|published| date_of(day_number(published) + days).to_string())
    }

    /// The week `weeks` after the one the source was published in.
    #[must_use]
    pub fn weeks_on(self, weeks: i64) -> Option<String> {
        let (year, week) = iso_week(date_of(day_number(self.published?) + 7 * weeks));
        Some(format!("{year:04}-W{week:02}"))
    }

    /// The month `months` after the one the source was published in.
    #[must_use]
    pub fn months_on(self, months: i64) -> Option<String> {
        let published = self.published?;
        let month = i64::from(published.year) * 12 + i64::from(published.month) - 1 + months;
        Some(format!("{:04}-{:02}", month.div_euclid(12), month.rem_euclid(12) + 1))
    }

    /// The year `years` after the one the source was published in.
    #[must_use]
    pub fn years_on(self, years: i64) -> Option<String> {
        Some(format!("{:04}", i64::from(self.published?.year) + years))
    }
}
