//! A document that becomes a source, and the record of what is known of it.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::author::refusal::Refusal;
use crate::config::quoted;
use crate::config::split_front_matter;
use crate::model::BlockKind;
use crate::model::Date;
use crate::model::Source;
use crate::text::hex;

/// A document from anywhere on the disk.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its path, as it was named.
    pub named: String,
    /// The name of its file.
    pub file_name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Endings of documents that cannot be taken in yet, and how to make a text of one.
const NOT_YET: &[(&[&str], &str)] = &[
    (&["pdf"], "open it, select all, copy its text into a new file, look it through, and save that as plain text (.txt)"),
    (&["doc", "docx", "odt", "rtf", "pages"], "open it, choose «Save as» or «Export», and save it as plain text (.txt)"),
    (
        &["htm", "html", "xhtml", "mht", "mhtml"],
        "open it in a browser, copy the text of the article into a new file, and save that as plain text (.txt)",
    ),
    (&["epub", "mobi", "azw3"], "open it in a reader, copy the part that is wanted into a new file, and save that as plain text (.txt)"),
    (&["jpg", "jpeg", "png", "gif", "tif", "tiff", "webp"], "it is a picture: write down its text, and save that as plain text (.txt)"),
];
/// Endings that are taken in; those of the formats that sources are read from.
const TAKEN: &[&str] = &["txt", "text", "md", "markdown"];

/// Says why a document is not taken in by the ending of its name; nothing where it is.
#[must_use]
pub fn refuse_format(document: &Document) -> Option<Refusal> {
    let ending = document.file_name.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_lowercase());
    if TAKEN.contains(&ending.as_str()) {
        return None;
    }
    let way_out = NOT_YET
        .iter()
        .find(|(endings, _)| endings.contains(&ending.as_str()))
        .map_or("save it as plain text (.txt) or Markdown (.md)", |(_, way_out)| way_out);
    let message = if ending.is_empty() {
        format!("`{}` has no ending that says what it is; only plain text (.txt) and Markdown (.md) are read so far", document.named)
    } else {
        format!("`{}` is no text: only plain text (.txt) and Markdown (.md) are read so far", document.named)
    };
    Some(Refusal::content(message, format!("{way_out}, then add that file")))
}

/// The text of `content/sources/<id>.toml`: what the document says of itself, and what it was when it came; `language` is
/// its tag where it is not the briefing's.
#[must_use]
pub fn record_of(source: &Source, bytes: &[u8], language: Option<&str>, retrieved: Date) -> String {
    let text = String::from_utf8_lossy(bytes);
    let heading = source.blocks.first().filter(|block| matches!(block.kind, BlockKind::Heading(_)));
    let ending = source.file.rsplit_once('.').map_or("", |(_, ending)| ending);
    let markdown = ["md", "markdown"].iter().any(|markdown| ending.eq_ignore_ascii_case(markdown));
    let said = if markdown { Said::of(text.trim_start_matches('\u{feff}')) } else { Said::default() };
    let title = said.title.or_else(|| heading.map(|block| block.span.of(&source.text).to_owned()));
    let mut record = String::new();
    for (key, value) in [("title", title), ("author", said.author), ("url", said.url)] {
        if let Some(value) = value {
            let _ = writeln!(record, "{key} = {}", quoted(&value));
        }
    }
    if let Some(published) = said.published {
        let _ = writeln!(record, "published = {published}");
    }
    if let Some(language) = language {
        let _ = writeln!(record, "language = {}", quoted(language));
    }
    let _ = writeln!(record, "retrieved = {retrieved}");
    let _ = writeln!(record, "sha256 = \"{}\"", hex(&Sha256::digest(bytes)));
    record
}

/// What a document's front matter says.
#[derive(Default)]
struct Said {
    title: Option<String>,
    author: Option<String>,
    url: Option<String>,
    published: Option<Date>,
}

impl Said {
    fn of(text: &str) -> Self {
        let pairs = if text.starts_with("+++") { toml_pairs(text) } else { yaml_pairs(text) };
        let value = |keys: &[&str]| {
            let found = keys.iter().find_map(|key| pairs.iter().find(|(name, _)| name.eq_ignore_ascii_case(key)));
            found.map(|(_, value)| value.clone()).filter(|value| !value.is_empty())
        };
        Self {
            title: value(&["title"]),
            author: value(&["author", "authors", "byline"]),
            url: value(&["url", "canonical", "link", "source"]).filter(|url| url.starts_with("https://") || url.starts_with("http://")),
            published: value(&["published", "date", "date-published"]).and_then(|written| day(&written)),
        }
    }
}

/// The keys between `+++` lines that hold a text, a date or a list of texts.
fn toml_pairs(text: &str) -> Vec<(String, String)> {
    let head = split_front_matter("", text).value.head.of(text);
    let table: toml::Table = head.parse().unwrap_or_default();
    let shown = |value: &toml::Value| match value {
        toml::Value::String(text) => Some(text.clone()),
        toml::Value::Datetime(date) => Some(date.to_string()),
        toml::Value::Array(items) => Some(items.iter().filter_map(toml::Value::as_str).collect::<Vec<_>>().join(", ")),
        _ => None,
    };
    table.iter().filter_map(|(key, value)| Some((key.clone(), shown(value)?))).collect()
}

/// The keys between `---` lines that have a text on their own line. What is written otherwise is passed over.
fn yaml_pairs(text: &str) -> Vec<(String, String)> {
    let mut lines = text.lines();
    if lines.next().is_none_or(|first| first.trim_end() != "---") {
        return Vec::new();
    }
    let head: Vec<&str> = lines.clone().take_while(|line| line.trim_end() != "---").collect();
    if lines.nth(head.len()).is_none() {
        return Vec::new(); // It never ends, so that it is a rule and no front matter.
    }
    let pair = |line: &&str| {
        let (key, value) = line.split_once(": ")?;
        let plain = key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
        let value = value.trim();
        let inner = ['"', '\''].iter().find_map(|&quote| value.strip_prefix(quote)?.strip_suffix(quote)).unwrap_or(value);
        let other = inner == value && value.starts_with(['[', '{', '|', '>', '&', '*', '!', '#', '%', '@', '`']);
        (plain && !other).then(|| (key.to_owned(), inner.to_owned()))
    };
    head.iter().filter_map(pair).collect()
}

/// The day that `written` begins with, as `2026-11-20`.
fn day(written: &str) -> Option<Date> {
    let date: toml::value::Datetime = written.get(..10)?.parse().ok()?;
    let date = date.date?;
    Some(Date { year: date.year, month: date.month, day: date.day })
}
