//! Which passage `source-id#3` names, and what a passage is called.

use crate::model::Corpus;
use crate::model::PassageRef;

/// The passage that `name`, the words between `[[` and `]]`, names; none where it names none, or a source as a whole.
pub fn cited_passage(corpus: &Corpus, name: &str) -> Option<PassageRef> {
    let (id, number) = name.trim().rsplit_once('#')?;
    let source = corpus.index_of(id)?;
    let passage = passage_number(number).filter(|passage| (1..=corpus.sources[source].passages.len()).contains(passage))?;
    Some(PassageRef { source, passage })
}

/// Such as "Source 2 ¶5".
pub fn passage_label(corpus: &Corpus, passage: PassageRef) -> String {
    format!("Source {} ¶{}", corpus.sources[passage.source].number, passage.passage)
}

/// The number of a passage as editors write it: `3` or `p3`.
fn passage_number(written: &str) -> Option<usize> {
    written.strip_prefix('p').unwrap_or(written).parse().ok()
}
