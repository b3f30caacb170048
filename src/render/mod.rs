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
mod kept;
mod links;
mod marks;
mod minify;
mod policy;
mod positions;
mod sources;
mod templates;
mod view;

use std::borrow::Cow;
use std::hash::DefaultHasher;
use std::hash::Hash;
use std::hash::Hasher;

use rayon::prelude::*;

use crate::config::Book;
use crate::diag::Error;
use crate::model::OutputTree;
use crate::model::briefing::Briefing;
use crate::model::briefing::Page;
use crate::render::assets::Assets;
use crate::render::kept::sum_of_page;
use crate::render::templates::Templates;
use crate::render::view::SiteView;

pub use kept::Kept;
pub use sources::Sources;

/// Adds all pages and the theme's files to `tree`. Pages in `kept` that would come out as they were are not made again.
///
/// # Errors
/// Where a template cannot be read or filled in.
pub fn render(briefing: Briefing, sources: &Sources<'_>, tree: &mut OutputTree, kept: Option<&mut Kept>) -> Result<(), Error> {
    let assets = Assets::gather(sources);
    let site = SiteView::new(&briefing, sources, &assets);
    let templates = Templates::load(sources.templates, &site)?;
    let render = |page: &Page| render_page(page, sources.book, &templates, &assets);
    if let Some(kept) = kept {
        kept.begin(sum_of_frame(sources, &site, &assets));
        let pages = render_changed(briefing, kept, render)?;
        kept.end(&pages);
        tree.files.extend(pages.into_iter().map(|(path, _, html)| (path, Cow::Owned(html))));
    } else {
        let pages: Vec<(String, Vec<u8>)> =
            briefing.pages.into_par_iter().map(|page| Ok((page.path.clone(), render(&page)?))).collect::<Result<_, Error>>()?;
        tree.files.extend(pages.into_iter().map(|(path, html)| (path, Cow::Owned(html))));
    }
    tree.files.extend(assets.files);
    Ok(())
}

/// All pages with their sums; those whose sum is kept are taken from there.
fn render_changed(
    briefing: Briefing,
    kept: &Kept,
    render: impl Fn(&Page) -> Result<Vec<u8>, Error> + Sync,
) -> Result<Vec<(String, u64, Vec<u8>)>, Error> {
    let pages = briefing.pages.into_par_iter().map(|page| {
        let sum = sum_of_page(&page);
        let html = kept.page(&page.path, sum).map_or_else(|| render(&page), |html| Ok(html.to_vec()))?;
        Ok((page.path, sum, html))
    });
    pages.collect()
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

fn render_page(page: &Page, book: &Book, templates: &Templates, assets: &Assets) -> Result<Vec<u8>, Error> {
    let fragments: Vec<Vec<String>> = page.texts.iter().map(fragments::fragments).collect();
    let html = templates.fill(page, book, &fragments, assets)?;
    Ok(minify::page(&html))
}
