//! Quarters and seasons: "the first quarter of 2009", `Q3 2024`, "the 1988 third quarter", "summer 2010".

use crate::extract::dates::when::When;
use crate::extract::dates::year::year_at;
use crate::extract::tokens::Tokens;

/// Words that tell a quarter of the year, where none is named, from a quarter of a game.
const BUSINESS: &[&str] = &[
    "$",
    "€",
    "£",
    "¥",
    "bank",
    "business",
    "companies",
    "company",
    "dividend",
    "earnings",
    "economic",
    "economy",
    "fiscal",
    "forecast",
    "gdp",
    "growth",
    "income",
    "inflation",
    "investors",
    "market",
    "markets",
    "profit",
    "profits",
    "revenue",
    "revenues",
    "sales",
    "shareholders",
    "shares",
];

/// The quarter or season that begins at token `at`.
#[must_use]
pub fn read(tokens: &Tokens<'_>, at: usize, when: When) -> Option<(String, usize)> {
    quarter(tokens, at, when).or_else(|| season(tokens, at))
}

fn quarter(tokens: &Tokens<'_>, at: usize, when: When) -> Option<(String, usize)> {
    if let Some(year) = year_at(tokens, at) {
        return number(tokens, at + 1).map(|(number, end)| (format!("{year}-Q{number}"), end));
    }
    let (number, end) = number(tokens, at)?;
    let year = end + usize::from(tokens.lower(end) == "of");
    if let Some(value) = year_at(tokens, year) {
        return Some((format!("{value}-Q{number}"), year + 1));
    }
    if let Some(years) = of_year(tokens, end) {
        return Some((format!("{}-Q{number}", when.years_on(years).unwrap_or_else(|| "XXXX".to_owned())), end + 3));
    }
    let of_business = (0..tokens.len()).any(|word| tokens.is_one(word, BUSINESS));
    of_business.then(|| (format!("{}-Q{number}", when.years_on(0).unwrap_or_else(|| "XXXX".to_owned())), end))
}

/// How many years after this one the year is that token `at` begins to tell: "of the year", "of last year".
fn of_year(tokens: &Tokens<'_>, at: usize) -> Option<i64> {
    let told = tokens.lower(at) == "of" && tokens.lower(at + 2) == "year";
    Some(match tokens.lower(at + 1) {
        "last" if told => -1,
        "the" | "this" if told => 0,
        "next" if told => 1,
        _ => return None,
    })
}

/// Which quarter token `at` begins to tell, from 1, and the token after it: `Q3`, "third quarter".
fn number(tokens: &Tokens<'_>, at: usize) -> Option<(u8, usize)> {
    if tokens.lower(at) == "q" && tokens.is_glued(at + 1) {
        return tokens.text(at + 1).parse().ok().filter(|number| (1..=4).contains(number)).map(|number| (number, at + 2));
    }
    let place = ["first", "second", "third", "fourth"].iter().position(|word| *word == tokens.lower(at))?;
    let quarter = at + 1 + usize::from(tokens.text(at + 1) == "-");
    u8::try_from(place + 1).ok().filter(|_| tokens.lower(quarter) == "quarter").map(|number| (number, quarter + 1))
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
