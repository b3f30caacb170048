//! Documents that are taken into `seeds/`, each with its record.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::author::Document;
use crate::author::Refusal;
use crate::author::record_of;
use crate::author::refuse_format;
use crate::diag::Severity;
use crate::model::Date;
use crate::model::InputFile;
use crate::model::Inputs;
use crate::model::Source;
use crate::parse::parse;
use crate::text::language_of;
use crate::text::primary_subtag;

/// What taking documents in comes to.
#[derive(Clone, Debug, Default)]
pub struct Added {
    /// The files that are to be written; none of them is there yet.
    pub files: Vec<InputFile>,
    /// A line for each document, in their order.
    pub told: Vec<String>,
}

/// Makes a source of each of `documents` in the project of `inputs`; `language` is the briefing's.
///
/// # Errors
/// Everything that speaks against one of them: either all are taken in, or none.
pub fn add_documents(documents: &[Document], inputs: &Inputs, language: &str, today: Date) -> Result<Added, Vec<Refusal>> {
    let there = parse(&inputs.seeds, &inputs.content, language).value.sources;
    let mut ids: BTreeMap<String, Standing<'_>> = there
        .iter()
        .filter_map(|source| {
            let seed = inputs.seeds.binary_search_by(|seed| seed.path.cmp(&source.file)).ok().map(|at| &inputs.seeds[at])?;
            Some((source.id.to_lowercase(), Standing { id: source.id.clone(), file: &seed.path, bytes: &seed.bytes }))
        })
        .collect();
    let mut added = Added::default();
    let mut refusals = Vec::new();
    for document in documents {
        let mut source = match read(document, language) {
            Ok(source) => source,
            Err(refusal) => {
                refusals.push(refusal);
                continue;
            }
        };
        match ids.get(&source.id.to_lowercase()) {
            Some(standing) if standing.bytes == document.bytes => {
                added.told.push(format!("`{}` is there already, as {}", document.named, standing.file));
                source.id.clone_from(&standing.id);
            }
            Some(standing) => {
                refusals.push(equal_id(document, &source.id, standing.file));
                continue;
            }
            None => {
                added.told.push(format!("{}: source `{}`", source.file, source.id));
                added.files.push(InputFile { path: source.file.clone(), bytes: document.bytes.clone() });
            }
        }
        let new = || Standing { id: source.id.clone(), file: &document.named, bytes: &document.bytes };
        ids.entry(source.id.to_lowercase()).or_insert_with(new);
        let record = format!("content/sources/{}.toml", source.id);
        if !inputs.content.iter().chain(&added.files).any(|file| file.path.eq_ignore_ascii_case(&record)) {
            let other = other_language(&source, language);
            if let Some(line) = added.told.last_mut() {
                let _ = write!(line, ", with a new record {record}");
                if let Some(tag) = other {
                    let _ = write!(line, ", which says `language = \"{tag}\"`, for so its text reads");
                }
            }
            added.files.push(InputFile { path: record, bytes: record_of(&source, &document.bytes, other, today).into_bytes() });
        }
    }
    if refusals.is_empty() { Ok(added) } else { Err(refusals) }
}

/// The language that a document is plainly in, where it is not the briefing's.
fn other_language(source: &Source, briefing: &str) -> Option<&'static str> {
    let primary = primary_subtag(briefing);
    language_of(&source.text).filter(|found| *found != primary)
}

/// A source that is there, or is about to be.
struct Standing<'a> {
    id: String,
    file: &'a str,
    bytes: &'a [u8],
}

/// The document as the source that it would be.
fn read(document: &Document, language: &str) -> Result<Source, Refusal> {
    if let Some(refusal) = refuse_format(document) {
        return Err(refusal);
    }
    let seed = InputFile { path: format!("seeds/{}", document.file_name), bytes: document.bytes.clone() };
    let mut outcome = parse(&[seed], &[], language);
    let named = &document.named;
    if let Some(fault) = outcome.diagnostics.iter().find(|fault| fault.severity <= Severity::Warning) {
        return Err(Refusal::content(format!("`{named}`: {}", fault.message), way_out(fault.code, &fault.help)));
    }
    outcome.value.sources.pop().ok_or_else(|| Refusal::content(format!("`{named}` gives no source"), "save it as plain text (.txt)"))
}

fn way_out(code: &str, help: &str) -> String {
    match code {
        "empty-source" => "open it and see whether its text was saved".to_owned(),
        _ => help.to_owned(),
    }
}

fn equal_id(document: &Document, id: &str, other: &str) -> Refusal {
    let message = format!("`{}` would have the id `{id}`, which `{other}` has already, with another text", document.named);
    Refusal::content(message, "give the file another name and add it under that; a source is never overwritten")
}
