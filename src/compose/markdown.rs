//! How the editors' Markdown is read, wherever it is.

use pulldown_cmark::Options;

/// Tables, footnotes, struck words, and `[[source#3]]` as a link.
pub const OPTIONS: Options =
    Options::ENABLE_WIKILINKS.union(Options::ENABLE_TABLES).union(Options::ENABLE_FOOTNOTES).union(Options::ENABLE_STRIKETHROUGH);
