//! Quarters and seasons: "the first quarter of 2009", `Q3 2024`, "summer 2010".

use crate::extract::dates::when::When;
use crate::extract::dates::year::year_at;
use crate::extract::tokens::Tokens;

/// The quarter or season that begins at token `at`.
#[must_use]
pub fn read(tokens: &Tokens<'_>, at: usize, when: When) -> Option<(String, usize)> {
    quarter(tokens, at, when).or_else(|| season(tokens, at))
}

fn quarter(tokens: &Tokens<'_>, at: usize, when: When) -> Option<(String, usize)> {
    let (number, end) = if tokens.lower(at) == "q" && tokens.is_glued(at + 1) {
        (tokens.text(at + 1).parse::<u8>().ok().filter(|number| (1..=4).contains(number))?, at + 2)
    } else {
        let place = ["first", "second", "third", "fourth"].iter().position(|word| *word == tokens.lower(at))?;
        let quarter = at + 1 + usize::from(tokens.text(at + 1) == "-");
        (u8::try_from(place + 1).ok().filter(|_| tokens.lower(quarter) == "quarter")?, quarter + 1)
    };
    let year = end + usize::from(tokens.lower(end) == "of");
    Some(match year_at(tokens, year) {
        Some(value) => (format!("{value}-Q{number}"), year + 1),
        None => (format!("{}-Q{number}", when.years_on(0).unwrap_or_else(|| "XXXX".to_owned())), end),
    })
}

fn season(tokens: &Tokens<'_>, at: usize) -> Option<(String, usize)> {
    let code = match tokens.lower(at) {
        "spring" => "SP",
        "summer" => "SU",
        "autumn" | "fall" => "FA",
        "winter" => "WI",
        _ => return None,
    };
    let year = at + 1 + usize::from(tokens.lower(at + 1) == "of");
    year_at(tokens, year).map(|value| (format!("{value}-{code}"), year + 1))
}
