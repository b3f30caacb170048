//! Writes a note's file: its keys as TOML between `+++` lines, then its Markdown.

use crate::import::new_note::NewQuote;
use crate::import::settle::Settled;
use crate::model::Corpus;
use crate::model::InputFile;

/// The file of `note`.
pub fn write(note: &Settled, corpus: &Corpus) -> InputFile {
    let mut lines = Vec::new();
    let Settled { note: new, id, reply_to } = note;
    quote(&mut lines, &new.quotes[0], corpus);
    let texts =
        [("kind", Some(&new.kind)), ("verdict", new.verdict.as_ref()), ("gist", new.gist.as_ref()), ("creator", new.creator.as_ref())];
    for (key, value) in texts {
        lines.extend(value.map(|value| format!("{key} = {}", quoted(value))));
    }
    lines.extend(new.created.map(|day| format!("created = {day}")));
    if !new.tags.is_empty() {
        lines.push(format!("tags = [{}]", new.tags.iter().map(|tag| quoted(tag)).collect::<Vec<_>>().join(", ")));
    }
    if new.resolved {
        lines.push("status = \"resolved\"".to_owned());
    }
    lines.extend(reply_to.as_ref().map(|to| format!("reply-to = {}", quoted(to))));
    lines.extend(new.via.as_ref().map(|via| format!("via = {}", quoted(via))));
    for further in &new.quotes[1..] {
        lines.push("[[references]]".to_owned());
        quote(&mut lines, further, corpus);
        lines.extend(further.relation.as_ref().map(|relation| format!("relation = {}", quoted(relation))));
        lines.extend(further.note.as_ref().map(|words| format!("note = {}", quoted(words))));
    }
    let text = format!("+++\n{}\n+++\n{}\n", lines.join("\n"), new.body);
    InputFile { path: format!("content/annotations/{id}.md"), bytes: text.into_bytes() }
}

fn quote(lines: &mut Vec<String>, new: &NewQuote, corpus: &Corpus) {
    let selector = &new.selector;
    lines.push(format!("source = {}", quoted(&corpus.sources[new.source].id)));
    match &selector.range {
        Some((start, end)) => lines.extend([format!("start = {}", quoted(start)), format!("end = {}", quoted(end))]),
        None => lines.push(format!("exact = {}", quoted(&selector.exact))),
    }
    lines.extend(selector.prefix.as_ref().map(|prefix| format!("prefix = {}", quoted(prefix))));
    lines.extend(selector.suffix.as_ref().map(|suffix| format!("suffix = {}", quoted(suffix))));
    lines.extend(selector.occurrence.map(|number| format!("occurrence = {number}")));
}

/// `text` as a TOML string of one line, because a line `+++` inside a string would end the keys.
fn quoted(text: &str) -> String {
    let written = toml::Value::String(text.to_owned()).to_string();
    if !written.contains(['\n', '\r']) {
        return written;
    }
    // JSON's escapes are all TOML's, but for one control character that JSON does not escape.
    serde_json::to_string(text).unwrap_or_default().replace('\u{7f}', "\\u007F")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_stays_on_its_line_and_comes_back() {
        for text in ["plain", "a \"b\" 'c' \\ d", "one\n+++\ntwo", "\r\n\t\u{0}\u{7f}\u{8}", "'''\n\"\"\"", "", "😀 [[x]] # no = comment"]
        {
            let line = format!("key = {}", quoted(text));
            assert_eq!(line.lines().count(), 1, "{line}");
            let table: toml::Table = line.parse().unwrap_or_default();
            assert_eq!(table.get("key").and_then(toml::Value::as_str), Some(text), "{line}");
        }
    }
}
