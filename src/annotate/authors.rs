//! `content/authors.toml`: the people behind the names that notes are signed with.

use std::collections::BTreeMap;

use crate::config;
use crate::config::Record;
use crate::diag::Diagnostic;
use crate::diag::Outcome;
use crate::model::Creator;
use crate::model::InputFile;

const FILE: &str = "content/authors.toml";

/// The authors by their keys.
#[derive(Debug, Default)]
pub struct Authors {
    by_key: BTreeMap<String, Creator>,
}

impl Authors {
    /// Reads the file, where there is one.
    pub fn read(content: &[InputFile]) -> Outcome<Self> {
        let mut diagnostics = Vec::new();
        let mut by_key = BTreeMap::new();
        let Some(file) = content.iter().find(|file| file.path == FILE) else { return Outcome::default() };
        let Some(text) = utf8(file, &mut diagnostics) else { return Outcome::new(Self::default(), diagnostics) };
        let mut root = Record::parse(&file.path, text, 0);
        if let Some(mut authors) = root.table("authors") {
            for (key, mut author) in authors.named_tables() {
                let name = author.value("name").unwrap_or_else(|| key.value.clone());
                let url = author.address("url");
                diagnostics.extend(author.finish());
                by_key.insert(key.value, Creator { name, url });
            }
            diagnostics.extend(authors.finish());
        }
        diagnostics.extend(root.finish());
        Outcome::new(Self { by_key }, diagnostics)
    }

    /// Who `name` is: an author's key, or a plain name.
    pub fn creator(&self, name: &str) -> Creator {
        self.by_key.get(name).cloned().unwrap_or_else(|| Creator { name: name.to_owned(), url: None })
    }
}

/// The text of a content file; what is not UTF-8 is told by its byte.
pub fn utf8<'f>(file: &'f InputFile, diagnostics: &mut Vec<Diagnostic>) -> Option<&'f str> {
    config::utf8(&file.path, &file.bytes).map_err(|fault| diagnostics.push(fault)).ok()
}
