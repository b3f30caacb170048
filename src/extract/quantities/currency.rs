//! Money: signs before an amount, names and codes on either side, as ISO 4217 codes.

use crate::extract::quantities::digits::Amount;
use crate::extract::quantities::number_words::scale;
use crate::extract::tokens::TokenKind;
use crate::extract::tokens::Tokens;

const SIGNS: &[(&str, &str)] = &[
    ("$", "USD"),
    ("£", "GBP"),
    ("€", "EUR"),
    ("¥", "JPY"),
    ("元", "CNY"),
    ("₹", "INR"),
    ("₩", "KRW"),
    ("₽", "RUB"),
    ("₺", "TRY"),
    ("₪", "ILS"),
    ("₦", "NGN"),
    ("₱", "PHP"),
    ("₴", "UAH"),
    ("₫", "VND"),
    ("฿", "THB"),
    ("₡", "CRC"),
    ("₾", "GEL"),
    ("₭", "LAK"),
    ("₿", "XBT"),
];

/// Letters before a dollar sign that say whose dollar (or peso) it is.
const BEFORE_DOLLAR: &[(&str, &str)] = &[
    ("us", "USD"),
    ("u.s", "USD"),
    ("u.s.", "USD"),
    ("usd", "USD"),
    ("a", "AUD"),
    ("au", "AUD"),
    ("aud", "AUD"),
    ("c", "CAD"),
    ("ca", "CAD"),
    ("cad", "CAD"),
    ("can", "CAD"),
    ("hk", "HKD"),
    ("nz", "NZD"),
    ("nzd", "NZD"),
    ("s", "SGD"),
    ("sg", "SGD"),
    ("nt", "TWD"),
    ("r", "BRL"),
    ("mx", "MXN"),
    ("mex", "MXN"),
    ("mxn", "MXN"),
];

/// Codes and abbreviations that are written beside an amount. Those that are also English words are not among them.
const CODES: &[(&str, &str)] = &[
    ("usd", "USD"),
    ("eur", "EUR"),
    ("gbp", "GBP"),
    ("jpy", "JPY"),
    ("cny", "CNY"),
    ("rmb", "CNY"),
    ("chf", "CHF"),
    ("cad", "CAD"),
    ("aud", "AUD"),
    ("nzd", "NZD"),
    ("hkd", "HKD"),
    ("sgd", "SGD"),
    ("twd", "TWD"),
    ("inr", "INR"),
    ("rs", "INR"),
    ("krw", "KRW"),
    ("sek", "SEK"),
    ("nok", "NOK"),
    ("dkk", "DKK"),
    ("pln", "PLN"),
    ("czk", "CZK"),
    ("huf", "HUF"),
    ("rub", "RUB"),
    ("brl", "BRL"),
    ("mxn", "MXN"),
    ("zar", "ZAR"),
    ("ils", "ILS"),
    ("aed", "AED"),
    ("thb", "THB"),
    ("idr", "IDR"),
    ("php", "PHP"),
    ("uah", "UAH"),
    ("ngn", "NGN"),
    ("btc", "XBT"),
];

/// Names after an amount, in the singular.
const NAMES: &[(&str, &str)] = &[
    ("dollar", "USD"),
    ("us dollar", "USD"),
    ("u.s. dollar", "USD"),
    ("american dollar", "USD"),
    ("buck", "USD"),
    ("australian dollar", "AUD"),
    ("canadian dollar", "CAD"),
    ("hong kong dollar", "HKD"),
    ("new zealand dollar", "NZD"),
    ("singapore dollar", "SGD"),
    ("taiwan dollar", "TWD"),
    ("euro", "EUR"),
    ("pound sterling", "GBP"),
    ("pounds sterling", "GBP"),
    ("british pound", "GBP"),
    ("sterling", "GBP"),
    ("quid", "GBP"),
    ("egyptian pound", "EGP"),
    ("yen", "JPY"),
    ("japanese yen", "JPY"),
    ("yuan", "CNY"),
    ("chinese yuan", "CNY"),
    ("renminbi", "CNY"),
    ("kuai", "CNY"),
    ("south korean won", "KRW"),
    ("korean won", "KRW"),
    ("rupee", "INR"),
    ("indian rupee", "INR"),
    ("pakistani rupee", "PKR"),
    ("sri lankan rupee", "LKR"),
    ("ruble", "RUB"),
    ("rouble", "RUB"),
    ("franc", "CHF"),
    ("swiss franc", "CHF"),
    ("french franc", "FRF"),
    ("belgian franc", "BEF"),
    ("krona", "SEK"),
    ("kronor", "SEK"),
    ("swedish krona", "SEK"),
    ("swedish kronor", "SEK"),
    ("norwegian krone", "NOK"),
    ("norwegian kroner", "NOK"),
    ("danish krone", "DKK"),
    ("danish kroner", "DKK"),
    ("zloty", "PLN"),
    ("forint", "HUF"),
    ("koruna", "CZK"),
    ("peso", "MXN"),
    ("mexican peso", "MXN"),
    ("philippine peso", "PHP"),
    ("argentine peso", "ARS"),
    ("brazilian real", "BRL"),
    ("reai", "BRL"),
    ("lira", "TRY"),
    ("turkish lira", "TRY"),
    ("italian lire", "ITL"),
    ("deutsche mark", "DEM"),
    ("german mark", "DEM"),
    ("finnish markka", "FIM"),
    ("peseta", "ESP"),
    ("guilder", "NLG"),
    ("dutch guilder", "NLG"),
    ("shekel", "ILS"),
    ("dirham", "AED"),
    ("riyal", "SAR"),
    ("baht", "THB"),
    ("rupiah", "IDR"),
    ("ringgit", "MYR"),
    ("naira", "NGN"),
    ("rand", "ZAR"),
    ("hryvnia", "UAH"),
    ("bitcoin", "XBT"),
    ("satoshi", "satoshi"),
    ("cent", "cent"),
    ("penny", "penny"),
    ("pence", "penny"),
];

