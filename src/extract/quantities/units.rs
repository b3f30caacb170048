//! Units of measure, each under one name.

use crate::extract::tokens::TokenKind;
use crate::extract::tokens::Tokens;

/// A unit's name and what it is written as, in small letters and in the singular; several words are joined by a space.
const UNITS: &[(&str, &[&str])] = &[
    ("kilometre", &["kilometre", "kilometer", "km"]),
    ("metre", &["metre", "meter", "m"]),
    ("decimetre", &["decimetre", "decimeter", "dm"]),
    ("centimetre", &["centimetre", "centimeter", "cm"]),
    ("millimetre", &["millimetre", "millimeter", "mm"]),
    ("picometre", &["picometre", "picometer"]),
    ("mile", &["mile"]),
    ("yard", &["yard", "yd"]),
    ("foot", &["foot", "feet", "ft"]),
    ("inch", &["inch", "inche"]),
    ("nautical mile", &["nautical mile"]),
    ("light year", &["light year"]),
    ("square kilometre", &["square kilometre", "square kilometer", "sq km", "km2", "km²"]),
    ("square metre", &["square metre", "square meter", "sq m", "sqm", "m2", "m²"]),
    ("square mile", &["square mile", "sq mile"]),
    ("square foot", &["square foot", "square feet", "sq ft"]),
    ("square yard", &["square yard"]),
    ("acre", &["acre"]),
    ("hectare", &["hectare", "ha"]),
    ("cubic metre", &["cubic metre", "cubic meter", "m3", "m³"]),
    ("cubic foot", &["cubic foot", "cubic feet"]),
    ("cubic inch", &["cubic inch", "cubic inche"]),
    ("litre", &["litre", "liter", "l"]),
    ("millilitre", &["millilitre", "milliliter", "ml"]),
    ("gallon", &["gallon"]),
    ("pint", &["pint"]),
    ("cup", &["cup"]),
    ("tablespoon", &["tablespoon", "tbsp"]),
    ("teaspoon", &["teaspoon", "tsp"]),
    ("barrel", &["barrel", "bbl"]),
    ("bushel", &["bushel"]),
    ("kilogram", &["kilogram", "kilogramme", "kilo", "kg"]),
    ("gram", &["gram", "gramme", "g"]),
    ("milligram", &["milligram", "mg"]),
    ("microgram", &["microgram", "microgramme", "µg", "μg", "mcg"]),
    ("tonne", &["tonne", "ton", "metric ton", "metric tonne", "t"]),
    ("pound", &["pound", "lb"]),
    ("ounce", &["ounce", "oz"]),
    ("degree celsius", &["celsius", "celcius", "centigrade", "centigrate"]),
    ("degree fahrenheit", &["fahrenheit", "farenheit"]),
    ("degree", &["degree", "deg", "°"]),
    ("radian", &["radian", "rad"]),
    ("turn", &["turn"]),
    ("kilometre per hour", &["kph", "kmh", "kmph"]),
    ("mile per hour", &["mph"]),
    ("knot", &["knot"]),
    ("revolution per minute", &["rpm"]),
    ("year", &["year", "yr"]),
    ("month", &["month"]),
    ("week", &["week"]),
    ("day", &["day"]),
    ("hour", &["hour", "hr"]),
    ("minute", &["minute", "min"]),
    ("second", &["second", "sec"]),
    ("millisecond", &["millisecond", "ms"]),
    ("decade", &["decade"]),
    ("century", &["century", "centurie"]),
    ("bit", &["bit"]),
    ("byte", &["byte"]),
    ("kilobyte", &["kilobyte", "kb"]),
    ("megabyte", &["megabyte", "mb"]),
    ("gigabyte", &["gigabyte", "gb"]),
    ("terabyte", &["terabyte", "tb"]),
    ("watt", &["watt"]),
    ("kilowatt", &["kilowatt", "kw"]),
    ("megawatt", &["megawatt", "mw"]),
    ("gigawatt", &["gigawatt", "gw"]),
    ("kilowatt hour", &["kilowatt hour", "kwh"]),
    ("megawatt hour", &["megawatt hour", "mwh"]),
    ("horsepower", &["horsepower", "hp"]),
    ("volt", &["volt"]),
    ("hertz", &["hertz", "hz"]),
    ("kilohertz", &["kilohertz", "khz"]),
    ("megahertz", &["megahertz", "mhz"]),
    ("gigahertz", &["gigahertz", "ghz"]),
    ("basis point", &["basis point", "bp"]),
    ("calorie", &["calorie"]),
    ("decibel", &["decibel", "db"]),
];

