//! Every page's Markdown beside its HTML.

use crate::model::Edition;
use crate::model::InputFile;
use crate::model::OutputTree;

/// Adds `<page>.md` for each page.
pub fn add(edition: &Edition, _: &[InputFile], tree: &mut OutputTree) {
    for page in &edition.briefing.pages {
        let Some(stem) = page.path.strip_suffix(".html") else { continue };
        let mut markdown = String::with_capacity(page.texts.iter().map(|text| text.markdown.len() + 1).sum());
        for text in &page.texts {
            markdown.push_str(text.markdown.trim_end());
            markdown.push('\n');
        }
        tree.files.insert(format!("{stem}.md"), markdown.into_bytes().into());
    }
}
