//! The HTML of a text's regions: its Markdown is read once, and what lies in no region is let go.

use std::borrow::Cow;

use pulldown_cmark::{Alignment, CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html};

use crate::model::briefing::PageText;
use crate::render::code;
use crate::render::code::escaped;
use crate::render::links;
use crate::render::marks::MarkWriter;
use crate::render::previews;
use crate::text::Span;

/// The HTML of each region of `text`.
pub fn fragments(text: &PageText) -> Vec<String> {
    let mut fragments = vec![String::new(); text.regions.len()];
    let mut current = Region::new(text);
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    for (event, range) in Parser::new_ext(&text.markdown, options).into_offset_iter() {
        let span = Span::from(range);
        let index = text.regions.partition_point(|region| region.span.end <= span.start);
        let Some((event, span)) = text.regions.get(index).and_then(|region| inside(event, span, region.span)) else { continue };
        if current.index != index {
            current.write_to(&mut fragments);
            current.index = index;
        }
        current.take(event, span);
    }
    current.write_to(&mut fragments);
    fragments
}

/// The part of an event that belongs to `region`: words are cut at its ends, all else belongs where it begins.
fn inside(event: Event<'_>, span: Span, region: Span) -> Option<(Event<'_>, Span)> {
    match event {
        Event::Text(words) if words.len() == span.len() && region.meets(span) => {
            let kept = span.within(region);
            if kept == span {
                return Some((Event::Text(words), span));
            }
            let words = words[kept.start - span.start..kept.end - span.start].to_owned();
            Some((Event::Text(words.into()), kept))
        }
        event => (region.start <= span.start && span.start < region.end).then_some((event, span)),
    }
}

/// The region whose events are being collected.
struct Region<'t> {
    text: &'t PageText,
    index: usize,
    events: Vec<Event<'t>>,
    marks: MarkWriter<'t>,
    /// The language and the text of the code block that is open.
    code: Option<(String, String)>,
    /// What ends each link that is open: nothing for one that must not be followed.
    links: Vec<Cow<'static, str>>,
    /// What each open picture has become.
    images: Vec<Image>,
    table: Table,
}

/// What a picture becomes.
#[derive(Clone, Copy)]
enum Image {
    Shown,
    Linked,
    Words,
}

/// The table that is open.
#[derive(Default)]
struct Table {
    /// How the columns stand.
    columns: Vec<Alignment>,
    /// The column of the next cell.
    column: usize,
    in_head: bool,
}

impl Table {
    /// The tags of the next cell. Its place is said by a class, because the page's policy allows no style attribute.
    fn cell(&mut self) -> String {
        let class = match self.columns.get(self.column) {
            Some(Alignment::Right) => " class=\"right\"",
            Some(Alignment::Center) => " class=\"center\"",
            _ => "",
        };
        self.column += 1;
        format!("<{}{class}>", self.element())
    }

    const fn element(&self) -> &'static str {
        if self.in_head { "th" } else { "td" }
    }
}

impl<'t> Region<'t> {
    fn new(text: &'t PageText) -> Self {
        Self {
            text,
            index: 0,
            events: Vec::new(),
            marks: MarkWriter::new(text),
            code: None,
            links: Vec::new(),
            images: Vec::new(),
            table: Table::default(),
        }
    }

    fn write_to(&mut self, fragments: &mut [String]) {
        self.marks.finish(&mut self.events);
        if let Some(fragment) = fragments.get_mut(self.index) {
            html::push_html(fragment, self.events.drain(..));
        }
    }

