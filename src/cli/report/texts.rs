//! The part of a text that a diagnostic shows.

use crate::text::Lines;
use crate::text::Position;
use crate::text::Span;

/// A line with more code points is shown in part: a file may be one line of megabytes.
const LONGEST: usize = 400;
/// So many code points before the place, and after its beginning, are shown of such a line.
const BEFORE: usize = 60;
const AFTER: usize = 200;

/// A line of a text, or a part of it, with the place that is marked in it.
pub struct Shown<'t> {
    /// The words.
    pub words: &'t str,
    /// What is marked: bytes of `words`.
    pub marked: Span,
    /// Where what is marked begins in the whole text.
    pub position: Position,
    /// Whether the line goes on before or after `words`.
    pub is_part: bool,
}

impl<'t> Shown<'t> {
    /// What is shown of `text` for the bytes `span` of it: the first line of them. Any span gives something, also one that
    /// lies outside the text, inside a character or the wrong way round.
    pub fn of(text: &'t str, lines: &Lines<'_>, span: Span) -> Self {
        let marked = first_line(span, text);
        let line = lines.line_at(marked.start);
        let whole = Span::new(line.start, line.end.max(marked.end));
        let is_part = whole.len() > LONGEST && whole.of(text).chars().nth(LONGEST).is_some();
        let part = if is_part { part_around(text, whole, marked) } else { whole };
        Self { words: part.of(text), marked: marked.within(part).from_origin(part.start), position: lines.position(marked.start), is_part }
    }
}

/// The part of the line `whole` that is shown around `marked`.
fn part_around(text: &str, whole: Span, marked: Span) -> Span {
    let before = text[whole.start..marked.start].char_indices().rev().nth(BEFORE - 1);
    let after = text[marked.start..whole.end].char_indices().nth(AFTER);
    Span::new(before.map_or(whole.start, |(at, _)| whole.start + at), after.map_or(whole.end, |(at, _)| marked.start + at))
}

/// The first line of what `span` covers of `text`, moved onto character boundaries.
fn first_line(span: Span, text: &str) -> Span {
    let floor = |mut at: usize| {
        at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = floor(span.start);
    let end = floor(span.end).max(start);
    let start = start + text[start..end].len() - text[start..end].trim_start().len();
    let line = text[start..end].find('\n').map_or(end, |at| start + at);
    Span::new(start, line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_span_is_shown() {
        let text = "äöü\n  second line\nthird";
        let lines = Lines::of(text);
        for start in 0..text.len() + 3 {
            for end in 0..text.len() + 3 {
                let shown = Shown::of(text, &lines, Span::new(start, end));
                assert!(!shown.words.contains('\n') && shown.marked.end <= shown.words.len(), "{start}..{end}");
            }
        }
        let second = Shown::of(text, &lines, Span::new(6, 21));
        assert_eq!((second.words, second.marked.of(second.words)), ("  second line", "second line"));
    }

    #[test]
    fn a_long_line_is_shown_in_part() {
        let text = format!("first\n{}here{}", "ä".repeat(5000), "ö".repeat(5000));
        let at = text.find("here").unwrap();
        let shown = Shown::of(&text, &Lines::of(&text), Span::new(at, at + 4));
        assert!(shown.is_part && shown.words.chars().count() == BEFORE + AFTER);
        assert_eq!((shown.marked.of(shown.words), shown.position), ("here", Position { line: 2, column: 5001 }));
    }
}
