//! A language's words, made ready to be looked up.

use rustc_hash::FxHashSet;

use crate::extract::languages::language::Forms;
use crate::extract::languages::language::Joint;
use crate::extract::languages::language::Language;
use crate::extract::languages::language::NumberWords;
use crate::extract::languages::language::Span;
use crate::extract::languages::table::Table;

/// A language and its tables.
pub struct Lexicon {
    /// The data.
    pub language: &'static Language,
    /// Numbers up to a hundred.
    pub numbers: Table<f64>,
    /// What multiplies the number before it.
    pub scales: Table<f64>,
    /// Abbreviations of such.
    pub short: Table<f64>,
    /// Magnitudes without a number.
    pub vague: Table<f64>,
    /// Shares.
    pub percent: Table<&'static str>,
    /// Currencies.
    pub currencies: Table<&'static str>,
    /// Units.
    pub units: Table<&'static str>,
    /// Counted nouns with an English name.
    pub nouns: Table<&'static str>,
    /// Months in full.
    pub months: Table<u8>,
    /// Months, abbreviated.
    pub short_months: Table<u8>,
    /// Days of the week.
    pub weekdays: Table<u8>,
    /// Yesterday, today, tomorrow.
    pub days: Table<i64>,
    /// Last week, this month, next year.
    pub spans: Table<(Span, i64)>,
    /// Function words. Only looked up.
    pub function: FxHashSet<&'static str>,
    /// Titles. Only looked up.
    pub titles: FxHashSet<&'static str>,
    /// Words with a capital that name nobody. Only looked up.
    pub common: FxHashSet<&'static str>,
}

impl Lexicon {
    /// Makes the tables.
    #[must_use]
    pub fn of(language: &'static Language) -> Self {
        let (words, measures, calendar) = (&language.number_words, &language.measures, &language.calendar);
        Self {
            language,
            numbers: Table::of(spelled(words)),
            scales: table(words.scales),
            short: table(words.short),
            vague: table(words.vague),
            percent: table(measures.percent),
            currencies: table(measures.currencies),
            units: table(measures.units),
            nouns: table(measures.nouns),
            months: counted(&calendar.months),
            short_months: counted(&calendar.short_months),
            weekdays: counted(&calendar.weekdays),
            days: table(calendar.days),
            spans: table(calendar.spans),
            function: language.names.function.split_ascii_whitespace().collect(),
            titles: language.names.titles.split_ascii_whitespace().collect(),
            common: language.names.common.split_ascii_whitespace().collect(),
        }
    }

    /// Whether `word`, in lower case, is a calendar word.
    #[must_use]
    pub fn is_calendar_word(&self, word: &str) -> bool {
        self.months.word(word).is_some() || self.weekdays.word(word).is_some()
    }

    /// Whether `word`, in lower case, belongs to a figure: a magnitude, a unit, a currency, a counted noun.
    #[must_use]
    pub fn is_figure_word(&self, word: &str) -> bool {
        let values = [&self.numbers, &self.scales, &self.short, &self.vague].iter().any(|table| table.word(word).is_some());
        values || [&self.percent, &self.currencies, &self.units, &self.nouns].iter().any(|table| table.word(word).is_some())
    }
}

fn table<T: Copy>(forms: Forms<T>) -> Table<T> {
    Table::of(forms.iter().flat_map(|&(value, forms)| forms.split('|').map(move |form| (form.to_owned(), value))))
}

/// Words by their place in a list, from 1.
fn counted(lists: &[&'static str]) -> Table<u8> {
    let words = (1_u8..).zip(lists).flat_map(|(number, forms)| forms.split('|').map(move |form| (form.to_owned(), number)));
    Table::of(words.filter(|(form, _)| !form.is_empty()))
}

/// All numbers up to a hundred as they are written in words.
fn spelled(words: &NumberWords) -> Vec<(String, f64)> {
    let forms = |list: &'static [&'static str], from: f64, step: f64| {
        let numbered = std::iter::successors(Some(from), move |value| Some(value + step)).zip(list);
        numbered.flat_map(|(value, forms)| forms.split('|').map(move |form| (form, value))).collect::<Vec<_>>()
    };
    let (small, tens) = (forms(words.small, 0.0, 1.0), forms(words.tens, 20.0, 10.0));
    let ones = small.iter().filter(|(_, value)| (1.0..10.0).contains(value));
    let pairs: Vec<_> = ones.flat_map(|one| tens.iter().map(move |ten| (one, ten))).collect();
    let mut all: Vec<(String, f64)> = small.iter().chain(&tens).map(|&(form, value)| (form.to_owned(), value)).collect();
    for joint in words.joints {
        all.extend(pairs.iter().map(|((one, ones), (ten, tens))| (join(*joint, one, ten), ones + tens)));
    }
    all.extend(words.others.iter().flat_map(|&(value, forms)| forms.split('|').map(move |form| (form.to_owned(), value))));
    all
}

fn join(joint: Joint, one: &str, ten: &str) -> String {
    match joint {
        Joint::OnesFirst(between) => format!("{one}{between}{ten}"),
        Joint::TensFirst(between) => format!("{ten}{between}{one}"),
        Joint::Elided if one.starts_with(['u', 'o']) => format!("{}{one}", ten.trim_end_matches(['i', 'a'])),
        Joint::Elided => format!("{ten}{one}"),
    }
}
