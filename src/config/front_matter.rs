//! Splits a Markdown file into its TOML front matter, between `+++` lines, and its body.

use crate::diag::Diagnostic;
use crate::diag::Outcome;
use crate::diag::Place;
use crate::text::Span;

/// The two parts of a content file, as bytes of the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FrontMatter {
    /// The TOML between the two `+++` lines.
    pub head: Span,
    /// The Markdown after them.
    pub body: Span,
}

/// Finds the parts of `text`; a file without front matter is all body, and whether that is a fault the caller knows.
#[must_use]
pub fn split_front_matter(file: &str, text: &str) -> Outcome<FrontMatter> {
    let begin = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let whole = FrontMatter { head: Span::new(begin, begin), body: Span::new(begin, text.len()) };
    let mut lines = line_spans(text, begin);
    let Some(first) = lines.next().filter(|line| is_fence(*line, text)) else { return Outcome::new(whole, Vec::new()) };
    if let Some(last) = lines.find(|line| is_fence(*line, text)) {
        let parts = FrontMatter { head: Span::new(first.end, last.start), body: Span::new(last.end, text.len()) };
        return Outcome::new(parts, Vec::new());
    }
    let fault = Diagnostic::error(
        "front-matter",
        Place::new(file, Span::new(first.start, first.start + 3)),
        "the part between `+++` lines that begins here never ends",
    );
    // Where the keys end and the Markdown begins nobody knows, so that neither is read.
    let open = FrontMatter { head: Span::new(first.end, first.end), body: Span::new(text.len(), text.len()) };
    Outcome::new(open, vec![fault.help("put a line `+++` after its last key")])
}

fn is_fence(line: Span, text: &str) -> bool {
    line.of(text).trim_end() == "+++"
}

fn line_spans(text: &str, begin: usize) -> impl Iterator<Item = Span> {
    text[begin..].split_inclusive('\n').scan(begin, |at, line| {
        let span = Span::new(*at, *at + line.len());
        *at = span.end;
        Some(span)
    })
}
