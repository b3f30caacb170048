//! A file of `content/pages/`: its title, what stands above and below it, and its Markdown.

use crate::config::Record;
use crate::config::split_front_matter;
use crate::config::utf8;
use crate::diag::Diagnostic;
use crate::diag::Place;
use crate::model::InputFile;
use crate::text::Span;

/// Where the editors' own pages stand.
pub const FOLDER: &str = "content/pages/";

/// A page's file, read.
#[derive(Default)]
pub struct PageFile<'a> {
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

/// The page of this name, where the editors have one.
pub fn find<'a>(content: &'a [InputFile], name: &str, faults: &mut Vec<Diagnostic>) -> Option<PageFile<'a>> {
    let path = format!("{FOLDER}{name}");
    content.iter().find(|file| file.path == path).map(|file| read(file, faults))
}

/// Reads a page's file.
pub fn read<'a>(file: &'a InputFile, faults: &mut Vec<Diagnostic>) -> PageFile<'a> {
    let text = match utf8(&file.path, &file.bytes) {
        Ok(text) => text,
        Err(fault) => {
            faults.push(fault);
            return PageFile::default();
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
    PageFile { title, eyebrow, dek, body, place: Some(Place::new(&file.path, Span::new(start, start + body.len()))) }
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
