//! Which lines of a plain text belong to one paragraph.

use crate::parse::plain_item::begins_date;
use crate::text::Span;

/// The widest line that is taken for one wrapped by hand or by a mail program.
const WIDEST_WRAPPED: usize = 100;

/// Narrower columns than this are lists or verse.
const NARROWEST_WRAPPED: usize = 40;

/// Lines that belong together.
pub struct Paragraph {
    /// Bytes of each line, without its end. Never empty.
    pub lines: Vec<Span>,
    /// Whether blank lines or the ends of the text stand on both sides.
    pub alone: bool,
}

/// The paragraphs of `text`: groups of lines between blank ones are joined where they were wrapped;
/// otherwise each line is a paragraph of its own.
pub fn paragraphs(text: &str) -> Vec<Paragraph> {
    let mut found = Vec::new();
    let mut group = Vec::new();
    for line in lines(text).chain(std::iter::once(Span::default())) {
        if !line.of(text).trim().is_empty() {
            group.push(line);
        } else if !group.is_empty() {
            close(std::mem::take(&mut group), text, &mut found);
        }
    }
    found
}

fn close(group: Vec<Span>, text: &str, found: &mut Vec<Paragraph>) {
    if group.len() == 1 || is_wrapped(&group, text) {
        found.push(Paragraph { lines: group, alone: true });
    } else {
        found.extend(group.into_iter().map(|line| Paragraph { lines: vec![line], alone: false }));
    }
}

/// Whether no line would have had room for the first word of the next one: so a program breaks lines.
fn is_wrapped(group: &[Span], text: &str) -> bool {
    let width = |line: &Span| line.of(text).trim_end().chars().count();
    let widest = group.iter().map(width).max().unwrap_or_default();
    // Where every line is a sentence of its own, lines are paragraphs, however evenly they run.
    let runs_on = group[..group.len() - 1].iter().any(|line| !line.of(text).trim_end().ends_with(['.', '!', '?', ')', '"', '”', ':', '…']));
    if !(NARROWEST_WRAPPED..=WIDEST_WRAPPED).contains(&widest) || !runs_on {
        return false;
    }
    group.windows(2).all(|pair| {
        let next = pair[1].of(text).trim_start();
        let first_word = next.split_whitespace().next().map_or(0, |word| word.chars().count());
        let numbered = next.trim_start_matches(|c: char| c.is_ascii_digit());
        let is_numbered = numbered.len() < next.len() && numbered.starts_with(['.', ')']) && !begins_date(next);
        let item = next.starts_with(['•', '>', '-', '*', '–']) || is_numbered;
        !item && width(&pair[0]) + 1 + first_word > widest.saturating_sub(3)
    })
}

/// The lines of `text` without their ends; `\n`, `\r\n` and a lone `\r` end one.
fn lines(text: &str) -> impl Iterator<Item = Span> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
        let length = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let line = Span::new(at, at + length);
        let end = if rest[length..].starts_with("\r\n") { 2 } else { 1 };
        at = (line.end + end).min(text.len());
        Some(line)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        paragraphs(text).iter().map(|p| p.lines.iter().map(|l| l.of(text)).collect::<Vec<_>>().join("|")).collect()
    }

    #[test]
    fn wrapped_lines_are_joined_and_others_are_not() {
        let wrapped = "a line that is as long as a line of mail can be\nand goes on here until the same column, nearly,\nthen ends\n\nnext";
        assert_eq!(shown(wrapped).len(), 2, "{:?}", shown(wrapped));
        assert_eq!(shown("Short.\r\nAnother one that is much longer.\rThird"), ["Short.", "Another one that is much longer.", "Third"]);
        assert!(shown(" \n\t\n").is_empty());
    }
}
