//! Puts pairs of passages into words: how they stand to each other, by which words, in which sentences, and why.

use rayon::prelude::*;

use crate::model::Corpus;
use crate::model::CrossReference;
use crate::model::Findings;
use crate::model::Mention;
use crate::model::Origin;
use crate::model::Parts;
use crate::model::PassageRef;
use crate::model::Relation;
use crate::model::Story;
use crate::relate::editors::Confirmed;
use crate::relate::facts::AllFacts;
use crate::relate::facts::within;
use crate::relate::passages::Pair;
use crate::relate::passages::Passages;
use crate::relate::reasons;
use crate::relate::relation::Verdict;
use crate::relate::relation::relation;
use crate::relate::score::probability;
use crate::relate::score::score;
use crate::relate::sentences::Sentence;
use crate::relate::sentences::Sentences;
use crate::relate::sentences::best_pair;
use crate::relate::shortlist::Listed;
use crate::relate::terms::Occurrence;
use crate::relate::terms::Terms;
use crate::relate::words;
use crate::relate::words::carrying_words;
use crate::text::Span;

/// What the explanation of a pair rests on.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// The sources.
    pub corpus: &'a Corpus,
    /// Their names, figures and dates.
    pub findings: &'a Findings,
    /// Their terms.
    pub terms: &'a Terms,
    /// What their passages share.
    pub passages: &'a Passages,
    /// Which of them tell the same story.
    pub stories: &'a [Story],
    /// What their passages state.
    pub facts: &'a AllFacts,
}

/// Puts pairs into words.
pub struct Explainer<'a> {
    ground: Ground<'a>,
    sentences: Sentences,
}

/// The words and the sentences of both sides.
#[derive(Clone, Copy)]
struct Places {
    words: (Span, Span),
    sentences: (Span, Span),
}

impl<'a> Explainer<'a> {
    /// Cuts the passages that are shown into sentences.
    #[must_use]
    pub fn new(ground: Ground<'a>, listed: &[Listed], confirmed: &[Confirmed]) -> Self {
        let found = listed.iter().flat_map(|listed| [listed.pair.a, listed.pair.b]);
        let shown = found.chain(confirmed.iter().flat_map(|pair| [pair.a_passage, pair.b_passage])).collect();
        Self { ground, sentences: Sentences::of(ground.corpus, ground.terms, ground.passages, shown) }
    }

    /// The references of all pairs in the directions in which they are told, sorted by the passage they stand beside, the editors' first, then the best.
    #[must_use]
    pub fn references(self, listed: Vec<Listed>, confirmed: &[Confirmed]) -> Vec<CrossReference> {
        let both_ways = listed.iter().filter(|listed| listed.mutual || listed.beside[1]).count() + confirmed.len();
        let mut references = Vec::with_capacity(listed.len() + confirmed.len() + both_ways);
        let found = listed.par_iter().map(|listed| self.found(listed));
        references.par_extend(found.chain(confirmed.par_iter().map(|pair| self.confirmed(pair))));
        let beside_later: Vec<bool> = listed.iter().map(|listed| listed.beside[1]).chain(confirmed.iter().map(|_| true)).collect();
        // What is through with makes room for the other directions, of which there may be a million.
        drop((listed, self));
        let told = |reference: &CrossReference| reference.beside || reference.mutual;
        for (at, beside) in beside_later.into_iter().enumerate() {
            let other = CrossReference { beside, ..turned(&references[at]) };
            references.extend(Some(other).filter(told));
        }
        references.retain(told);
        references.par_sort_unstable_by(|one, other| {
            let editors_first = |reference: &CrossReference| reference.origin == Origin::Found;
            let by_score = other.score.total_cmp(&one.score);
            let places = |reference: &CrossReference| (reference.to, reference.from_words.span(), reference.to_words.span());
            let by_place = places(one).cmp(&places(other));
            one.from.cmp(&other.from).then(editors_first(one).cmp(&editors_first(other))).then(by_score).then(by_place)
        });
        references
    }

    fn found(&self, listed: &Listed) -> CrossReference {
        let verdict = self.verdict(listed.pair.a, listed.pair.b);
        let places = self.places(listed.pair, verdict);
        let Listed { pair, beside: [beside, _], mutual, strong } = *listed;
        CrossReference { strong, beside, mutual, ..self.reference(pair, verdict, places) }
    }

