//! Times of day: "9.40 pm", "at 21:40", "2045 GMT", "noon".

use crate::extract::tokens::TokenKind;
use crate::extract::tokens::Tokens;

/// Words before digits that make a time of day of them.
const LEADS: &[&str] = &["at", "by", "around", "about", "until", "till", "before", "after", "from", "since", "past"];

/// Names of time zones: four digits before one are hours and minutes, and no year.
const ZONES: &[&str] =
    &["GMT", "UTC", "BST", "IST", "CET", "CEST", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "AEST", "AEDT", "HKT", "JST"];

/// The time of day that begins at token `at`, such as `T21:40`, and the token after it.
#[must_use]
pub fn read(tokens: &Tokens<'_>, at: usize) -> Option<(String, usize)> {
    if let Some(hour) = ["midnight", "noon"].iter().position(|word| tokens.lower(at) == *word) {
        return Some((format!("T{:02}:00", hour * 12), at + 1));
    }
    if !tokens.is(at, TokenKind::Number) {
        return None;
    }
    if let Some(value) = in_four_digits(tokens, at) {
        return Some((value, at + 1));
    }
    let (hour, minute, end) = digits(tokens, at)?;
    let half = match tokens.lower(end) {
        "am" | "a.m." => Some(0),
        "pm" | "p.m." => Some(12),
        _ => None,
    };
    let led = at > 0 && tokens.is_one(at - 1, LEADS);
    let hour = match half {
        Some(half) if (1..=12).contains(&hour) => hour % 12 + half,
        None if led && minute.is_some() && tokens.text(at + 1) == ":" && hour < 24 => hour,
        _ => return None,
    };
    Some((format!("T{hour:02}:{:02}", minute.unwrap_or(0)), end + usize::from(half.is_some())))
}

/// "2045 GMT", "0930 hrs".
fn in_four_digits(tokens: &Tokens<'_>, at: usize) -> Option<String> {
    let zoned = ZONES.contains(&tokens.text(at + 1)) || tokens.lower(at + 1) == "hrs";
    let (hour, minute) = tokens.text(at).split_at_checked(2).filter(|(_, minute)| zoned && minute.len() == 2)?;
    let real = hour.parse::<u8>().ok()? < 24 && minute.parse::<u8>().ok()? < 60;
    real.then(|| format!("T{hour}:{minute}"))
}

/// Hour and minute in figures: `9`, `9.40`, `9:40`.
fn digits(tokens: &Tokens<'_>, at: usize) -> Option<(u8, Option<u8>, usize)> {
    let minute = |text: &str| text.parse::<u8>().ok().filter(|&minute| text.len() == 2 && minute < 60);
    if let Some((hour, rest)) = tokens.text(at).split_once('.') {
        return Some((hour.parse().ok()?, Some(minute(rest)?), at + 1));
    }
    let hour = tokens.text(at).parse().ok()?;
    if tokens.text(at + 1) == ":" && tokens.is_glued(at + 1) && tokens.is_glued(at + 2) {
        return Some((hour, Some(minute(tokens.text(at + 2))?), at + 3));
    }
    Some((hour, None, at + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_told_from_other_figures() {
        let first = |text: &str| {
            let tokens = Tokens::of(text);
            (0..tokens.len()).find_map(|at| read(&tokens, at)).map(|(value, _)| value)
        };
        assert_eq!(first("raised at 9.40 pm on 3 March").as_deref(), Some("T21:40"));
        assert_eq!(first("by 12:05 a.m.").as_deref(), Some("T00:05"));
        assert_eq!(first("at 21:40, said").as_deref(), Some("T21:40"));
        assert_eq!(first("around noon").as_deref(), Some("T12:00"));
        assert_eq!(first("at about 2045 GMT").as_deref(), Some("T20:45"));
        assert_eq!(first("in 2045, or 1990 GMT").as_deref(), None);
        assert_eq!(first("won 3:2 with 9.40 points, 4:43 to play"), None);
    }
}
