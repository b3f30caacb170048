//! The source and the kind that somebody names, or the ones that were most likely meant.

use crate::author::refusal::Refusal;
use crate::config::CustomKind;
use crate::diag::nearest;
use crate::model::BUILT_IN_KINDS;
use crate::model::Corpus;

/// How many sources are named where the one asked for is not there.
const MOST_NAMED: usize = 3;
/// A word that is all but another one is like it to this degree, from 0 to 1.
const LIKE: f64 = 0.6;

/// The index of the source that goes by `name`: its id, or its file below the project's folder or below `seeds/`.
///
/// # Errors
/// Where there is none; the ids most like the name are told.
pub fn source_named(name: &str, corpus: &Corpus) -> Result<usize, Refusal> {
    let plain = name.strip_prefix("./").unwrap_or(name);
    let by_file = || corpus.sources.iter().position(|source| source.file == plain || source.file.strip_prefix("seeds/") == Some(plain));
    if let Some(index) = corpus.index_of(plain).or_else(by_file) {
        return Ok(index);
    }
    let message = format!("there is no source `{name}`");
    if corpus.sources.is_empty() {
        return Err(Refusal::request(message, "`seeds/` holds no document yet: put one there, or take it in with `postil add`"));
    }
    let near = nearest_ids(plain, corpus);
    let help = if near.is_empty() {
        let some: Vec<String> = corpus.sources.iter().take(MOST_NAMED).map(|source| format!("`{}`", source.id)).collect();
        let more = if corpus.sources.len() > some.len() { ", …" } else { "" };
        format!("a source's id is its file's name in `seeds/` without the ending; these are there: {}{more}", some.join(", "))
    } else {
        format!("did you mean {}?", near.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(" or "))
    };
    Err(Refusal::request(message, help))
}

/// The ids most like `name`: those that hold it first, then those that differ in few letters.
fn nearest_ids<'c>(name: &str, corpus: &'c Corpus) -> Vec<&'c str> {
    let folded = name.to_lowercase();
    let mut ranked: Vec<(bool, f64, &str)> = corpus
        .sources
        .iter()
        .map(|source| {
            let id = source.id.to_lowercase();
            (!folded.is_empty() && id.contains(&folded), strsim::normalized_damerau_levenshtein(&folded, &id), source.id.as_str())
        })
        .filter(|&(holds, like, _)| holds || like >= LIKE)
        .collect();
    ranked.sort_by(|a, b| b.0.cmp(&a.0).then(b.1.total_cmp(&a.1)).then(a.2.cmp(b.2)));
    ranked.into_iter().take(MOST_NAMED).map(|(_, _, id)| id).collect()
}

/// The kind that goes by `name`, as it is written in a note's file.
///
/// # Errors
/// Where there is none; the nearest is told, and all that there are.
pub fn kind_named(name: &str, own: &[CustomKind]) -> Result<String, Refusal> {
    let all = || BUILT_IN_KINDS.iter().map(|row| row.0).chain(own.iter().map(|kind| kind.name.as_str()));
    if all().any(|kind| kind == name) {
        return Ok(name.to_owned());
    }
    let near = nearest(name, all()).map_or(String::new(), |near| format!("did you mean `{near}`? "));
    let list = all().collect::<Vec<_>>().join(", ");
    Err(Refusal::request(format!("there is no kind `{name}`"), format!("{near}the kinds are: {list}")))
}
