//! Every page's Markdown beside its HTML.

use crate::model::briefing::Page;

/// The path and the text of the page's Markdown.
#[must_use]
pub fn markdown(page: &Page) -> (String, String) {
    let mut text = String::with_capacity(page.texts.iter().map(|text| text.markdown.len() + 1).sum());
    for part in &page.texts {
        text.push_str(part.markdown.trim_end());
        text.push('\n');
    }
    (format!("{}.md", page.path.trim_end_matches(".html")), text)
}
