//! Whether counted people died or were hurt, by the words of the clause that counts them.

use crate::model::Wording;
use crate::relate::denial::words_around;

/// What befell people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Harm {
    /// They died.
    Death,
    /// They were hurt.
    Injury,
}

/// How many words of a clause are read ahead of a figure, and how many behind it.
const AHEAD: usize = 5;
/// See [`AHEAD`].
const BEHIND: usize = 4;
/// How long an insertion between commas may be: "three people, one of them a pregnant woman, were killed".
const INSERTION: usize = 10;

/// What befell the people counted by `noun`, which may be empty, whose number stands between `before` and `after`.
#[must_use]
pub fn harm(noun: &str, before: &str, after: &str, wording: &Wording) -> Option<Harm> {
    match noun {
        "dead" if wording.loose => Some(Harm::Death),
        "injured" if wording.loose => Some(Harm::Injury),
        noun if !noun.is_empty() && !Wording::lists(wording.people, noun) => None,
        _ => ahead(after, wording).or_else(|| behind(before, wording)),
    }
}

/// The first word of harm in the clause after the figure. What follows an "and" is said of others.
fn ahead(after: &str, wording: &Wording) -> Option<Harm> {
    let parts: Vec<String> = parts(after).take(AHEAD + INSERTION).map(str::to_lowercase).collect();
    let (mut at, mut read) = (0, 0);
    while read < AHEAD {
        match parts.get(at)?.as_str() {
            "," => at = after_insertion(&parts, at, wording)?,
            word if Wording::lists(wording.joints, word) => return None,
            word => {
                if let Some(harm) = of_word(word, wording) {
                    return Some(harm);
                }
                at += 1;
            }
        }
        read += 1;
    }
    None
}

/// Where the clause goes on after an insertion that begins with the comma at `at`.
fn after_insertion(parts: &[String], at: usize, wording: &Wording) -> Option<usize> {
    let end = (at + 2..parts.len()).find(|&end| parts[end] == ",")?;
    let verb = parts.get(end + 1)?;
    Wording::lists(wording.verbs, verb).then_some(end + 1)
}

/// The nearest word of harm before the figure, in its own clause: "killed at least 10".
fn behind(before: &str, wording: &Wording) -> Option<Harm> {
    let is_of_word = |c: char| c.is_alphanumeric() || c == '\'';
    let clause = before.split_inclusive(|c| !is_of_word(c)).rev().take_while(|piece| !piece.ends_with([',', ';', '.', ':', '—']));
    let words = clause.map(|piece| piece.trim_end_matches(|c| !is_of_word(c))).filter(|word| !word.is_empty());
    words.take(BEHIND).find_map(|word| of_word(&word.to_lowercase(), wording))
}

fn of_word(word: &str, wording: &Wording) -> Option<Harm> {
    if Wording::lists(wording.deaths, word) {
        Some(Harm::Death)
    } else if Wording::lists(wording.injuries, word) {
        Some(Harm::Injury)
    } else {
        None
    }
}

/// Whether the sentence around a figure, which ends `before` and goes on in `after`, tells of any harm at all.
#[must_use]
pub fn tells_of_harm(before: &str, after: &str, wording: &Wording) -> bool {
    let of_harm = |word: &str| of_word(word, wording).is_some() || Wording::lists(wording.other_harm, word);
    words_around(before, after).any(|word| of_harm(&word))
}

/// The words of a text and its commas.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(|c: char| !(c.is_alphanumeric() || c == '\'')).flat_map(|piece| {
        let word = piece.trim_end_matches(|c: char| !(c.is_alphanumeric() || c == '\''));
        let comma = piece[word.len()..].starts_with(',').then_some(",");
        (!word.is_empty()).then_some(word).into_iter().chain(comma)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: Wording = Wording {
        denials: "not",
        denial_endings: "n't",
        undoing: "only",
        doubts: "",
        deaths: "killed killing died",
        injuries: "hurt injur-",
        other_harm: "",
        people: "people-",
        joints: "and but",
        verbs: "were",
        loose: false,
    };

    #[test]
    fn harm_is_that_of_the_figures_own_clause() {
        let of = |sentence: &str, noun: &str| {
            let (before, after) = sentence.split_once('#').expect("a sign for the figure");
            harm(noun, before, after, &ENGLISH)
        };
        assert_eq!(of("killing at least # people and injuring others", "people"), Some(Harm::Death));
        assert_eq!(of("killed 10 people and injured #", ""), Some(Harm::Injury));
        assert_eq!(of("# people, one of them a pregnant woman, were killed when", "people"), Some(Harm::Death));
        assert_eq!(of("shooting # people, killing one", "people"), None);
        assert_eq!(of("# hurt", ""), Some(Harm::Injury));
        assert_eq!(of("Nobody died, thank God, but # people went off", "people"), None);
        assert_eq!(of("killing # cows", "cows"), None);
    }
}
