//! The story: from a project's files to the site, stage by stage.
//!
//! `Inputs → (Edition, files, diagnostics)`, a function of its inputs alone. Every command runs this and
//! nothing else; they differ in where the files go and what they do with the result.

mod kept;
mod makers;

use std::borrow::Cow;
use std::sync::Arc;

use rayon::prelude::*;

use crate::annotate::Annotated;
use crate::annotate::annotate;
use crate::annotate::lock;
use crate::annotate::lock::Lock;
use crate::annotate::reanchor;
use crate::check::check;
use crate::check::check_files;
use crate::check::missing_files;
use crate::check::say_that_there_are_none;
use crate::compose::Composition;
use crate::compose::Sheet;
use crate::compose::date_label;
use crate::compose::last_change;
use crate::config;
use crate::config::Book;
use crate::diag::Diagnostic;
use crate::diag::Error;
use crate::diag::Outcome;
use crate::extract::extract;
use crate::model::Corpus;
use crate::model::Destination;
use crate::model::Edition;
use crate::model::Findings;
use crate::model::Inputs;
use crate::model::briefing::Page;
use crate::model::briefing::PageEntry;
use crate::outputs;
use crate::parse::parse;
use crate::pipeline::kept::KeptSources;
use crate::pipeline::kept::sum_of_sources;
use crate::pipeline::makers::Makers;
use crate::relate::relate;
use crate::render;
use crate::render::Renderer;
use crate::render::Sources;

pub use crate::annotate::reanchor::Reanchored;
pub use crate::check::agreement;
pub use crate::check::suggestions;
pub use crate::config::BOOK_FILE;
pub use crate::import::formats as import_formats;
pub use crate::import::import;
pub use crate::outputs::EXPORTS;
pub use crate::outputs::SCHEMAS;
pub use crate::pipeline::kept::Kept;

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
    finish(inputs, book, Arc::new(corpus), Arc::new(findings), all, stage_done)
}

/// The same for a project that is run again and again: sources that are as they were are taken from `kept`.
#[must_use]
pub fn edit_again(inputs: &Inputs, book: Book, kept: &mut Kept) -> Outcome<Edition> {
    let sum = sum_of_sources(inputs, &book.language);
    if kept.sources.as_ref().is_none_or(|sources| sources.sum != sum) {
        let mut diagnostics = Vec::new();
        let corpus = parse(&inputs.seeds, &inputs.content, &book.language).hand_over(&mut diagnostics);
        let findings = extract(&corpus, &inputs.content).hand_over(&mut diagnostics);
        kept.sources = Some(KeptSources { sum, corpus: Arc::new(corpus), findings: Arc::new(findings), diagnostics });
    }
    let (corpus, findings, diagnostics) = kept.sources.as_ref().map(KeptSources::shared).unwrap_or_default();
    finish(inputs, book, corpus, findings, diagnostics, &mut |_| {})
}

/// What follows on the sources and their findings; `all` is what is wrong with these.
fn finish(
    inputs: &Inputs,
    book: Book,
    corpus: Arc<Corpus>,
    findings: Arc<Findings>,
    mut all: Vec<Diagnostic>,
    stage_done: &mut dyn FnMut(&'static str),
) -> Outcome<Edition> {
    let annotated = annotate(&corpus, &inputs.seeds, &inputs.content, &book.kinds).hand_over(&mut all);
    stage_done("annotate");
    let cross_references = relate(&corpus, &annotated.annotations, &findings, &annotated.references, &book.cross_references);
    stage_done("relate");
    all.extend(check_files(inputs, &book));
    put_in_order(&mut all, inputs, &corpus);
    let Annotated { annotations, claims, .. } = annotated;
    Outcome::new(Edition { book, corpus, annotations, findings, cross_references, claims }, all)
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
        changed: last_change(edition).map(|date| date_label(&edition.book.words, date)),
        has_notes: !edition.annotations.all.is_empty(),
    };
    let renderer = Renderer::new(&pages, &sources, kept);
    let makers = Makers::of(site);
    let put = |page: &Page| {
        let Ok(renderer) = &renderer else { return Ok(()) };
        let (path, markdown) = outputs::markdown(page);
        makers.page(&path, markdown.into_bytes().into())?;
        let made = renderer.page(page, &outputs::linked_data(edition, page))?;
        made.scripts.into_iter().try_for_each(|(path, script)| makers.page(&path, script.into()))?;
        makers.page(&page.path, made.html.into())
    };
    let make_page = |sheet: Sheet| {
        let made = composition.page(sheet);
        (put(&made.value), made.diagnostics, PageEntry::of(&made.value))
    };
    let (few, many): (Result<(), Error>, Vec<_>) =
        rayon::join(|| pages.par_iter().try_for_each(put), || sheets.into_par_iter().map(make_page).collect());
    // All is made before the first error ends the run, so that everything wrong in the content is told beside it.
    let mut ended = few;
    let mut entries: Vec<PageEntry> = pages.iter().map(PageEntry::of).collect();
    for (done, found, entry) in many {
        faults.extend(found);
        entries.push(entry);
        ended = ended.and(done);
    }
    edited.diagnostics.extend(faults);
    put_in_order(&mut edited.diagnostics, inputs, &edition.corpus);
    stage_done("pages");
    renderer?.theme().try_for_each(|file| makers.file(&file.path, file.bytes.clone(), file.origin.as_deref()))?;
    outputs::add(edition, &inputs.content, &pages, &mut |path, bytes, origin| makers.file(path, bytes, origin))?;
    outputs::add_lists(edition, &entries, &mut |path, bytes, origin| makers.file(path, bytes, origin))?;
    let redirects = outputs::redirects(&edition.book, &entries).hand_over(&mut edited.diagnostics);
    redirects.into_iter().try_for_each(|(path, html)| makers.file(&path, html.into_bytes().into(), None))?;
    edited.diagnostics.extend(makers.faults(&edition.book));
    put_in_order(&mut edited.diagnostics, inputs, &edition.corpus);
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

/// Reads `book.toml`, whose text is `text`, and the words of its language. `additional` files that it names and that are not
/// there are faults.
#[must_use]
pub fn read_book(text: &str, inputs: &Inputs) -> Outcome<Book> {
    let mut outcome = config::read(BOOK_FILE, text);
    let theme = inputs.theme.iter().map(|file| (file.path.as_str(), file.bytes.as_slice()));
    outcome.diagnostics.extend(config::take_words(&mut outcome.value, theme));
    outcome.diagnostics.extend(missing_files(&outcome.value, inputs));
    outcome.diagnostics.sort();
    outcome
}

/// By place, each once; but first, where there are no sources, that there are none.
fn put_in_order(all: &mut Vec<Diagnostic>, inputs: &Inputs, corpus: &Corpus) {
    all.sort();
    all.dedup();
    if corpus.sources.is_empty() {
        say_that_there_are_none(inputs, all);
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
