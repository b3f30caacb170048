//! Whether a link in the editors' Markdown leads to a file of the site.

use crate::compose::headings::Heading;
use crate::compose::headings::headings;
use crate::compose::page_file;
use crate::compose::workspace::Workspace;
use crate::diag::Diagnostic;
use crate::diag::Place;
use crate::diag::nearest;
use crate::model::is_picture as is_picture_name;

/// The pages that every briefing has, or may have, besides those of its sources, names and editors.
const PAGES: &[&str] = &["index", "sources", "claims", "entities", "timeline", "annotations", "search", "print", "404"];

/// The files of every site that are no pages.
const FILES: &[&str] = &[
    "annotations.jsonld",
    "feed.xml",
    "keys.js",
    "llms.txt",
    "postil.css",
    "postil.js",
    "quote.js",
    "search.css",
    "search.js",
    "source.css",
    "whole.css",
];

/// A fault at `place` where `address`, which starts from the site's root, leads to no file of the site or to no place in it.
/// Only what the site surely lacks is told: of a page's own headings nothing is known here.
pub fn fault(workspace: &Workspace<'_>, address: &str, is_picture: bool, place: &Place) -> Option<Diagnostic> {
    let (path, fragment) = address.split_once('#').map_or((address, None), |(path, fragment)| (path, Some(fragment)));
    let path = decoded(path.split('?').next().unwrap_or_default());
    let path = path.trim_start_matches("./");
    let broken = |message: String, help: String| Some(Diagnostic::warning("broken-link", place.clone(), message).help(help));
    if is_picture {
        return missing_picture(workspace, path, place);
    }
    let Some(stem) = path.strip_suffix(".md").or_else(|| path.strip_suffix(".html")) else {
        let missing = missing_picture(workspace, path, place).filter(|_| !FILES.contains(&path))?;
        if is_picture_name(path) {
            return Some(missing);
        }
        let help = if path.starts_with("www.") {
            format!("write the whole address: `https://{address}`")
        } else if workspace.corpus.index_of(path).is_some() {
            format!("write `[[{address}]]` for a passage of that source, or `sources/{path}.md`")
        } else {
            "an address elsewhere begins with https://, and the file of a page of this site ends in .md".to_owned()
        };
        return broken(format!("this link leads to `{address}`, and the site has no such file"), help);
    };
    if !is_page(workspace, stem) {
        let pages = pages(workspace);
        let help = nearest(stem, pages.iter().map(String::as_str)).map_or_else(
            || "links start from the site's root: `sources/<id>.md` is the page of a source, `<name>.md` one of your own".to_owned(),
            |near| format!("did you mean `{near}.md`?"),
        );
        return broken(format!("this link leads to `{path}`, and the site has no such page"), help);
    }
    let fragment = decoded(fragment?);
    let Some(source) = stem.strip_prefix("sources/").and_then(|id| workspace.corpus.index_of(id)) else {
        let page = page_file::find(workspace.content, &format!("{stem}.md"), &mut Vec::new()).filter(|_| !PAGES.contains(&stem))?;
        return unknown_heading(&fragment, &headings(page.body), place);
    };
    let passage = fragment.strip_prefix('p')?.parse::<usize>().ok()?;
    let count = workspace.source(source).passages.len();
    let message = format!("this link leads to passage {passage} of `{path}`, which has passages 1 to {count}");
    if (1..=count).contains(&passage) { None } else { broken(message, "the numbers stand beside the paragraphs on that page".to_owned()) }
}

/// A fault at `place` where `address` starts from the root of a host, or names a heading that its own text, which has these
/// `headings`, has not. A note has none: it stands on several pages.
pub fn misled(address: &str, headings: Option<&[Heading]>, place: &Place) -> Option<Diagnostic> {
    let broken = |message: String, help: String| Some(Diagnostic::warning("broken-link", place.clone(), message).help(help));
    if let Some(path) = address.strip_prefix('/').filter(|path| !path.starts_with(['/', '\\'])) {
        let message = format!("this link leads to `{address}`, which is nowhere when the site opens from a disk or stands in a folder");
        return broken(message, format!("links start from the site's root already: write `{path}`"));
    }
    let name = address.strip_prefix('#')?;
    let Some(headings) = headings else {
        let message = format!("this link leads to `{address}`, and a note stands on several pages");
        return broken(message, "write `[[source-id#3]]` for a passage, or `<page>.md#<heading>`".to_owned());
    };
    unknown_heading(&decoded(name), headings, place)
}

fn unknown_heading(name: &str, headings: &[Heading], place: &Place) -> Option<Diagnostic> {
    if name.is_empty() || headings.iter().any(|heading| heading.id == name) {
        return None;
    }
    let message = format!("this link leads to `#{name}`, and the page has no such heading");
    let near = nearest(name, headings.iter().map(|heading| heading.id.as_str()));
    let help = near.map_or_else(
        || "a heading is named by its words in small letters, joined by `-`".to_owned(),
        |near| format!("did you mean `#{near}`?"),
    );
    Some(Diagnostic::warning("broken-link", place.clone(), message).help(help))
}

fn is_page(workspace: &Workspace<'_>, stem: &str) -> bool {
    let own = format!("content/pages/{stem}.md");
    let is_own = || workspace.content.binary_search_by(|file| file.path.as_str().cmp(&own)).is_ok();
    let of_source = || stem.strip_prefix("sources/").is_some_and(|id| workspace.corpus.index_of(id).is_some());
    let of_name = || stem.strip_prefix("entities/").is_some_and(|id| workspace.names.entities.iter().any(|entity| entity.id == id));
    PAGES.contains(&stem) || of_source() || is_own() || of_name()
}

/// The pages that a link may have been meant for.
fn pages(workspace: &Workspace<'_>) -> Vec<String> {
    let own = workspace.content.iter().filter_map(|file| file.path.strip_prefix("content/pages/")?.strip_suffix(".md"));
    let sources = workspace.corpus.sources.iter().map(|source| format!("sources/{}", source.id));
    sources.chain(PAGES.iter().copied().chain(own).map(str::to_owned)).collect()
}

/// Pictures stand beside the editors' own pages.
fn missing_picture(workspace: &Workspace<'_>, path: &str, place: &Place) -> Option<Diagnostic> {
    let own = format!("content/pages/{path}");
    let additional = || workspace.book.html.additional_css.iter().chain(&workspace.book.html.additional_js).any(|file| file == path);
    if workspace.content.binary_search_by(|file| file.path.as_str().cmp(&own)).is_ok() || additional() {
        return None;
    }
    let fault = Diagnostic::warning("missing-picture", place.clone(), format!("there is no picture `{own}`"));
    let pictures =
        workspace.content.iter().filter_map(|file| file.path.strip_prefix("content/pages/")).filter(|path| is_picture_name(path));
    Some(fault.help(nearest(path, pictures).map_or_else(
        || "put the picture into content/pages/, and name it by its path from there".to_owned(),
        |near| format!("did you mean `{near}`?"),
    )))
}

/// An address with its `%` and two digits read; as it stands where that is no text.
fn decoded(address: &str) -> String {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let [first, after @ ..] = rest {
        let digits = after.get(..2).filter(|_| *first == b'%').and_then(|digits| std::str::from_utf8(digits).ok());
        let read = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(read.unwrap_or(*first));
        rest = &after[if read.is_some() { 2 } else { 0 }..];
    }
    String::from_utf8(bytes).unwrap_or_else(|_| address.to_owned())
}
