//! A language without word lists: digits and signs are read, and nothing else.

use crate::extract::languages::language::Calendar;
use crate::extract::languages::language::Language;
use crate::extract::languages::language::Measures;
use crate::extract::languages::language::NameWords;
use crate::extract::languages::language::NumberWords;
use crate::extract::number_style::NumberStyle;

/// The words of the language.
pub static NONE: Language = Language {
    tag: "",
    numbers: NumberStyle::Unknown,
    point_regions: "",
    elides: false,
    number_words: NumberWords {
        small: &[],
        tens: &[],
        joints: &[],
        others: &[],
        articles: "",
        scales: &[],
        alone: "",
        glued: "",
        short: &[],
        vague: &[],
    },
    measures: Measures {
        of: "",
        percent: &[],
        currencies: &[],
        units: &[],
        nouns: &[],
        noun_endings: "",
        age: ("", ""),
        aged: "",
        to: "",
        between: ("", ""),
        approximate: "",
        ordinal_endings: "",
        ordinal_stop: false,
    },
    calendar: Calendar {
        months: ["", "", "", "", "", "", "", "", "", "", "", ""],
        short_months: ["", "", "", "", "", "", "", "", "", "", "", ""],
        weekdays: ["", "", "", "", "", "", ""],
        capitals: false,
        days: &[],
        spans: &[],
        hours: "",
    },
    names: NameWords {
        strict: true,
        function: "",
        titles: "",
        title_endings: "",
        particles: "",
        second_particles: "",
        common: "",
        common_endings: "",
    },
    wording: None,
};
