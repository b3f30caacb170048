//! The story: from a project's files to the site, stage by stage.
//!
//! `Inputs → (Edition, files, diagnostics)`, a function of its inputs alone. Every command runs this and
//! nothing else; they differ in where the files go and what they do with the result.

mod kept;

use std::borrow::Cow;

use rayon::prelude::*;

use crate::annotate::annotate;
use crate::annotate::lock;
use crate::annotate::lock::Lock;
use crate::annotate::reanchor;
use crate::check::check;
use crate::compose::Composition;
use crate::compose::Sheet;
use crate::compose::date_label;
use crate::compose::last_change;
use crate::config;
use crate::config::Book;
use crate::diag::Diagnostic;
use crate::diag::Error;
use crate::diag::Outcome;
use crate::diag::Place;
use crate::diag::Severity;
use crate::diag::nearest;
use crate::extract::extract;
use crate::model::Corpus;
use crate::model::Destination;
use crate::model::Edition;
use crate::model::Findings;
use crate::model::Inputs;
use crate::model::briefing::Page;
use crate::outputs;
use crate::parse::parse;
use crate::pipeline::kept::KeptSources;
use crate::pipeline::kept::sum_of_sources;
use crate::relate::relate;
use crate::render;
use crate::render::Renderer;
use crate::render::Sources;
use crate::text::Span;

pub use crate::annotate::reanchor::Reanchored;
pub use crate::check::agreement;
pub use crate::check::suggestions;
pub use crate::import::formats as import_formats;
pub use crate::import::import;
pub use crate::outputs::EXPORTS;
pub use crate::outputs::SCHEMAS;
pub use crate::pipeline::kept::Kept;

/// The name of the file that says how a briefing is made.
pub const BOOK_FILE: &str = "book.toml";
/// The code of the fault that a briefing has nothing to be made of.
const NO_SOURCES: &str = "no-sources";