/// A currency that was read, the token after it, and what its letters multiply the amount by: `30 musd`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Currency {
    /// An ISO 4217 code, or the name of a small coin.
    pub code: &'static str,
    /// The token after it.
    pub end: usize,
    /// 1, or a million where an "m" stands before a code.
    pub scale: f64,
}

/// The currency before an amount: `$`, `US$`, `USD`.
#[must_use]
pub fn prefix(tokens: &Tokens<'_>, at: usize) -> Option<Currency> {
    let coded = |code, end| Some(Currency { code, end, scale: 1.0 });
    if let Some(code) = find(SIGNS, tokens.text(at)) {
        return coded(code, at + 1);
    }
    if !tokens.is(at, TokenKind::Word) {
        return None;
    }
    let stop = at + 1 + usize::from(tokens.text(at + 1) == "." && tokens.is_glued(at + 1));
    if tokens.text(stop) == "$"
        && let Some(code) = find(BEFORE_DOLLAR, tokens.lower(at))
        && (tokens.is_glued(stop) || code != "AUD" && tokens.text(at).len() != 1 || tokens.lower(at) == "c")
    {
        return coded(code, stop + 1);
    }
    if tokens.is(stop, TokenKind::Number) {
        return code(tokens, at).map(|found| Currency { end: stop, ..found });
    }
    None
}

/// The currency after an amount: `dollars`, `€`, `m euros`, `-yen`.
#[must_use]
pub fn suffix(tokens: &Tokens<'_>, amount: Amount) -> Option<Currency> {
    let at = amount.end + usize::from(tokens.text(amount.end) == "-" && tokens.is_glued(amount.end));
    let belongs_ahead = tokens.is(at + 1, TokenKind::Number) && !tokens.is_one(at + 2, &["cent", "cents"]);
    if let Some(code) = find(SIGNS, tokens.text(at)).filter(|_| !belongs_ahead) {
        return Some(Currency { code, end: at + 1, scale: 1.0 });
    }
    if let Some(found) = code(tokens, at) {
        let millions = scale(tokens.lower(found.end)).filter(|&by| by >= 1e6);
        return Some(millions.map_or(found, |by| Currency { scale: by, end: found.end + 1, ..found }));
    }
    if tokens.is_one(at, &["m", "bn"]) && tokens.is_glued(at) {
        let scale = if tokens.lower(at) == "m" { 1e6 } else { 1e9 };
        return name(tokens, at + 1).map(|found| Currency { scale, ..found });
    }
    let ambiguous = match tokens.lower(at) {
        "pounds" | "pound" if amount.scale >= 1e6 => Some("GBP"),
        "won" if amount.value >= 1000.0 => Some("KRW"),
        "marks" if amount.scale >= 1e6 => Some("DEM"),
        _ => None,
    };
    name(tokens, at).or_else(|| ambiguous.map(|code| Currency { code, end: at + 1, scale: 1.0 }))
}

/// The code of a sign of money.
#[must_use]
pub fn of_sign(mark: &str) -> Option<&'static str> {
    find(SIGNS, mark)
}

/// The code that a word in lower case is, in any language.
#[must_use]
pub fn of_code(word: &str) -> Option<&'static str> {
    find(CODES, word)
}

/// A code as a word of its own, perhaps with an "m" for millions before it: `EUR`, `meur`.
fn code(tokens: &Tokens<'_>, at: usize) -> Option<Currency> {
    let word = tokens.lower(at);
    let millions = word.len() == 4 && word.starts_with('m');
    let letters = if millions { &word[1..] } else { word };
    find(CODES, letters).map(|code| Currency { code, end: at + 1, scale: if millions { 1e6 } else { 1.0 } })
}

/// A currency's name, of up to three words.
fn name(tokens: &Tokens<'_>, at: usize) -> Option<Currency> {
    (1..=3).rev().filter(|words| (at..at + words).all(|word| tokens.is(word, TokenKind::Word))).find_map(|words| {
        let phrase = (at..at + words).map(|word| tokens.lower(word)).collect::<Vec<_>>().join(" ");
        let code = find(NAMES, phrase.strip_suffix('s').unwrap_or(&phrase))?;
        Some(Currency { code, end: at + words, scale: 1.0 })
    })
}

fn find(table: &'static [(&str, &str)], word: &str) -> Option<&'static str> {
    table.iter().find(|(known, _)| *known == word).map(|&(_, code)| code)
}
