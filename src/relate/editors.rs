//! What the editors say of cross-references: confirmed, rejected, their own, and the comparisons in their notes.

use rustc_hash::FxHashMap;

use crate::model::Annotations;
use crate::model::Corpus;
use crate::model::EditorReference;
use crate::model::End;
use crate::model::Judgement;
use crate::model::PassageRef;
use crate::model::Relation;
use crate::text::Span;

/// A pair of passages that an editor has put together; the earlier source is first.
#[derive(Clone, Debug, PartialEq)]
pub struct Confirmed {
    /// The words on the side of the earlier source.
    pub a: End,
    /// The passage they lie in.
    pub a_passage: PassageRef,
    /// The words on the side of the later source.
    pub b: End,
    /// The passage they lie in.
    pub b_passage: PassageRef,
    /// How the two stand to each other, where the editor says so.
    pub relation: Option<Relation>,
    /// The editor's words on it.
    pub note: Option<String>,
}

/// The editors' judgements by passages.
#[derive(Debug, Default)]
pub struct Judgements {
    /// The pairs that are shown, in the order of the corpus; of two passages several may be, each by other words.
    pub confirmed: Vec<Confirmed>,
    /// The pairs that are never shown, sorted.
    rejected: Vec<(PassageRef, PassageRef)>,
}

impl Judgements {
    /// Reads the entries of `content/cross-references.toml` and the comparisons that annotations make.
    ///
    /// Where both speak of the same words, the file is heard; a rejection is heard over everything.
    #[must_use]
    pub fn of(corpus: &Corpus, annotations: &Annotations, editors: &[EditorReference]) -> Self {
        let of_judgement = |judgement| editors.iter().filter(move |editor| editor.judgement == judgement);
        let places =
            |editor: &EditorReference| pair(corpus, editor.from, editor.to, None, None).map(|pair| (pair.a_passage, pair.b_passage));
        let mut rejected: Vec<_> = of_judgement(Judgement::Reject).filter_map(places).collect();
        rejected.sort_unstable();
        let mut confirmed: Vec<Confirmed> = of_judgement(Judgement::Confirm)
            .filter_map(|editor| pair(corpus, editor.from, editor.to, editor.relation, editor.note.clone()))
            .collect();
        let mut by_passages: FxHashMap<(PassageRef, PassageRef), Vec<(Span, Span)>> = FxHashMap::default();
        for pair in &confirmed {
            by_passages.entry((pair.a_passage, pair.b_passage)).or_default().push((pair.a.words, pair.b.words));
        }
        let is_said = |pair: &Confirmed| {
            let said = by_passages.get(&(pair.a_passage, pair.b_passage));
            said.is_some_and(|said| said.iter().any(|(a, b)| a.meets(pair.a.words) && b.meets(pair.b.words)))
        };
        confirmed.extend(compared(corpus, annotations).filter(|pair| !is_said(pair)).collect::<Vec<_>>());
        let mut judgements = Self { confirmed: Vec::new(), rejected };
        confirmed.retain(|pair| !judgements.is_rejected(pair.a_passage, pair.b_passage));
        let place = |pair: &Confirmed| (pair.a_passage, pair.b_passage, pair.a.words, pair.b.words);
        confirmed.sort_by_key(place);
        confirmed.dedup_by_key(|pair| place(pair));
        judgements.confirmed = confirmed;
        judgements
    }

    /// Whether an editor has rejected the pair.
    #[must_use]
    pub fn is_rejected(&self, a: PassageRef, b: PassageRef) -> bool {
        self.rejected.binary_search(&(a.min(b), a.max(b))).is_ok()
    }
}

/// The comparisons in annotations: from the annotation's own quote to each further one that says how it stands to it.
fn compared<'a>(corpus: &'a Corpus, annotations: &'a Annotations) -> impl Iterator<Item = Confirmed> + 'a {
    annotations.all.iter().flat_map(move |annotation| {
        let [own, others @ ..] = annotation.targets.as_slice() else { return Vec::new() };
        let end = |target: &crate::model::Target| Some(End { source: target.source, words: target.anchor.drawn()? });
        // What a note says of several comparisons together is the reason of none of them.
        let of_all = annotation.gist.as_ref().filter(|_| others.len() == 1);
        let compare = |other: &crate::model::Target| {
            let relation = Some(other.relation?);
            pair(corpus, end(own)?, end(other)?, relation, other.note.as_ref().or(of_all).cloned())
        };
        others.iter().filter_map(compare).collect()
    })
}

/// Two quotes with their passages; none where they are of one source, or of one without passages.
fn pair(corpus: &Corpus, from: End, to: End, relation: Option<Relation>, note: Option<String>) -> Option<Confirmed> {
    let passage = |end: End| {
        let passage = corpus.sources.get(end.source)?.passage_at(end.words.start)?;
        Some(PassageRef { source: end.source, passage })
    };
    let (a, b) = if from.source <= to.source { (from, to) } else { (to, from) };
    (a.source != b.source).then_some(Confirmed { a, a_passage: passage(a)?, b, b_passage: passage(b)?, relation, note })
}
