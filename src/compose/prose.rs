//! The editors' own Markdown as it goes into a page: citations become links, links start from the page's folder.

use pulldown_cmark::{CowStr, Event, LinkType, Options, Parser, Tag};

use crate::compose::citations::resolve;
use crate::compose::workspace::Workspace;
use crate::compose::writer::Writer;
use crate::diag::Diagnostic;
use crate::diag::Place;
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
    let text = rewrite(workspace, prose, root, faults);
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

fn rewrite(workspace: &Workspace<'_>, prose: &Prose<'_>, root: &str, faults: &mut Vec<Diagnostic>) -> String {
    let mut options = Options::ENABLE_WIKILINKS | Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    if workspace.book.html.smart_punctuation {
        options |= Options::ENABLE_SMART_PUNCTUATION;
    }
    let mut changes: Vec<(Span, String)> = Vec::new();
    for (event, range) in Parser::new_ext(prose.markdown, options).into_offset_iter() {
        let span = Span::from(range);
        let written = span.of(prose.markdown);
        let change = match event {
            Event::Start(Tag::Link { link_type: LinkType::WikiLink { has_pothole }, dest_url, .. }) => {
                citation(workspace, prose, span, &dest_url, has_pothole, root, faults)
            }
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => moved(written, &dest_url, root),
            Event::FootnoteReference(_) | Event::Start(Tag::FootnoteDefinition(_)) => {
                let name = span.start + "[^".len();
                changes.push((Span::new(name, name), prose.footnotes.to_owned()));
                None
            }
            // A sign that leads to no footnote of this text must not lead to one of the page's.
            Event::Text(_) if written == "[" && prose.markdown[span.end..].starts_with('^') => Some("\\[".to_owned()),
            Event::Text(text) => smart(written, &text),
            Event::Html(html) | Event::InlineHtml(html) if !html.trim_start().starts_with("<!--") && html.trim() != "-->" => {
                faults.push(raw_html(&place_of(prose, span)));
                None
            }
            _ => None,
        };
        changes.extend(change.map(|change| (span, change)));
    }
    apply(prose.markdown, changes)
}

fn citation(
    workspace: &Workspace<'_>,
    prose: &Prose<'_>,
    span: Span,
    name: &str,
    has_words: bool,
    root: &str,
    faults: &mut Vec<Diagnostic>,
) -> Option<String> {
    match resolve(workspace, name, &place_of(prose, span)) {
        Ok(citation) => {
            let own = span.of(prose.markdown).trim_start_matches('[').trim_end_matches(']').split_once('|').map(|(_, words)| words);
            let words = own.filter(|_| has_words).map_or(citation.label, str::to_owned);
            Some(format!("[{words}]({root}{})", citation.path))
        }
        Err(fault) => {
            faults.push(fault);
            None
        }
    }
}

/// A link or an image of the site, led from the page's folder.
fn moved(written: &str, address: &str, root: &str) -> Option<String> {
    let elsewhere = address.contains(':') || address.starts_with(['#', '/']) || address.is_empty();
    if root.is_empty() || elsewhere {
        return None;
    }
    let at = written.rfind(address)?;
    Some(format!("{}{root}{}", &written[..at], &written[at..]))
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
