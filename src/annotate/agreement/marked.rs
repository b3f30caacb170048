//! The characters that one person has marked.

use crate::text::Span;

/// Stretches of a text that do not meet, in order, and how many code points they hold.
pub struct Marked<'t> {
    text: &'t str,
    /// Bytes of the text.
    stretches: Vec<Span>,
    count: usize,
}

impl<'t> Marked<'t> {
    /// What `spans`, bytes of `text`, cover together.
    pub fn of(text: &'t str, spans: impl Iterator<Item = Span>) -> Self {
        let mut all: Vec<Span> = spans.collect();
        all.sort_unstable_by_key(|span| (span.start, span.end));
        let mut stretches: Vec<Span> = Vec::new();
        for span in all {
            match stretches.last_mut() {
                Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
                _ => stretches.push(span),
            }
        }
        let count = stretches.iter().map(|span| points(text, *span)).sum();
        Self { text, stretches, count }
    }

    fn shared(&self, other: &Self) -> usize {
        let pairs = self.stretches.iter().flat_map(|a| other.stretches.iter().map(move |b| (a, b)));
        let both = pairs.map(|(a, b)| (a.start.max(b.start), a.end.min(b.end))).filter(|(start, end)| start < end);
        both.map(|(start, end)| points(self.text, Span::new(start, end))).sum()
    }
}

fn points(text: &str, span: Span) -> usize {
    span.of(text).chars().count()
}

/// The mean over all pairs of people of twice the shared characters by the sum of both; a pair that marked nothing counts for nothing.
pub fn mean_f1(people: &[Marked<'_>]) -> Option<f64> {
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