/// Units of length and of data, which make a speed with a unit of time.
const SPEEDS: &[&str] = &["kilometre", "metre", "centimetre", "mile", "foot", "inch", "megabyte", "gigabyte", "megabit"];
const TIMES: &[&str] = &["hour", "minute", "second", "millisecond"];

/// A unit that was read, and the token after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its name.
    pub name: String,
    /// The token after it.
    pub end: usize,
}

/// The unit after an amount that ends before token `at`: `km`, `-inch`, `miles an hour`, `°C`.
#[must_use]
pub fn unit(tokens: &Tokens<'_>, at: usize) -> Option<Unit> {
    let hyphen = tokens.text(at) == "-" && tokens.is(at + 1, TokenKind::Word);
    let bracket = matches!(tokens.text(at), "(" | "[" | "{" | "<");
    let first = at + usize::from(hyphen || bracket);
    let (name, end) = named(tokens, first)?;
    if bracket {
        return matches!(tokens.text(end), ")" | "]" | "}" | ">").then(|| Unit { name: name.to_owned(), end: end + 1 });
    }
    if name == "degree" {
        return Some(temperature(tokens, end));
    }
    if SPEEDS.contains(&name)
        && let Some((time, end)) = rate(tokens, end)
    {
        return Some(Unit { name: format!("{name} per {time}"), end });
    }
    Some(Unit { name: name.to_owned(), end })
}

/// A unit's name of up to two words at token `at`.
fn named(tokens: &Tokens<'_>, at: usize) -> Option<(&'static str, usize)> {
    let word = tokens.lower(at);
    if word.is_empty() || !(tokens.is(at, TokenKind::Word) || word == "°") {
        return None;
    }
    let joined = tokens.text(at + 1) == "-" && tokens.is_glued(at + 1);
    let second = at + 1 + usize::from(joined);
    let squared = tokens.is_glued(at + 1) && matches!(tokens.text(at + 1), "2" | "3" | "²" | "³");
    let two = if squared { format!("{word}{}", tokens.text(at + 1)) } else { format!("{word} {}", tokens.lower(second)) };
    if let Some(name) = find(&two) {
        return Some((name, if squared { at + 2 } else { second + 1 }));
    }
    let letter = word.len() == 1 && !(tokens.text(at) == word && is_alone(tokens, at));
    if letter || squared { None } else { find(word).map(|name| (name, at + 1)) }
}

/// Whether a unit of one letter stands by itself: in "I'm" or "1.8m people" it is none.
fn is_alone(tokens: &Tokens<'_>, at: usize) -> bool {
    let next = tokens.text(at + 1);
    let plural = tokens.is(at + 1, TokenKind::Word) && next.len() > 3 && (next.ends_with('s') || next == "people") && tokens.is_glued(at);
    !plural && next != "'" && next != "’" && !tokens.is_glued(at + 1) || matches!(next, "." | "," | ")" | ";" | ":")
}

fn find(written: &str) -> Option<&'static str> {
    let singular = written.strip_suffix('s').filter(|rest| rest.len() > 2 || matches!(*rest, "kg" | "km" | "lb" | "hr" | "yr" | "bp"));
    let is_it = |form: &&str| *form == written || singular == Some(*form);
    UNITS.iter().find(|(_, forms)| forms.iter().any(&is_it)).map(|&(name, _)| name)
}

/// Degrees, and whose: `degrees F`, `°C`, `deg celsius`.
fn temperature(tokens: &Tokens<'_>, at: usize) -> Unit {
    let at = at + usize::from(tokens.text(at) == ".");
    let name = match tokens.lower(at) {
        "c" | "celsius" | "celcius" | "centigrade" => "degree celsius",
        "f" | "fahrenheit" | "farenheit" => "degree fahrenheit",
        _ => return Unit { name: "degree".to_owned(), end: at },
    };
    Unit { name: name.to_owned(), end: at + 1 }
}

/// "per hour", "an hour", "/s".
fn rate(tokens: &Tokens<'_>, at: usize) -> Option<(&'static str, usize)> {
    let per = tokens.is_one(at, &["per", "an", "a", "/"]);
    let time = match tokens.lower(at + 1) {
        "h" => Some("hour"),
        "s" => Some("second"),
        word => find(word),
    };
    time.filter(|time| per && TIMES.contains(time)).map(|time| (time, at + 2))
}
