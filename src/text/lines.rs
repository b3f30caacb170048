//! From a byte offset to a line and a column, as editors count them.

use crate::text::span::Span;

/// A place as a text editor shows it: both count from 1, columns in code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in code points, from 1.
    pub column: usize,
}

/// So many bytes of a text are counted at most for a column: a text may be one line of megabytes.
const STEP: usize = 1024;

/// Where the lines of one text begin.
pub struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
    /// How many code points begin before each multiple of [`STEP`] bytes.
    counts: Vec<usize>,
}

impl<'t> Lines<'t> {
    /// Finds the lines of `text`; `\n` ends a line, and `\r\n` does too.
    #[must_use]
    pub fn of(text: &'t str) -> Self {
        let ends = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        let starts = std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect();
        let steps = text.as_bytes().chunks(STEP).scan(0, |count, bytes| {
            *count += beginnings(bytes);
            Some(*count)
        });
        Self { text, starts, counts: std::iter::once(0).chain(steps).collect() }
    }

    /// The bytes of the line that byte `offset` lies in, without its end; an offset past the end is the end.
    #[must_use]
    pub fn line_at(&self, offset: usize) -> Span {
        let line = self.starts.partition_point(|&start| start <= offset.min(self.text.len()));
        let (start, next) = (self.starts[line - 1], self.starts.get(line));
        let end = next.map_or(self.text.len(), |next| next - 1);
        let end = if next.is_some() && self.text[start..end].ends_with('\r') { end - 1 } else { end };
        Span::new(start, end)
    }

    /// The position of byte `offset`; an offset past the end is the end, one inside a character its start.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.starts.partition_point(|&start| start <= offset);
        let start = self.starts[line - 1];
        Position { line, column: self.code_points(offset) - self.code_points(start) + 1 }
    }

    /// How many code points stand before byte `offset`, which lies on a character boundary.
    fn code_points(&self, offset: usize) -> usize {
        let step = offset / STEP;
        self.counts[step] + beginnings(&self.text.as_bytes()[step * STEP..offset])
    }
}

/// How many code points begin in `bytes` of UTF-8.
fn beginnings(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| !matches!(byte, 0x80..=0xbf)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_code_points() {
        let lines = Lines::of("a\näöü\r\nz");
        assert_eq!(lines.position(0), Position { line: 1, column: 1 });
        assert_eq!(lines.position("a\näö".len()), Position { line: 2, column: 3 });
        assert_eq!(lines.position(99), Position { line: 3, column: 2 });
    }

    #[test]
    fn a_long_line_is_counted_in_steps() {
        let text = "a\n".to_owned() + &"äb€".repeat(3000);
        let lines = Lines::of(&text);
        for (count, (at, _)) in text.char_indices().enumerate().skip(2) {
            assert_eq!(lines.position(at), Position { line: 2, column: count - 1 });
        }
    }

    #[test]
    fn a_line_is_without_its_end() {
        let lines = Lines::of("a\r\n\nbc");
        assert_eq!([0, 2, 3, 4, 9].map(|at| lines.line_at(at)), [(0, 1), (0, 1), (3, 3), (4, 6), (4, 6)].map(|(a, b)| Span::new(a, b)));
    }
}
