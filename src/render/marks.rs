//! Writes `<mark>` around pieces of quoted text while a region's events pass by.

use pulldown_cmark::{CowStr, Event};

use crate::model::briefing::Mark;
use crate::model::briefing::PageText;
use crate::text::Span;

/// Follows the marks of a text.
pub struct MarkWriter<'t> {
    text: &'t PageText,
    /// The index of the mark that is open.
    open: Option<usize>,
}

impl<'t> MarkWriter<'t> {
    /// None is open yet.
    pub const fn new(text: &'t PageText) -> Self {
        Self { text, open: None }
    }

    /// Passes an event on whose place in the Markdown is `span`; text is cut where a mark begins or ends.
    pub fn pass(&mut self, event: Event<'t>, span: Span, events: &mut Vec<Event<'t>>) {
        if self.text.marks.is_empty() {
            return events.push(event);
        }
        match event {
            Event::Text(words) if words.len() == span.len() => self.cut(&words, span, events),
            event => {
                self.turn_to(self.mark_holding(span), events);
                events.push(event);
            }
        }
    }

    /// Ends the mark that is open.
    pub fn finish(&mut self, events: &mut Vec<Event<'t>>) {
        self.turn_to(None, events);
    }

    fn cut(&mut self, words: &CowStr<'t>, span: Span, events: &mut Vec<Event<'t>>) {
        let mut at = span.start;
        while at < span.end {
            let next = self.text.marks.partition_point(|mark| mark.span.end <= at);
            let (mark, end) = match self.text.marks.get(next) {
                Some(mark) if mark.span.start <= at => (Some(next), mark.span.end),
                Some(mark) => (None, mark.span.start),
                None => (None, span.end),
            };
            let end = end.min(span.end);
            self.turn_to(mark, events);
            events.push(Event::Text(words[at - span.start..end - span.start].to_owned().into()));
            at = end;
        }
    }

    fn mark_holding(&self, span: Span) -> Option<usize> {
        let index = self.text.marks.partition_point(|mark| mark.span.end < span.end);
        self.text.marks.get(index).filter(|mark| mark.span.holds(span)).map(|_| index)
    }

    fn turn_to(&mut self, mark: Option<usize>, events: &mut Vec<Event<'t>>) {
        if self.open == mark {
            return;
        }
        if let Some(open) = self.open {
            events.push(Event::InlineHtml(closing(&self.text.marks[open]).into()));
        }
        if let Some(next) = mark {
            events.push(Event::InlineHtml(self.opening(&self.text.marks[next]).into()));
        }
        self.open = mark;
    }

    fn opening(&self, mark: &Mark) -> String {
        let notes = || mark.notes.iter().filter_map(|&note| self.text.notes.get(note));
        let slugs = notes().map(|note| note.slug.as_str()).collect::<Vec<_>>().join(" ");
        let id = mark.first_of.first().and_then(|&note| self.text.notes.get(note));
        let id = id.map_or_else(String::new, |note| format!(" id=\"{}h-{}\"", self.text.prefix, note.slug));
        let group = notes().next().map_or("context", |note| note.group);
        let second = notes().nth(1).map_or_else(String::new, |note| format!("<span class=\"second k-{}\">", note.group));
        format!("<mark class=\"hl k-{group}\" data-annotations=\"{slugs}\"{id}>{second}")
    }
}

const fn closing(mark: &Mark) -> &'static str {
    if mark.notes.len() > 1 { "</span></mark>" } else { "</mark>" }
}
