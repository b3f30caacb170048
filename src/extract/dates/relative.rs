//! Dates told from the day of writing: "yesterday", "last year", "two weeks ago".

use crate::extract::dates::when::When;
use crate::extract::quantities::whole_number;
use crate::extract::tokens::Tokens;

/// The date that begins at token `at` and is told from the day of writing.
#[must_use]
pub fn read(tokens: &Tokens<'_>, at: usize, when: When) -> Option<(String, usize)> {
    named(tokens, at, when).or_else(|| pointed(tokens, at, when)).or_else(|| ago(tokens, at, when))
}

fn named(tokens: &Tokens<'_>, at: usize, when: When) -> Option<(String, usize)> {
    let (days, open) = match tokens.lower(at) {
        "today" | "tonight" => (0, "PRESENT_REF"),
        "yesterday" => (-1, "XXXX-XX-XX"),
        "tomorrow" => (1, "XXXX-XX-XX"),
        _ => return None,
    };
    Some((when.days_on(days).unwrap_or_else(|| open.to_owned()), at + 1))
}

/// "last year", "this month", "next week".
fn pointed(tokens: &Tokens<'_>, at: usize, when: When) -> Option<(String, usize)> {
    let by = match tokens.lower(at) {
        "last" => -1,
        "this" => 0,
        "next" => 1,
        _ => return None,
    };
    unit(tokens.lower(at + 1), by, when).map(|(closed, open)| (closed.unwrap_or_else(|| open.to_owned()), at + 2))
}

/// "two weeks ago"; without the day of writing it says nothing.
fn ago(tokens: &Tokens<'_>, at: usize, when: When) -> Option<(String, usize)> {
    when.published?;
    let (number, end) = if tokens.is_one(at, &["a", "an"]) { (1, at + 1) } else { whole_number(tokens, at)? };
    let (closed, _) = unit(tokens.lower(end), -number, when).filter(|_| tokens.lower(end + 1) == "ago")?;
    closed.map(|value| (value, end + 2))
}

/// A unit of time `by` units from the day of writing: its value, and what stands for it where that day is not known.
fn unit(word: &str, by: i64, when: When) -> Option<(Option<String>, &'static str)> {
    Some(match word.strip_suffix('s').unwrap_or(word) {
        "year" => (when.years_on(by), "XXXX"),
        "month" => (when.months_on(by), "XXXX-XX"),
        "week" => (when.weeks_on(by), "XXXX-WXX"),
        "day" => (when.days_on(by), "XXXX-XX-XX"),
        _ => return None,
    })
}
