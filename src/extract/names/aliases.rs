//! Which form of a name stands for which: "Wang" for "Alexandr Wang", "Scale" for "Scale AI".
//!
//! A shorter form joins a longer one of the same source that it begins or ends, or whose initials it is;
//! failing that, one of the collection, where there is only one.

use rustc_hash::FxHashMap;
use rustc_hash::FxHashSet;

use crate::extract::names::acronym::initials;
use crate::extract::names::find::FoundName;
use crate::extract::names::words::is_institution;

/// Forms of fewer letters join only names of their own source.
const LEAST_LETTERS: usize = 3;
/// How often a name must come in the collection for forms in other sources to join it.
const LEAST_COUNT: u32 = 2;

/// The forms of all names, numbered in alphabetical order, and which longer ones each may stand for.
pub struct Forms<'n> {
    keys: Vec<&'n str>,
    /// How often each comes in the collection.
    counts: Vec<u32>,
    /// Which of them are written in capitals only wherever they stand.
    acronyms: Vec<bool>,
    /// By shorter form, the longer ones that it may stand for, in order. Only looked up, never listed.
    longer: FxHashMap<String, Vec<usize>>,
}

impl<'n> Forms<'n> {
    /// Gathers the forms of all sources; `recorded` are the forms of recorded names, which count as frequent.
    #[must_use]
    pub fn of(sources: &'n [Vec<FoundName>], recorded: &'n [String]) -> Self {
        let found = sources.iter().flatten().map(|name| name.key.as_str());
        let mut all: Vec<&str> = found.chain(recorded.iter().flat_map(|key| [key.as_str(); LEAST_COUNT as usize])).collect();
        all.sort_unstable();
        let runs: Vec<&[&str]> = all.chunk_by(|one, other| one == other).collect();
        let keys: Vec<&str> = runs.iter().map(|run| run[0]).collect();
        let counts = runs.iter().map(|run| u32::try_from(run.len()).unwrap_or(u32::MAX)).collect();
        let small: FxHashSet<&str> = sources.iter().flatten().filter(|name| !name.capitals).map(|name| name.key.as_str()).collect();
        let mut forms =
            Self { acronyms: keys.iter().map(|key| !small.contains(key)).collect(), keys, counts, longer: FxHashMap::default() };
        forms.link();
        forms
    }

    /// Notes which forms may stand for which longer ones.
    fn link(&mut self) {
        for (number, key) in self.keys.iter().enumerate() {
            for shorter in shorter_forms(key) {
                if self.may_stand_for(&shorter, key) {
                    self.longer.entry(shorter).or_default().push(number);
                }
            }
        }
    }

    /// An acronym stands for a name by its initials only: "AI" is not short for "Scale AI".
    /// A name that versions are counted of stands for itself: "Llama", where there is a "Llama 4".
    fn may_stand_for(&self, shorter: &str, longer: &str) -> bool {
        let Some(number) = self.number(shorter) else { return false };
        let versions = self.keys[number + 1..].iter().take_while(|key| key.starts_with(shorter));
        let versioned =
            versions.filter_map(|key| key[shorter.len()..].strip_prefix(' ')).any(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        !versioned && (!self.acronyms[number] || initials(longer) == shorter)
    }

    /// For each name of a source, the longest form that it stands for.
    #[must_use]
    pub fn resolve(&self, names: &[FoundName]) -> Vec<&'n str> {
        let mut here: Vec<usize> = names.iter().filter_map(|name| self.number(&name.key)).collect();
        here.sort_unstable();
        let long = |key: &str| names.iter().filter(|name| name.key == key).find_map(|name| name.long.as_deref());
        let mut known: FxHashMap<&str, &'n str> = FxHashMap::default();
        let mut resolved = Vec::with_capacity(names.len());
        for name in names {
            let key = known.get(name.key.as_str()).copied().unwrap_or_else(|| self.longest(&name.key, long(&name.key), &here));
            known.insert(&name.key, key);
            resolved.push(key);
        }
        resolved
    }

    /// The longest form that `key` stands for, step by step: "JPM" for "JP Morgan", and that for "JP Morgan Chase".
    fn longest(&self, key: &str, long: Option<&str>, here: &[usize]) -> &'n str {
        let Some(mut number) = self.number(long.unwrap_or(key)) else { return "" };
        while let Some(next) = self.next_longer(number, here) {
            number = next;
        }
        self.keys[number]
    }

    fn next_longer(&self, number: usize, here: &[usize]) -> Option<usize> {
        let key = self.keys[number];
        let longer = self.longer.get(key)?;
        let count_here = |form: usize| here.partition_point(|&other| other <= form) - here.partition_point(|&other| other < form);
        let best = longer
            .iter()
            .copied()
            .filter(|&form| count_here(form) > 0)
            .max_by_key(|&form| (count_here(form), self.counts[form], std::cmp::Reverse(form)));
        if best.is_some() {
            return best;
        }
        let mut frequent = longer.iter().copied().filter(|&form| self.counts[form] >= LEAST_COUNT);
        let only = frequent.next().filter(|_| key.chars().count() >= LEAST_LETTERS)?;
        frequent.next().is_none().then_some(only)
    }

    fn number(&self, key: &str) -> Option<usize> {
        self.keys.binary_search(&key).ok()
    }
}

/// The forms that may stand for a name of several words: its first word, its last, both, all but one of them, its initials.
///
/// A name that ends with a number has none: "Llama" is not short for "Llama 4". The first word of an institution's
/// name is most often its town's: "Wexbury" is short neither for "Wexbury Borough Council" nor for "Wexbury Chamber of Commerce".
fn shorter_forms(key: &str) -> Vec<String> {
    let words: Vec<&str> = key.split(' ').collect();
    let [first, middle @ .., last] = words.as_slice() else { return Vec::new() };
    if last.ends_with(|c: char| c.is_ascii_digit()) {
        return Vec::new();
    }
    let mut forms = vec![(*last).to_owned()];
    if !words[1..].iter().any(|word| is_institution(word)) {
        forms.push((*first).to_owned());
    }
    if !middle.is_empty() {
        forms.push(words[1..].join(" "));
        forms.push(words[..words.len() - 1].join(" "));
        forms.push(format!("{first} {last}"));
    }
    let initials = initials(key);
    if initials.chars().count() >= 2 {
        forms.push(initials);
    }
    forms.sort_unstable();
    forms.dedup();
    forms.retain(|form| form != key);
    forms
}
