//! What is known of a language other than English: its words for numbers, money, units and dates, and how it writes them.
//!
//! Everything here is data. Several forms of one word are parted by `|`, entries of a plain list by spaces;
//! all is in lower case, and a hyphen or a space inside a form stands as it does in the text.

use crate::extract::number_style::NumberStyle;
use crate::model::Wording;

/// Values, each with the forms it is written in.
pub type Forms<T> = &'static [(T, &'static str)];

/// How the ones and the tens of a number are joined.
#[derive(Clone, Copy, Debug)]
pub enum Joint {
    /// The ones first: `einundzwanzig`.
    OnesFirst(&'static str),
    /// The tens first: `treinta y uno`.
    TensFirst(&'static str),
    /// The tens first, without their last vowel before another: `ventuno`.
    Elided,
}

/// A span of time that is told from the day of writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
}

/// The words that numbers are written with.
pub struct NumberWords {
    /// From nought to nineteen, or as far as there are single words.
    pub small: &'static [&'static str],
    /// Twenty, thirty, up to ninety.
    pub tens: &'static [&'static str],
    /// How the two are joined.
    pub joints: &'static [Joint],
    /// Numbers that follow no rule, and further forms of the others.
    pub others: Forms<f64>,
    /// Those that are also articles: by themselves they are no figures.
    pub articles: &'static str,
    /// What multiplies the number before it.
    pub scales: Forms<f64>,
    /// Those among them that also stand without a number: `mil`.
    pub alone: &'static str,
    /// Those that may be written in one word with the number before them: `zweitausend`.
    pub glued: &'static str,
    /// Abbreviations after digits, with or without a full stop; those of one or two letters only beside money.
    pub short: Forms<f64>,
    /// Magnitudes without a number: `Millionen`.
    pub vague: Forms<f64>,
}

/// What figures are figures of.
pub struct Measures {
    /// Words between a number and its unit or year: `millions d'euros`, `marzo de 2026`.
    pub of: &'static str,
    /// Shares: `percent`, `percentage point`.
    pub percent: Forms<&'static str>,
    /// Names of currencies, by ISO 4217 code.
    pub currencies: Forms<&'static str>,
    /// Units, by their English name.
    pub units: Forms<&'static str>,
    /// Nouns that are counted often, by their English name, so that they meet across languages.
    pub nouns: Forms<&'static str>,
    /// The endings that a counted noun must have one of; empty where a capital shows it.
    pub noun_endings: &'static str,
    /// Words before and after a number of years that make them an age.
    pub age: (&'static str, &'static str),
    /// The beginning of a word that joins a number of years to make an age: `28-jährig`.
    pub aged: &'static str,
    /// Between the two ends of a range.
    pub to: &'static str,
    /// Around them: `entre … y …`.
    pub between: (&'static str, &'static str),
    /// Words or phrases before a figure that is not exact, parted by `|`.
    pub approximate: &'static str,
    /// Endings of ordinals in digits: `1er`.
    pub ordinal_endings: &'static str,
    /// Whether a full stop makes an ordinal: `3. März`.
    pub ordinal_stop: bool,
}

/// The words that dates are written with.
pub struct Calendar {
    /// The months in full.
    pub months: [&'static str; 12],
    /// Their abbreviations, which are read beside a day or a year only.
    pub short_months: [&'static str; 12],
    /// Monday to Sunday.
    pub weekdays: [&'static str; 7],
    /// Whether months and weekdays have capitals.
    pub capitals: bool,
    /// Days by their distance from the day of writing.
    pub days: Forms<i64>,
    /// Weeks, months and years likewise.
    pub spans: Forms<(Span, i64)>,
    /// Words after an hour that make it one: `21.40 Uhr`.
    pub hours: &'static str,
}

/// The words that tell what is a name.
pub struct NameWords {
    /// Whether all nouns have capitals, so that only what is surely a name is taken for one.
    pub strict: bool,
    /// Words that have a capital only at the start of a sentence, and never end a run up to a noun.
    pub function: &'static str,
    /// Titles and offices before a name.
    pub titles: &'static str,
    /// Endings of compound titles: `Finanzminister`.
    pub title_endings: &'static str,
    /// Small words inside a name.
    pub particles: &'static str,
    /// Those that stand inside a name only after one of them: `von der`.
    pub second_particles: &'static str,
    /// Words with a capital that name nobody.
    pub common: &'static str,
    /// Endings of such words.
    pub common_endings: &'static str,
}

/// A language.
pub struct Language {
    /// Its primary subtag.
    pub tag: &'static str,
    /// How it writes digits.
    pub numbers: NumberStyle,
    /// Regions, as whole tags in lower case, that write a decimal point.
    pub point_regions: &'static str,
    /// Whether short words lose their vowel to the next one: `l'euro`.
    pub elides: bool,
    /// Its words for numbers.
    pub number_words: NumberWords,
    /// Its words for what they count.
    pub measures: Measures,
    /// Its words for dates.
    pub calendar: Calendar,
    /// Its words for telling names.
    pub names: NameWords,
    /// Its words of denial and harm, where they are known.
    pub wording: Option<Wording>,
}
