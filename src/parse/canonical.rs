//! The text of one block as it is written into the canonical text, with the way back to the seed.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::is_nfc;
use unicode_segmentation::UnicodeSegmentation;

use crate::model::Run;
use crate::text::Span;
use crate::text::is_invisible;

/// Writes one block: runs of white space become one space, the ends are trimmed, the text is NFC.
pub struct CanonicalText {
    /// The canonical text so far; the block is its end.
    pub text: String,
    /// The block's runs so far.
    pub runs: Vec<Run>,
    /// Where the block begins in `text`.
    start: usize,
    /// White space that becomes a space when something follows it: bytes of the seed.
    space: Option<Span>,
}

impl CanonicalText {
    /// Nothing yet.
    pub const fn new() -> Self {
        Self { text: String::new(), runs: Vec::new(), start: 0, space: None }
    }

    /// Begins a block: joined to the one before by U+000A.
    pub fn begin(&mut self) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.start = self.text.len();
        self.space = None;
    }

    /// Whether the block has no text so far.
    pub const fn is_empty(&self) -> bool {
        self.text.len() == self.start
    }

    /// Ends the block: its span and its runs, or nothing where it has no text.
    pub fn end(&mut self) -> Option<(Span, Vec<Run>)> {
        self.space = None;
        if self.is_empty() {
            if self.start > 0 {
                self.text.truncate(self.start - 1);
            }
            return None;
        }
        Some((Span::new(self.start, self.text.len()), std::mem::take(&mut self.runs)))
    }

    /// The offset at which the next visible character would stand.
    pub fn next_offset(&self) -> usize {
        self.text.len() + usize::from(self.space.is_some() && !self.is_empty())
    }

    /// Appends `piece`, which stands at byte `at` of the seed.
    pub fn push(&mut self, piece: &str, at: usize) {
        if is_nfc(piece) {
            for (offset, character) in piece.char_indices() {
                self.push_char(character, Span::new(at + offset, at + offset + character.len_utf8()));
            }
            return;
        }
        // A character and its combining marks are one grapheme, so each is composed alone.
        for (offset, grapheme) in piece.grapheme_indices(true) {
            let seed = Span::new(at + offset, at + offset + grapheme.len());
            grapheme.nfc().for_each(|character| self.push_char(character, seed));
        }
    }

    /// Appends `piece`, all of which `seed` stands for, such as an entity.
    pub fn push_whole(&mut self, piece: &str, seed: Span) {
        piece.nfc().for_each(|character| self.push_char(character, seed));
    }

    fn push_char(&mut self, character: char, seed: Span) {
        if character.is_whitespace() {
            let start = self.space.map_or(seed.start, |space| space.start);
            self.space = Some(Span::new(start, seed.end));
        } else if !is_invisible(character) {
            if let Some(space) = self.space.take()
                && !self.is_empty()
            {
                self.write(' ', space);
            }
            self.write(character, seed);
        }
    }

    fn write(&mut self, character: char, seed: Span) {
        let canonical = Span::new(self.text.len(), self.text.len() + character.len_utf8());
        self.text.push(character);
        if let Some(last) = self.runs.last_mut() {
            let straight = last.canonical.len() == last.seed.len() && canonical.len() == seed.len();
            if straight && last.seed.end == seed.start {
                last.canonical.end = canonical.end;
                last.seed.end = seed.end;
                return;
            }
        }
        self.runs.push(Run { canonical, seed });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_marks_and_invisible_characters() {
        let mut canonical = CanonicalText::new();
        canonical.begin();
        let seed = "  a\u{a0}\t b\u{ad}c e\u{301}  ";
        canonical.push(seed, 0);
        let (span, runs) = canonical.end().unwrap();
        assert_eq!(span.of(&canonical.text), "a bc \u{e9}");
        let last = runs.last().unwrap();
        assert_eq!(last.seed.of(seed), "e\u{301}");
        assert_eq!(last.canonical.of(&canonical.text), "\u{e9}");
    }
}
