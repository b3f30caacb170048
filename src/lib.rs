//! Postil turns a folder of source documents into an annotated briefing.
//!
//! A static site generator whose build is a function: files in, site and diagnostics out.
//!
//! # The story
//! [`pipeline`] tells it in one file:
//! 1. [`disk`] reads `book.toml`, `seeds/`, `content/`, `templates/` and `theme/` into [`model::Inputs`].
//! 2. [`parse`] finds blocks and passages, and one canonical text per source: [`model::Corpus`].
//! 3. [`extract`] finds names, figures and dates: [`model::Findings`].
//! 4. [`annotate`] reads the editors' notes and finds their words, changed ones too: [`model::Annotations`], each with a verdict.
//! 5. [`relate`] finds what the sources say of each other: [`model::CrossReferences`].
//! 6. [`compose`] makes the pages as Markdown, with their margins as typed views: [`model::briefing`].
//! 7. [`render`] makes HTML of them: pulldown-cmark, syntect, tera, minify-html.
//! 8. [`outputs`] adds the files beside the pages, the index that readers search among them; its exports print one view of it all.
//! 9. [`disk`] stages what has changed, each page as soon as it is made, and swaps all of it in at the end.
//! 10. [`check`] looks over the whole, where somebody asks.
//!
//! [`serve`] runs the same story in memory, again and again, while somebody writes, in files or in the pages that it shows.
//! What editors begin with is made at the [`desk`], and tried there before it is written: a briefing (`init`), a
//! source with its record (`add`), a note on some words (`new`) and its changes; [`author`] is the room that words them.
//! [`import`] makes files of a project of notes that were written elsewhere.
//!
//! # The floors
//! ```text
//! main · cli · serve · pipeline desk · parse annotate extract relate compose render outputs check import author disk · model · config · diag · text
//! ```
//! Imports go down only; rooms of one floor never import each other, they meet in [`model`], which does no work.
//!
//! # What is never so
//! - A fault in somebody's document is never an `Err`: it is a [`diag::Diagnostic`] beside a value.
//! - Nothing but [`disk`] touches the file system; no stage reads a clock, the environment or a hash order.
//! - Quoted text never travels as a placeholder: marks are spans from the seed's bytes to the page's Markdown.
//! - No cost of a page grows with the number of pages.
//!
//! # Where to add
//! | | touch |
//! |---|---|
//! | a format of sources | `parse/<format>.rs`, a row in `FORMATS`, a case |
//! | a language of the site | `theme/words/<language>.toml`, its forms of counts in `config/plural.rs` |
//! | a kind of annotation | a row in `model/kind.rs`, a case |
//! | a page | `compose/<page>.rs`, a row in `PAGES`, a view in `model/briefing/`, a template |
//! | a check of the whole | `check/<name>.rs`, a row in `CHECKS`, a case |
//! | a format of notes from elsewhere | `import/<format>.rs`, a row in `IMPORTS`, a test |
//! | a file beside the pages, an export | `outputs/<name>.rs`, a row in `OUTPUTS`, `LISTS` (of pages) or `EXPORTS`, a golden |
//! | a kind of thing that readers can search | `outputs/search/<kind>.rs`, a row in its `KINDS`, a test |

pub mod annotate;
pub mod author;
pub mod check;
pub mod cli;
pub mod compose;
pub mod config;
pub mod desk;
pub mod diag;
pub mod disk;
pub mod extract;
pub mod import;
pub mod model;
pub mod outputs;
pub mod parse;
pub mod pipeline;
pub mod relate;
pub mod render;
pub mod serve;
pub mod text;
