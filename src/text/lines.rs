//! From a byte offset to a line and a column, as editors count them.

/// A place as a text editor shows it: both count from 1, columns in code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in code points, from 1.
    pub column: usize,
}

/// Where the lines of one text begin.
pub struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    /// Finds the lines of `text`; `\n` ends a line, and `\r\n` does too.
    #[must_use]
    pub fn of(text: &'t str) -> Self {
        let ends = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        let starts = std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect();
        Self { text, starts }
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
        Position { line, column: self.text[start..offset].chars().count() + 1 }
    }
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
}
