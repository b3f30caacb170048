//! The editors' own Markdown as it goes into a page: citations become links, links start from the page's folder.

use pulldown_cmark::{CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::compose::addresses;
use crate::compose::citations::resolve;
use crate::compose::headings::Heading;
use crate::compose::markdown::OPTIONS;
use crate::compose::workspace::Workspace;
use crate::compose::writer::Writer;
use crate::compose::writer::link_destination;
use crate::diag::Diagnostic;
use crate::diag::Place;
use crate::model::PassageRef;
use crate::model::briefing::RegionId;
use crate::text::Span;

/// Markdown of an editor's, and where it is written.
pub struct Prose<'a> {
    /// The Markdown.
    pub markdown: &'a str,
    /// Its place in its file; an empty one for a text whose bytes are not the file's.
    pub place: &'a Place,
    /// What the names of its footnotes begin with, so that no two texts of a page share one; empty for a page's own text.
    pub footnotes: &'a str,
    /// The headings of a page's own text; `None` for a note, which stands on several pages.
    pub headings: Option<Vec<Heading>>,
}

/// Writes `prose` as a region of a page whose links begin with `root`; every line after the first is indented by `indent`.
pub fn write(
    writer: &mut Writer,
    workspace: &Workspace<'_>,
    prose: &Prose<'_>,
    root: &str,
    indent: &str,
    faults: &mut Vec<Diagnostic>,
) -> RegionId {
    let mut cited = Vec::new();
    let text = rewrite(workspace, prose, root, &mut cited, faults);
    for (address, passage) in cited {
        writer.cite(address, passage);
    }
    let start = writer.offset();
    for (number, line) in text.lines().enumerate() {
        if number > 0 {
            writer.markdown("\n");
            if !line.is_empty() {
                writer.markdown(indent);
            }
        }
        writer.markdown(line);
    }
    writer.markdown("\n");
    writer.region(start)
}

/// The passages that a text links to, each with the address of the link.
type Cited = Vec<(String, PassageRef)>;

fn rewrite(workspace: &Workspace<'_>, prose: &Prose<'_>, root: &str, cited: &mut Cited, faults: &mut Vec<Diagnostic>) -> String {
    let mut options = OPTIONS;
    if workspace.book.html.smart_punctuation {
        options |= Options::ENABLE_SMART_PUNCTUATION;
    }
    let mut changes: Vec<(Span, String)> = Vec::new();
    let mut open: Vec<OpenLink> = Vec::new();
    for (event, range) in Parser::new_ext(prose.markdown, options).into_offset_iter() {
        let span = Span::from(range);
        let written = span.of(prose.markdown);
        let change = match event {
            Event::Start(Tag::Link { link_type: LinkType::WikiLink { has_pothole }, ref dest_url, .. }) => {
                open.push(OpenLink::default());
                match resolve(workspace, dest_url, &place_of(prose, span)) {
                    Ok(found) => {
                        let address = format!("{root}{}", found.path);
                        cited.extend(found.passage.map(|passage| (address.clone(), passage)));
                        Some(linked(span.of(prose.markdown), has_pothole, found.label, &address))
                    }
                    Err(fault) => {
                        faults.push(fault);
                        None
                    }
                }
            }
            Event::Start(Tag::Link { link_type, ref dest_url, ref title, .. } | Tag::Image { link_type, ref dest_url, ref title, .. }) => {
                let link = OpenLink::new(link_type, dest_url, title, span);
                let is_picture = matches!(event, Event::Start(Tag::Image { .. }));
                let place = place_of(prose, span);
                faults.extend(match &link.address {
                    Some(address) => addresses::fault(workspace, address, is_picture, &place),
                    None => addresses::misled(dest_url, prose.headings.as_deref(), &place),
                });
                open.push(link);
                None
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                changes.extend(open.pop().and_then(|link| link.led_from(root, prose.markdown, span)));
                None
            }
            Event::FootnoteReference(_) | Event::Start(Tag::FootnoteDefinition(_)) => {
                let name = span.start + "[^".len();
                changes.push((Span::new(name, name), prose.footnotes.to_owned()));
                None
            }
            // A sign that leads to no footnote of this text must not lead to one of the page's.
            Event::Text(_) if written == "[" && prose.markdown[span.end..].starts_with('^') => Some("\\[".to_owned()),
            Event::Text(ref text) => smart(written, text),
            Event::Html(ref html) | Event::InlineHtml(ref html) if !html.trim_start().starts_with("<!--") && html.trim() != "-->" => {
                faults.push(raw_html(&place_of(prose, span)));
                None
            }
            _ => None,
        };
        if let Some(link) = open.last_mut().filter(|_| !matches!(event, Event::Start(Tag::Link { .. } | Tag::Image { .. }))) {
            link.words_end = link.words_end.max(span.end);
        }
        changes.extend(change.map(|change| (span, change)));
    }
    apply(prose.markdown, changes)
}

