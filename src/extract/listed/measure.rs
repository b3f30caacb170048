//! What an amount is an amount of: a share, money, a unit, an age, a counted noun.

use crate::extract::languages::Lexicon;
use crate::extract::listed::amount::Amount;
use crate::extract::listed::link;
use crate::extract::quantities::currency_of_code;
use crate::extract::quantities::currency_of_sign;
use crate::extract::tokens::TokenKind;
use crate::extract::tokens::Tokens;
use crate::model::QuantityKind;

/// How many adjectives may stand between a number and its noun where nouns have capitals.
const MOST_ADJECTIVES: usize = 2;

/// A kind, a unit and the token after it.
pub type Measure = (QuantityKind, String, usize);

/// The share, money or unit after an amount.
#[must_use]
pub fn after(tokens: &Tokens<'_>, first: usize, read: Amount, words: &Lexicon) -> Option<Measure> {
    if let Some((unit, end)) = percent(tokens, read.end, words) {
        return Some((QuantityKind::Percent, unit.to_owned(), end));
    }
    if let Some((code, end)) = currency(tokens, read.end, words) {
        return Some((QuantityKind::Currency, code.to_owned(), end));
    }
    if let Some(end) = aged(tokens, read.end, words) {
        return Some((QuantityKind::Age, "year".to_owned(), end));
    }
    unit(tokens, first, read.end, words)
}

fn percent(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<(&'static str, usize)> {
    if tokens.text(at) == "%" {
        return Some(("percent", at + 1));
    }
    words.percent.at(tokens, skip_hyphen(tokens, at))
}

/// The currency that stands at token `at`, with or without a linking word before it.
#[must_use]
pub fn currency(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<(&'static str, usize)> {
    let at = skip_hyphen(tokens, at);
    if let Some(code) = currency_of_sign(tokens.text(at)).filter(|_| !tokens.is(at + 1, TokenKind::Number)) {
        return Some((code, at + 1));
    }
    let named = link::skip(tokens, at, words);
    if let Some(found) = words.currencies.at(tokens, named) {
        return Some(found);
    }
    let dollars = tokens.text(at) == "US" && tokens.text(at + 1) == "$";
    if dollars && !tokens.is(at + 2, TokenKind::Number) {
        return Some(("USD", at + 2));
    }
    let code = tokens.text(at);
    let written = code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    currency_of_code(tokens.lower(at)).filter(|_| written).map(|code| (code, at + 1))
}

/// `-jährig` after a number of years, with all its endings.
fn aged(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<usize> {
    let joined = skip_hyphen(tokens, at);
    let begins = !words.language.measures.aged.is_empty() && tokens.text(joined).to_lowercase().starts_with(words.language.measures.aged);
    begins.then_some(joined + 1)
}

fn unit(tokens: &Tokens<'_>, first: usize, at: usize, words: &Lexicon) -> Option<Measure> {
    if tokens.text(at) == "°" && tokens.is_glued(at + 1) && tokens.text(at + 1) == "C" {
        return Some((QuantityKind::Dimension, "degree celsius".to_owned(), at + 2));
    }
    let (name, end) = words.units.at(tokens, link::skip(tokens, at, words))?;
    let (before, after) = words.language.measures.age;
    if name == "year" {
        if link::stands_at(tokens, end, after) {
            return Some((QuantityKind::Age, name.to_owned(), end + after.split(' ').count()));
        }
        if before.split('|').any(|phrase| link::ends_before(tokens, first, phrase)) {
            return Some((QuantityKind::Age, name.to_owned(), end));
        }
    }
    let per_hour = tokens.text(end) == "/" && tokens.lower(end + 1) == "h" && matches!(name, "kilometre" | "mile");
    let squared = tokens.is_glued(end) && matches!(tokens.text(end), "²" | "2") && matches!(name, "metre" | "kilometre");
    Some(match (per_hour, squared) {
        (true, _) => (QuantityKind::Dimension, format!("{name} per hour"), end + 2),
        (_, true) => (QuantityKind::Dimension, format!("square {name}"), end + 1),
        _ => (QuantityKind::Dimension, name.to_owned(), end),
    })
}

/// The noun that a number counts, under its English name where it has one here. The figure ends before it.
#[must_use]
pub fn noun(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<String> {
    let mut at = link::skip(tokens, at, words);
    if let Some((name, _)) = words.nouns.at(tokens, at) {
        return Some(name.to_owned());
    }
    let measures = &words.language.measures;
    if words.language.names.strict {
        let adjective = |at: usize| {
            let text = tokens.text(at);
            text.starts_with(char::is_lowercase) && text.ends_with(['e', 'n', 'r']) && !words.function.contains(text)
        };
        for _ in 0..MOST_ADJECTIVES {
            at += usize::from(adjective(at));
        }
        if let Some((name, _)) = words.nouns.at(tokens, at) {
            return Some(name.to_owned());
        }
    }
    let text = tokens.text(at);
    let lower = text.to_lowercase();
    let fits = tokens.is_capital(at) == words.language.names.strict && !tokens.is_glued(at);
    let plain = tokens.is(at, TokenKind::Word) && text.chars().count() > 3 && !text.chars().skip(1).any(char::is_uppercase);
    let known = words.function.contains(lower.as_str()) || words.is_calendar_word(&lower) || words.is_figure_word(&lower);
    let ending = measures.noun_endings.is_empty() || measures.noun_endings.split_ascii_whitespace().any(|ending| lower.ends_with(ending));
    (fits && plain && !known && ending && !words.language.tag.is_empty()).then_some(lower)
}

fn skip_hyphen(tokens: &Tokens<'_>, at: usize) -> usize {
    at + usize::from(tokens.text(at) == "-" && tokens.is_glued(at) && tokens.is_glued(at + 1))
}
