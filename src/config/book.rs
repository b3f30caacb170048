//! `book.toml`: mdBook's keys, and the tables of our own.

use crate::config::html;
use crate::config::html::Html;
use crate::config::kinds;
use crate::config::kinds::CustomKind;
use crate::config::language::language;
use crate::config::record::Record;
use crate::config::words::Words;
use crate::diag::Diagnostic;
use crate::diag::Outcome;
use crate::text::Span;
use crate::text::primary_subtag;

/// The name of the file that says how a briefing is made.
pub const BOOK_FILE: &str = "book.toml";

/// Which way the briefing's own words run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    #[default]
    LeftToRight,
    /// From right to left, as in Arabic and Hebrew.
    RightToLeft,
}

impl Direction {
    /// The value of HTML's `dir`.
    #[must_use]
    pub const fn attribute(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }

    /// The direction of a language's usual script, by its BCP 47 tag.
    #[must_use]
    pub fn of_language(tag: &str) -> Self {
        let primary = primary_subtag(tag);
        if ["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"].contains(&primary.as_str()) {
            Self::RightToLeft
        } else {
            Self::LeftToRight
        }
    }
}

/// What the sidebar shows of the cross-references that were found: `[cross-references]`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CrossReferenceRules {
    /// How many a passage may have.
    pub cap: usize,
    /// The least probability that one is shown at, from 0 to 1.
    pub least: f64,
}

/// A project's `book.toml`.
#[derive(Clone, Debug, PartialEq)]
pub struct Book {
    /// The briefing's title.
    pub title: String,
    /// Who made it.
    pub authors: Vec<String>,
    /// One sentence on it.
    pub description: String,
    /// The language of the briefing's own words, a BCP 47 tag.
    pub language: String,
    /// Where `book.toml` says so.
    pub language_place: Span,
    /// What the site says in that language's words.
    pub words: Words,
    /// Which way they run.
    pub direction: Direction,
    /// The folder the site is written to.
    pub build_dir: String,
    /// Folders that are watched while the briefing is served, besides the project's own.
    pub extra_watch_dirs: Vec<String>,
    /// `[output.html]`.
    pub html: Html,
    /// `[annotations.kinds]`.
    pub kinds: Vec<CustomKind>,
    /// `[cross-references]`.
    pub cross_references: CrossReferenceRules,
    /// Whether the theme's own fonts are shipped; without, the reader's are used.
    pub bundled_fonts: bool,
}

impl Default for Book {
    fn default() -> Self {
        Self {
            title: "Briefing".to_owned(),
            authors: Vec::new(),
            description: String::new(),
            language: "en".to_owned(),
            language_place: Span::default(),
            words: Words::default(),
            direction: Direction::LeftToRight,
            build_dir: "book".to_owned(),
            extra_watch_dirs: Vec::new(),
            html: Html::default(),
            kinds: Vec::new(),
            cross_references: CrossReferenceRules { cap: 5, least: 0.3 },
            bundled_fonts: true,
        }
    }
}

/// The keys of `[book]`. Without that line above them they belong to no table.
const OF_BOOK: &[&str] = &["title", "authors", "author", "description", "language", "text-direction"];

/// Reads `text`, which is the file `file`.
#[must_use]
pub fn read(file: &str, text: &str) -> Outcome<Book> {
    let mut faults = Vec::new();
    let mut book = Book::default();
    let mut root = Record::parse(file, text, 0);
    let there = root.has("book");
    root.belong_elsewhere(OF_BOOK, if there { "put it below the line `[book]`" } else { "put `[book]` on a line of its own above it" });
    if let Some(table) = root.table("book") {
        read_book(table, &mut book, &mut faults);
    }
    if let Some(mut table) = root.table("build") {
        book.build_dir = table.value("build-dir").unwrap_or(book.build_dir);
        let _create_missing: Option<bool> = table.value("create-missing");
        book.extra_watch_dirs = table.value("extra-watch-dirs").unwrap_or_default();
        let _use_default_preprocessors: Option<bool> = table.value("use-default-preprocessors");
        faults.extend(table.finish());
    }
    if let Some(table) = root.table("output") {
        book.html = html::read(table, &mut faults);
    }
    if let Some(table) = root.table("annotations") {
        book.kinds = kinds::read(table, &mut faults);
    }
    if let Some(mut table) = root.table("cross-references") {
        book.cross_references.cap = table.value("cap").unwrap_or(book.cross_references.cap);
        book.cross_references.least = table.value("least").unwrap_or(book.cross_references.least);
        faults.extend(table.finish());
    }
    if let Some(mut table) = root.table("theme") {
        book.bundled_fonts = table.one_of("fonts", &["bundled", "system"]).is_none_or(|taken| taken.value == "bundled");
        faults.extend(table.finish());
    }
    if let Some(table) = root.table("sources") {
        faults.extend(table.finish());
    }
    faults.extend(root.finish());
    Outcome::new(book, faults)
}

fn read_book(mut table: Record<'_>, book: &mut Book, faults: &mut Vec<Diagnostic>) {
    book.title = table.value("title").unwrap_or_else(|| std::mem::take(&mut book.title));
    book.authors = table.value("authors").unwrap_or_default();
    book.description = table.value("description").unwrap_or_default();
    book.language_place = table.peek::<String>("language").map(|taken| taken.span).unwrap_or_default();
    book.language = language(&mut table, "language").unwrap_or_else(|| std::mem::take(&mut book.language));
    book.direction = match table.one_of("text-direction", &["ltr", "rtl"]) {
        Some(taken) if taken.value == "rtl" => Direction::RightToLeft,
        Some(_) => Direction::LeftToRight,
        None => Direction::of_language(&book.language),
    };
    let _mdbook_source_folder: Option<String> = table.value("src");
    let _mdbook_multilingual: Option<bool> = table.value("multilingual");
    faults.extend(table.finish());
}