/// The link that a citation, `written` between its brackets, becomes; `label` stands for words that its editor did not give.
fn linked(written: &str, has_words: bool, label: String, address: &str) -> String {
    let own = written.trim_start_matches('[').trim_end_matches(']').split_once('|').map(|(_, words)| words);
    let words = own.filter(|_| has_words).map_or(label, str::to_owned);
    format!("[{words}]({address})")
}

/// A link or a picture whose words are being read.
#[derive(Default)]
struct OpenLink {
    /// Its address, where it is one of the site.
    address: Option<String>,
    title: String,
    /// Whether the address is written right after the words, and not elsewhere under a name.
    inline: bool,
    /// Where its words end.
    words_end: usize,
}

impl OpenLink {
    fn new(kind: LinkType, address: &str, title: &str, span: Span) -> Self {
        let elsewhere = address.contains(':') || address.starts_with(['#', '/']) || address.is_empty();
        let own = !elsewhere && !matches!(kind, LinkType::Autolink | LinkType::Email);
        let (address, title) = (own.then(|| address.to_owned()), title.to_owned());
        Self { address, title, inline: kind == LinkType::Inline, words_end: span.start }
    }

    /// The change that leads it from the page's folder.
    fn led_from(self, root: &str, markdown: &str, span: Span) -> Option<(Span, String)> {
        let address = self.address.filter(|_| !root.is_empty())?;
        let after = markdown[self.words_end..span.end].find(']').map(|at| self.words_end + at)?;
        if self.inline {
            let at = span.end - markdown[after..span.end].trim_start_matches("](").trim_start().trim_start_matches('<').len();
            return Some((Span::new(at, at), root.to_owned()));
        }
        let title = if self.title.is_empty() { String::new() } else { format!(" \"{}\"", self.title.replace('"', "\\\"")) };
        Some((Span::new(after, span.end), format!("]({}{title})", link_destination(&format!("{root}{address}")))))
    }
}

/// Straight quotes, hyphens and full stops that stand for typographic ones.
fn smart(written: &str, read: &CowStr<'_>) -> Option<String> {
    (matches!(written, "\"" | "'" | "--" | "---" | "...") && written != &**read).then(|| read.to_string())
}

fn raw_html(place: &Place) -> Diagnostic {
    Diagnostic::warning("raw-html", place.clone(), "HTML is left out: a briefing shows Markdown").help("write the same in Markdown")
}

fn place_of(prose: &Prose<'_>, span: Span) -> Place {
    let inside = !prose.place.span.is_empty();
    Place::new(&prose.place.file, if inside { span.shifted(prose.place.span.start) } else { prose.place.span })
}

/// Makes the changes from front to back; one inside another is passed over, because the outer one has replaced it.
fn apply(markdown: &str, changes: Vec<(Span, String)>) -> String {
    let mut text = String::with_capacity(markdown.len() + 64);
    let mut at = 0;
    for (span, change) in changes {
        if span.start >= at {
            text.push_str(&markdown[at..span.start]);
            text.push_str(&change);
            at = span.end;
        }
    }
    text.push_str(&markdown[at..]);
    text
}
