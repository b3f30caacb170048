//! Whether a place lies inside a word or a figure.

use unicode_normalization::char::is_combining_mark;

/// Scripts that put no space between words, or none between a word and what is said of it: there no border can be told.
const WITHOUT_SPACES: &[(char, char)] = &[
    ('\u{0e00}', '\u{0eff}'),   // Thai, Lao
    ('\u{0f00}', '\u{0fff}'),   // Tibetan
    ('\u{1000}', '\u{109f}'),   // Myanmar
    ('\u{1100}', '\u{11ff}'),   // Hangul letters
    ('\u{1780}', '\u{17ff}'),   // Khmer
    ('\u{2e80}', '\u{a4cf}'),   // Han, Kana, Bopomofo, Yi
    ('\u{ac00}', '\u{d7ff}'),   // Hangul
    ('\u{f900}', '\u{faff}'),   // Han
    ('\u{ff66}', '\u{ffdc}'),   // Kana, Hangul
    ('\u{20000}', '\u{3ffff}'), // Han
];

/// Whether byte `at` of `text` lies inside a word or a figure: between two letters or digits, or at a stop or a comma
/// between two digits. An apostrophe or a hyphen parts words here: "Meta" is a whole word of "Meta's".
pub fn cuts_a_word(text: &str, at: usize) -> bool {
    let (mut before, mut after) = (text[..at].chars().rev(), text[at..].chars());
    let (Some(last), Some(next)) = (before.next(), after.next()) else { return false };
    let is_point = |sign: char| matches!(sign, '.' | ',');
    let is_digit = |sign: Option<char>| sign.is_some_and(char::is_numeric);
    is_combining_mark(next)
        || is_of_a_word(last) && is_of_a_word(next)
        || last.is_numeric() && is_point(next) && is_digit(after.next())
        || is_point(last) && next.is_numeric() && is_digit(before.next())
}

fn is_of_a_word(character: char) -> bool {
    let spaced = || !WITHOUT_SPACES.iter().any(|(first, last)| (*first..=*last).contains(&character));
    (character.is_alphanumeric() || is_combining_mark(character)) && spaced()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_figures_have_borders() {
        for cut in ["il|legal", "11|.5 million", "11.|5", "1|1.5", "4,|300", "caf|\u{65}\u{301}", "e|\u{301}", "п|раво", "x|2"] {
            let at = cut.find('|').unwrap();
            assert!(cuts_a_word(&cut.replace('|', ""), at), "{cut}");
        }
        for whole in [
            "|word",
            "word|",
            "a| b",
            "Meta|'s",
            "l’|État",
            "re-|elected",
            "$|14.3",
            "12|%",
            "5|. He",
            "5.| He",
            "東|京",
            "กรุง|เทพ",
            "서울|에서",
            "iPhone|の",
        ] {
            let at = whole.find('|').unwrap();
            assert!(!cuts_a_word(&whole.replace('|', ""), at), "{whole}");
        }
    }
}
