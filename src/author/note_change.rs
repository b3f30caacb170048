//! Changes single keys and the words of a note in its file, and leaves every other byte as it is.

use crate::author::note_file::PLACEHOLDER;
use crate::config::Record;
use crate::config::quoted;
use crate::config::split_front_matter;
use crate::text::Span;
use crate::text::slugify;

/// Keys that a new one may follow: a key always stands before the tables of further references, and well before a long text.
const ON_A_LINE: &[&str] = &[
    "slug",
    "source",
    "exact",
    "start",
    "end",
    "prefix",
    "suffix",
    "occurrence",
    "kind",
    "verdict",
    "gist",
    "creator",
    "created",
    "tags",
    "status",
    "reply-to",
];

/// What is to be changed in a note. What is none stays as it is; an empty text takes its key out.
#[derive(Clone, Debug, Default)]
pub struct NoteChange {
    /// Its kind.
    pub kind: Option<String>,
    /// What a fact-check found.
    pub verdict: Option<String>,
    /// Its bold first line.
    pub gist: Option<String>,
    /// `open` or `resolved`.
    pub status: Option<String>,
    /// Its Markdown.
    pub body: Option<String>,
}

/// The text of the file at `path` with `change` made in the note `slug`, which is the only one of a `.md` file and one
/// of many of a `.toml` file. Nothing where the note cannot be told apart in it, or not be changed without something else.
#[must_use]
pub fn changed_text(path: &str, text: &str, slug: &str, change: &NoteChange) -> Option<String> {
    let mut edits = Edits { text, line_end: if text.contains("\r\n") { "\r\n" } else { "\n" }, made: Vec::new() };
    if let Some(stem) = path.rsplit('/').next().and_then(|name| name.strip_suffix(".toml")) {
        let mut root = Record::parse(path, text, 0);
        let tables = root.tables("annotation").into_iter().enumerate();
        let own = |(index, record): &(usize, Record<'_>)| {
            let written = record.peek::<String>("slug").map(|taken| slugify(&taken.value));
            written.unwrap_or_else(|| format!("{}-{}", slugify(stem), index + 1)) == slug
        };
        let mut found = tables.filter(own);
        let (_, record) = found.next()?;
        if found.next().is_some() {
            return None;
        }
        edits.keys(&record, change, change.body.as_deref().map(str::trim))?;
    } else {
        let parts = split_front_matter(path, text).value;
        let record = Record::parse(path, parts.head.of(text), parts.head.start);
        if parts.head.is_empty() || record.is_broken() {
            return None;
        }
        edits.keys(&record, change, None)?;
        if let Some(body) = &change.body {
            edits.body(parts.body, body.trim());
        }
    }
    Some(edits.apply())
}

struct Edits<'t> {
    text: &'t str,
    line_end: &'static str,
    made: Vec<(Span, String)>,
}

