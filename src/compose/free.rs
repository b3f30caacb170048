//! The editors' own pages: `content/pages/*.md`.

use std::collections::BTreeMap;

use crate::compose::headings::headings;
use crate::compose::page_file;
use crate::compose::page_file::FOLDER;
use crate::compose::page_file::PageFile;
use crate::compose::prose;
use crate::compose::prose::Prose;
use crate::compose::workspace::Workspace;
use crate::compose::workspace::root_of;
use crate::compose::writer::Writer;
use crate::diag::Diagnostic;
use crate::diag::Outcome;
use crate::diag::Place;
use crate::model::briefing::Content;
use crate::model::briefing::FreeView;
use crate::model::briefing::Page;
use crate::model::briefing::RegionId;
use crate::model::briefing::Section;
use crate::text::Span;

/// Names that the build makes pages of itself; `404` is one where `input-404` says that the 404 page is written elsewhere.
const TAKEN: &[&str] = &["404", "annotations", "claims", "entities", "index", "print", "search", "sources", "timeline"];

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
        let read = page_file::read(file, &mut faults);
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

/// Writes a page's body.
pub fn write_body(
    writer: &mut Writer,
    workspace: &Workspace<'_>,
    page: &PageFile<'_>,
    path: &str,
    faults: &mut Vec<Diagnostic>,
) -> RegionId {
    let nowhere = Place::new("", Span::default());
    let place = page.place.as_ref().unwrap_or(&nowhere);
    let prose = Prose { markdown: page.body, place, footnotes: "", headings: Some(headings(page.body)) };
    let start = writer.offset();
    let region = prose::write(writer, workspace, &prose, &root_of(path), "", faults);
    for heading in headings(writer.since(start)) {
        writer.heading_id(start + heading.at, heading.id);
    }
    writer.markdown("\n");
    region
}
