//! Reads `seeds/` into the corpus: blocks, passages and one canonical text per source.
//!
//! 1. Each file is decoded; what is not UTF-8 is told by file and byte.
//! 2. Its ending picks a row of [`FORMATS`], which finds the blocks.
//! 3. Blocks are joined into the canonical text, and passages are numbered.
//! 4. `content/sources/<id>.toml` adds what is known of the source.

mod blocks;
mod canonical;
mod decode;
mod events;
mod html;
mod markdown;
mod months;
mod plain;
mod plain_byline;
mod plain_heading;
mod plain_item;
mod plain_lines;
mod record;

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::diag::Diagnostic;
use crate::diag::Outcome;
use crate::diag::Place;
use crate::model::Corpus;
use crate::model::InputFile;
use crate::model::Source;
use crate::parse::blocks::Blocks;
use crate::parse::decode::decode;
use crate::text::Span;
use crate::text::slugify;

/// A format of source documents.
struct Format {
    /// The endings it goes by, in lower case.
    endings: &'static [&'static str],
    /// Finds the blocks of a text.
    read: fn(&str, &mut Blocks),
}

const FORMATS: &[Format] =
    &[Format { endings: &["txt", "text"], read: plain::read }, Format { endings: &["md", "markdown"], read: markdown::read }];

/// Reads all seeds, and the records that `content` has of them. `language` is that of a source whose record names none.
#[must_use]
pub fn parse(seeds: &[InputFile], content: &[InputFile], language: &str) -> Outcome<Corpus> {
    let mut diagnostics = Vec::new();
    let read: Vec<Outcome<Option<Source>>> = seeds.par_iter().map(read_seed).collect();
    let mut sources: Vec<Source> = read.into_iter().filter_map(|outcome| outcome.hand_over(&mut diagnostics)).collect();
    sources.sort_by(|a, b| (&a.id, &a.file).cmp(&(&b.id, &b.file)));
    refuse_equal_ids(&mut sources, &mut diagnostics);
    let mut records = record::read_all(content, seeds, &sources).hand_over(&mut diagnostics);
    for (index, source) in sources.iter_mut().enumerate() {
        source.number = index + 1;
        complete(source, &mut records, language);
    }
    Outcome::new(Corpus { sources }, diagnostics)
}

fn read_seed(seed: &InputFile) -> Outcome<Option<Source>> {
    let below = seed.path.strip_prefix("seeds/").unwrap_or(&seed.path);
    let (stem, ending) = below.rsplit_once('.').unwrap_or((below, ""));
    let whole = Place::new(&seed.path, Span::new(0, 0));
    let Some(format) = FORMATS.iter().find(|format| format.endings.contains(&ending.to_lowercase().as_str())) else {
        let fault = Diagnostic::warning("unknown-format", whole, format!("`{below}` is left out: its format is not read yet"));
        return Outcome::new(None, vec![fault.help("save it as plain text (.txt) or Markdown (.md)")]);
    };
    let id = stem.split('/').map(slugify).collect::<Vec<_>>().join("/");
    if id.split('/').any(str::is_empty) {
        let fault = Diagnostic::error("no-id", whole, format!("`{below}` gives no id: a name needs at least one letter or digit"));
        return Outcome::new(None, vec![fault.help("rename the file")]);
    }
    match decode(&seed.path, &seed.bytes) {
        Ok((text, shift)) => {
            let mut blocks = Blocks::new(shift);
            (format.read)(text, &mut blocks);
            let source = blocks.into_source(id, seed.path.clone());
            let empty = source.blocks.is_empty().then(|| Diagnostic::warning("empty-source", whole, "this source holds no text"));
            Outcome::new(Some(source), empty.into_iter().collect())
        }
        Err(fault) => Outcome::new(None, vec![fault]),
    }
}

fn refuse_equal_ids(sources: &mut Vec<Source>, diagnostics: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<String, (String, String)> = BTreeMap::new();
    sources.retain(|source| {
        // On many disks `A.html` and `a.html` are one file, so that one page would take the place of the other.
        let Some((id, other)) = first.get(&source.id.to_lowercase()) else {
            first.insert(source.id.to_lowercase(), (source.id.clone(), source.file.clone()));
            return true;
        };
        let place = Place::new(&source.file, Span::new(0, 0));
        let message = if *id == source.id {
            format!("this file and `{other}` both have the id `{id}`")
        } else {
            format!("this file and `{other}` have the ids `{}` and `{id}`, which differ in capital letters only", source.id)
        };
        diagnostics.push(Diagnostic::error("equal-ids", place, message).help("rename one of them"));
        false
    });
}

fn complete(source: &mut Source, records: &mut BTreeMap<String, crate::model::SourceRecord>, language: &str) {
    source.record = records.remove(&source.id).unwrap_or_default();
    source.language = source.record.language.clone().unwrap_or_else(|| language.to_owned());
    if let Some(title) = &source.record.title {
        source.title.clone_from(title);
    }
}
