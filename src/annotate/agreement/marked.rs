//! The characters that one person has marked.

use crate::text::Span;

/// Stretches of a text that do not meet, in order, and how many code points they hold.
pub struct Marked {
    /// Of each stretch the numbers of its first code point and of the one after its last.
    stretches: Vec<(usize, usize)>,
    count: usize,
}

impl Marked {
    /// What `spans`, bytes of `text`, cover together.
    pub fn of(text: &str, spans: impl Iterator<Item = Span>) -> Self {
        let points = |byte: usize| text[..byte].chars().count();
        let mut all: Vec<(usize, usize)> = spans.map(|span| (points(span.start), points(span.end))).collect();
        all.sort_unstable();
        let mut stretches: Vec<(usize, usize)> = Vec::new();
        for (start, end) in all {
            match stretches.last_mut() {
                Some(last) if start <= last.1 => last.1 = last.1.max(end),
                _ => stretches.push((start, end)),
            }
        }
        let count = stretches.iter().map(|(start, end)| end - start).sum();
        Self { stretches, count }
    }

    fn shared(&self, other: &Self) -> usize {
        let pairs = self.stretches.iter().flat_map(|a| other.stretches.iter().map(move |b| (a, b)));
        pairs.map(|(a, b)| a.1.min(b.1).saturating_sub(a.0.max(b.0))).sum()
    }
}

/// The mean over all pairs of people of twice the shared characters by the sum of both; a pair that marked nothing counts for nothing.
pub fn mean_f1(people: &[Marked]) -> Option<f64> {
    let pairs = people.iter().enumerate().flat_map(|(index, a)| people[index + 1..].iter().map(move |b| (a, b)));
    let scores: Vec<f64> = pairs.filter(|(a, b)| a.count + b.count > 0).map(|(a, b)| share(2 * a.shared(b), a.count + b.count)).collect();
    (!scores.is_empty()).then(|| scores.iter().sum::<f64>() / share(scores.len(), 1))
}

#[expect(clippy::cast_precision_loss, reason = "no source is so long")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlaps_count_once_and_by_characters() {
        let text = "äöü abc";
        let one = Marked::of(text, [Span::new(0, 4), Span::new(2, 6)].into_iter());
        let other = Marked::of(text, [Span::new(4, 8)].into_iter());
        assert_eq!((one.count, other.count, one.shared(&other)), (3, 3, 1));
        assert_eq!(mean_f1(&[one, other]), Some(1.0 / 3.0));
        assert_eq!(mean_f1(&[]), None);
    }
}
