//! How a date is to be written, said to somebody who wrote it as people do.

/// The keys whose values are dates. `date` is none that anything reads, but it is often written for one of them.
pub const DATE_KEYS: &[&str] = &["created", "published", "retrieved", "date"];

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAYS: [u32; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// What is wrong with `written` as the value of `key`, and the way out.
pub fn told(key: &str, written: &str) -> (String, String) {
    if is_in_form(written) {
        return (format!("`{written}` is no day of the calendar"), "write year, month and day, as in 2026-03-07".to_owned());
    }
    let message = format!("`{key}` must be a date: year, month and day, without quotation marks");
    match meant(written) {
        Some(date) => (message, format!("write `{key} = {date}`")),
        None => (message, format!("a date is written as 2026-03-07 is, which is the 7th of March: `{key} = 2026-03-07`")),
    }
}

/// The day that `written` names beyond doubt: `7/3/2026` is July to some and March to others.
fn meant(written: &str) -> Option<String> {
    let parts: Vec<&str> = written.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let (year, month, day) = if is_year(first) {
        (*first, month(second).or_else(|| second.parse().ok())?, day(third)?)
    } else if !is_year(third) {
        return None;
    } else if let Some(month) = month(first) {
        (*third, month, day(second)?)
    } else if let Some(month) = month(second) {
        (*third, month, day(first)?)
    } else {
        let (one, other) = (day(first)?, day(second)?);
        let (day, month) = if one > 12 { (one, other) } else { (other, one) };
        (*third, month, if day > 12 || day == month { day } else { return None })
    };
    let longest = DAYS.get(usize::try_from(month).ok()?.checked_sub(1)?)?;
    let leap = || year.parse::<u32>().is_ok_and(|year| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
    ((1..=*longest).contains(&day) && ((month, day) != (2, 29) || leap())).then(|| format!("{year}-{month:02}-{day:02}"))
}

/// Whether `written` is year, month and day as they are to be written, so that only the day can be wrong.
fn is_in_form(written: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let lengths: Vec<usize> = written.split('-').map(str::len).collect();
    lengths == [4, 2, 2] && written.split('-').all(digits) && meant(written).is_none()
}

fn is_year(part: &str) -> bool {
    part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit())
}

/// The number of an English month, in full or shortened.
fn month(part: &str) -> Option<u32> {
    let folded = part.to_lowercase();
    let index = MONTHS.iter().position(|month| folded.starts_with(month))?;
    u32::try_from(index + 1).ok()
}

fn day(part: &str) -> Option<u32> {
    part.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_that_is_clear_is_written_out() {
        for written in ["7 March 2026", "March 7, 2026", "7th March 2026", "2026-3-7", "\"2026-03-07\"", "7 mar. 2026"] {
            assert_eq!(meant(written).as_deref(), Some("2026-03-07"), "{written}");
        }
        assert_eq!(meant("13/03/2026").as_deref(), Some("2026-03-13"));
    }

    #[test]
    fn one_that_is_not_is_left_to_the_editor() {
        for written in ["07/03/2026", "2026-02-30", "29 February 2025", "2026-13-01", "yesterday", "March 2026", "7/3/26"] {
            assert_eq!(meant(written), None, "{written}");
        }
    }
}
