//! What sources, passages and citations are called on a site.

use crate::config::Words;
use crate::model::corpus::{Corpus, PassageRef, Source};
use crate::model::edition::Edition;

/// What readers see for a citation to which its editor gave no words; `name` is what stands between `[[` and `]]`. None where
/// it names nothing.
#[must_use]
pub fn citation_label(edition: &Edition, name: &str) -> Option<String> {
    let (words, corpus) = (&edition.book.words, &edition.corpus);
    match name.trim().split_once(':') {
        Some(("claim", slug)) => {
            let claim = edition.claims.iter().find(|claim| claim.slug == slug.trim())?;
            Some(claim.label().to_owned())
        }
        Some(("entity", id)) => edition.findings.entities.iter().find(|entity| entity.id == id.trim()).map(|entity| entity.name.clone()),
        _ => {
            let whole = || corpus.index_of(name.trim()).map(|source| source_label(words, &corpus.sources[source]));
            corpus.cited_passage(name).map(|passage| passage_label(words, corpus, passage)).or_else(whole)
        }
    }
}

/// Such as "Source 2 ¶5".
#[must_use]
pub fn passage_label(words: &Words, corpus: &Corpus, passage: PassageRef) -> String {
    words.with("source-passage", &[("source", &corpus.sources[passage.source].number), ("n", &passage.passage)])
}

/// Such as "Source 2".
#[must_use]
pub fn source_label(words: &Words, source: &Source) -> String {
    words.with("source-n", &[("n", &source.number)])
}