    /// An editor's pair: their words and relation stand over what was found.
    fn confirmed(&self, pair: &Confirmed) -> CrossReference {
        let (a, b) = (pair.a_passage, pair.b_passage);
        let story = self.ground.stories.binary_search_by_key(&(a.source, b.source), |story| (story.a, story.b));
        let document = story.map_or(0.0, |at| self.ground.stories[at].score);
        let parts = Parts { passage: self.ground.passages.shared_weight(a, b), document };
        let words = (pair.a.words, pair.b.words);
        // Another figure of the two passages is no reason of what an editor says of these words.
        let bears_out = |verdict: &Verdict| {
            pair.relation.is_none_or(|relation| relation == verdict.relation) && words.0.meets(verdict.from) && words.1.meets(verdict.to)
        };
        let found = self.verdict(a, b);
        let verdict = found.filter(bears_out);
        let sentences = (self.around(a, words.0), self.around(b, words.1));
        let reference = self.reference(Pair { a, b, parts, score: score(parts) }, verdict, Places { words, sentences });
        let relation = pair.relation.or(found.map(|found| found.relation)).unwrap_or(reference.relation);
        let why = reasons::reasons(self.reason_side(a, words.0), self.reason_side(b, words.1), verdict, self.ground.passages).into();
        CrossReference { relation, why, strong: true, origin: Origin::Editor, note: pair.note.clone(), ..reference }
    }

    fn reference(&self, pair: Pair, verdict: Option<Verdict>, places: Places) -> CrossReference {
        CrossReference {
            from: pair.a,
            to: pair.b,
            relation: verdict.map_or(Relation::Related, |verdict| verdict.relation),
            score: pair.score,
            probability: probability(pair.parts),
            parts: pair.parts,
            why: reasons::reasons(
                self.reason_side(pair.a, self.passage(pair.a)),
                self.reason_side(pair.b, self.passage(pair.b)),
                verdict,
                self.ground.passages,
            )
            .into(),
            from_words: places.words.0.into(),
            to_words: places.words.1.into(),
            from_sentence: places.sentences.0.into(),
            to_sentence: places.sentences.1.into(),
            vague: verdict.is_some_and(|verdict| verdict.vague),
            strong: false,
            beside: true,
            mutual: true,
            origin: Origin::Found,
            note: None,
        }
    }

    fn verdict(&self, a: PassageRef, b: PassageRef) -> Option<Verdict> {
        relation(self.ground.facts.of_passage(a), self.ground.facts.of_passage(b))
    }

    /// The words that carry the relation, and their sentences; without a figure or date, the best pair of sentences and their words.
    fn places(&self, pair: Pair, verdict: Option<Verdict>) -> Places {
        if let Some(verdict) = verdict {
            let sentences = (self.around(pair.a, verdict.from), self.around(pair.b, verdict.to));
            return Places { words: (verdict.from, verdict.to), sentences };
        }
        let whole = (self.passage(pair.a), self.passage(pair.b));
        let best = best_pair(self.sentences.of_passage(pair.a), self.sentences.of_passage(pair.b), self.ground.passages);
        let sentences = best.map_or(whole, |(one, two): (&Sentence, &Sentence)| (one.span, two.span));
        let words = carrying_words(self.word_side(pair.a, sentences.0), self.word_side(pair.b, sentences.1), self.ground.passages);
        Places { words: words.unwrap_or(sentences), sentences }
    }

    /// The sentence, or the sentences, that hold `words`.
    fn around(&self, place: PassageRef, words: Span) -> Span {
        let met =
            self.sentences.of_passage(place).sentences.iter().filter(|sentence| sentence.span.meets(words)).map(|sentence| sentence.span);
        met.reduce(|one, other| Span::new(one.start, other.end)).unwrap_or(words)
    }

    fn passage(&self, place: PassageRef) -> Span {
        self.ground.corpus.sources[place.source].passage(place.passage).span
    }

    fn names(&self, place: PassageRef) -> &'a [Mention] {
        let mentions = self.ground.findings.sources.get(place.source).map_or(&[][..], |found| &found.mentions);
        within(mentions, self.passage(place), |mention| mention.span)
    }

    /// What of a passage may be a reason: what meets `span`, which is all of it but where an editor has quoted some.
    fn reason_side(&self, place: PassageRef, span: Span) -> reasons::Side<'a> {
        reasons::Side {
            text: &self.ground.corpus.sources[place.source].text,
            words: meeting(self.ground.terms.of_passage(place), span, Occurrence::span),
            names: meeting(self.names(place), span, |mention| mention.span),
        }
    }

    fn word_side(&self, place: PassageRef, sentence: Span) -> words::Side<'a> {
        let words: &[Occurrence] = within(self.ground.terms.of_passage(place), sentence, Occurrence::span);
        words::Side { words, names: self.names(place) }
    }
}

/// Those of `all`, which stand in the order of the text, that meet `span`.
fn meeting<T>(all: &[T], span: Span, place: impl Fn(&T) -> Span) -> &[T] {
    let start = all.partition_point(|one| place(one).end <= span.start);
    let end = all.partition_point(|one| place(one).start < span.end);
    &all[start..end.max(start)]
}

/// The same reference seen from the other passage.
fn turned(reference: &CrossReference) -> CrossReference {
    CrossReference {
        from: reference.to,
        to: reference.from,
        from_words: reference.to_words,
        to_words: reference.from_words,
        from_sentence: reference.to_sentence,
        to_sentence: reference.from_sentence,
        ..reference.clone()
    }
}
