//! From pages to HTML.
//!
//! 1. Each text's Markdown is read once; its regions become HTML with marks and numbers ([`fragments`]).
//! 2. Fenced code is coloured by classes ([`code`]).
//! 3. The page's template is filled in from its typed view ([`view`]).
//! 4. The page is minified; style and script are minified once, as files ([`assets`]).

mod assets;
mod built_in;
mod code;
mod fragments;
mod links;
mod marks;
mod minify;
mod policy;
mod positions;
mod sources;
mod templates;
mod view;

use std::borrow::Cow;

use crate::config::Book;
use crate::diag::Error;
use crate::model::briefing::Page;
use crate::render::assets::Assets;
use crate::render::templates::Templates;
use crate::render::view::SiteView;

pub use sources::Sources;

/// The templates and the theme of a site, ready for its pages.
pub struct Renderer<'a> {
    book: &'a Book,
    templates: Templates,
    assets: Assets,
}

impl<'a> Renderer<'a> {
    /// Reads the templates and the theme; `pages` are those of which there are few, and which the others lead to.
    ///
    /// # Errors
    /// Where a template cannot be read.
    pub fn new(pages: &[Page], sources: &Sources<'a>) -> Result<Self, Error> {
        let assets = Assets::gather(sources);
        let templates = Templates::load(sources.templates, &SiteView::new(pages, sources, &assets))?;
        Ok(Self { book: sources.book, templates, assets })
    }

    /// The HTML of a page.
    ///
    /// # Errors
    /// Where its template cannot be filled in.
    pub fn page(&self, page: &Page) -> Result<Vec<u8>, Error> {
        let fragments: Vec<Vec<String>> = page.texts.iter().map(fragments::fragments).collect();
        Ok(minify::page(&self.templates.fill(page, self.book, &fragments, &self.assets)?))
    }

    /// The files of the theme, by their path in the site.
    pub fn theme(&self) -> impl Iterator<Item = (&str, Cow<'static, [u8]>)> {
        self.assets.files.iter().map(|(path, bytes)| (path.as_str(), bytes.clone()))
    }
}
