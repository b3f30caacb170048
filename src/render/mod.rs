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

use rayon::prelude::*;

use crate::config::Book;
use crate::diag::Error;
use crate::model::OutputTree;
use crate::model::briefing::Briefing;
use crate::model::briefing::Page;
use crate::render::assets::Assets;
use crate::render::templates::Templates;
use crate::render::view::SiteView;

pub use sources::Sources;

/// Adds all pages and the theme's files to `tree`.
///
/// # Errors
/// Where a template cannot be read or filled in.
pub fn render(briefing: Briefing, sources: &Sources<'_>, tree: &mut OutputTree) -> Result<(), Error> {
    let assets = Assets::gather(sources);
    let site = SiteView::new(&briefing, sources, &assets);
    let templates = Templates::load(sources.templates, &site)?;
    let pages: Vec<(String, Vec<u8>)> =
        briefing.pages.into_par_iter().map(|page| render_page(&page, sources.book, &templates, &assets)).collect::<Result<_, Error>>()?;
    tree.files.extend(pages.into_iter().map(|(path, html)| (path, Cow::Owned(html))));
    tree.files.extend(assets.files);
    Ok(())
}

fn render_page(page: &Page, book: &Book, templates: &Templates, assets: &Assets) -> Result<(String, Vec<u8>), Error> {
    let fragments: Vec<Vec<String>> = page.texts.iter().map(fragments::fragments).collect();
    let html = templates.fill(page, book, &fragments, assets)?;
    Ok((page.path.clone(), minify::page(&html)))
}
