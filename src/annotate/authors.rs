//! `content/authors.toml`: the people behind the names that notes are signed with.

use std::collections::BTreeMap;

use crate::config;
use crate::config::Record;
use crate::config::Taken;
use crate::diag::Diagnostic;
use crate::diag::Outcome;
use crate::diag::Place;
use crate::diag::nearest;
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
            for (key, mut author) in authors.named_tables("name") {
                let name = author.value("name").unwrap_or_else(|| key.value.clone());
                let url = author.address("url");
                diagnostics.extend(author.finish());
                by_key.insert(key.value, Creator { name, url });
            }
            diagnostics.extend(authors.finish());
        }
        for key in root.rest() {
            let fault = outside(&key, root.at(key.span));
            root.fault(fault);
        }
        diagnostics.extend(root.finish());
        Outcome::new(Self { by_key }, diagnostics)
    }

    /// A warning where `name` is no author's key, but so near to one that the key was most likely meant.
    pub fn doubt(&self, name: &str, place: Place) -> Option<Diagnostic> {
        if self.by_key.contains_key(name) || self.by_key.values().any(|author| author.name == name) {
            return None;
        }
        let folded = name.to_lowercase();
        let farthest = (folded.chars().count() / 4).max(1);
        let meant = self.by_key.keys().find(|key| strsim::osa_distance(&folded, &key.to_lowercase()) <= farthest)?;
        let fault =
            Diagnostic::warning("unknown-author", place, format!("`{name}` is no author in `{FILE}`, so that it stands as it is written"));
        Some(fault.help(format!("did you mean `{meant}`?")))
    }

    /// Who `name` is: an author's key, or a plain name.
    pub fn creator(&self, name: &str) -> Creator {
        self.by_key.get(name).cloned().unwrap_or_else(|| Creator { name: name.to_owned(), url: None })
    }
}

/// What is wrong with a table that is not one of `[authors]`.
fn outside(key: &Taken<String>, place: Place) -> Diagnostic {
    let fault = Diagnostic::error("unknown-key", place, format!("`{}` is not a key that is known here", key.value));
    if nearest(&key.value, ["authors"]).is_some() || ["name", "url"].contains(&key.value.as_str()) {
        return fault.help("write `[authors.<key>]`, such as `[authors.jmh]`, and `name = \"…\"` below it; notes are signed with the key");
    }
    fault.help(format!("write `[authors.{}]`, and `name = \"…\"` below it", key.value))
}

/// The text of a content file; what is not UTF-8 is told by its byte.
pub fn utf8<'f>(file: &'f InputFile, diagnostics: &mut Vec<Diagnostic>) -> Option<&'f str> {
    config::utf8(&file.path, &file.bytes).map_err(|fault| diagnostics.push(fault)).ok()
}