/// Everything but the pages; `stage_done` is told the name of each stage that is through.
///
/// The diagnostics are sorted by place.
#[must_use]
pub fn edit(inputs: &Inputs, book: Book, stage_done: &mut dyn FnMut(&'static str)) -> Outcome<Edition> {
    let mut all = Vec::new();
    let corpus = parse(&inputs.seeds, &inputs.content, &book.language).hand_over(&mut all);
    stage_done("parse");
    let findings = extract(&corpus, &inputs.content).hand_over(&mut all);
    stage_done("extract");
    finish(inputs, book, corpus, findings, all, stage_done)
}

/// The same for a project that is run again and again: sources that are as they were are taken from `kept`.
#[must_use]
pub fn edit_again(inputs: &Inputs, book: Book, kept: &mut Kept) -> Outcome<Edition> {
    let sum = sum_of_sources(inputs, &book.language);
    if kept.sources.as_ref().is_none_or(|sources| sources.sum != sum) {
        let mut diagnostics = Vec::new();
        let corpus = parse(&inputs.seeds, &inputs.content, &book.language).hand_over(&mut diagnostics);
        let findings = extract(&corpus, &inputs.content).hand_over(&mut diagnostics);
        kept.sources = Some(KeptSources { sum, corpus, findings, diagnostics });
    }
    let (corpus, findings, diagnostics) = kept.sources.as_ref().map(KeptSources::copied).unwrap_or_default();
    finish(inputs, book, corpus, findings, diagnostics, &mut |_| {})
}

/// What follows on the sources and their findings; `all` is what is wrong with these.
fn finish(
    inputs: &Inputs,
    book: Book,
    corpus: Corpus,
    findings: Findings,
    mut all: Vec<Diagnostic>,
    stage_done: &mut dyn FnMut(&'static str),
) -> Outcome<Edition> {
    let annotated = annotate(&corpus, &inputs.seeds, &inputs.content, &book.kinds).hand_over(&mut all);
    stage_done("annotate");
    let cross_references = relate(&corpus, &annotated.annotations, &findings, &annotated.references, &book.cross_references);
    stage_done("relate");
    all.extend(strangers(inputs));
    put_in_order(&mut all, inputs, &corpus);
    Outcome::new(Edition { book, corpus, annotations: annotated.annotations, findings, cross_references }, all)
}

/// The sources alone, for whoever writes about them: what is wrong with them, a check tells.
#[must_use]
pub fn corpus(inputs: &Inputs, book: &Book) -> Corpus {
    parse(&inputs.seeds, &inputs.content, &book.language).value
}

/// Puts the files of the site of an edition into `site`, each page as soon as it is made, so that no more pages stand in
/// memory than there are threads; gives the number of pages. What is wrong in them comes to the edition's diagnostics.
///
/// # Errors
/// Where a template cannot be read or filled in, or a file cannot be kept.
pub fn publish(
    inputs: &Inputs,
    edited: &mut Outcome<Edition>,
    site: &dyn Destination,
    stage_done: &mut dyn FnMut(&'static str),
) -> Result<usize, Error> {
    make(inputs, edited, site, None, stage_done)
}

/// The same for a site that is made again and again: of the pages only those that differ are rendered; `kept` has the others.
///
/// # Errors
/// As for [`publish`].
pub fn publish_again(inputs: &Inputs, edited: &mut Outcome<Edition>, site: &dyn Destination, kept: &Kept) -> Result<usize, Error> {
    make(inputs, edited, site, Some(&kept.pages), &mut |_| {})
}

fn make(
    inputs: &Inputs,
    edited: &mut Outcome<Edition>,
    site: &dyn Destination,
    kept: Option<&render::Kept>,
    stage_done: &mut dyn FnMut(&'static str),
) -> Result<usize, Error> {
    let edition = &edited.value;
    let composition = Composition::new(edition, &inputs.content);
    let (mut faults, sheets) = (Vec::new(), composition.sheets());
    let pages = composition.pages().hand_over(&mut faults);
    let count = pages.len() + sheets.len();
    let sources = Sources {
        book: &edition.book,
        templates: &inputs.templates,
        theme: &inputs.theme,
        additional: &inputs.additional,
        changed: last_change(&edition.annotations).map(date_label),
        has_notes: !edition.annotations.all.is_empty(),
    };
    let renderer = Renderer::new(&pages, &sources, kept);
    let put = |page: &Page| {
        let Ok(renderer) = &renderer else { return Ok(()) };
        let (path, markdown) = outputs::markdown(page);
        site.put(&path, markdown.into_bytes().into())?;
        site.put(&page.path, renderer.page(page)?.into())
    };
    let make_page = |sheet: Sheet| {
        let made = composition.page(sheet);
        (put(&made.value), made.diagnostics)
    };
    let (few, many): (Result<(), Error>, Vec<_>) =
        rayon::join(|| pages.par_iter().try_for_each(put), || sheets.into_par_iter().map(make_page).collect());
    // All is made before the first error ends the run, so that everything wrong in the content is told beside it.
    let mut ended = few;
    for (done, found) in many {
        faults.extend(found);
        ended = ended.and(done);
    }
    edited.diagnostics.extend(faults);
    put_in_order(&mut edited.diagnostics, inputs, &edition.corpus);
    stage_done("pages");
    renderer?.theme().try_for_each(|(path, bytes)| site.put(path, bytes))?;
    outputs::add(edition, &inputs.content, &pages, site)?;
    stage_done("files");
    if let Some(kept) = kept {
        kept.end();
    }
    ended.map(|()| count)
}

/// The name of the export that is all pages as Markdown; it is made by [`pages_as_markdown`], the others by [`EXPORTS`].
pub const PAGES_EXPORT: &str = "markdown";

/// The pages as Markdown in one text, the editors' own and the lists first, then each source and each name. Before each
/// page a comment names its file in the site, because links between pages lead there.
#[must_use]
pub fn pages_as_markdown(inputs: &Inputs, edition: &Edition) -> String {
    let composition = Composition::new(edition, &inputs.content);
    let few = composition.pages().value;
    let many: Vec<Page> = composition.sheets().into_par_iter().map(|sheet| composition.page(sheet).value).collect();
    // The page for paper repeats all others, and that of a wrong address belongs to a site.
    let wanted = few.iter().chain(&many).filter(|page| !["404.html", "print.html"].contains(&page.path.as_str()));
    let texts = wanted.map(|page| {
        let (path, text) = outputs::markdown(page);
        format!("<!-- {path} -->\n\n{text}")
    });
    texts.collect::<Vec<String>>().join("\n")
}

/// What there is to be said of an edition as a whole: it comes to its diagnostics.
pub fn look_over(inputs: &Inputs, edited: &mut Outcome<Edition>) {
    edited.diagnostics.extend(check(&edited.value));
    put_in_order(&mut edited.diagnostics, inputs, &edited.value.corpus);
}

/// What `edition` leaves for the next run to compare with: the path of that file and its text; nothing where it has no notes.
#[must_use]
pub fn lock(inputs: &Inputs, edition: &Edition) -> Option<(&'static str, String)> {
    let text = Lock::write(&edition.corpus, &inputs.seeds, &inputs.content, &edition.annotations)?;
    Some((lock::FILE, text))
}

/// What `edition`, made of `inputs`, would have changed in the editors' files, so that quotes stand as the sources have them now.
#[must_use]
pub fn reanchor(inputs: &Inputs, edition: &Edition) -> Reanchored {
    reanchor::reanchor(&edition.corpus, &inputs.content, &edition.annotations)
}

/// Reads `book.toml`, whose text is `text`. `additional` files that it names and that are not there are faults.
#[must_use]
pub fn read_book(text: &str, inputs: &Inputs) -> Outcome<Book> {
    let mut outcome = config::read(BOOK_FILE, text);
    let html = &outcome.value.html;
    for name in html.additional_css.iter().chain(&html.additional_js) {
        if !inputs.additional.iter().any(|file| file.path == *name) {
            let at = text.find(name.as_str()).map_or(Span::default(), |at| Span::new(at, at + name.len()));
            let fault = Diagnostic::error("missing-file", Place::new(BOOK_FILE, at), format!("there is no file `{name}`"));
            outcome.diagnostics.push(fault.help("the path starts from the folder of `book.toml`"));
        }
    }
    outcome.diagnostics.sort();
    outcome
}

/// By place, each once; but first, where there are no sources, that there are none.
fn put_in_order(all: &mut Vec<Diagnostic>, inputs: &Inputs, corpus: &Corpus) {
    all.sort();
    all.dedup();
    if corpus.sources.is_empty() {
        say_once_that_there_are_none(inputs, all);
    }
}

/// The text of a project's file, for who shows a place in it; bytes that are not UTF-8 are shown as a replacement character.
#[must_use]
pub fn text_of<'i>(file: &str, inputs: &'i Inputs) -> Cow<'i, str> {
    if file == BOOK_FILE {
        return Cow::Borrowed(&inputs.book);
    }
    let found = inputs.files().find(|input| input.path == file);
    found.map_or(Cow::Borrowed(""), |input| String::from_utf8_lossy(&input.bytes))
}

/// Puts first that there are no sources, and takes out what only follows from it: that this or that source is not there.
fn say_once_that_there_are_none(inputs: &Inputs, all: &mut Vec<Diagnostic>) {
    let follows = |fault: &Diagnostic| [NO_SOURCES, "unknown-source", "unknown-citation"].contains(&fault.code);
    let notes_are_lost = all.iter().any(|fault| follows(fault) && fault.severity == Severity::Error);
    all.retain(|fault| !follows(fault));
    let place = Place::new("seeds/", Span::default());
    let (message, help) = if !inputs.seeds.is_empty() {
        ("no file in `seeds/` can be read as a source".to_owned(), "put documents there as plain text (.txt) or Markdown (.md)".to_owned())
    } else if inputs.folders.iter().any(|name| name == "seeds") {
        (
            "the folder `seeds/` holds no file".to_owned(),
            "put the source documents there, as plain text (.txt) or Markdown (.md)".to_owned(),
        )
    } else {
        let near = nearest("seeds", inputs.folders.iter().map(String::as_str));
        let help = near.map_or_else(
            || "make it beside `book.toml`, and put the source documents there, as plain text (.txt) or Markdown (.md)".to_owned(),
            |near| format!("rename the folder `{near}` to `seeds`, in small letters"),
        );
        ("there is no folder `seeds/`, so that there are no sources".to_owned(), help)
    };
    let fault = Diagnostic::warning(NO_SOURCES, place, message).help(help);
    all.insert(0, if notes_are_lost { Diagnostic { severity: Severity::Error, ..fault } } else { fault });
}

/// Files of `content/` that no stage reads: most likely they stand in the wrong folder, or have the wrong ending.
fn strangers(inputs: &Inputs) -> Vec<Diagnostic> {
    let stray = |path: &str| {
        let (message, help) = stranger(path)?;
        Some(Diagnostic::warning("stray-file", Place::new(path, Span::default()), message).help(help))
    };
    inputs.content.iter().filter_map(|file| stray(&file.path)).collect()
}

/// What is to be said of a file of `content/` that no stage reads. What is no annotation in its folder, `annotate` tells.
fn stranger(path: &str) -> Option<(&'static str, String)> {
    let unread = "nothing reads this file";
    let below = path.strip_prefix("content/").unwrap_or(path);
    let ending = below.rsplit_once('.').map_or("", |(_, ending)| ending);
    match below.split_once('/') {
        None if ["anchors.lock.toml", "authors.toml", "cross-references.toml", "entities.toml"].contains(&below) => None,
        Some(("annotations", _)) => None,
        Some(("pages", name)) if ending == "md" || outputs::is_picture(name) => None,
        Some(("sources", _)) if ending == "toml" => None,
        Some(("pages", _)) => {
            Some((unread, format!("pages end in .md, and the pictures beside them in .{}", outputs::PICTURES.join(", ."))))
        }
        Some(("sources", _)) => Some((unread, "records of sources end in .toml; a source itself stands in seeds/".to_owned())),
        Some(("claims", _)) => Some(("claims are not read yet", "until they are, write it as a note in content/annotations/".to_owned())),
        _ => Some((unread, "notes stand in content/annotations/, pages in content/pages/, records in content/sources/".to_owned())),
    }
}
