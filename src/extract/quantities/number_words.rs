//! The words that numbers are written with.

/// The value of a word below twenty.
#[must_use]
pub fn small(word: &str) -> Option<f64> {
    const WORDS: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    match word {
        "nought" | "naught" => Some(0.0),
        _ => position(&WORDS, word).map(f64::from),
    }
}

/// The value of a word for tens, from twenty on.
#[must_use]
pub fn tens(word: &str) -> Option<f64> {
    const WORDS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    position(&WORDS, word).map(|at| 20.0 + 10.0 * f64::from(at))
}

/// A dozen multiplies the number right before it, and not a whole number of thousands.
pub const DOZEN: f64 = 12.0;

/// What a word multiplies the number before it by.
#[must_use]
pub fn scale(word: &str) -> Option<f64> {
    Some(match word.strip_suffix('s').unwrap_or(word) {
        "dozen" | "doz" | "dz" => DOZEN,
        "hundred" => 1e2,
        "thousand" => 1e3,
        "lakh" => 1e5,
        "million" => 1e6,
        "crore" => 1e7,
        "billion" => 1e9,
        "trillion" => 1e12,
        _ => return None,
    })
}

/// What letters after digits multiply them by, where they cannot mean anything else.
#[must_use]
pub fn abbreviated_scale(word: &str) -> Option<f64> {
    Some(match word {
        "mn" | "mln" | "mil" => 1e6,
        "bn" | "bln" => 1e9,
        "tn" | "tln" | "trn" => 1e12,
        _ => return None,
    })
}

/// What a single letter right after digits multiplies them by; `money` says that they are an amount of it.
///
/// In small letters outside of money "m" is a metre, "t" a tonne and "b" part of a name.
#[must_use]
pub fn letter_scale(letters: &str, money: bool) -> Option<f64> {
    Some(match letters {
        "k" | "K" => 1e3,
        "M" | "MM" => 1e6,
        "m" | "mm" if money => 1e6,
        "B" => 1e9,
        "b" if money => 1e9,
        "T" | "t" if money => 1e12,
        _ => return None,
    })
}

/// The denominator that a word stands for, and whether the word is a plural: `thirds`, `quarter`.
#[must_use]
pub fn denominator(word: &str) -> Option<(f64, bool)> {
    const PARTS: [&str; 9] = ["half", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    let singular = if word == "halves" { "half" } else { word.strip_suffix('s').unwrap_or(word) };
    let value = match singular {
        "quarter" => 4.0,
        "twentieth" => 20.0,
        "thirtieth" => 30.0,
        "hundredth" => 1e2,
        "thousandth" => 1e3,
        "millionth" => 1e6,
        "billionth" => 1e9,
        "trillionth" => 1e12,
        _ => position(&PARTS, singular).map(|at| 2.0 + f64::from(at))?,
    };
    Some((value, singular != word))
}

/// The place that a word stands for, and the step of tens, hundreds and so on that it ends a number with: `fifth`, `twentieth`.
#[must_use]
pub fn ordinal(word: &str) -> Option<f64> {
    const PLACES: [&str; 19] = [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
    ];
    const TENS: [&str; 8] = ["twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"];
    position(&PLACES, word)
        .map(|at| 1.0 + f64::from(at))
        .or_else(|| position(&TENS, word).map(|at| 20.0 + 10.0 * f64::from(at)))
        .or_else(|| word.strip_suffix("th").and_then(scale))
}

/// The value of a character that is a fraction by itself.
#[must_use]
pub fn vulgar_fraction(mark: &str) -> Option<f64> {
    Some(match mark {
        "½" => 1.0 / 2.0,
        "⅓" => 1.0 / 3.0,
        "⅔" => 2.0 / 3.0,
        "¼" => 1.0 / 4.0,
        "¾" => 3.0 / 4.0,
        "⅕" => 1.0 / 5.0,
        "⅙" => 1.0 / 6.0,
        "⅛" => 1.0 / 8.0,
        "⅜" => 3.0 / 8.0,
        "⅝" => 5.0 / 8.0,
        "⅞" => 7.0 / 8.0,
        _ => return None,
    })
}

fn position(words: &[&str], word: &str) -> Option<u8> {
    words.iter().position(|known| *known == word).and_then(|at| u8::try_from(at).ok())
}
