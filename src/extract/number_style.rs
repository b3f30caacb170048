//! How a language writes numbers in digits: where one ends, and what it is worth.

/// Which marks part the digits of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberStyle {
    /// `1.234,5`, also with spaces or apostrophes between the thousands.
    Comma,
    /// `1,234.5`, as in Mexico, or `1'234.5`, as in Switzerland.
    Point,
    /// Not known: only what can be read in one way has a value.
    Unknown,
}

/// Spaces and apostrophes between thousands, which mean nothing else inside a number.
const GROUPS: &[char] = &[' ', '\u{a0}', '\u{202f}', '\u{2009}', '\'', '’'];

impl NumberStyle {
    /// The byte after the number that begins at byte `at` of `text`.
    #[must_use]
    pub fn end(self, text: &str, at: usize) -> usize {
        let mut end = at + digits(&text[at..]);
        let (group, decimal) = match self {
            Self::Comma => ('.', ','),
            Self::Point => (',', '.'),
            Self::Unknown => return unknown_end(text, end),
        };
        let attached = text[..at].ends_with(|c: char| c.is_alphanumeric());
        if end - at <= 3 && !text[at..].starts_with('0') && !attached {
            let mark = text[end..].chars().next().filter(|mark| *mark == group || GROUPS.contains(mark));
            while let Some(mark) = mark
                && text[end..].starts_with(mark)
                && digits(&text[end + mark.len_utf8()..]) == 3
            {
                end += mark.len_utf8() + 3;
            }
        }
        let after = text[end..].strip_prefix(decimal).map_or(0, digits);
        let goes_on = after > 0 && text[end + 1 + after..].strip_prefix(decimal).is_some_and(|rest| digits(rest) > 0);
        if after > 0 && !goes_on { end + 1 + after } else { end }
    }

    /// The value of such a number, where there is no doubt of it.
    #[must_use]
    pub fn value(self, number: &str) -> Option<f64> {
        let decimal = match self {
            Self::Comma => Some(','),
            Self::Point => Some('.'),
            Self::Unknown => unknown_decimal(number)?,
        };
        let plain = |c: char| if Some(c) == decimal { Some('.') } else { Some(c).filter(char::is_ascii_digit) };
        number.chars().filter_map(plain).collect::<String>().parse().ok()
    }
}

/// All digits with single commas and points between them.
fn unknown_end(text: &str, mut end: usize) -> usize {
    while text[end..].starts_with([',', '.']) && digits(&text[end + 1..]) > 0 {
        end += 1 + digits(&text[end + 1..]);
    }
    end
}

/// The mark before the decimals of a number in an unknown language; `None` where it may be one or part thousands.
#[expect(clippy::option_option, reason = "in doubt, or without decimals, or with them")]
fn unknown_decimal(number: &str) -> Option<Option<char>> {
    let marks: Vec<char> = number.chars().filter(|c| !c.is_ascii_digit()).collect();
    let in_threes = |parts: &str| parts.split([',', '.']).skip(1).all(|part| part.len() == 3);
    match marks.as_slice() {
        [] => Some(None),
        [mark] => {
            let (whole, part) = number.split_once(*mark)?;
            (part.len() != 3 || whole == "0" || whole.len() > 3).then_some(Some(*mark))
        }
        [first, middle @ .., last] if middle.iter().all(|mark| mark == first) => {
            let (whole, _) = number.rsplit_once(*last)?;
            if first == last { in_threes(number).then_some(None) } else { in_threes(whole).then_some(Some(*last)) }
        }
        _ => None,
    }
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(style: NumberStyle, text: &str) -> (&str, Option<f64>) {
        let number = &text[..style.end(text, 0)];
        (number, style.value(number))
    }

    #[test]
    fn digits_are_read_as_the_language_parts_them() {
        assert_eq!(read(NumberStyle::Comma, "1.234,5 Euro"), ("1.234,5", Some(1234.5)));
        assert_eq!(read(NumberStyle::Comma, "3 500 euros"), ("3 500", Some(3500.0)));
        assert_eq!(read(NumberStyle::Comma, "3'500 Franken"), ("3'500", Some(3500.0)));
        assert_eq!(read(NumberStyle::Comma, "03.03.2026"), ("03", Some(3.0)));
        assert_eq!(read(NumberStyle::Comma, "2026 300 Menschen"), ("2026", Some(2026.0)));
        assert_eq!(read(NumberStyle::Point, "1'234.5"), ("1'234.5", Some(1234.5)));
    }

    #[test]
    fn in_an_unknown_language_doubt_has_no_value() {
        let value = |text| NumberStyle::Unknown.value(text);
        assert_eq!(value("1,234"), None);
        assert_eq!(value("14,3"), Some(14.3));
        assert_eq!(value("1.234.567"), Some(1_234_567.0));
        assert_eq!(value("1.234,5"), Some(1234.5));
        assert_eq!(value("03.03.2026"), None);
    }
}
