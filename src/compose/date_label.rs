//! Dates as readers see them.

use crate::model::Date;

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// Such as "20 November 2026".
#[must_use]
pub fn date_label(date: Date) -> String {
    format!("{} {} {}", date.day, month_name(date), date.year)
}

/// Such as "November".
#[must_use]
pub fn month_name(date: Date) -> &'static str {
    MONTHS.get(usize::from(date.month).wrapping_sub(1)).copied().unwrap_or("?")
}

/// A TIMEX3 value as readers see it, at its precision: "April 2025", "the 1950s", "Thursday, no date given"; nothing for one that says too little.
#[must_use]
pub fn value_label(value: &str) -> Option<String> {
    const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let name = |digits: &str| digits.parse::<usize>().ok()?.checked_sub(1).and_then(|month| MONTHS.get(month)).copied();
    let number = |digits: &str| digits.parse::<u8>().ok();
    let year = |year: &str| (year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit())).then(|| year.to_owned());
    let parts: Vec<&str> = value.split('-').collect();
    match *parts.as_slice() {
        [decade] if decade.len() == 3 && number(decade.get(2..)?).is_some() => Some(format!("the {decade}0s")),
        [century] if century.len() == 2 => number(century).map(|century| format!("the years {century}00 to {century}99")),
        [only] => year(only),
        ["XXXX", "WXX", day] => {
            number(day).and_then(|day| DAYS.get(usize::from(day).checked_sub(1)?)).map(|day| format!("{day}, no date given"))
        }
        ["XXXX", month] => name(month).map(|month| format!("{month}, no year given")),
        ["XXXX", month, day] => Some(format!("{} {}, no year given", number(day)?, name(month)?)),
        [full, part] => match part.split_at_checked(1)? {
            ("Q", quarter) => Some(format!("quarter {} of {}", number(quarter)?, year(full)?)),
            ("W", week) => Some(format!("week {} of {}", number(week)?, year(full)?)),
            _ => match part {
                "SP" => Some(format!("spring {}", year(full)?)),
                "SU" => Some(format!("summer {}", year(full)?)),
                "FA" => Some(format!("autumn {}", year(full)?)),
                "WI" => Some(format!("winter {}", year(full)?)),
                month => Some(format!("{} {}", name(month)?, year(full)?)),
            },
        },
        [full, month, day] => Some(format!("{} {} {}", number(day)?, name(month)?, year(full)?)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_keep_their_precision() {
        let label = |value| value_label(value).unwrap_or_default();
        assert_eq!(
            ["2016", "2025-04", "2025-04-05", "195", "2016-Q1"].map(label),
            ["2016", "April 2025", "5 April 2025", "the 1950s", "quarter 1 of 2016"]
        );
        assert_eq!(
            ["XXXX-04", "XXXX-WXX-4", "PRESENT_REF", "XXXX", ""].map(label),
            ["April, no year given", "Thursday, no date given", "", "", ""]
        );
    }
}
