//! From entries to terms: for each term, the entries that it stands in.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::outputs::search::entry::Entry;
use crate::text::each_term;

/// How many times a word of a title counts.
const TITLE: usize = 3;
/// The most times that a term is counted in one entry: more would add next to nothing to its rank.
const MOST_TIMES: usize = 6;
/// How many entries one thread takes at a time.
const PORTION: usize = 4096;

/// The terms of all entries.
pub struct Inverted {
    /// Each term with the numbers of its entries, ascending, a number as often as the term counts there. The terms are in
    /// the order in which a script compares strings, which is that of their UTF-16 units.
    pub terms: Vec<(String, Vec<u32>)>,
    /// For each entry, how many words it has, those of its title counted several times.
    pub lengths: Vec<usize>,
}

/// Finds the terms of all entries.
pub fn invert(entries: &[&Entry<'_>]) -> Inverted {
    let portions: Vec<_> = entries.par_chunks(PORTION).enumerate().map(|(index, portion)| read(index * PORTION, portion)).collect();
    let mut all: FxHashMap<String, Vec<u32>> = FxHashMap::default();
    let mut lengths = Vec::with_capacity(entries.len());
    for (terms, portion) in portions {
        lengths.extend(portion);
        if all.is_empty() {
            all = terms;
            continue;
        }
        for (term, numbers) in terms {
            all.entry(term).or_default().extend(numbers);
        }
    }
    let mut terms: Vec<(String, Vec<u32>)> = all.into_iter().collect();
    terms.par_sort_unstable_by(|(one, _), (other, _)| one.encode_utf16().cmp(other.encode_utf16()));
    Inverted { terms, lengths }
}

/// The terms and the lengths of some entries, the first of which has the number `first`.
fn read(first: usize, entries: &[&Entry<'_>]) -> (FxHashMap<String, Vec<u32>>, Vec<usize>) {
    let mut terms: FxHashMap<String, Vec<u32>> = FxHashMap::default();
    let mut lengths = Vec::with_capacity(entries.len());
    for (index, entry) in entries.iter().enumerate() {
        let number = u32::try_from(first + index).unwrap_or(u32::MAX);
        let mut length = 0;
        let mut count = |text: &str, times: usize| {
            each_term(text, |term, _| {
                length += times;
                if !terms.contains_key(term) {
                    terms.insert(term.to_owned(), Vec::new());
                }
                let Some(numbers) = terms.get_mut(term) else { return };
                for _ in 0..times {
                    if numbers.len() < MOST_TIMES || numbers[numbers.len() - MOST_TIMES] != number {
                        numbers.push(number);
                    }
                }
            });
        };
        count(&entry.title, TITLE);
        count(&entry.text, 1);
        lengths.push(length);
    }
    (terms, lengths)
}
