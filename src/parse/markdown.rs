//! Markdown: `CommonMark` with tables and strikethrough; raw HTML is reduced to its text.

use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

use crate::model::BlockKind;
use crate::model::InlineKind;
use crate::parse::blocks::Blocks;
use crate::parse::events::Events;
use crate::parse::html;
use crate::parse::plain_heading::is_caption;
use crate::text::Span;

const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH).union(Options::ENABLE_FOOTNOTES);

/// Finds the blocks of a Markdown text.
pub fn read(text: &str, blocks: &mut Blocks) {
    let start = front_matter(text);
    let mut reader =
        Reader { text, blocks, lists: Vec::new(), quotations: 0, in_block: false, links: Vec::new(), markup: None, endless: Vec::new() };
    let mut events = Events::of(Parser::new_ext(&text[start..], OPTIONS));
    while let Some((event, span)) = events.next() {
        reader.take(event, span.shifted(start), &mut events);
    }
}

/// Where the text begins after its front matter, which stands at the very start; a rule further down is a rule.
fn front_matter(text: &str) -> usize {
    if !text.starts_with("---") && !text.starts_with("+++") {
        return 0;
    }
    let options = Options::ENABLE_YAML_STYLE_METADATA_BLOCKS | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS;
    match Parser::new_ext(text, options).into_offset_iter().next() {
        Some((Event::Start(Tag::MetadataBlock(_)), range)) => range.end,
        _ => 0,
    }
}

struct Reader<'t, 'b> {
    text: &'t str,
    blocks: &'b mut Blocks,
    /// For each open list, the number of its next item if it is ordered.
    lists: Vec<Option<u64>>,
    quotations: usize,
    /// Whether text that comes now belongs to a block that has begun.
    in_block: bool,
    /// For each open link, whether it was kept.
    links: Vec<bool>,
    /// What ends the tag, the script, the style or the comment that is open.
    markup: Option<&'static str>,
    /// What does not end any markup in the rest of the block.
    endless: Vec<&'static str>,
}

