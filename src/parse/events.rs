//! The events of a Markdown text, with a look at those that are still to come.

use std::collections::VecDeque;

use pulldown_cmark::{Event, OffsetIter, Parser, TagEnd};

use crate::parse::html;
use crate::text::Span;

/// The events in order.
pub struct Events<'t> {
    rest: OffsetIter<'t>,
    /// Those that were looked at before their turn.
    seen: VecDeque<(Event<'t>, Span)>,
}

impl<'t> Events<'t> {
    /// Those of `parser`.
    pub fn of(parser: Parser<'t>) -> Self {
        Self { rest: parser.into_offset_iter(), seen: VecDeque::new() }
    }

    /// The next one, and the bytes of the text that it is about.
    pub fn next(&mut self) -> Option<(Event<'t>, Span)> {
        self.seen.pop_front().or_else(|| self.read())
    }

    /// Whether raw HTML with `end` in it comes before the block is over.
    pub fn have_markup_with(&mut self, end: &str) -> bool {
        for index in 0.. {
            if index == self.seen.len() {
                let Some(event) = self.read() else { break };
                self.seen.push_back(event);
            }
            match &self.seen[index].0 {
                Event::Html(html) | Event::InlineHtml(html) if html::find(html, end).is_some() => return true,
                Event::Start(tag) if !is_inline(tag.to_end()) => break,
                Event::End(tag) if !is_inline(*tag) => break,
                _ => {}
            }
        }
        false
    }

    fn read(&mut self) -> Option<(Event<'t>, Span)> {
        self.rest.next().map(|(event, range)| (event, Span::from(range)))
    }
}

/// Whether a tag stands inside a block and does not end it.
const fn is_inline(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Superscript | TagEnd::Subscript | TagEnd::Link | TagEnd::Image
    )
}
