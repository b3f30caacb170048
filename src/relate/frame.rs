//! What a figure is a figure of: only figures of one frame are held against each other.

use crate::model::Quantity;
use crate::model::QuantityKind;
use crate::relate::normal_form::WordForms;

/// The code of money whose currency is not said (ISO 4217).
const UNSAID: &str = "XXX";

/// What a figure is a figure of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Frame {
    /// An amount of money in this currency.
    Money(String),
    /// People who died.
    Dead,
    /// People who were hurt.
    Injured,
    /// The strength of an earthquake.
    Magnitude,
    /// Somebody's age.
    Age,
    /// Things counted by a noun with this stem.
    Things(String),
    /// So many units.
    Units(String),
}

impl Frame {
    /// Whether the two frames are one; money of an unsaid currency is money of any.
    #[must_use]
    pub fn fits(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Money(one), Self::Money(two)) => one == two || one == UNSAID || two == UNSAID,
            _ => self == other,
        }
    }
}

/// The frame of a figure that stands between `before` and `after`; none for a bare number and a place in an order.
#[must_use]
pub fn frame(figure: &Quantity, before: &str, after: &str) -> Option<Frame> {
    if is_magnitude(before, after) {
        return Some(Frame::Magnitude);
    }
    if figure.kind == QuantityKind::Age {
        return Some(Frame::Age);
    }
    if figure.kind == QuantityKind::Ordinal {
        return None;
    }
    let noun = figure.unit.strip_prefix("count:");
    if noun.is_some() || figure.unit.is_empty() {
        return harm(noun.unwrap_or_default(), before, after).or_else(|| noun.map(|noun| Frame::Things(stem(noun))));
    }
    let money = figure.unit.len() == 3 && figure.unit.bytes().all(|byte| byte.is_ascii_uppercase());
    Some(if money { Frame::Money(figure.unit.clone()) } else { Frame::Units(figure.unit.clone()) })
}

fn stem(noun: &str) -> String {
    WordForms::of_language("en").of(noun).unwrap_or_else(|| noun.to_owned())
}

/// "magnitude 6.1", "a 6.1-magnitude", "measuring 6.1".
fn is_magnitude(before: &str, after: &str) -> bool {
    let after = after.trim_start_matches(['-', ' ']);
    let words: Vec<&str> = before.rsplit(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(3).collect();
    let last = words.iter().find(|word| !matches!(**word, "of" | "at" | "least")).map(|word| word.to_ascii_lowercase());
    after.get(..9).is_some_and(|word| word.eq_ignore_ascii_case("magnitude")) || matches!(last.as_deref(), Some("magnitude" | "measuring"))
}

/// Whether people counted by `noun` died or were hurt, by the words right around the figure.
fn harm(noun: &str, before: &str, after: &str) -> Option<Frame> {
    const PEOPLE: &[&str] = &[
        "people", "person", "men", "women", "civilian", "soldier", "worker", "other", "dead", "kill", "victim", "injur", "wound",
        "student", "polic", "hurt",
    ];
    if !noun.is_empty() && !PEOPLE.iter().any(|person| noun.starts_with(person)) {
        return None;
    }
    let ahead: Vec<String> = parts(after).take(5).map(str::to_lowercase).collect();
    let dead = ahead.iter().position(|word| is_death(word));
    let injured = ahead.iter().position(|word| is_injury(word));
    match (dead, injured) {
        (Some(dead), Some(injured)) => return Some(if injured < dead { Frame::Injured } else { Frame::Dead }),
        (Some(_), None) => return Some(Frame::Dead),
        (None, Some(_)) => return Some(Frame::Injured),
        (None, None) => (),
    }
    let behind: Vec<String> = before
        .rsplit(|c: char| !(c.is_alphanumeric() || c == '\''))
        .filter(|word| !word.is_empty())
        .take(4)
        .map(str::to_lowercase)
        .collect();
    if behind.iter().any(|word| word.starts_with("kill") || word.starts_with("death")) {
        Some(Frame::Dead)
    } else if behind.iter().any(|word| is_injury(word)) {
        Some(Frame::Injured)
    } else {
        None
    }
}

/// The words of a text and its commas.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(|c: char| !(c.is_alphanumeric() || c == '\'')).flat_map(|piece| {
        let word = piece.trim_end_matches(|c: char| !(c.is_alphanumeric() || c == '\''));
        let comma = piece[word.len()..].starts_with(',').then_some(",");
        (!word.is_empty()).then_some(word).into_iter().chain(comma)
    })
}

fn is_death(word: &str) -> bool {
    matches!(word, "dead" | "die" | "died" | "dies" | "dying" | "death" | "deaths" | "toll")
        || word.starts_with("kill")
        || word.starts_with("fatal")
}

fn is_injury(word: &str) -> bool {
    word == "hurt" || word.starts_with("injur") || word.starts_with("wound")
}
