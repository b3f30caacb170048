//! Whether a figure is said to be only about right: "about", "more than", "or so".

use crate::extract::tokens::Tokens;

/// Single words before such a figure.
const BEFORE: &str = "about almost approximately around circa estimated nearly over roughly some under ~";
/// Pairs of words before such a figure.
const PAIRS: &[(&str, &str)] = &[
    ("more", "than"),
    ("less", "than"),
    ("fewer", "than"),
    ("at", "least"),
    ("at", "most"),
    ("up", "to"),
    ("close", "to"),
    ("as", "many"),
    ("many", "as"),
    ("much", "as"),
    ("excess", "of"),
];

/// Whether words right before or after the tokens of a figure say that it is not exact.
#[must_use]
pub fn is_approximate(tokens: &Tokens<'_>, run: std::ops::Range<usize>) -> bool {
    let back = |by: usize| run.start.checked_sub(by).map_or("", |at| tokens.lower(at));
    let after = (tokens.lower(run.end), tokens.lower(run.end + 1));
    BEFORE.split_ascii_whitespace().any(|word| word == back(1))
        || PAIRS.contains(&(back(2), back(1)))
        || matches!(after, ("or", "so" | "more"))
}