impl Edits<'_> {
    /// Changes the keys of `record`; nothing where they share their lines with something else.
    fn keys(&mut self, record: &Record<'_>, change: &NoteChange, body: Option<&str>) -> Option<()> {
        if self.text[record.place().span.start..].starts_with('{') {
            return None; // The keys between braces have no lines of their own.
        }
        let end = ON_A_LINE.iter().filter_map(|key| record.peek::<toml::Value>(key)).map(|taken| taken.span.end).max();
        let last = self.end_of_line(end?);
        let mut new = String::new();
        let wanted = [
            ("kind", change.kind.as_deref()),
            ("verdict", change.verdict.as_deref()),
            ("gist", change.gist.as_deref()),
            ("status", change.status.as_deref()),
            ("body", body),
        ];
        for (key, value) in wanted.into_iter().filter_map(|(key, value)| Some((key, value?))) {
            let there = record.peek::<toml::Value>(key).zip(record.key_place(key));
            let written = quoted(value);
            match there {
                Some((taken, place)) if value.is_empty() => {
                    self.made.push((self.own_lines(Span::new(place.span.start, taken.span.end))?, String::new()));
                }
                Some((taken, _)) if taken.value.as_str() == Some(value) => {}
                Some((taken, _)) => self.made.push((taken.span, written)),
                // A note is open unless it says otherwise.
                None if value.is_empty() || (key, value) == ("status", "open") => {}
                None => new.extend([key, " = ", &written, self.line_end]),
            }
        }
        if !new.is_empty() {
            let begins_a_line = self.text[..last].ends_with('\n');
            self.made.push((Span::new(last, last), if begins_a_line { new } else { format!("{}{new}", self.line_end) }));
        }
        Some(())
    }

    /// The lines of `pair`, a key and its value, where nothing else but a comment stands on them.
    fn own_lines(&self, pair: Span) -> Option<Span> {
        let start = self.text[..pair.start].rfind('\n').map_or(0, |at| at + 1);
        let end = self.end_of_line(pair.end);
        let after = self.text[pair.end..end].trim();
        let alone = self.text[start..pair.start].trim().is_empty() && (after.is_empty() || after.starts_with('#'));
        alone.then(|| Span::new(start, end))
    }

    fn body(&mut self, whole: Span, body: &str) {
        let body = if body.is_empty() { PLACEHOLDER } else { body };
        let old = whole.trimmed(self.text);
        let lines: Vec<&str> = body.lines().collect();
        let written = lines.join(self.line_end);
        if old.of(self.text) == written {
            return;
        }
        if old.is_empty() {
            let before = if self.text[..whole.start].ends_with('\n') { "" } else { self.line_end };
            self.made.push((whole, format!("{before}{written}{}", self.line_end)));
        } else {
            self.made.push((old, written));
        }
    }

    /// One past the end of the line that byte `at` lies in.
    fn end_of_line(&self, at: usize) -> usize {
        self.text[at..].find('\n').map_or(self.text.len(), |end| at + end + 1)
    }

    fn apply(mut self) -> String {
        self.made.sort_by_key(|(span, _)| std::cmp::Reverse(*span));
        let mut text = self.text.to_owned();
        for (span, written) in self.made {
            text.replace_range(span.start..span.end, &written);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(kind: Option<&str>, gist: Option<&str>, status: Option<&str>, body: Option<&str>) -> NoteChange {
        let own = |text: Option<&str>| text.map(str::to_owned);
        NoteChange { kind: own(kind), verdict: None, gist: own(gist), status: own(status), body: own(body) }
    }

    const FILE: &str = "\u{feff}+++\n# Mine.\nexact   = 'a \"b\"'   # why\nkind = \"comment\" # k\ngist = \"G\"\n\n[[references]]\nexact = \"x\"\nkind = 1\n+++\n\nOld\n\nwords.  \n\n";

    #[test]
    fn only_what_is_changed_changes() {
        let all = changed_text("n.md", FILE, "n", &change(Some("context"), Some(""), Some("resolved"), Some("New.\n"))).unwrap();
        let expected =
            FILE.replace("\"comment\" # k\ngist = \"G\"\n", "\"context\" # k\nstatus = \"resolved\"\n").replace("Old\n\nwords.", "New.");
        assert_eq!(all, expected);
        let same = change(Some("comment"), Some("G"), Some("open"), Some("Old\n\nwords."));
        assert_eq!(changed_text("n.md", FILE, "n", &same).unwrap(), FILE);
        assert_eq!(changed_text("n.md", FILE, "n", &NoteChange::default()).unwrap(), FILE);
    }

    #[test]
    fn line_ends_and_missing_words_are_kept_in_their_way() {
        let windows = FILE.replace('\n', "\r\n");
        let changed = changed_text("n.md", &windows, "n", &change(None, Some("A \\ \"b\""), Some("resolved"), Some("1\n2"))).unwrap();
        assert!(!changed.replace("\r\n", "").contains('\n'), "{changed:?}");
        assert!(
            changed.contains("'A \\ \"b\"'\r\nstatus = \"resolved\"\r\n\r\n[[references]]") && changed.contains("1\r\n2  \r\n"),
            "{changed:?}"
        );
        assert_eq!(
            changed_text("n.md", "+++\nexact = \"x\"\n+++", "n", &change(None, None, None, Some("B"))).unwrap(),
            "+++\nexact = \"x\"\n+++\nB\n"
        );
    }

    #[test]
    fn what_shares_its_line_with_something_else_is_left_alone() {
        let inline = "annotation = [\n  { slug = \"one\", exact = \"x\", gist = \"G\" }, { slug = \"two\", exact = \"y\" },\n]\n";
        for change in [change(None, Some(""), None, None), change(None, None, Some("resolved"), None), change(None, None, None, Some("B"))]
        {
            assert_eq!(changed_text("m.toml", inline, "one", &change), None);
        }
        let odd = "[[annotation]]\nexact = \"x\"\nnote.gist = 1\n\"gist\" = \"G\" # a comment goes with it\n";
        let without = changed_text("m.toml", odd, "m-1", &change(None, Some(""), None, None)).unwrap();
        assert_eq!(without, "[[annotation]]\nexact = \"x\"\nnote.gist = 1\n");
    }

    #[test]
    fn one_note_of_many_is_changed() {
        let many = "# All.\n[[annotation]]\nexact = \"x\"\nkind = \"context\"\nbody = \"\"\"\nOne\n\"\"\"\n\n[[annotation]]\nslug = \"S\"\nexact = \"y\"\n[[annotation.references]]\nexact = \"z\"";
        let first = changed_text("a/many.toml", many, "many-1", &change(None, None, Some("resolved"), Some("Other"))).unwrap();
        let expected =
            many.replace("kind = \"context\"\nbody = \"\"\"\nOne\n\"\"\"", "kind = \"context\"\nstatus = \"resolved\"\nbody = \"Other\"");
        assert_eq!(first, expected);
        let second = changed_text("a/many.toml", many, "S", &change(Some("context"), None, None, Some("B"))).unwrap();
        assert_eq!(second, many.replace("exact = \"y\"\n", "exact = \"y\"\nkind = \"context\"\nbody = \"B\"\n"));
        assert_eq!(changed_text("a/many.toml", many, "many-2", &NoteChange::default()), None);
    }
}
