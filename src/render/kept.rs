//! Pages that need not be rendered again: each with a sum of all that went into it.

use std::hash::DefaultHasher;
use std::hash::Hash;
use std::hash::Hasher;
use std::io;
use std::io::Write;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;

use rustc_hash::FxHashMap;
use serde::Serialize;

use crate::model::briefing::Page;
use crate::render::page_files::PageFiles;

/// The pages of the last run, by their paths. Many threads may ask at once.
#[derive(Default)]
pub struct Kept {
    pages: Mutex<Pages>,
}

#[derive(Default)]
struct Pages {
    /// The sum of what all pages share: `book.toml`, the templates, what they see of the whole.
    frame: u64,
    /// Counts the runs.
    run: u64,
    by_path: FxHashMap<String, KeptPage>,
}

struct KeptPage {
    sum: u64,
    /// The last run that had this page.
    run: u64,
    files: PageFiles,
}

impl Kept {
    /// Begins a run; where what all pages share has changed, none is kept.
    pub fn begin(&self, frame: u64) {
        let mut pages = self.open();
        pages.run += 1;
        if pages.frame != frame {
            pages.by_path.clear();
            pages.frame = frame;
        }
    }

    /// The files of the page at `path`, where it was made of what has this sum.
    #[must_use]
    pub fn page(&self, path: &str, sum: u64) -> Option<PageFiles> {
        let mut pages = self.open();
        let run = pages.run;
        let page = pages.by_path.get_mut(path).filter(|page| page.sum == sum)?;
        page.run = run;
        Some(page.files.clone())
    }

    /// Keeps a page that was made of what has this sum.
    pub fn keep(&self, path: &str, sum: u64, files: &PageFiles) {
        let mut pages = self.open();
        let run = pages.run;
        pages.by_path.insert(path.to_owned(), KeptPage { sum, run, files: files.clone() });
    }

    /// Ends a run: pages that it had not are let go.
    pub fn end(&self) {
        let mut pages = self.open();
        let run = pages.run;
        pages.by_path.retain(|_, page| page.run == run);
    }

    /// No thread panics while it holds this lock.
    fn open(&self) -> MutexGuard<'_, Pages> {
        self.pages.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The sum of everything in a page; `linked_data` is its JSON-LD.
pub fn sum_of_page(page: &Page, linked_data: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    (&page.path, &page.title, &page.description, linked_data).hash(&mut hasher);
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
