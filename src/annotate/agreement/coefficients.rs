//! How far several people's labels agree, beyond what chance would bring about.

use std::collections::BTreeMap;

/// One person's label of one unit: who, which unit, and the label as a number.
pub type Label = (usize, usize, f64);

/// How far apart two labels are (Krippendorff, "Content Analysis", chapter 12).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// The same, or not.
    Nominal,
    /// By how many labels rank between them.
    Ordinal,
    /// By their difference.
    Interval,
    /// By their difference as a share of their sum.
    Ratio,
}

/// Krippendorff's alpha: 1 is agreement, 0 what chance brings about, less is disagreement on purpose.
///
/// Units that fewer than two people labelled count for nothing. None where there is nothing to compare, or only one label.
#[must_use]
pub fn krippendorff_alpha(labels: &[Label], level: Level) -> Option<f64> {
    let mut units: BTreeMap<usize, Vec<f64>> = BTreeMap::new();
    for &(_, unit, value) in labels {
        units.entry(unit).or_default().push(value);
    }
    units.retain(|_, values| values.len() > 1);
    let counts = counts(units.values().flatten().copied());
    let total: f64 = counts.iter().map(|(_, count)| count).sum();
    let mut observed = 0.0;
    for values in units.values() {
        let pairs = values.iter().flat_map(|&a| values.iter().map(move |&b| (a, b)));
        observed += pairs.map(|(a, b)| squared(level, &counts, a, b)).sum::<f64>() / (number(values.len()) - 1.0);
    }
    let pairs = counts.iter().flat_map(|a| counts.iter().map(move |b| (a, b)));
    let expected: f64 = pairs.map(|(a, b)| a.1 * b.1 * squared(level, &counts, a.0, b.0)).sum();
    (expected > 0.0).then(|| 1.0 - (total - 1.0) * observed / expected)
}

/// The share of units that two people labelled alike, over all pairs of people.
#[must_use]
pub fn observed_agreement(labels: &[Label]) -> Option<f64> {
    let mut by_person: BTreeMap<usize, BTreeMap<usize, f64>> = BTreeMap::new();
    for &(person, unit, value) in labels {
        by_person.entry(person).or_default().insert(unit, value);
    }
    let people: Vec<&BTreeMap<usize, f64>> = by_person.values().collect();
    let mut shares = Vec::new();
    for (index, one) in people.iter().enumerate() {
        for other in &people[index + 1..] {
            let both: Vec<bool> = one.iter().filter_map(|(unit, value)| Some(other.get(unit)? == value)).collect();
            if !both.is_empty() {
                shares.push(number(both.iter().filter(|same| **same).count()) / number(both.len()));
            }
        }
    }
    (!shares.is_empty()).then(|| shares.iter().sum::<f64>() / number(shares.len()))
}

/// Scott's pi (1955): by chance people label as often as all of them together do.
#[must_use]
pub fn scott_pi(labels: &[Label]) -> Option<f64> {
    let counts = counts(labels.iter().map(|label| label.2));
    let total: f64 = counts.iter().map(|(_, count)| count).sum();
    beyond_chance(labels, counts.iter().map(|(_, count)| (count / total).powi(2)).sum())
}

/// Bennett's S (1954): by chance all labels are as likely.
#[must_use]
pub fn bennett_s(labels: &[Label]) -> Option<f64> {
    beyond_chance(labels, 1.0 / number(counts(labels.iter().map(|label| label.2)).len()))
}

fn beyond_chance(labels: &[Label], chance: f64) -> Option<f64> {
    let observed = observed_agreement(labels)?;
    (chance < 1.0).then(|| (observed - chance) / (1.0 - chance))
}

/// Each label and how often it stands, the least first.
fn counts(values: impl Iterator<Item = f64>) -> Vec<(f64, f64)> {
    let mut all: Vec<f64> = values.collect();
    all.sort_by(f64::total_cmp);
    all.chunk_by(|a, b| a == b).map(|same| (same[0], number(same.len()))).collect()
}

/// The square of how far `a` and `b` are apart.
fn squared(level: Level, counts: &[(f64, f64)], a: f64, b: f64) -> f64 {
    if a == b {
        return 0.0;
    }
    match level {
        Level::Nominal => 1.0,
        Level::Interval => (a - b).powi(2),
        Level::Ratio => ((a - b) / (a + b)).powi(2),
        Level::Ordinal => {
            let (low, high) = (a.min(b), a.max(b));
            let between: f64 = counts.iter().filter(|(value, _)| *value >= low && *value <= high).map(|(_, count)| count).sum();
            let ends: f64 = counts.iter().filter(|(value, _)| *value == low || *value == high).map(|(_, count)| count).sum();
            (between - ends / 2.0).powi(2)
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "nobody writes so many notes")]
const fn number(count: usize) -> f64 {
    count as f64
}
