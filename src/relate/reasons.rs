//! Why two passages belong together, in the words of both: figures and dates, then names, then the rarest words.

use crate::model::Mention;
use crate::model::Reason;
use crate::model::ReasonKind;
use crate::relate::passages::Passages;
use crate::relate::relation::Verdict;
use crate::relate::terms::Occurrence;
use crate::text::Span;

/// How many names and how many words are given.
const MOST_NAMES: usize = 3;
/// See [`MOST_NAMES`].
const MOST_WORDS: usize = 4;

/// One passage of a pair.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    /// The source's canonical text.
    pub text: &'a str,
    /// The terms of the passage, in the order of the text.
    pub words: &'a [Occurrence],
    /// The names in the passage, in the order of the text.
    pub names: &'a [Mention],
}

/// The reasons for a pair of passages.
#[must_use]
pub fn reasons(from: Side<'_>, to: Side<'_>, verdict: Option<Verdict>, passages: &Passages) -> Vec<Reason> {
    let mut covered = Vec::new();
    let mut found = Vec::new();
    if let Some(verdict) = verdict {
        let kind = if verdict.dates { ReasonKind::Date } else { ReasonKind::Quantity };
        found.push(reason(kind, verdict.from, verdict.to, passages.rarest()));
        covered.push(verdict.from);
    }
    let mut names = shared_names(from, to, passages);
    names.sort_by(|one, other| other.2.total_cmp(&one.2));
    for (one, other, weight) in names.into_iter().take(MOST_NAMES) {
        found.push(reason(ReasonKind::Entity, one.span, other.span, weight));
        covered.extend(from.names.iter().filter(|name| name.entity == one.entity).map(|name| name.span));
    }
    let mut words = shared_words(from, to, passages);
    words.retain(|(one, other, _)| {
        !covered.iter().any(|span| span.meets(*one)) && !is_of_calendar(one.of(from.text)) && !is_of_calendar(other.of(to.text))
    });
    words.sort_by(|one, other| other.2.total_cmp(&one.2));
    let words = words.into_iter().take(MOST_WORDS);
    found.extend(words.map(|(from, to, weight)| reason(ReasonKind::Term, from, to, weight)));
    found
}

/// Whether a word only places something in time, which says nothing of what two passages have in common.
pub fn is_of_calendar(word: &str) -> bool {
    const CALENDAR: &[&str] = &[
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "am",
        "pm",
        "today",
        "yesterday",
        "tomorrow",
    ];
    let day_or_year = matches!(word.len(), 1 | 2 | 4) && word.bytes().all(|byte| byte.is_ascii_digit());
    day_or_year || CALENDAR.contains(&word.to_lowercase().as_str())
}

#[expect(clippy::cast_possible_truncation, reason = "a weight is shown with six digits")]
fn reason(kind: ReasonKind, from: Span, to: Span, weight: f64) -> Reason {
    Reason { kind, from: from.into(), to: to.into(), weight: weight as f32 }
}

/// The entities that both passages name, each by its longest name there, with the weight of the words of that name.
fn shared_names(from: Side<'_>, to: Side<'_>, passages: &Passages) -> Vec<(Mention, Mention, f64)> {
    let longest = |side: Side<'_>, entity: usize| {
        let named = side.names.iter().filter(|name| name.entity == entity);
        named.copied().max_by_key(|name| (name.span.len(), std::cmp::Reverse(name.span.start)))
    };
    let mut entities: Vec<usize> = from.names.iter().map(|name| name.entity).collect();
    entities.sort_unstable();
    entities.dedup();
    let pair = |entity| {
        let (one, other) = (longest(from, entity)?, longest(to, entity)?);
        let words = from.words.iter().filter(|word| one.span.holds(word.span()));
        let shared = words.filter(|word| to.words.iter().any(|other| other.term == word.term));
        let weight = shared.map(|word| passages.rarity(word.term)).sum();
        Some((one, other, weight))
    };
    entities.into_iter().filter_map(pair).collect()
}

/// The terms of a passage, sorted, each once with the place where it first stands.
pub fn first_places(words: &[Occurrence]) -> Vec<(u32, Span)> {
    let mut firsts: Vec<(u32, Span)> = words.iter().map(|word| (word.term, word.span())).collect();
    firsts.sort_unstable();
    firsts.dedup_by_key(|(term, _)| *term);
    firsts
}

/// The terms that both passages have, each where it first stands, with its rarity.
fn shared_words(from: Side<'_>, to: Side<'_>, passages: &Passages) -> Vec<(Span, Span, f64)> {
    let there = first_places(to.words);
    let pair = |(term, span): (u32, Span)| {
        let at = there.binary_search_by_key(&term, |(term, _)| *term).ok()?;
        Some((span, there[at].1, passages.rarity(term)))
    };
    first_places(from.words).into_iter().filter_map(pair).collect()
}
