//! `content/sources/<id>.toml`: what is known of a source and does not stand in it.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::config::Record;
use crate::config::Taken;
use crate::config::language;
use crate::diag::Diagnostic;
use crate::diag::Outcome;
use crate::diag::nearest;
use crate::model::Date;
use crate::model::InputFile;
use crate::model::Source;
use crate::model::SourceRecord;
use crate::parse::decode::decode;
use crate::text::hex;

const FOLDER: &str = "content/sources/";

/// The records by source id; `seeds` are the files that the sources were read from. One for a source that is not there is told and left out.
pub fn read_all(content: &[InputFile], seeds: &[InputFile], sources: &[Source]) -> Outcome<BTreeMap<String, SourceRecord>> {
    let mut records = BTreeMap::new();
    let mut diagnostics = Vec::new();
    for file in content {
        let Some(id) = file.path.strip_prefix(FOLDER).and_then(|name| name.strip_suffix(".toml")) else { continue };
        match decode(&file.path, &file.bytes) {
            Ok((text, shift)) => {
                let mut record = Record::parse(&file.path, text, shift);
                match sources.binary_search_by(|source| source.id.as_str().cmp(id)) {
                    Ok(index) => check_bytes(&mut record, &sources[index].file, seeds),
                    Err(_) => record.fault(unknown_source(&record, id, sources)),
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
    let _checked_before: Option<String> = record.value("sha256");
    record.into_outcome(source)
}

/// Warns where the record's `sha256` is not that of the seed `file`: somebody has changed the document since it came.
fn check_bytes(record: &mut Record<'_>, file: &str, seeds: &[InputFile]) {
    let Some(Taken { value: noted, span }) = record.peek::<String>("sha256") else { return };
    let Ok(seed) = seeds.binary_search_by(|seed| seed.path.as_str().cmp(file)).map(|at| &seeds[at]) else { return };
    let place = record.at(span);
    if noted.len() != 64 || !noted.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        let fault = Diagnostic::warning("bad-sha256", place, "this is no SHA-256 sum: one has 64 digits from 0 to f");
        return record.fault(fault.help("take this line out, or write what `sha256sum` prints for the file"));
    }
    let found = hex(&Sha256::digest(&seed.bytes));
    if !found.eq_ignore_ascii_case(&noted) {
        let message = format!("`{file}` is not as it was when it was taken in: its bytes have changed");
        let help = format!("put the document back as it came; or where the change is meant, write\nsha256 = \"{found}\"");
        record.fault(Diagnostic::warning("changed-source", place, message).help(help));
    }
}

fn unknown_source(record: &Record<'_>, id: &str, sources: &[Source]) -> Diagnostic {
    let fault =
        Diagnostic::warning("unknown-source", record.place(), format!("this record is of no source: `seeds/` has none with the id `{id}`"));
    match nearest(id, sources.iter().map(|source| source.id.as_str())) {
        Some(near) => fault.help(format!("did you mean `{near}`? Then rename this file to `{near}.toml`")),
        None => fault.help("name the file after the source's file, without its ending"),
    }
}
