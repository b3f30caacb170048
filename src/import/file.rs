//! Writes a note's file: its keys as TOML between `+++` lines, then its Markdown.

use crate::config::quoted_on_a_line;
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
        lines.extend(value.map(|value| format!("{key} = {}", quoted_on_a_line(value))));
    }
    lines.extend(new.created.map(|day| format!("created = {day}")));
    if !new.tags.is_empty() {
        lines.push(format!("tags = [{}]", new.tags.iter().map(|tag| quoted_on_a_line(tag)).collect::<Vec<_>>().join(", ")));
    }
    if new.resolved {
        lines.push("status = \"resolved\"".to_owned());
    }
    lines.extend(reply_to.as_ref().map(|to| format!("reply-to = {}", quoted_on_a_line(to))));
    lines.extend(new.via.as_ref().map(|via| format!("via = {}", quoted_on_a_line(via))));
    for further in &new.quotes[1..] {
        lines.push("[[references]]".to_owned());
        quote(&mut lines, further, corpus);
        lines.extend(further.relation.as_ref().map(|relation| format!("relation = {}", quoted_on_a_line(relation))));
        lines.extend(further.note.as_ref().map(|words| format!("note = {}", quoted_on_a_line(words))));
    }
    let text = format!("+++\n{}\n+++\n{}\n", lines.join("\n"), new.body);
    InputFile { path: format!("content/annotations/{id}.md"), bytes: text.into_bytes() }
}

fn quote(lines: &mut Vec<String>, new: &NewQuote, corpus: &Corpus) {
    let selector = &new.selector;
    lines.push(format!("source = {}", quoted_on_a_line(&corpus.sources[new.source].id)));
    match &selector.range {
        Some((start, end)) => lines.extend([format!("start = {}", quoted_on_a_line(start)), format!("end = {}", quoted_on_a_line(end))]),
        None => lines.push(format!("exact = {}", quoted_on_a_line(&selector.exact))),
    }
    lines.extend(selector.prefix.as_ref().map(|prefix| format!("prefix = {}", quoted_on_a_line(prefix))));
    lines.extend(selector.suffix.as_ref().map(|suffix| format!("suffix = {}", quoted_on_a_line(suffix))));
    lines.extend(selector.occurrence.map(|number| format!("occurrence = {number}")));
}
