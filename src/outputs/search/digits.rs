//! Numbers as text that a script's string can hold: (s,c)-dense codes after Brisaboa, Fariña, Navarro and Paramá,
//! "Lightweight natural language text compression" (2007), over ninety printable characters.

/// How many digits there are.
const DIGITS: usize = 90;
/// The digits from 0 up to this end a number; the others say that it goes on. Most gaps between passages are small.
const STOPPERS: usize = 60;

/// The digit of a value below ninety: the characters from `#` to `~` without `<` and `\`, which a script would mind.
pub fn digit(value: usize) -> char {
    debug_assert!(value < DIGITS);
    let code = b'#' + u8::try_from(value).unwrap_or_default();
    let code = if code >= b'<' { code + 1 } else { code };
    char::from(if code >= b'\\' { code + 1 } else { code })
}

/// Appends a number: its digits, the most significant first.
pub fn number(text: &mut String, value: usize) {
    let continuers = DIGITS - STOPPERS;
    let mut digits = [0; 16];
    let mut length = 0;
    let mut rest = value / STOPPERS;
    while rest > 0 {
        rest -= 1;
        digits[length] = STOPPERS + rest % continuers;
        length += 1;
        rest /= continuers;
    }
    text.extend(digits[..length].iter().rev().map(|&value| digit(value)));
    text.push(digit(value % STOPPERS));
}

/// The digit that stands for the length of a text of so many words: four times its square root, so that short texts,
/// whose lengths matter most, are told apart best.
#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "lengths are small")]
pub fn length_digit(words: usize) -> usize {
    ((4.0 * (words as f64).sqrt()).round() as usize).min(DIGITS - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<usize> {
        let value = |c: char| (0..DIGITS).find(|&value| digit(value) == c).unwrap();
        let (mut numbers, mut high) = (Vec::new(), 0);
        for digit in text.chars().map(value) {
            if digit < STOPPERS {
                numbers.push(high * STOPPERS + digit);
                high = 0;
            } else {
                high = high * (DIGITS - STOPPERS) + digit - STOPPERS + 1;
            }
        }
        numbers
    }

    #[test]
    fn numbers_read_back_and_mean_nothing_to_a_script() {
        let numbers: Vec<usize> = (0..4000).chain([59_999, 1 << 20, 1 << 40]).collect();
        let mut text = String::new();
        for &value in &numbers {
            number(&mut text, value);
        }
        assert_eq!(read(&text), numbers);
        assert!(!text.contains(['"', '\\', '<', ' ', '\n']));
    }
}
