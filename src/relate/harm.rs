//! Whether counted people died or were hurt, by the words of the clause that counts them.

/// What befell people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Harm {
    /// They died.
    Death,
    /// They were hurt.
    Injury,
}

/// How the nouns begin that news counts the dead and the hurt by.
const PEOPLE: &[&str] = &[
    "boy",
    "child",
    "civilian",
    "dead",
    "fatalit",
    "girl",
    "hurt",
    "injur",
    "inmate",
    "kill",
    "men",
    "militant",
    "officer",
    "other",
    "passenger",
    "people",
    "person",
    "polic",
    "prisoner",
    "protest",
    "rebel",
    "resident",
    "soldier",
    "student",
    "teen",
    "tourist",
    "troop",
    "victim",
    "villager",
    "women",
    "worker",
    "wound",
];
/// How many words of a clause are read ahead of a figure, and how many behind it.
const AHEAD: usize = 5;
/// See [`AHEAD`].
const BEHIND: usize = 4;
/// How long an insertion between commas may be: "three people, one of them a pregnant woman, were killed".
const INSERTION: usize = 10;

/// What befell the people counted by `noun`, which may be empty, whose number stands between `before` and `after`.
#[must_use]
pub fn harm(noun: &str, before: &str, after: &str) -> Option<Harm> {
    if !noun.is_empty() && !PEOPLE.iter().any(|person| noun.starts_with(person)) {
        return None;
    }
    ahead(after).or_else(|| behind(before))
}

/// The first word of harm in the clause after the figure. What follows an "and" is said of others.
fn ahead(after: &str) -> Option<Harm> {
    let parts: Vec<String> = parts(after).take(AHEAD + INSERTION).map(str::to_lowercase).collect();
    let (mut at, mut read) = (0, 0);
    while read < AHEAD {
        match parts.get(at)?.as_str() {
            "and" | "while" | "but" => return None,
            "," => at = after_insertion(&parts, at)?,
            word => {
                if let Some(harm) = of_word(word) {
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
fn after_insertion(parts: &[String], at: usize) -> Option<usize> {
    let end = (at + 2..parts.len()).find(|&end| parts[end] == ",")?;
    let verb = parts.get(end + 1)?;
    matches!(verb.as_str(), "was" | "were" | "has" | "have" | "had" | "is" | "are" | "died").then_some(end + 1)
}

/// The nearest word of harm before the figure, in its own clause: "killed at least 10".
fn behind(before: &str) -> Option<Harm> {
    let is_of_word = |c: char| c.is_alphanumeric() || c == '\'';
    let clause = before.split_inclusive(|c| !is_of_word(c)).rev().take_while(|piece| !piece.ends_with([',', ';', '.', ':', '—']));
    let words = clause.map(|piece| piece.trim_end_matches(|c| !is_of_word(c))).filter(|word| !word.is_empty());
    words.take(BEHIND).find_map(|word| of_word(&word.to_lowercase()))
}

fn of_word(word: &str) -> Option<Harm> {
    if is_death(word) {
        Some(Harm::Death)
    } else if word == "hurt" || word.starts_with("injur") || word.starts_with("wound") {
        Some(Harm::Injury)
    } else {
        None
    }
}

fn is_death(word: &str) -> bool {
    matches!(word, "dead" | "die" | "died" | "dies" | "dying" | "toll" | "slain")
        || ["death", "kill", "fatal", "slay", "murder", "perish"].iter().any(|stem| word.starts_with(stem))
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

    #[test]
    fn harm_is_that_of_the_figures_own_clause() {
        let of = |sentence: &str, noun: &str| {
            let (before, after) = sentence.split_once('#').expect("a sign for the figure");
            harm(noun, before, after)
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
