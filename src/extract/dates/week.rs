//! Days of the week: "Thursday", "last Friday", "Thursday, April 5".

use crate::extract::calendar::weekday;
use crate::extract::dates::day;
use crate::extract::dates::tense;
use crate::extract::dates::when::When;
use crate::extract::tokens::Tokens;

/// The day of the week that begins at token `at`; a full date after it says which one.
#[must_use]
pub fn read(tokens: &Tokens<'_>, at: usize, when: When) -> Option<(String, usize)> {
    let pointed = tokens.is_one(at, &["last", "this", "next"]);
    let named = at + usize::from(pointed);
    let number = weekday(tokens.text(named)).filter(|_| tokens.is_capital(named))?;
    let after = named + 1 + usize::from(tokens.text(named + 1) == ",");
    if let Some(full) = day::read(tokens, after, when).filter(|(value, _)| value.len() > "XXXX-04".len()) {
        return Some(full);
    }
    if tokens.lower(at) == "next" {
        return Some((when.weekday(number, 1), named + 1));
    }
    Some((tense::told(tokens, at, when).weekday(number, 0), named + 1))
}
