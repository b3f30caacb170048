//! Passage stage: what two passages of neighbouring sources share, in rare terms first.

use rayon::prelude::*;

use crate::model::Parts;
use crate::model::PassageRef;
use crate::model::Story;
use crate::relate::score::score;
use crate::relate::terms::SourceTerms;
use crate::relate::terms::Terms;

/// What a term counts that only an adjacent passage has.
const ADJACENT: f64 = 0.2;
/// How strongly a long passage is held back; 0.5 each would be the cosine, which favours short ones.
const LENGTH_EXPONENT: f64 = 0.2;
/// The least length, in medians, so that a passage of three words does not win by its shortness.
const LEAST_LENGTH: f64 = 0.05;
/// How many terms of their own two passages must share; figures that can be held against each other count as one.
const LEAST_SHARED: u32 = 2;

/// Two passages of different sources.
#[derive(Clone, Copy, Debug)]
pub struct Pair {
    /// The passage of the earlier source.
    pub a: PassageRef,
    /// The passage of the later source.
    pub b: PassageRef,
    /// What they share.
    pub parts: Parts,
    /// What they are worth to each other, by which pairs are ranked.
    pub score: f64,
}

/// The passages of all sources, made ready to be compared.
pub struct Passages {
    /// By source and passage.
    sources: Vec<Vec<Passage>>,
    /// By term: `ln((n + 1) / (df + 0.5))` over passages; 0 where only one passage has it.
    rarity: Vec<f64>,
    /// The median of the passages' summed rarities.
    median: f64,
}

struct Passage {
    /// Its own terms and those of the adjacent passages, sorted.
    terms: Vec<Held>,
    /// What its score is divided by for its length.
    length: f64,
}

/// A term of a passage, and whether it is the passage's own or only an adjacent one's.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Held(u32);

impl Held {
    const fn new(term: u32, own: bool) -> Self {
        Self(term << 1 | own as u32)
    }

    const fn term(self) -> usize {
        (self.0 >> 1) as usize
    }

    const fn own(self) -> bool {
        self.0 & 1 == 1
    }

    fn factor(self) -> f64 {
        if self.own() { 1.0 } else { ADJACENT }
    }
}

impl Passages {
    /// Weighs the terms of all passages.
    #[must_use]
    pub fn of(terms: &Terms) -> Self {
        let own: Vec<Vec<Vec<u32>>> = terms.sources.par_iter().map(own_terms).collect();
        let mut holders = vec![0_u32; terms.count];
        own.iter().flatten().flatten().for_each(|&term| holders[term as usize] += 1);
        let count: usize = own.iter().map(Vec::len).sum();
        let rarity = holders.iter().map(|&holders| rarity(holders, count)).collect::<Vec<_>>();
        let mut sources: Vec<Vec<Passage>> =
            own.par_iter().map(|passages| (0..passages.len()).map(|at| Passage::of(passages, at, &rarity)).collect()).collect();
        let median = median(sources.iter().flatten().map(|passage| passage.length).filter(|&length| length > 0.0).collect());
        for passage in sources.iter_mut().flatten() {
            passage.length = (passage.length / median).max(LEAST_LENGTH).powf(LENGTH_EXPONENT);
        }
        Self { sources, rarity, median }
    }

    /// How rare a term is among the passages; 0 where only one has it.
    #[must_use]
    pub fn rarity(&self, term: u32) -> f64 {
        self.rarity[term as usize]
    }

    /// The rarity of a term that only two passages have.
    #[must_use]
    pub fn rarest(&self) -> f64 {
        rarity(2, self.sources.iter().map(Vec::len).sum())
    }

    /// What two passages share, as in [`Parts::passage`], however little it is.
    #[must_use]
    pub fn shared_weight(&self, a: PassageRef, b: PassageRef) -> f64 {
        let (one, two) = (&self.sources[a.source][a.passage - 1], &self.sources[b.source][b.passage - 1]);
        let held = |term: usize| two.terms.binary_search_by_key(&term, |held| held.term()).ok().map(|at| two.terms[at]);
        let weight = one.terms.iter().filter_map(|held_here| Some(self.weight(*held_here, held(held_here.term())?)));
        weight.sum::<f64>() / (self.median * one.length * two.length)
    }

    /// Gives up the terms of all passages but those `kept`, sorted: what has been compared needs them no more.
    pub fn forget_all_but(&mut self, kept: &[PassageRef]) {
        for (source, passages) in self.sources.iter_mut().enumerate() {
            for (passage, number) in passages.iter_mut().zip(1..) {
                if kept.binary_search(&PassageRef { source, passage: number }).is_err() {
                    passage.terms = Vec::new();
                }
            }
        }
    }

    fn weight(&self, one: Held, two: Held) -> f64 {
        self.rarity[one.term()] * (one.factor() * two.factor())
    }

