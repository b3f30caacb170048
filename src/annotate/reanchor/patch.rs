//! Changes values in a file of notes, and nothing else of it.

use std::path::Path;

use crate::annotate::reanchor::mend::Change;
use crate::config::Record;
use crate::config::quoted;
use crate::config::split_front_matter;
use crate::model::InputFile;
use crate::model::Target;
use crate::text::Span;

/// A key that is changed, or put after another one.
#[derive(Clone, Debug)]
pub struct Patch {
    key: &'static str,
    words: String,
    /// Where its value stands, or else the value after which it is put, and the name of that one's key.
    value: Option<Span>,
    after: (&'static str, Span),
    /// The table that it belongs to.
    table: Span,
}

impl Patch {
    /// What `changes` are in the file of `target`.
    pub fn of(target: &Target, changes: &[Change]) -> Vec<Self> {
        let written = target.written;
        let Some(after) = written.exact.map(|span| ("exact", span)).or(written.end.map(|span| ("end", span))) else { return Vec::new() };
        let value = |key: &str| match key {
            "exact" => written.exact,
            "start" => written.start,
            "end" => written.end,
            "prefix" => written.prefix,
            _ => written.suffix,
        };
        let patch =
            |change: &Change| Self { key: change.key, words: quoted(&change.to), value: value(change.key), after, table: written.table };
        changes.iter().map(patch).collect()
    }

    /// The bytes that give way, and what comes there instead.
    fn edit(&self, text: &str) -> (Span, String) {
        if let Some(value) = self.value {
            return (value, self.words.clone());
        }
        let (name, value) = self.after;
        if text[self.table.start..].starts_with('{') {
            return (Span::new(value.end, value.end), format!(", {} = {}", self.key, self.words));
        }
        let line = text[..value.start].rfind('\n').map_or(0, |at| at + 1);
        let before = &text[line..value.start];
        // The name with what stands before it: an indent, or the tables of a dotted key.
        let lead = before.rfind(name).map_or("", |at| &before[..at]);
        let end = text[value.end..].find('\n').map_or(text.len(), |at| value.end + at + 1);
        let line_end = if text[..end].ends_with("\r\n") { "\r\n" } else { "\n" };
        let open = if text[..end].ends_with('\n') { "" } else { line_end };
        let quoted = if lead.ends_with(['"', '\'']) { &lead[..lead.len() - 1] } else { lead };
        (Span::new(end, end), format!("{open}{quoted}{} = {}{line_end}", self.key, self.words))
    }
}

/// The bytes of `file` with `patches`; nothing where it could not be read back after them.
pub fn apply(file: &InputFile, patches: &[Patch]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(&file.bytes).ok()?;
    let mut edits: Vec<(Span, String)> = patches.iter().map(|patch| patch.edit(text)).collect();
    edits.sort_by_key(|(span, _)| *span); // Stable: what is put at one place stays in order.
    let mut patched = String::with_capacity(text.len());
    let mut at = 0;
    for (span, words) in edits {
        patched.push_str(text.get(at..span.start)?);
        patched.push_str(&words);
        at = span.end;
    }
    patched.push_str(&text[at..]);
    reads_back(&file.path, &patched).then(|| patched.into_bytes())
}

fn reads_back(path: &str, text: &str) -> bool {
    let head = if Path::new(path).extension().is_some_and(|ending| ending == "md") {
        let parts = split_front_matter(path, text);
        if parts.has_errors() {
            return false;
        }
        parts.value.head
    } else {
        Span::new(0, text.len())
    };
    !Record::parse(path, head.of(text), head.start).is_broken()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `text` with a prefix put after the value of `name`, in the table that begins with `table`.
    fn put(text: &str, table: &str, name: &'static str) -> String {
        let value = text.rfind(name).map_or(0, |at| at + text[at..].find('"').unwrap_or_default());
        let end = value + 1 + text[value + 1..].find('"').unwrap_or_default() + 1;
        let table = text.find(table).map_or(Span::default(), |at| Span::new(at, text.len()));
        let patch = Patch { key: "prefix", words: "\"new\"".to_owned(), value: None, after: (name, Span::new(value, end)), table };
        let file = InputFile { path: "x.toml".to_owned(), bytes: text.as_bytes().to_vec() };
        String::from_utf8(apply(&file, &[patch]).unwrap_or_default()).unwrap_or_default()
    }

    #[test]
    fn a_key_is_put_below_another_one_or_beside_it() {
        assert_eq!(put("exact = \"a\"\nkind = 1\n", "", "exact"), "exact = \"a\"\nprefix = \"new\"\nkind = 1\n");
        assert_eq!(put("  exact=\"a\" # b\r\nkind = 1\r\n", "", "exact"), "  exact=\"a\" # b\r\n  prefix = \"new\"\r\nkind = 1\r\n");
        assert_eq!(put("end = \"a\"", "", "end"), "end = \"a\"\nprefix = \"new\"\n");
        assert_eq!(put("\"exact\" = \"a\"\n", "", "exact").lines().nth(1), Some("prefix = \"new\""));
        assert_eq!(put("from.exact = \"a\"\n", "", "exact"), "from.exact = \"a\"\nfrom.prefix = \"new\"\n");
        let inline = "from = { source = \"a\", exact = \"b\" }\nto = 1\n";
        assert_eq!(put(inline, "{", "exact"), inline.replace(" }", ", prefix = \"new\" }"));
    }

    #[test]
    fn what_could_not_be_read_back_is_not_written() {
        assert_eq!(put("exact = \"a\"\nprefix = \"b\"\n", "", "exact"), "");
    }
}
