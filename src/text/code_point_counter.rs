//! Code points counted at many places of one text, without counting any stretch of it twice.

/// How many code points stand before a byte of a text, asked again and again.
///
/// Going on from the last place costs what lies between the two. A place further back is counted from the beginning, so
/// that whoever asks should do so in the order of the text.
#[derive(Clone, Copy, Debug)]
pub struct CodePointCounter<'t> {
    text: &'t str,
    byte: usize,
    points: usize,
}

impl<'t> CodePointCounter<'t> {
    /// Begins at the beginning of `text`.
    #[must_use]
    pub const fn of(text: &'t str) -> Self {
        Self { text, byte: 0, points: 0 }
    }

    /// The number of code points before byte `offset`, which must lie on a character boundary.
    pub fn before(&mut self, offset: usize) -> usize {
        if offset < self.byte {
            *self = Self::of(self.text);
        }
        self.points += self.text[self.byte..offset].chars().count();
        self.byte = offset;
        self.points
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_in_any_order() {
        let text = "äöü, 日本 and 😀.";
        let mut counter = CodePointCounter::of(text);
        let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        for &at in starts.iter().chain(starts.iter().rev()) {
            assert_eq!(counter.before(at), text[..at].chars().count(), "{at}");
        }
    }
}
