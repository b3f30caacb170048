//! The editors' own pages: `content/pages/*.md`.

use std::collections::BTreeMap;

use crate::compose::prose;
use crate::compose::prose::Prose;
use crate::compose::workspace::Workspace;
use crate::compose::workspace::root_of;
use crate::compose::writer::Writer;
use crate::config::Record;
use crate::config::split_front_matter;
use crate::config::utf8;
use crate::diag::Diagnostic;
use crate::diag::Outcome;
use crate::diag::Place;
use crate::model::InputFile;
use crate::model::briefing::Content;
use crate::model::briefing::FreeView;
use crate::model::briefing::Page;
use crate::model::briefing::RegionId;
use crate::model::briefing::Section;
use crate::text::Span;

const FOLDER: &str = "content/pages/";
/// Names that the build makes pages of itself; `404` is one where `input-404` says that the 404 page is written elsewhere.
const TAKEN: &[&str] = &["404", "annotations", "claims", "entities", "index", "print", "search", "sources", "timeline"];

/// A page's file, read.
#[derive(Default)]
pub struct FreePage<'a> {
    /// The title.
    pub title: Option<String>,
    /// A line above it.
    pub eyebrow: Option<String>,
    /// A summary.
    pub dek: Option<String>,
    /// The Markdown.
    pub body: &'a str,
    /// Where the Markdown is written.
    pub place: Option<Place>,
}

/// All pages but the overview and the 404 page.
pub fn compose(workspace: &Workspace<'_>) -> Outcome<Vec<Page>> {
    let mut faults = Vec::new();
    let mut pages = Vec::new();
    let mut names: BTreeMap<String, &str> = BTreeMap::new();
    let own = |name: &str| name != "index.md" && name != workspace.book.html.input_404;
    for file in workspace.content {
        let Some(name) = file.path.strip_prefix(FOLDER).filter(|name| own(name)) else { continue };
        let Some(stem) = name.strip_suffix(".md") else { continue };
        if let Err(message) = take_name(stem, &mut names) {
            let fault = Diagnostic::error("taken-name", Place::new(&file.path, Span::default()), message);
            faults.push(fault.help("give this page another name"));
            continue;
        }
        let read = read(file, &mut faults);
        let path = format!("{stem}.html");
        let title = read.title.clone().unwrap_or_else(|| stem.to_owned());
        let mut writer = Writer::default();
        writer.heading(1, &title);
        if let Some(dek) = &read.dek {
            writer.words(dek);
            writer.markdown("\n\n");
        }
        let body = write_body(&mut writer, workspace, &read, &path, &mut faults);
        let description = read.dek.clone().unwrap_or_else(|| workspace.book.description.clone());
        let view = FreeView { title: title.clone(), eyebrow: read.eyebrow, dek: read.dek, body };
        let texts = vec![writer.finish()];
        pages.push(Page { path, title, description, section: Section::Briefing, texts, content: Content::Free(view) });
    }
    Outcome::new(pages, faults)
}

/// Takes the name of a page, or says who has it. On many disks `Sources.html` and `sources.html` are one file.
fn take_name<'a>(stem: &'a str, names: &mut BTreeMap<String, &'a str>) -> Result<(), String> {
    let name = stem.to_lowercase();
    if TAKEN.contains(&name.as_str()) || name.starts_with("sources/") || name.starts_with("entities/") {
        return Err(format!("the build makes `{name}.html` itself"));
    }
    match names.insert(name, stem) {
        Some(other) => Err(format!("this page's name differs from that of `{other}.md` in capital letters only")),
        None => Ok(()),
    }
}

/// The page of this name, where the editors have one.
pub fn find<'a>(workspace: &Workspace<'a>, name: &str, faults: &mut Vec<Diagnostic>) -> Option<FreePage<'a>> {
    let path = format!("{FOLDER}{name}");
    workspace.content.iter().find(|file| file.path == path).map(|file| read(file, faults))
}

/// Writes a page's body.
pub fn write_body(
    writer: &mut Writer,
    workspace: &Workspace<'_>,
    page: &FreePage<'_>,
    path: &str,
    faults: &mut Vec<Diagnostic>,
) -> RegionId {
    let nowhere = Place::new("", Span::default());
    let prose = Prose { markdown: page.body, place: page.place.as_ref().unwrap_or(&nowhere), footnotes: "" };
    let region = prose::write(writer, workspace, &prose, &root_of(path), "", faults);
    writer.markdown("\n");
    region
}

/// A heading that opens the text is its title; where it only repeats the title, it is not written twice.
fn title_and_body(title: Option<String>, body: &str) -> (Option<String>, &str) {
    let (line, rest) = body.split_once('\n').unwrap_or((body, ""));
    let heading = line.strip_prefix("# ").map(|heading| heading.trim().trim_end_matches('#').trim());
    let Some(heading) = heading.filter(|heading| !heading.contains(['*', '_', '[', '`', '<', '\\', '&'])) else { return (title, body) };
    match title {
        None => (Some(heading.to_owned()), rest.trim_start()),
        Some(title) if title.to_lowercase() == heading.to_lowercase() => (Some(title), rest.trim_start()),
        title => (title, body),
    }
}

fn read<'a>(file: &'a InputFile, faults: &mut Vec<Diagnostic>) -> FreePage<'a> {
    let text = match utf8(&file.path, &file.bytes) {
        Ok(text) => text,
        Err(fault) => {
            faults.push(fault);
            return FreePage::default();
        }
    };
    let parts = split_front_matter(&file.path, text).hand_over(faults);
    let mut record = Record::parse(&file.path, parts.head.of(text), parts.head.start);
    let (title, eyebrow, dek) = (record.value("title"), record.value("eyebrow"), record.value("dek"));
    faults.extend(record.finish());
    let untrimmed = parts.body.of(text);
    let (title, body) = title_and_body(title, untrimmed.trim());
    let end = parts.body.start + untrimmed.trim_end().len();
    let start = end - body.len();
    FreePage { title, eyebrow, dek, body, place: Some(Place::new(&file.path, Span::new(start, start + body.len()))) }
}
