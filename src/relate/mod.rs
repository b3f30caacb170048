//! Finds what passages of different sources say of each other: who else says this, who says otherwise, and why.
//!
//! Deterministic and without a learned model; the sum over shared terms is the explanation.
//!
//! 1. [`terms`] makes numbers of words and figures.
//! 2. [`documents`] finds the sources that tell the same story, [`duplicates`] those that hold the same text.
//! 3. [`passages`] weighs what the passages of such sources share.
//! 4. [`score`] ranks the pairs, [`hubs`] holds back the passages that are near to everything, and [`shortlist`] takes the best of every passage.
//! 5. [`relation`] decides by figures and dates ([`facts`]) whether two passages agree.
//! 6. [`editors`] are heard over all of it.
//! 7. [`explain`] puts every pair into the words of both sides.

mod denial;
mod documents;
mod duplicates;
mod editors;
mod explain;
mod facts;
mod figure_words;
mod frame;
mod harm;
mod hubs;
mod moment;
mod normal_form;
mod passages;
mod reasons;
mod relation;
mod score;
mod sentences;
mod shares;
mod shingles;
mod shortlist;
mod stated;
mod tally;
mod telling;
mod terms;
mod vocabulary;
mod voices;
mod words;

use crate::config::CrossReferenceRules;
use crate::model::Annotations;
use crate::model::Corpus;
use crate::model::CrossReferences;
use crate::model::EditorReference;
use crate::model::Findings;
use crate::relate::editors::Judgements;
use crate::relate::explain::Explainer;
use crate::relate::explain::Ground;
use crate::relate::facts::AllFacts;
use crate::relate::passages::Pair;
use crate::relate::passages::Passages;
use crate::relate::relation::relation;
use crate::relate::score::probability;
use crate::relate::shortlist::shortlist;
use crate::relate::telling::Telling;
use crate::relate::terms::Terms;
use crate::relate::voices::Voices;

/// Among so few sources all tell the same story, and the likeness of documents says nothing of passages.
const FEW_SOURCES: usize = 20;
/// What two passages that merely speak of the same must then share by themselves.
const LEAST_SHARED: f64 = 0.242;

/// The cross-references of a corpus, in both directions, with the stories and the copies among its sources.
///
/// `rules` say how many a passage may have and how likely one must be to be shown;
/// what the editors have confirmed is shown in any case, what they have rejected never.
#[must_use]
pub fn relate(
    corpus: &Corpus,
    annotations: &Annotations,
    findings: &Findings,
    editors: &[EditorReference],
    rules: &CrossReferenceRules,
) -> CrossReferences {
    let mut terms = Terms::of(corpus, findings);
    let stories = documents::stories(&terms);
    let duplicates = duplicates::duplicates(&terms.take_shingles());
    let mut passages = Passages::of(&terms);
    let judgements = Judgements::of(corpus, annotations, editors);
    let facts = AllFacts::of(corpus, findings, &terms);
    let comparable = |a, b| relation(facts.of_passage(a), facts.of_passage(b)).is_some();
    let mut pairs = passages.pairs(&stories, comparable, |parts| probability(parts) >= rules.least);
    let mut fixed: Vec<_> = judgements.confirmed.iter().map(|pair| (pair.a_passage, pair.b_passage)).collect();
    fixed.dedup();
    let mut still_compared: Vec<_> = fixed.iter().flat_map(|&(a, b)| [a, b]).collect();
    still_compared.sort_unstable();
    passages.forget_all_but(&still_compared);
    // Without a cut-off all is told; else copies of one text are one voice, and say nothing of each other.
    let few = corpus.sources.len() <= FEW_SOURCES;
    let voices = if rules.least > 0.0 { Voices::of(corpus.sources.len(), &duplicates) } else { Voices::of(corpus.sources.len(), &[]) };
    for pairs in &mut pairs {
        pairs.retain(|pair| !judgements.is_rejected(pair.a, pair.b) && !voices.is_one(pair.a.source, pair.b.source));
    }
    hubs::hold_back(&mut pairs);
    // What is not told must take no room from what is: a pair without a reason in the words of both sides, and among few
    // sources one that rests on nothing but words that all of them use.
    let telling = Telling::of(corpus, findings, &terms);
    let is_told = |pair: &Pair| {
        rules.least <= 0.0
            || (telling.is_shared(pair.a, pair.b) && (!few || pair.parts.passage >= LEAST_SHARED) || comparable(pair.a, pair.b))
    };
    let listed = shortlist(&pairs, &fixed, &voices, *rules, few, is_told);
    drop(pairs);
    let ground = Ground { corpus, findings, terms: &terms, passages: &passages, stories: &stories, facts: &facts };
    let explainer = Explainer::new(ground, &listed, &judgements.confirmed);
    let references = explainer.references(listed, &judgements.confirmed);
    CrossReferences { references, stories, duplicates }
}
