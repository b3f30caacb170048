//! What a figure is a figure of: only figures of one frame are held against each other.

use crate::model::Quantity;
use crate::model::QuantityKind;
use crate::model::UNSAID_CURRENCY;
use crate::model::Wording;
use crate::relate::harm::Harm;
use crate::relate::harm::harm;
use crate::relate::harm::tells_of_harm;
use crate::relate::normal_form::WordForms;

const MILLION: f64 = 1e6;

/// What a figure is a figure of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
    /// A time of day, in minutes from midnight.
    Clock,
    /// Things counted by a noun with this stem.
    Things(String),
    /// The same of what others are a part of: the jobs in "240 of its 610 jobs".
    Whole(String),
    /// So many units; with "ago" and the like, a distance in time and no length of it.
    Units(String),
}

impl Frame {
    /// Whether the two frames are one; money of an unsaid currency is money of any.
    #[must_use]
    pub fn fits(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Money(one), Self::Money(two)) => one == two || one == UNSAID_CURRENCY || two == UNSAID_CURRENCY,
            _ => self == other,
        }
    }
}

/// The frame of a figure that stands between `before` and `after`; none for a bare number and a place in an order.
#[must_use]
pub fn frame(figure: &Quantity, before: &str, after: &str, wording: &Wording) -> Option<Frame> {
    if is_magnitude(before, after) {
        return Some(Frame::Magnitude);
    }
    if figure.kind == QuantityKind::Age {
        return Some(Frame::Age);
    }
    if figure.kind == QuantityKind::Ordinal {
        return None;
    }
    // Millions of nothing that is named are millions of money, more often than not.
    if figure.unit.is_empty() && figure.kind == QuantityKind::Number && figure.value >= MILLION {
        return Some(Frame::Money(UNSAID_CURRENCY.to_owned()));
    }
    let noun = figure.unit.strip_prefix("count:");
    if noun.is_some() || figure.unit.is_empty() {
        return match harm(noun.unwrap_or_default(), before, after, wording) {
            Some(Harm::Death) => Some(Frame::Dead),
            Some(Harm::Injury) => Some(Frame::Injured),
            // Whom the harm befell is not sure where the words of a clause come in any order.
            None if wording.loose && tells_of_harm(before, after, wording) => None,
            None => noun.map(|noun| Frame::Things(stem(noun))),
        };
    }
    if is_money(&figure.unit) {
        return Some(Frame::Money(figure.unit.clone()));
    }
    let distance = [" ago", " earlier", " later", " before"].into_iter().find(|word| after.starts_with(word)).unwrap_or_default();
    Some(Frame::Units(format!("{}{distance}", figure.unit)))
}

/// Whether a unit is the code of a currency.
fn is_money(unit: &str) -> bool {
    unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn stem(noun: &str) -> String {
    WordForms::of_language("en").of(noun).unwrap_or_else(|| noun.to_owned())
}

/// "magnitude 6.1", "a 6.1-magnitude", "measuring 6.1".
fn is_magnitude(before: &str, after: &str) -> bool {
    let after = after.trim_start_matches(['-', ' ']);
    let words: Vec<&str> = before.rsplit(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(5).collect();
    let last =
        words.iter().find(|word| !matches!(**word, "of" | "at" | "least" | "a" | "about" | "around")).map(|word| word.to_ascii_lowercase());
    after.get(..9).is_some_and(|word| word.eq_ignore_ascii_case("magnitude")) || matches!(last.as_deref(), Some("magnitude" | "measuring"))
}
