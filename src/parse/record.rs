//! `content/sources/<id>.toml`: what is known of a source and does not stand in it.

use std::collections::BTreeMap;

use crate::config::Record;
use crate::config::language;
use crate::diag::Diagnostic;
use crate::diag::Outcome;
use crate::diag::nearest;
use crate::model::Date;
use crate::model::InputFile;
use crate::model::Source;
use crate::model::SourceRecord;
use crate::parse::decode::decode;

const FOLDER: &str = "content/sources/";

/// The records by source id. One for a source that is not there is told and left out.
pub fn read_all(content: &[InputFile], sources: &[Source]) -> Outcome<BTreeMap<String, SourceRecord>> {
    let mut records = BTreeMap::new();
    let mut diagnostics = Vec::new();
    for file in content {
        let Some(id) = file.path.strip_prefix(FOLDER).and_then(|name| name.strip_suffix(".toml")) else { continue };
        match decode(&file.path, &file.bytes) {
            Ok((text, shift)) => {
                let mut record = Record::parse(&file.path, text, shift);
                if sources.binary_search_by(|source| source.id.as_str().cmp(id)).is_err() {
                    record.fault(unknown_source(&record, id, sources));
                }
                records.insert(id.to_owned(), read(record).hand_over(&mut diagnostics));
            }
            Err(fault) => diagnostics.push(fault),
        }
    }
    Outcome::new(records, diagnostics)
}

fn read(mut record: Record<'_>) -> Outcome<SourceRecord> {
    let source = SourceRecord {
        title: record.value("title"),
        author: record.value("author"),
        publisher: record.value("publisher"),
        published: record.value("published"),
        url: record.address("url"),
        archived: record.address("archived"),
        language: language(&mut record, "language"),
        licence: record.value("licence"),
        kind: record.value("kind"),
        note: record.value("note"),
    };
    let _not_shown_yet: Option<Date> = record.value("retrieved");
    record.into_outcome(source)
}

fn unknown_source(record: &Record<'_>, id: &str, sources: &[Source]) -> Diagnostic {
    let fault =
        Diagnostic::warning("unknown-source", record.place(), format!("this record is of no source: `seeds/` has none with the id `{id}`"));
    match nearest(id, sources.iter().map(|source| source.id.as_str())) {
        Some(near) => fault.help(format!("did you mean `{near}`? Then rename this file to `{near}.toml`")),
        None => fault.help("name the file after the source's file, without its ending"),
    }
}
