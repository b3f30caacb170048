//! How a note from elsewhere is signed here.

use crate::config::Record;
use crate::config::utf8;
use crate::model::InputFile;

/// The authors of `content/authors.toml`; what is wrong with that file a build tells.
pub struct Signatures {
    authors: Vec<Author>,
}

struct Author {
    key: String,
    name: Option<String>,
    url: Option<String>,
}

impl Signatures {
    /// Reads the file, where there is one.
    pub fn read(content: &[InputFile]) -> Self {
        let file = content.iter().find(|file| file.path == "content/authors.toml");
        let text = file.and_then(|file| utf8(&file.path, &file.bytes).ok());
        let table = text.and_then(|text| Record::parse("", text, 0).table("authors"));
        let named = table.map_or_else(Vec::new, |mut authors| authors.named_tables("name"));
        let author = |(key, mut record): (crate::config::Taken<String>, Record<'_>)| Author {
            key: key.value,
            name: record.value("name"),
            url: record.value("url"),
        };
        Self { authors: named.into_iter().map(author).collect() }
    }

    /// Whether `key` is an author's.
    pub fn has(&self, key: &str) -> bool {
        self.authors.iter().any(|author| author.key == key)
    }

    /// The key of the author with this name or this page, or else the name.
    pub fn of(&self, name: Option<&str>, page: Option<&str>) -> Option<String> {
        let same = |a: &Option<String>, b: Option<&str>| b.is_some() && a.as_deref() == b;
        let known = self.authors.iter().find(|author| same(&author.url, page) || same(&author.name, name));
        known.map(|author| author.key.clone()).or_else(|| name.or(page).map(str::to_owned))
    }
}
