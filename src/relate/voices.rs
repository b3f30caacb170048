//! Which sources speak with one voice: copies of one text, whose agreement is no support.

use crate::model::Duplicate;

/// For each source the first of the sources that hold its text.
pub struct Voices {
    first: Vec<usize>,
    has_copies: Vec<bool>,
}

impl Voices {
    /// Joins the copies among `count` sources; a copy of a copy is a copy.
    #[must_use]
    pub fn of(count: usize, duplicates: &[Duplicate]) -> Self {
        let mut voices = Self { first: (0..count).collect(), has_copies: vec![false; count] };
        for pair in duplicates {
            voices.has_copies[pair.a] = true;
            voices.has_copies[pair.b] = true;
            let (one, two) = (voices.of_source(pair.a), voices.of_source(pair.b));
            voices.first[one.max(two)] = one.min(two);
        }
        // A first is never after its copies, so that each is settled before it is asked for.
        for source in 0..count {
            voices.first[source] = voices.first[voices.first[source]];
        }
        voices
    }

    /// The source that stands for all that hold the text of this one.
    #[must_use]
    pub fn of_source(&self, mut source: usize) -> usize {
        while self.first[source] != source {
            source = self.first[source];
        }
        source
    }

    /// Whether another source holds the text of this one.
    #[must_use]
    pub fn has_copies(&self, source: usize) -> bool {
        self.has_copies[source]
    }

    /// Whether two sources hold one text.
    #[must_use]
    pub fn is_one(&self, one: usize, two: usize) -> bool {
        self.of_source(one) == self.of_source(two)
    }
}
