//! From pages to HTML.
//!
//! 1. Each text's Markdown is read once; its regions become HTML with marks and numbers ([`fragments`]).
//! 2. Fenced code is coloured by classes ([`code`]).
//! 3. The page's template is filled in from its typed view ([`view`]).
//! 4. The page is minified; style and script are minified once, as files ([`assets`]).

mod assets;
mod built_in;
mod code;
mod crowded;
mod fragments;
mod heights;
mod kept;
mod links;
mod marks;
mod minify;
mod page_files;
mod policy;
mod positions;
mod previews;
mod sources;
mod templates;
mod view;
mod words;

use std::hash::DefaultHasher;
use std::hash::Hash;
use std::hash::Hasher;

use crate::config::Book;
use crate::diag::Error;
use crate::model::briefing::Page;
use crate::render::assets::Assets;
use crate::render::kept::sum_of_page;
use crate::render::page_files::PageFiles;
use crate::render::templates::Templates;
use crate::render::view::SiteView;

pub use assets::ThemeFile;
pub use kept::Kept;
pub use sources::Sources;

/// The templates and the theme of a site, ready for its pages.
pub struct Renderer<'a> {
    book: &'a Book,
    templates: Templates,
    assets: Assets,
    kept: Option<&'a Kept>,
}

impl<'a> Renderer<'a> {
    /// Reads the templates and the theme; `pages` are those of which there are few, and which the others lead to.
    /// Pages in `kept` that would come out as they were are not made again.
    ///
    /// # Errors
    /// Where a template cannot be read.
    pub fn new(pages: &[Page], sources: &Sources<'a>, kept: Option<&'a Kept>) -> Result<Self, Error> {
        let assets = Assets::gather(sources);
        let site = SiteView::new(pages, sources, &assets);
        if let Some(kept) = kept {
            kept.begin(sum_of_frame(sources, &site, &assets));
        }
        let templates = Templates::load(sources.templates, &sources.book.words, &site)?;
        Ok(Self { book: sources.book, templates, assets, kept })
    }

    /// The files of a page; `linked_data` is its JSON-LD, or empty.
    ///
    /// # Errors
    /// Where its template cannot be filled in.
    pub fn page(&self, page: &Page, linked_data: &str) -> Result<PageFiles, Error> {
        let Some(kept) = self.kept else { return self.fill(page, linked_data) };
        let sum = sum_of_page(page, linked_data);
        if let Some(files) = kept.page(&page.path, sum) {
            return Ok(files);
        }
        let files = self.fill(page, linked_data)?;
        kept.keep(&page.path, sum, &files);
        Ok(files)
    }

    fn fill(&self, page: &Page, linked_data: &str) -> Result<PageFiles, Error> {
        let fragments: Vec<Vec<String>> = page.texts.iter().map(fragments::fragments).collect();
        let html = minify::page(&self.templates.fill(page, linked_data, self.book, &fragments, &self.assets)?);
        let mut scripts = Vec::new();
        if let Some(name) = previews::scripts_of(page) {
            for (index, chunk) in previews::by_script(page).enumerate() {
                let html = minify::page(&self.templates.previews(chunk, &page.path)?);
                let script = previews::script(&String::from_utf8_lossy(&html));
                scripts.push((format!("{name}{}.js", index + 1), script.into_bytes()));
            }
        }
        Ok(PageFiles { html, scripts })
    }

    /// The files of the theme.
    pub fn theme(&self) -> impl Iterator<Item = &ThemeFile> {
        self.assets.files.iter()
    }
}

/// The sum of what all pages share.
fn sum_of_frame(sources: &Sources<'_>, site: &SiteView, assets: &Assets) -> u64 {
    let mut hasher = DefaultHasher::new();
    kept::add(site, &mut hasher);
    format!("{:?}", sources.book).hash(&mut hasher);
    for file in sources.templates {
        (&file.path, &file.bytes).hash(&mut hasher);
    }
    (&assets.inline_theme, &assets.inline_fold, &assets.script_hashes).hash(&mut hasher);
    hasher.finish()
}
