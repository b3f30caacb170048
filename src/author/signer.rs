//! Who signs a new note where nobody is named.

use crate::config::Record;
use crate::config::utf8;
use crate::model::InputFile;

const FILE: &str = "content/authors.toml";

/// The key of the one author of `content/authors.toml`; none where there are several, or none.
#[must_use]
pub fn only_author(content: &[InputFile]) -> Option<String> {
    let file = content.iter().find(|file| file.path == FILE)?;
    let text = utf8(&file.path, &file.bytes).ok()?;
    let mut authors = Record::parse(&file.path, text, 0).table("authors")?.named_tables("name");
    let (key, _) = authors.pop()?;
    authors.is_empty().then_some(key.value)
}
