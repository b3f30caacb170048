//! Who makes which file of a site, so that no file quietly takes the place of another.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;

use crate::config::BOOK_FILE;
use crate::config::Book;
use crate::diag::Diagnostic;
use crate::diag::Error;
use crate::diag::Place;
use crate::model::Destination;
use crate::text::Span;

/// Hands files on to a site. What comes second to a path is left out and told; pages are put first, so that they stay.
pub struct Makers<'s> {
    site: &'s dyn Destination,
    made: Mutex<Made>,
}

#[derive(Default)]
struct Made {
    /// By path in small letters, since on many disks `A.css` and `a.css` are one file: the project's file that it was made
    /// of, or nothing where the build makes it itself.
    by_path: BTreeMap<String, Option<String>>,
    /// The path and the makers of each file that was made twice.
    twice: Vec<(String, [Option<String>; 2])>,
}

impl<'s> Makers<'s> {
    /// Hands on to `site`.
    pub fn of(site: &'s dyn Destination) -> Self {
        Self { site, made: Mutex::default() }
    }

    /// Puts a page: that no two of them have one name, those who compose them see to.
    pub fn page(&self, path: &str, bytes: Cow<'static, [u8]>) -> Result<(), Error> {
        self.open().by_path.insert(path.to_lowercase(), None);
        self.site.put(path, bytes)
    }

    /// Puts a file beside the pages; `origin` is the project's file that it is, or nothing where the build makes it.
    pub fn file(&self, path: &str, bytes: Cow<'static, [u8]>, origin: Option<&str>) -> Result<(), Error> {
        let mut made = self.open();
        let origin = origin.map(str::to_owned);
        if let Some(first) = made.by_path.get(&path.to_lowercase()).cloned() {
            // A file that is named twice is one file.
            if origin.is_none() || first != origin {
                made.twice.push((path.to_owned(), [first, origin]));
            }
            return Ok(());
        }
        made.by_path.insert(path.to_lowercase(), origin);
        drop(made);
        self.site.put(path, bytes)
    }

    /// A fault for each file that was made twice, at the project's file that is in the way.
    pub fn faults(self, book: &Book) -> Vec<Diagnostic> {
        let made = self.made.into_inner().unwrap_or_else(PoisonError::into_inner);
        made.twice.iter().map(|(path, makers)| fault(path, makers, book)).collect()
    }

    /// No thread panics while it holds this lock.
    fn open(&self) -> MutexGuard<'_, Made> {
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn fault(path: &str, makers: &[Option<String>; 2], book: &Book) -> Diagnostic {
    let [first, second] = makers.each_ref().map(|maker| maker.as_ref().map_or("the build itself".to_owned(), |file| format!("`{file}`")));
    let file = makers[1].as_deref().or(makers[0].as_deref()).unwrap_or(BOOK_FILE);
    let named = book.html.additional.iter().find(|named| named.value == file);
    let place = named.map_or_else(|| Place::new(file, Span::default()), |named| Place::new(BOOK_FILE, named.span));
    let message = format!("the site's file `{path}` has two makers: {first}, and {second}");
    Diagnostic::error("made-twice", place, message).help(format!("give `{file}` another name, or take it away"))
}