    /// All pairs of passages of neighbouring sources that share enough and that `keep` wants, in one list for each earlier
    /// source; `comparable` tells whether the figures of two passages say something of each other. There are millions of
    /// them in a large collection, so that the lists are never copied into one.
    #[must_use]
    pub fn pairs(
        &self,
        stories: &[Story],
        comparable: impl Fn(PassageRef, PassageRef) -> bool + Sync,
        keep: impl Fn(Parts) -> bool + Sync,
    ) -> Vec<Vec<Pair>> {
        let by_source: Vec<&[Story]> = stories.chunk_by(|one, other| one.a == other.a).collect();
        by_source
            .par_iter()
            .map_init(
                || Board::new(self.rarity.len()),
                |board, stories| {
                    let mut pairs = Vec::new();
                    board.lay_out(&self.sources[stories[0].a]);
                    for story in *stories {
                        self.compare(story, board, |shared, pair: Pair| {
                            if keep(pair.parts) && (shared >= LEAST_SHARED || shared + 1 == LEAST_SHARED && comparable(pair.a, pair.b)) {
                                pairs.push(pair);
                            }
                        });
                    }
                    board.clear(&self.sources[stories[0].a]);
                    pairs.shrink_to_fit();
                    pairs
                },
            )
            .collect()
    }

    /// Hands to `found` every pair of the story's two sources that shares a term of its own, with the number of such terms;
    /// `board` holds the first source.
    fn compare(&self, story: &Story, board: &mut Board, mut found: impl FnMut(u32, Pair)) {
        for (at, passage) in self.sources[story.b].iter().enumerate() {
            board.add_up(passage, &self.rarity);
            for (row, total) in board.totals.iter_mut().enumerate() {
                let Total { shared, weight } = std::mem::take(total);
                if shared > 0 {
                    let length = self.median * self.sources[story.a][row].length * passage.length;
                    let parts = Parts { passage: weight / length, document: story.score };
                    let pair = Pair {
                        a: PassageRef { source: story.a, passage: row + 1 },
                        b: PassageRef { source: story.b, passage: at + 1 },
                        parts,
                        score: score(parts),
                    };
                    found(shared, pair);
                }
            }
        }
    }
}

impl Passage {
    fn of(passages: &[Vec<u32>], at: usize, rarity: &[f64]) -> Self {
        let adjacent = at.checked_sub(1).into_iter().chain((at + 1 < passages.len()).then_some(at + 1));
        let own = passages[at].iter().map(|&term| Held::new(term, true));
        let mut terms: Vec<Held> = adjacent.flat_map(|at| &passages[at]).map(|&term| Held::new(term, false)).chain(own).collect();
        terms.retain(|held| rarity[held.term()] > 0.0);
        terms.sort_unstable_by_key(|held| (held.term(), !held.own()));
        terms.dedup_by_key(|held| held.term());
        let length = terms.iter().map(|held| rarity[held.term()] * held.factor() * held.factor()).sum();
        Self { terms, length }
    }
}

/// The passages of one source, laid out by term, to be compared with many others.
struct Board {
    /// By term, one more than the index of its first entry; 0 for none.
    heads: Vec<u32>,
    entries: Vec<Entry>,
    /// By passage of the source.
    totals: Vec<Total>,
}

struct Entry {
    row: u32,
    held: Held,
    /// As in `heads`, the next entry of the same term.
    next: u32,
}

#[derive(Clone, Copy, Default)]
struct Total {
    /// How many terms both passages have of their own.
    shared: u32,
    /// The summed rarity of the shared terms.
    weight: f64,
}

impl Board {
    fn new(terms: usize) -> Self {
        Self { heads: vec![0; terms], entries: Vec::new(), totals: Vec::new() }
    }

    fn lay_out(&mut self, passages: &[Passage]) {
        for (row, passage) in (0..).zip(passages) {
            for &held in &passage.terms {
                let head = &mut self.heads[held.term()];
                self.entries.push(Entry { row, held, next: *head });
                *head = u32::try_from(self.entries.len()).unwrap_or(0);
            }
        }
        self.totals.resize(passages.len(), Total::default());
    }

    fn clear(&mut self, passages: &[Passage]) {
        passages.iter().flat_map(|passage| &passage.terms).for_each(|held| self.heads[held.term()] = 0);
        self.entries.clear();
        self.totals.clear();
    }

    /// Adds to the totals what each passage laid out shares with `other`, in the order of the terms.
    fn add_up(&mut self, other: &Passage, rarity: &[f64]) {
        for &held in &other.terms {
            let mut next = self.heads[held.term()];
            while let Some(entry) = (next as usize).checked_sub(1).map(|at| &self.entries[at]) {
                let total = &mut self.totals[entry.row as usize];
                total.weight += rarity[held.term()] * (held.factor() * entry.held.factor());
                total.shared += u32::from(held.own() && entry.held.own());
                next = entry.next;
            }
        }
    }
}

/// For each passage of a source its distinct terms, sorted.
fn own_terms(source: &SourceTerms) -> Vec<Vec<u32>> {
    let distinct = |range: &std::ops::Range<usize>| {
        let mut terms: Vec<u32> = source.occurrences[range.clone()].iter().map(|occurrence| occurrence.term).collect();
        terms.sort_unstable();
        terms.dedup();
        terms
    };
    source.passages.iter().map(distinct).collect()
}

#[expect(clippy::cast_precision_loss, reason = "no collection has 2^52 passages")]
fn rarity(holders: u32, passages: usize) -> f64 {
    if holders < 2 { 0.0 } else { ((passages as f64 + 1.0) / (f64::from(holders) + 0.5)).ln().max(0.0) }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    match (values.len() / 2, values.len() % 2) {
        (0, 0) => 1.0,
        (middle, 1) => values[middle],
        (middle, _) => f64::midpoint(values[middle - 1], values[middle]),
    }
}
