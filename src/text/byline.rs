//! The people and the bodies that a line such as "Ann Lee and Ben Roe" names.

/// Who is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// A person.
    Person {
        /// The given names, as written.
        given: String,
        /// The family name, with a particle before it: "van Dam".
        family: String,
    },
    /// An office, a paper, or anybody whose name's parts are not sure.
    Whole(String),
}

/// What stands between two names.
const JOINTS: &[&str] = &[", and ", " and ", " & ", " und ", " et ", " y ", " e ", " en ", ", "];
/// Small words of a family name.
const PARTICLES: &[&str] =
    &["al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "la", "le", "ten", "ter", "van", "von", "zu"];
/// Words that no person is called by, in small letters.
const OF_BODIES: &[&str] = &[
    "agency",
    "association",
    "authority",
    "bank",
    "board",
    "bureau",
    "center",
    "centre",
    "chronicle",
    "commission",
    "committee",
    "company",
    "corporation",
    "council",
    "court",
    "daily",
    "department",
    "desk",
    "editors",
    "foundation",
    "gazette",
    "government",
    "group",
    "herald",
    "inc.",
    "institute",
    "journal",
    "jr.",
    "ltd.",
    "magazine",
    "ministry",
    "museum",
    "news",
    "newspaper",
    "office",
    "parliament",
    "police",
    "post",
    "press",
    "radio",
    "reporter",
    "review",
    "service",
    "society",
    "sr.",
    "staff",
    "team",
    "telegraph",
    "times",
    "tribune",
    "union",
    "university",
    "wire",
];

/// The names in `byline`. Where one of them is not surely a person's, the line is one name and stays whole: a ministry whose
/// name has an "and" is not two people.
#[must_use]
pub fn names_of(byline: &str) -> Vec<Name> {
    let line = byline.trim();
    let line = line.strip_prefix("By ").or_else(|| line.strip_prefix("by ")).unwrap_or(line).trim();
    if line.contains(';') {
        return line.split(';').map(str::trim).filter(|part| !part.is_empty()).map(one).collect();
    }
    let people: Option<Vec<Name>> = parts(line).into_iter().map(person).collect();
    people.filter(|people| !people.is_empty()).unwrap_or_else(|| if line.is_empty() { Vec::new() } else { vec![one(line)] })
}

/// A single name, perhaps with the family name first.
fn one(text: &str) -> Name {
    let inverted = text.split_once(',').map(|(family, given)| (family.trim(), given.trim()));
    let is_inverted = |(family, given): &(&str, &str)| {
        !given.contains(',') && is_name(family) && is_name(given) && !family.contains(' ') && given.split_whitespace().count() < 4
    };
    match inverted.filter(is_inverted) {
        Some((family, given)) => Name::Person { given: given.to_owned(), family: family.to_owned() },
        None => person(text).unwrap_or_else(|| Name::Whole(text.to_owned())),
    }
}

/// What stands between the joints.
fn parts(line: &str) -> Vec<&str> {
    let mut parts = vec![line];
    for joint in JOINTS {
        parts = parts.into_iter().flat_map(|part| part.split(joint)).collect();
    }
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// `text` as a person's name: two to five words, the family name last.
fn person(text: &str) -> Option<Name> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let last = words.len().checked_sub(1).filter(|last| (1..5).contains(last))?;
    if !is_name(text) || !begins_large(words[0]) || !begins_large(words[last]) || is_acronym(words[last]) {
        return None;
    }
    let particles = words[1..last].iter().rev().take_while(|word| PARTICLES.contains(word)).count();
    let first = last - particles;
    Some(Name::Person { given: words[..first].join(" "), family: words[first..].join(" ") })
}

/// Whether every word could be part of a person's name.
fn is_name(text: &str) -> bool {
    let fits = |word: &str| (begins_large(word) || PARTICLES.contains(&word)) && !OF_BODIES.contains(&word.to_lowercase().as_str());
    !text.is_empty() && text.split_whitespace().all(|word| fits(word) && !word.chars().any(char::is_numeric))
}

fn begins_large(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

fn is_acronym(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(byline: &str) -> String {
        let written = |name: &Name| match name {
            Name::Person { given, family } => format!("{family}|{given}"),
            Name::Whole(name) => name.clone(),
        };
        names_of(byline).iter().map(written).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn people_are_told_from_bodies() {
        let lines = [
            ("Ann Lee and Ben Roe", "Lee|Ann; Roe|Ben"),
            ("By Ann B. Lee, J. R. Roe, and Max van der Dam", "Lee|Ann B.; Roe|J. R.; van der Dam|Max"),
            ("Lee, Ann", "Lee|Ann"),
            ("Lee, Ann; Reuters", "Lee|Ann; Reuters"),
            ("Ministry of Trade and Industry", "Ministry of Trade and Industry"),
            ("The Associated Press", "The Associated Press"),
            ("Scale AI", "Scale AI"),
            ("Reuters", "Reuters"),
            ("", ""),
        ];
        for (line, names) in lines {
            assert_eq!(read(line), names, "{line}");
        }
    }
}