impl Reader<'_, '_> {
    fn take(&mut self, event: Event<'_>, span: Span, ahead: &mut Events<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::InlineHtml(html) => self.inline_html(&html, ahead),
            Event::Text(_) | Event::Code(_) | Event::FootnoteReference(_) if self.markup.is_some_and(|end| end != ">") => {}
            Event::Text(words) => self.words(&words, span),
            Event::FootnoteReference(name) => {
                self.begin();
                self.blocks.push_whole(&format!("[{name}]"), span);
            }
            Event::Code(words) => {
                self.open(InlineKind::Code);
                // A code span's text stands somewhere inside its backticks.
                match span.of(self.text).find(&*words) {
                    Some(at) => self.blocks.push(&words, span.start + at),
                    None => self.blocks.push_whole(&words, span),
                }
                self.blocks.close();
            }
            Event::Html(html) => self.html(&html, span, ahead),
            Event::SoftBreak | Event::HardBreak => self.blocks.push_whole(" ", span),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph | Tag::Heading { .. } | Tag::TableHead | Tag::TableRow | Tag::CodeBlock(_) | Tag::Item => self.begin(),
            Tag::TableCell if !self.blocks.is_empty_block() => self.blocks.push_whole(" | ", Span::default()),
            Tag::BlockQuote(_) => self.quotations += 1,
            Tag::List(first) => {
                self.end_item();
                self.lists.push(first);
            }
            Tag::Emphasis => self.open(InlineKind::Emphasis),
            Tag::Strong => self.open(InlineKind::Strong),
            Tag::Strikethrough => self.open(InlineKind::Strikethrough),
            Tag::Link { link_type, dest_url, .. } => self.link(link_type, &dest_url),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.end_block(if self.quotations > 0 { BlockKind::Quotation } else { BlockKind::Paragraph }),
            TagEnd::Heading(level) => self.end_block(BlockKind::Heading(level_of(level))),
            TagEnd::HtmlBlock => self.end_block(BlockKind::Paragraph),
            TagEnd::TableCell => self.end_markup(),
            TagEnd::CodeBlock => self.end_block(BlockKind::Code),
            TagEnd::TableHead | TagEnd::TableRow => self.end_block(BlockKind::TableRow),
            TagEnd::BlockQuote(_) => self.quotations = self.quotations.saturating_sub(1),
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::Item => {
                self.end_item();
                if let Some(Some(number)) = self.lists.last_mut() {
                    *number += 1;
                }
            }
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => self.blocks.close(),
            TagEnd::Link if self.links.pop() == Some(true) => self.blocks.close(),
            _ => {}
        }
    }

    fn words(&mut self, words: &str, span: Span) {
        self.begin();
        if span.of(self.text) == words {
            self.blocks.push(words, span.start);
        } else {
            self.blocks.push_whole(words, span);
        }
    }

    /// Keeps what stands between the tags, but nothing of a script, a style or a comment. A tag may go on in the next line.
    fn html(&mut self, html: &str, span: Span, ahead: &mut Events<'_>) {
        if span.of(self.text) != html {
            return;
        }
        let mut at = 0;
        while at < html.len() {
            let rest = &html[at..];
            if let Some(end) = self.markup {
                let Some(found) = html::find(rest, end) else { return };
                self.markup = None;
                at += found + end.len();
                continue;
            }
            let ends = [html::end_of(rest), ">"];
            let end = if html::begins_markup(rest) { ends.into_iter().find(|end| self.has_end(end, &rest[1..], ahead)) } else { None };
            at += if end.is_some() {
                self.markup = end;
                if self.in_block && html::parts_words(rest) {
                    self.blocks.push_whole(" ", Span::default());
                }
                1
            } else {
                let words = rest.char_indices().skip(1).find(|(_, c)| *c == '<').map_or(rest.len(), |(next, _)| next);
                self.html_words(&rest[..words], span.start + at);
                words
            };
        }
    }

    /// Inside a paragraph the words of a script or a style come as text, which is passed over up to its end.
    fn inline_html(&mut self, html: &str, ahead: &mut Events<'_>) {
        self.markup = match self.markup {
            Some(end) if html::find(html, end).is_some() => None,
            Some(end) => Some(end),
            None => Some(html::end_of(html)).filter(|&end| end != ">" && html::find(html, end).is_none() && self.has_end(end, "", ahead)),
        };
    }

    /// Whether `end` comes in `rest` or later in the block. Where it does not, what it should end was left open, and the
    /// words after it are read like any others.
    fn has_end(&mut self, end: &'static str, rest: &str, ahead: &mut Events<'_>) -> bool {
        if html::find(rest, end).is_some() {
            return true;
        }
        let comes = !self.endless.contains(&end) && ahead.have_markup_with(end);
        if !comes {
            self.endless.push(end);
        }
        comes
    }

    fn end_markup(&mut self) {
        self.markup = None;
        self.endless.clear();
    }

    fn html_words(&mut self, words: &str, start: usize) {
        if words.trim().is_empty() {
            return;
        }
        self.begin();
        for (piece, span) in html::decoded(words) {
            match piece {
                Some(character) => self.blocks.push_whole(&character, span.shifted(start)),
                None => self.blocks.push(span.of(words), span.start + start),
            }
        }
    }

    fn link(&mut self, kind: LinkType, address: &str) {
        let address = if kind == LinkType::Email { format!("mailto:{address}") } else { address.to_owned() };
        let kept = ["http://", "https://", "mailto:"].iter().any(|scheme| address.to_ascii_lowercase().starts_with(scheme));
        self.links.push(kept);
        if kept {
            self.open(InlineKind::Link(address));
        }
    }

    fn open(&mut self, kind: InlineKind) {
        self.begin();
        self.blocks.open(kind);
    }

    fn begin(&mut self) {
        if !self.in_block {
            self.blocks.begin();
            self.in_block = true;
        }
    }

    /// Ends the block that is open; inside a list it is an item, whatever else it is.
    fn end_block(&mut self, kind: BlockKind) {
        self.end_markup();
        if !self.in_block {
            return;
        }
        self.in_block = false;
        let item = |depth: usize, number| BlockKind::ListItem { depth: u8::try_from(depth).unwrap_or(u8::MAX), number };
        let kind = match (self.lists.last(), kind) {
            (Some(number), BlockKind::Paragraph) => item(self.lists.len() - 1, *number),
            _ => kind,
        };
        let before = self.blocks.len();
        self.blocks.end(kind);
        if kind == BlockKind::Paragraph && self.blocks.len() > before && is_caption(self.blocks.last_text()) {
            self.blocks.change_last(BlockKind::Caption);
        }
    }

    /// Ends the text of a tight item, which no paragraph encloses.
    fn end_item(&mut self) {
        if !self.lists.is_empty() {
            self.end_block(BlockKind::Paragraph);
        }
    }
}

const fn level_of(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
