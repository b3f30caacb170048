//! Writes a page's Markdown and keeps where things stand in it.

use std::collections::btree_map::Entry;

use crate::model::PassageRef;
use crate::model::briefing::CitedPassage;
use crate::model::briefing::Mark;
use crate::model::briefing::NoteRef;
use crate::model::briefing::PageText;
use crate::model::briefing::PreviewRef;
use crate::model::briefing::Region;
use crate::model::briefing::RegionId;
use crate::text::Span;

/// A page's Markdown in the making.
#[derive(Default)]
pub struct Writer {
    text: PageText,
}

impl Writer {
    /// An empty page, whose notes' ids begin with `prefix`.
    pub fn new(prefix: &str) -> Self {
        Self { text: PageText { prefix: prefix.to_owned(), ..PageText::default() } }
    }

    /// Where the next byte will stand.
    pub const fn offset(&self) -> usize {
        self.text.markdown.len()
    }

    /// Writes Markdown as it is.
    pub fn markdown(&mut self, markdown: &str) {
        self.text.markdown.push_str(markdown);
    }

    /// Writes words that are no Markdown.
    pub fn words(&mut self, words: &str) {
        escape_into(&mut self.text.markdown, words, None, None);
    }

    /// Writes words between two that are already known, so that no sign is escaped for nothing.
    pub fn words_between(&mut self, words: &str, before: Option<char>, after: Option<char>) {
        // A bracket right after a note's number would make a link of the two.
        if words.starts_with('(') && self.text.markdown.ends_with(']') {
            self.text.markdown.push('\\');
        }
        escape_into(&mut self.text.markdown, words, before, after);
    }

    /// Writes a heading of words.
    pub fn heading(&mut self, level: u8, words: &str) {
        self.text.markdown.push_str(&"#".repeat(usize::from(level)));
        self.text.markdown.push(' ');
        self.words(words);
        self.text.markdown.push_str("\n\n");
    }

    /// Keeps the Markdown from `start` up to here as a region.
    pub fn region(&mut self, start: usize) -> RegionId {
        self.text.regions.push(Region { span: Span::new(start, self.offset()) });
        self.text.regions.len() - 1
    }

    /// Keeps the Markdown from `start` up to here as a piece of quoted text.
    pub fn mark(&mut self, start: usize, notes: Vec<usize>, first_of: Vec<usize>) {
        self.text.marks.push(Mark { span: Span::new(start, self.offset()), notes, first_of });
    }

    /// Says what the next footnote leads to: they are numbered from 1.
    pub fn note(&mut self, note: NoteRef) {
        self.text.notes.push(note);
    }

    /// Says that the Markdown links to a passage, under an address.
    pub fn cite(&mut self, address: String, passage: PassageRef) {
        let next = self.text.cited.len();
        if let Entry::Vacant(free) = self.text.cited_at.entry(address.clone()) {
            free.insert(next);
            self.text.cited.push(CitedPassage { address, passage, preview: PreviewRef::default() });
        }
    }

    /// Says where the next heading begins that links may lead to.
    pub fn heading_id(&mut self, at: usize, id: String) {
        self.text.headings.push((at, id));
    }

    /// The Markdown from `start` up to here.
    pub fn since(&self, start: usize) -> &str {
        &self.text.markdown[start..]
    }

    /// Ends the page.
    pub fn finish(self) -> PageText {
        self.text
    }
}

/// Appends `words` to `markdown` so that they read back as they are; `before` and `after` are the characters around them.
fn escape_into(markdown: &mut String, words: &str, before: Option<char>, after: Option<char>) {
    let mut written = 0;
    for (at, sign) in words.match_indices(may_be_a_sign) {
        let rest = &words[at + sign.len()..];
        let previous = words[..at].chars().next_back().or(before);
        let is_control = sign.contains(char::is_control);
        let escaped = match sign {
            "_" => {
                let next = rest.chars().next().or(after);
                !(previous.is_some_and(char::is_alphanumeric) && next.is_some_and(char::is_alphanumeric))
            }
            "&" => begins_entity(rest, after),
            "#" => rest.trim_start_matches('#').trim_end().is_empty() && previous.is_none_or(|c| c.is_whitespace() || c == '#'),
            _ => !is_control,
        };
        markdown.push_str(&words[written..at]);
        if escaped {
            markdown.push('\\');
        }
        markdown.push_str(if is_control { " " } else { sign });
        written = at + sign.len();
    }
    markdown.push_str(&words[written..]);
}

/// Whether a character may need a `\` before it, or is none that is written: words in between are copied as they are.
fn may_be_a_sign(character: char) -> bool {
    matches!(character, '\\' | '`' | '*' | '[' | ']' | '<' | '~' | '|' | '_' | '&' | '#') || character.is_control()
}

/// Whether what follows a `&` could make an entity of it; words that end there are taken to go on.
fn begins_entity(rest: &str, after: Option<char>) -> bool {
    let name = rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '#');
    name.len() < rest.len() && (name.starts_with(';') || (name.is_empty() && after.is_some()))
}

/// `address` as the destination of a Markdown link.
pub fn link_destination(address: &str) -> String {
    let mut safe = String::with_capacity(address.len() + 2);
    safe.push('<');
    for character in address.chars() {
        match character {
            '<' => safe.push_str("%3C"),
            '>' => safe.push_str("%3E"),
            '\\' => safe.push_str("%5C"),
            _ if character.is_whitespace() || character.is_control() => safe.push_str("%20"),
            _ => safe.push(character),
        }
    }
    safe.push('>');
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaped_words_read_back_as_they_are() {
        for words in ["a * b_c _d_ [x](y) <b> & &amp; \\ `z` # 1. x ~~y~~ |", "# no heading", "$5 & R&D", "snake_case_name"] {
            let mut writer = Writer::default();
            writer.words(words);
            let markdown = format!("x {}", writer.finish().markdown);
            let read: String = pulldown_cmark::Parser::new_ext(&markdown, pulldown_cmark::Options::all())
                .filter_map(|event| match event {
                    pulldown_cmark::Event::Text(text) => Some(text.to_string()),
                    _ => None,
                })
                .collect();
            assert_eq!(read, format!("x {words}"), "{markdown}");
        }
    }
}
