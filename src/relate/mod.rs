//! Finds what passages of different sources say of each other.

mod documents;
mod figure_words;
mod normal_form;
mod passages;
mod score;
mod shingles;
mod stop_words;
mod terms;
mod vocabulary;

use crate::config::CrossReferenceRules;
use crate::model::*;
use crate::text::Span;

/// x
#[must_use]
pub fn relate(
    corpus: &Corpus,
    _annotations: &Annotations,
    findings: &Findings,
    _editors: &[EditorReference],
    _rules: &CrossReferenceRules,
) -> CrossReferences {
    let t0 = std::time::Instant::now();
    let terms = terms::Terms::of(corpus, findings);
    eprintln!("terms {:?} {}", t0.elapsed(), terms.count);
    let stories = documents::stories(&terms);
    eprintln!("stories {:?} {}", t0.elapsed(), stories.len());
    let passages = passages::Passages::of(&terms);
    eprintln!("passages {:?}", t0.elapsed());
    let pairs = passages.pairs(&stories, |p| true || score::probability(score::score(p)) >= 0.3);
    eprintln!("pairs {:?} {}", t0.elapsed(), pairs.len());
    let mut references = Vec::new();
    for p in &pairs {
        for (from, to) in [(p.a, p.b), (p.b, p.a)] {
            references.push(CrossReference {
                from,
                to,
                relation: Relation::Related,
                score: score::score(p.parts),
                probability: 0.,
                parts: p.parts,
                why: vec![],
                from_words: Span::default(),
                to_words: Span::default(),
                from_sentence: Span::default(),
                to_sentence: Span::default(),
                vague: false,
                strong: false,
                origin: Origin::Found,
                note: None,
            });
        }
    }
    references.sort_by(|x, y| x.from.cmp(&y.from).then(y.score.total_cmp(&x.score)).then(x.to.cmp(&y.to)));
    let mut n = 0;
    let mut last = None;
    references.retain(|r| {
        if last != Some(r.from) {
            last = Some(r.from);
            n = 0;
        }
        n += 1;
        n <= 100
    });
    CrossReferences { references, stories, duplicates: vec![] }
}
