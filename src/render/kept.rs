//! Pages that need not be rendered again: each with a sum of all that went into it.

use std::hash::DefaultHasher;
use std::hash::Hash;
use std::hash::Hasher;
use std::io;
use std::io::Write;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Serialize;

use crate::model::briefing::Page;

/// The pages of the last run, by their paths.
#[derive(Default)]
pub struct Kept {
    /// The sum of what all pages share: `book.toml`, the templates, what they see of the whole.
    frame: u64,
    pages: FxHashMap<String, (u64, Vec<u8>)>,
}

impl Kept {
    /// Begins a run; where what all pages share has changed, none is kept.
    pub fn begin(&mut self, frame: u64) {
        if self.frame != frame {
            self.pages.clear();
            self.frame = frame;
        }
    }

    /// The HTML of the page at `path`, where it was made of what has this sum.
    #[must_use]
    pub fn page(&self, path: &str, sum: u64) -> Option<&[u8]> {
        self.pages.get(path).filter(|(own, _)| *own == sum).map(|(_, html)| html.as_slice())
    }

    /// Ends a run with all its pages: path, sum, HTML.
    pub fn end(&mut self, pages: &[(String, u64, Vec<u8>)]) {
        let paths: FxHashSet<&str> = pages.iter().map(|(path, _, _)| path.as_str()).collect();
        self.pages.retain(|path, _| paths.contains(path.as_str()));
        for (path, sum, html) in pages {
            if self.page(path, *sum).is_none() {
                self.pages.insert(path.clone(), (*sum, html.clone()));
            }
        }
    }
}

/// The sum of everything in a page.
pub fn sum_of_page(page: &Page) -> u64 {
    let mut hasher = DefaultHasher::new();
    (&page.path, &page.title, &page.description).hash(&mut hasher);
    page.texts.hash(&mut hasher);
    add(&page.section, &mut hasher);
    add(&page.content, &mut hasher);
    hasher.finish()
}

/// Adds what a template would see of `view`.
pub fn add(view: &impl Serialize, hasher: &mut DefaultHasher) {
    // The views are structs, lists and texts, which always serialise.
    let _ = serde_json::to_writer(Sink(hasher), view);
}

/// Takes bytes into a sum.
struct Sink<'h>(&'h mut DefaultHasher);

impl Write for Sink<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
