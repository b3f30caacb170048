//! Builds the briefing in memory, again and again, and keeps what need not be made anew.

use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::PoisonError;

use crate::diag::Diagnostic;
use crate::diag::Error;
use crate::diag::Place;
use crate::disk;
use crate::model::Inputs;
use crate::model::OutputTree;
use crate::pipeline;
use crate::pipeline::Kept;
use crate::serve::faults::Fault;
use crate::serve::faults::faults;
use crate::serve::kinds::KindRow;
use crate::serve::kinds::kinds;
use crate::text::Span;

/// What came of a build.
pub struct News {
    /// The site; none where its faults leave the last good one in place.
    pub tree: Option<OutputTree>,
    /// The errors in the content.
    pub faults: Vec<Fault>,
    /// The kinds that a note may have.
    pub kinds: Vec<KindRow>,
}

/// A project that is built in memory.
pub struct Workshop {
    folder: PathBuf,
    tell: fn(&[Diagnostic], &Inputs),
    /// What the last build was made of.
    inputs: Option<Inputs>,
    kept: Kept,
    /// Whether a site without errors has been made.
    good: bool,
    /// The folders that `book.toml` names, besides those that every project has.
    folders: Vec<String>,
    /// The kinds of the last `book.toml` that could be read.
    kinds: Vec<KindRow>,
}

impl Workshop {
    /// The workshop of the project in `folder`; `tell` prints what is wrong with it.
    ///
    /// # Errors
    /// Where there is no project.
    pub fn open(folder: PathBuf, tell: fn(&[Diagnostic], &Inputs)) -> Result<Self, Error> {
        disk::open_project(&folder)?;
        Ok(Self { folder, tell, inputs: None, kept: Kept::default(), good: false, folders: Vec::new(), kinds: kinds(&[]) })
    }

    /// The folders to be watched that `book.toml` names.
    pub fn folders(&self) -> &[String] {
        &self.folders
    }

    /// Builds the project; nothing where no file has changed.
    pub fn build(&mut self) -> Option<News> {
        let inputs = match disk::open_project(&self.folder) {
            Ok(inputs) => inputs,
            Err(error) => {
                self.inputs = None;
                return Some(self.failed(&error, &Inputs::default()));
            }
        };
        if self.inputs.as_ref() == Some(&inputs) {
            return None;
        }
        let news = self.run(&inputs);
        self.inputs = Some(inputs);
        Some(news)
    }

    fn run(&mut self, inputs: &Inputs) -> News {
        let read = pipeline::read_book(&inputs.book, inputs);
        if read.has_errors() {
            return self.faulty(&read.diagnostics, inputs);
        }
        let mut book = read.value;
        self.kinds = kinds(&book.kinds);
        let html = &book.html;
        let beside = html.additional_css.iter().chain(&html.additional_js).filter_map(|path| Some(path.rsplit_once('/')?.0.to_owned()));
        self.folders = std::iter::once(html.theme.clone()).chain(book.extra_watch_dirs.clone()).chain(beside).collect();
        // The site stands at the root here, wherever it will be published.
        book.html.site_url = Some("/".to_owned());
        let mut outcome = pipeline::edit_again(inputs, book, &mut self.kept);
        let site = Mutex::new(OutputTree::default());
        let made = pipeline::publish_again(inputs, &mut outcome, &site, &self.kept);
        outcome.diagnostics.splice(0..0, read.diagnostics);
        let errors = outcome.has_errors();
        if errors && self.good {
            return self.faulty(&outcome.diagnostics, inputs);
        }
        match made {
            Ok(_) => {
                self.good = !errors;
                let tree = site.into_inner().unwrap_or_else(PoisonError::into_inner);
                News { tree: Some(tree), ..self.faulty(&outcome.diagnostics, inputs) }
            }
            Err(error) => self.failed(&error, inputs),
        }
    }

    fn faulty(&self, diagnostics: &[Diagnostic], inputs: &Inputs) -> News {
        (self.tell)(diagnostics, inputs);
        News { tree: None, faults: faults(diagnostics, inputs), kinds: self.kinds.clone() }
    }

    fn failed(&self, error: &Error, inputs: &Inputs) -> News {
        let file = match error {
            Error::Template { name, .. } => format!("templates/{name}"),
            _ => pipeline::BOOK_FILE.to_owned(),
        };
        self.faulty(&[Diagnostic::error("failed", Place::new(&file, Span::default()), error.to_string())], inputs)
    }
}
