//! `export csv`: the notes as a table, RFC 4180.

use crate::model::Annotation;
use crate::model::Edition;
use crate::model::Status;

const HEADER: &[&str] =
    &["id", "source", "passage", "kind", "anchor", "exact", "gist", "body", "creator", "created", "tags", "status", "reply-to"];

/// All notes, one a row, below the names of the columns. Tags are parted by `; `.
pub fn export(edition: &Edition) -> String {
    let mut text = String::new();
    write_row(&mut text, HEADER.iter().map(|name| (*name).to_owned()));
    for note in &edition.annotations.all {
        write_row(&mut text, cells(edition, note));
    }
    text
}

fn cells(edition: &Edition, note: &Annotation) -> impl Iterator<Item = String> {
    let own = &note.targets[0];
    let source = &edition.corpus.sources[own.source];
    let passage = own.anchor.span.and_then(|span| source.passage_at(span.start));
    let words = own.selector.range.as_ref().map_or_else(|| own.selector.exact.clone(), |(start, end)| format!("{start} … {end}"));
    [
        note.id.clone(),
        source.id.clone(),
        passage.map_or_else(String::new, |passage| passage.to_string()),
        note.kind.name.to_string(),
        own.anchor.verdict.name().to_owned(),
        words,
        note.gist.clone().unwrap_or_default(),
        note.body.clone(),
        note.creator.as_ref().map_or_else(String::new, |creator| creator.name.clone()),
        note.created.map_or_else(String::new, |day| day.to_string()),
        note.tags.join("; "),
        if note.status == Status::Resolved { "resolved" } else { "open" }.to_owned(),
        note.reply_to.clone().unwrap_or_default(),
    ]
    .into_iter()
}

fn write_row(text: &mut String, cells: impl Iterator<Item = String>) {
    for (index, cell) in cells.enumerate() {
        if index > 0 {
            text.push(',');
        }
        text.push_str(&written(&cell));
    }
    text.push_str("\r\n");
}

/// A cell as it is written. A spreadsheet runs a cell that begins like a formula, in quotation marks or not, so that such
/// a cell gets an apostrophe before it, which spreadsheets take for "this is text".
fn written(cell: &str) -> String {
    let guard = if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) { "'" } else { "" };
    if guard.is_empty() && !cell.contains(['"', ',', '\r', '\n']) && cell.trim() == cell {
        return cell.to_owned();
    }
    format!("\"{guard}{}\"", cell.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_every_cell_can_be_read_back() {
        assert_eq!(written("plain words"), "plain words");
        assert_eq!(written("a \"b\",\nc"), "\"a \"\"b\"\",\nc\"");
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(written(formula), format!("\"'{formula}\""));
        }
    }
}
