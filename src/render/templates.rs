//! The templates: the built-in ones, each replaced by the project's file of the same name.

use tera::{Context, Tera};

use crate::config::Book;
use crate::config::Words;
use crate::diag::Error;
use crate::model::InputFile;
use crate::model::briefing::Content;
use crate::model::briefing::Page;
use crate::model::briefing::PreviewView;
use crate::model::briefing::root_of;
use crate::render::assets::Assets;
use crate::render::built_in::TEMPLATES;
use crate::render::crowded;
use crate::render::policy::policy;
use crate::render::positions;
use crate::render::previews;
use crate::render::view::PageView;
use crate::render::view::SiteView;
use crate::render::view::canonical;
use crate::render::view::open_graph_type;
use crate::render::view::root;
use crate::render::words;
use crate::text::percent_encoded;

/// The templates, ready to be filled in.
pub struct Templates {
    tera: Tera,
}

impl Templates {
    /// Reads all templates; `words` and `site` are what each of them sees.
    pub fn load(own: &[InputFile], words: &Words, site: &SiteView) -> Result<Self, Error> {
        let name = |file: &InputFile| file.path.strip_prefix("templates/").unwrap_or(&file.path).to_owned();
        let mut all: std::collections::BTreeMap<String, String> =
            TEMPLATES.iter().map(|(name, bytes)| ((*name).to_owned(), String::from_utf8_lossy(bytes).into_owned())).collect();
        all.extend(own.iter().map(|file| (name(file), String::from_utf8_lossy(&file.bytes).into_owned())));
        let mut tera = Tera::default();
        tera.autoescape_on([".html"]);
        words::register(&mut tera, words);
        previews::register(&mut tera);
        tera.add_raw_templates(all).map_err(|error| fault("templates", &error))?;
        tera.global_context().insert("site", site);
        Ok(Self { tera })
    }

    /// Fills in the template of `page`; `fragments` are the regions' HTML of each of its texts, and `linked_data` is its
    /// JSON-LD.
    pub fn fill(&self, page: &Page, linked_data: &str, book: &Book, fragments: &[Vec<String>], assets: &Assets) -> Result<String, Error> {
        let name = template_of(&page.content);
        let (html, parts) = fragments.split_first().map_or((&[][..], &[][..]), |(first, rest)| (first.as_slice(), rest));
        let source = if let Content::Source(view) = &page.content { Some(view) } else { None };
        let style = source.map_or_else(String::new, |view| positions::rules(view, html));
        let preview_scripts = previews::scripts_of(page).map(|name| percent_encoded(name.rsplit('/').next().unwrap_or_default(), ""));
        let view = PageView {
            page: &page.content,
            html,
            parts,
            address: page.address(),
            root: root(page, book),
            title: &page.title,
            description: &page.description,
            canonical: canonical(page, book),
            open_graph: open_graph_type(&page.content),
            linked_data,
            section: page.section,
            policy: policy(&style, &assets.script_hashes),
            sheet: sheet_of(&page.content),
            style,
            crowded: source.map_or_else(Default::default, |view| crowded::notes(view, html)),
            previews: previews::split(page).0,
            preview_scripts,
            inline_theme: &assets.inline_theme,
            inline_fold: &assets.inline_fold,
        };
        let context = Context::from_serialize(&view).map_err(|error| fault(name, &error))?;
        self.tera.render(name, &context).map_err(|error| fault(name, &error))
    }

    /// Previews of the page at `path` by themselves.
    pub fn previews(&self, previews: &[PreviewView], path: &str) -> Result<String, Error> {
        const NAME: &str = "partials/previews.html";
        let mut context = Context::new();
        context.insert("previews", previews);
        context.insert("root", &root_of(path));
        self.tera.render(NAME, &context).map_err(|error| fault(NAME, &error))
    }
}

/// The row of the table of pages that names a view's template.
const fn template_of(content: &Content) -> &'static str {
    match content {
        Content::Overview(_) => "pages/overview.html",
        Content::Claims(_) => "pages/claims.html",
        Content::Sources(_) => "pages/sources.html",
        Content::Source(_) => "pages/source.html",
        Content::Entities(_) => "pages/entities.html",
        Content::Entity(_) => "pages/entity.html",
        Content::Timeline(_) => "pages/timeline.html",
        Content::Annotations(_) => "pages/annotations.html",
        Content::Search(_) => "pages/search.html",
        Content::Free(_) => "pages/free.html",
        Content::Missing(_) => "pages/missing.html",
        Content::Print(_) => "pages/print.html",
    }
}

/// The style sheet of a page.
const fn sheet_of(content: &Content) -> &'static str {
    match content {
        Content::Source(_) => "source.css",
        Content::Print(_) => "whole.css",
        _ => "postil.css",
    }
}

fn fault(name: &str, error: &tera::Error) -> Error {
    Error::Template { name: name.to_owned(), message: error.to_string() }
}
