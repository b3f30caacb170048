//! All tests of the program but those of the browser, in one binary.

#![allow(
    missing_docs,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::format_push_string,
    clippy::format_collect,
    reason = "tests are read, not called, and their numbers are small"
)]

mod agreement;
mod anchoring;
mod book_toml;
mod build_folder;
mod cases;
mod check;
mod command_line;
mod desk;
mod edits;
mod elsewhere;
mod exports;
mod findings;
mod highlighting;
mod imports;
mod languages;
mod left_out;
mod previews;
mod reanchor;
mod reasons;
mod safety;
mod search;
mod serve;
mod site_words;
mod sites;
mod stability;
mod suggestions;
mod support;
mod threads;
mod tidy;
