//! How links open the previews of their page, whose texts stand in the page or, where they are very many, in scripts beside it.
//!
//! In templates `opens(preview=…)` is what a link says of its preview, and `peek(preview=…)` the button behind it, which has
//! `words` or else a sign alone. Both are empty where a link has no preview.

use serde::Deserialize;
use tera::{Function, Kwargs, State, Tera, TeraResult};

use crate::model::briefing::LOADED_AT_A_TIME;
use crate::model::briefing::Page;
use crate::model::briefing::PageText;
use crate::model::briefing::PreviewRef;
use crate::model::briefing::PreviewView;
use crate::render::code::escaped;

/// Gives the templates `opens` and `peek`.
pub fn register(tera: &mut Tera) {
    tera.register_function("opens", Html(|given| attribute(&given.preview)));
    tera.register_function("peek", Html(|given| button(&given.preview, given.words.as_deref())));
}

/// What a template gives.
#[derive(Deserialize)]
struct Given {
    preview: PreviewRef,
    words: Option<String>,
}

/// A function of the templates whose text is HTML.
struct Html(fn(&Given) -> String);

impl Function<TeraResult<String>> for Html {
    fn call(&self, given: Kwargs, _: &State) -> TeraResult<String> {
        Ok(self.0(&given.deserialize()?))
    }

    fn is_safe(&self) -> bool {
        true
    }
}

/// What a link says of its preview: an attribute.
pub fn attribute(preview: &PreviewRef) -> String {
    opener(preview, "interestfor")
}

/// The button behind a link, with `words` or, where there are none, a sign that the style has.
pub fn button(preview: &PreviewRef, words: Option<&str>) -> String {
    if preview.id.is_empty() {
        return String::new();
    }
    let class = if words.is_some() { "" } else { " class=\"peek\"" };
    let (opener, label, words) = (opener(preview, "popovertarget"), escaped(&preview.label), escaped(words.unwrap_or_default()));
    format!("<button{class}{opener} aria-label=\"{label}\">{words}</button>")
}

/// `attribute` with the preview's id; for one that is still to be loaded an attribute that no browser knows, with the number
/// of its script before the id, by which the page's script finds it.
fn opener(preview: &PreviewRef, attribute: &str) -> String {
    match (&*preview.id, preview.script) {
        ("", _) => String::new(),
        (id, None) => format!(" {attribute}=\"{id}\""),
        (id, Some(script)) => format!(" data-preview=\"{script}/{id}\""),
    }
}

/// The previews that stand in a page, and those that it loads.
pub fn split(page: &Page) -> (&[PreviewView], &[PreviewView]) {
    page.texts.first().map_or((&[], &[]), PageText::split_previews)
}

/// The path of the scripts with the previews that a page loads, up to their numbers; none where it loads none.
pub fn scripts_of(page: &Page) -> Option<String> {
    (!split(page).1.is_empty()).then(|| page.path.strip_suffix(".html").unwrap_or(&page.path).to_owned() + ".previews-")
}

/// The previews of each script of a page.
pub fn by_script(page: &Page) -> impl Iterator<Item = &[PreviewView]> {
    split(page).1.chunks(LOADED_AT_A_TIME)
}

/// The script that puts previews, as HTML, into its page.
pub fn script(html: &str) -> String {
    let text = serde_json::Value::from(html);
    format!("document.getElementById(\"main\").insertAdjacentHTML(\"beforeend\",{text})")
}