    fn take(&mut self, event: Event<'t>, span: Span) {
        if let Some((_, code)) = &mut self.code {
            match event {
                Event::Text(text) => code.push_str(&text),
                Event::End(TagEnd::CodeBlock) => self.end_code(),
                _ => {}
            }
            return;
        }
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                let language = if let CodeBlockKind::Fenced(language) = kind { language.to_string() } else { String::new() };
                self.code = Some((language, String::new()));
            }
            Event::Start(Tag::Link { link_type: LinkType::Email, dest_url, .. }) => self.open_link(&format!("mailto:{dest_url}"), span),
            Event::Start(Tag::Link { dest_url, .. }) => self.open_link(&dest_url, span),
            Event::End(TagEnd::Link) => self.close_link(span),
            Event::Start(Tag::Image { ref dest_url, .. }) => self.open_image(&dest_url.clone(), event, span),
            Event::End(TagEnd::Image) => self.close_image(event, span),
            Event::FootnoteReference(name) => self.number(&name, span),
            Event::Start(Tag::Heading { level, classes, attrs, .. }) => {
                let known = self.text.headings.binary_search_by_key(&span.start, |(at, _)| *at).ok();
                let id = known.map(|index| CowStr::from(format!("{}{}", self.text.prefix, self.text.headings[index].1)));
                // A page has one heading of the first level: its title.
                let level = if level == HeadingLevel::H1 { HeadingLevel::H2 } else { level };
                self.pass(Event::Start(Tag::Heading { level, id, classes, attrs }), span);
            }
            Event::End(TagEnd::Heading(HeadingLevel::H1)) => self.pass(Event::End(TagEnd::Heading(HeadingLevel::H2)), span),
            Event::Start(Tag::Table(columns)) => {
                let plain = vec![Alignment::None; columns.len()];
                self.table = Table { columns, column: 0, in_head: false };
                self.pass(Event::Start(Tag::Table(plain)), span);
            }
            Event::Start(tag @ (Tag::TableHead | Tag::TableRow)) => {
                self.table.column = 0;
                self.table.in_head = tag == Tag::TableHead;
                self.pass(Event::Start(tag), span);
            }
            Event::Start(Tag::TableCell) => {
                let tag = self.table.cell();
                self.html(tag, span);
            }
            Event::End(TagEnd::TableCell) => self.html(format!("</{}>", self.table.element()), span),
            // HTML in a text is never passed on: what is wanted is Markdown.
            Event::Html(_) | Event::InlineHtml(_) => {}
            event => self.pass(event, span),
        }
    }

    fn pass(&mut self, event: Event<'t>, span: Span) {
        self.marks.pass(event, span, &mut self.events);
    }

    fn html(&mut self, html: impl Into<CowStr<'t>>, span: Span) {
        self.pass(Event::InlineHtml(html.into()), span);
    }

    fn open_link(&mut self, address: &str, span: Span) {
        let Some(href) = links::href(address) else { return self.links.push("".into()) };
        let class = if links::is_citation(address) { " class=\"cite\"" } else { "" };
        let (opens, end) = self
            .text
            .preview_of(address)
            .map_or_else(Default::default, |preview| (previews::attribute(preview), previews::button(preview, None)));
        self.links.push(format!("</a>{end}").into());
        self.html(format!("<a{class} href=\"{}\"{opens}>", escaped(&href)), span);
    }

    fn close_link(&mut self, span: Span) {
        let end = self.links.pop().unwrap_or_default();
        self.html(end, span);
    }

    /// A picture of the site is shown; one from elsewhere would be fetched, so that only a link to it stands, or inside a link its words.
    fn open_image(&mut self, address: &str, event: Event<'t>, span: Span) {
        let image = match (links::is_local(address), self.links.is_empty()) {
            (true, _) => Image::Shown,
            (false, true) => Image::Linked,
            (false, false) => Image::Words,
        };
        self.images.push(image);
        match image {
            Image::Shown => self.pass(event, span),
            Image::Linked => self.open_link(address, span),
            Image::Words => {}
        }
    }

    fn close_image(&mut self, event: Event<'t>, span: Span) {
        match self.images.pop() {
            Some(Image::Shown) => self.pass(event, span),
            Some(Image::Linked) => self.close_link(span),
            Some(Image::Words) | None => {}
        }
    }

    /// The number of a note at the end of its quote; a footnote of the editors' own stays a footnote.
    fn number(&mut self, name: &CowStr<'t>, span: Span) {
        let note = name.parse::<usize>().ok().and_then(|number| number.checked_sub(1)).and_then(|index| self.text.notes.get(index));
        let Some(note) = note else { return self.pass(Event::FootnoteReference(name.clone()), span) };
        let (group, prefix, slug) = (note.group, &self.text.prefix, &note.slug);
        let label = escaped(&note.label);
        self.html(
            format!("<a class=\"ref k-{group}\" role=\"doc-noteref\" href=\"#{prefix}a-{slug}\" aria-label=\"{label}\">{name}</a>"),
            span,
        );
    }

    fn end_code(&mut self) {
        let Some((language, code)) = self.code.take() else { return };
        self.events.push(Event::Html(code::html(&code, &language).into()));
    }
}
