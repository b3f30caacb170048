//! How links open the previews of their page, whose texts stand in the page or, where they are very many, in scripts beside it.

use crate::model::briefing::LOADED_AT_A_TIME;
use crate::model::briefing::Page;
use crate::model::briefing::PageText;
use crate::model::briefing::PreviewRef;
use crate::model::briefing::PreviewView;
use crate::render::code::escaped;

/// What a link says of its preview: an attribute.
pub fn attribute(preview: &PreviewRef) -> String {
    let name = if preview.loaded { "data-preview" } else { "interestfor" };
    format!(" {name}=\"{}\"", preview.id)
}

/// The button at the end of a link, as `partials/peek.html` has it.
pub fn button(preview: &PreviewRef) -> String {
    let name = if preview.loaded { "data-preview" } else { "popovertarget" };
    format!("<button class=\"peek\" {name}=\"{}\" aria-label=\"{}\"></button>", preview.id, escaped(&preview.label))
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
