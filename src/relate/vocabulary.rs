//! Gives every term a number, so that the rest of the recipe counts with numbers and not with strings.
//!
//! The numbers follow the terms' alphabetical order: sums in the order of the numbers are then the same
//! whatever the order of the sources and the number of threads.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::relate::normal_form::WordForms;

/// A word or a figure as it stands in some text, before it is known what it is counted as.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form<'t> {
    /// A word, and the primary subtag of its language.
    Word(&'static str, &'t str),
    /// The bits of a figure's value.
    Value(u64),
}

/// The distinct forms of one part of the corpus, numbered as they come.
#[derive(Default)]
pub struct Forms<'t> {
    numbers: FxHashMap<Form<'t>, u32>,
    list: Vec<Form<'t>>,
}

impl<'t> Forms<'t> {
    /// The number of `form` in this part.
    pub fn number(&mut self, form: Form<'t>) -> u32 {
        *self.numbers.entry(form).or_insert_with(|| {
            self.list.push(form);
            u32::try_from(self.list.len() - 1).unwrap_or(u32::MAX)
        })
    }
}

/// What a form is counted as.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Term {
    Word(String),
    Value(u64),
}

/// For each part of the corpus and each of its forms, the number of the term; none where it is no term.
pub struct Numbering {
    /// How many terms there are.
    pub count: usize,
    /// How many of them are words; the others, which come after, are values.
    pub words: usize,
    /// By part, then by form.
    pub parts: Vec<Vec<Option<u32>>>,
}

/// Numbers the terms of all parts. One stem is one term in all languages, so that names meet.
#[must_use]
pub fn number_terms(parts: &[Forms<'_>]) -> Numbering {
    let mut distinct = Forms::default();
    let by_part: Vec<Vec<u32>> = parts.iter().map(|part| part.list.iter().map(|&form| distinct.number(form)).collect()).collect();
    let terms: Vec<Option<Term>> = distinct.list.par_iter().map(|&form| term_of(form)).collect();
    let mut sorted: Vec<&Term> = terms.iter().flatten().collect();
    sorted.par_sort_unstable();
    sorted.dedup();
    let number = |term: &Term| sorted.binary_search(&term).ok().and_then(|at| u32::try_from(at).ok());
    let numbers: Vec<Option<u32>> = terms.par_iter().map(|term| term.as_ref().and_then(number)).collect();
    let parts = by_part.into_iter().map(|part| part.into_iter().map(|form| numbers[form as usize]).collect()).collect();
    let words = sorted.partition_point(|term| matches!(term, Term::Word(_)));
    Numbering { count: sorted.len(), words, parts }
}

fn term_of(form: Form<'_>) -> Option<Term> {
    match form {
        Form::Word(language, word) => WordForms::of_language(language).of(word).map(Term::Word),
        Form::Value(bits) => Some(Term::Value(bits)),
    }
}
