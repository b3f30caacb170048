//! Document stage: which sources speak of the same, by the cosine of their terms.
//!
//! TF-IDF with `(1 + ln tf) · ln((N + 1) / (df + 0.5))` (Salton & Buckley 1988), through an inverted index.

use rayon::prelude::*;

use crate::model::Story;
use crate::relate::terms::Terms;

/// How many neighbours a source may have.
const MOST_NEIGHBOURS: usize = 50;
/// The least cosine of neighbours.
const LEAST_COSINE: f64 = 0.05;
/// In collections of more sources than this, common terms are passed over, which keeps the cost linear.
const SMALL_COLLECTION: usize = 200;
/// The share of the sources that makes a term common.
const COMMON: usize = 10;

/// A term of a source with its weight, scaled so that the source's weights are a vector of length 1.
#[derive(Clone, Copy)]
struct Weighted {
    /// The term; in the index, the source.
    key: u32,
    weight: f64,
}

/// The pairs of sources of which at least one is among the other's nearest, sorted; in each `a < b`.
#[must_use]
pub fn stories(terms: &Terms) -> Vec<Story> {
    let frequencies: Vec<Vec<(u32, u32)>> =
        terms.sources.par_iter().map(|source| counted(source.occurrences.iter().map(|occurrence| occurrence.term).collect())).collect();
    let mut holders = vec![0_u32; terms.count];
    frequencies.iter().flatten().for_each(|&(term, _)| holders[term as usize] += 1);
    let vectors: Vec<Vec<Weighted>> = frequencies.par_iter().map(|counts| vector(counts, &holders, frequencies.len())).collect();
    let index = Index::of(&vectors, &holders);
    let sources: Vec<u32> = (0..).take(vectors.len()).collect();
    let mut stories: Vec<Story> = sources
        .par_iter()
        .map_init(|| vec![0.0; vectors.len()], |cosines, &source| nearest(source, &vectors[source as usize], &index, cosines))
        .flatten_iter()
        .collect();
    stories.par_sort_unstable_by_key(|story| (story.a, story.b));
    stories.dedup_by_key(|story| (story.a, story.b));
    stories
}

/// Each term once, in the order of the numbers, and how often it came.
fn counted(mut terms: Vec<u32>) -> Vec<(u32, u32)> {
    terms.sort_unstable();
    terms.chunk_by(|a, b| a == b).map(|run| (run[0], u32::try_from(run.len()).unwrap_or(u32::MAX))).collect()
}

/// The weights of the terms that some other source has as well.
fn vector(counts: &[(u32, u32)], holders: &[u32], sources: usize) -> Vec<Weighted> {
    let all = precise(sources) + 1.0;
    let weight = |&(key, count): &(u32, u32)| {
        let rarity = (all / (f64::from(holders[key as usize]) + 0.5)).ln();
        Weighted { key, weight: (1.0 + f64::from(count).ln()) * rarity }
    };
    let mut vector: Vec<Weighted> = counts.iter().filter(|(term, _)| holders[*term as usize] > 1).map(weight).collect();
    let length = vector.iter().map(|term| term.weight * term.weight).sum::<f64>().sqrt();
    for term in &mut vector {
        term.weight /= length;
    }
    vector
}

/// For each term, the sources that hold it; common terms have none.
struct Index {
    starts: Vec<usize>,
    holders: Vec<Weighted>,
}

impl Index {
    fn of(vectors: &[Vec<Weighted>], holders: &[u32]) -> Self {
        let most = if vectors.len() > SMALL_COLLECTION { (vectors.len() / COMMON).max(20) } else { vectors.len() };
        let indexed = |term: u32| (2..=most).contains(&(holders[term as usize] as usize));
        let mut starts = vec![0; holders.len() + 1];
        for term in 0..holders.len() {
            let here = holders[term] as usize;
            starts[term + 1] = starts[term] + if (2..=most).contains(&here) { here } else { 0 };
        }
        let mut next = starts.clone();
        let mut index = vec![Weighted { key: 0, weight: 0.0 }; starts[holders.len()]];
        for (source, vector) in (0..).zip(vectors) {
            for term in vector.iter().filter(|term| indexed(term.key)) {
                index[next[term.key as usize]] = Weighted { key: source, weight: term.weight };
                next[term.key as usize] += 1;
            }
        }
        Self { starts, holders: index }
    }

    fn of_term(&self, term: u32) -> &[Weighted] {
        &self.holders[self.starts[term as usize]..self.starts[term as usize + 1]]
    }
}

/// The pairs of `source` with its nearest; `cosines` has a zero for every source, and is left so.
fn nearest(source: u32, vector: &[Weighted], index: &Index, cosines: &mut [f64]) -> Vec<Story> {
    let mut touched = Vec::new();
    for term in vector {
        for holder in index.of_term(term.key) {
            let cosine = &mut cosines[holder.key as usize];
            if *cosine == 0.0 {
                touched.push(holder.key);
            }
            *cosine += term.weight * holder.weight;
        }
    }
    let mut found = Vec::new();
    for other in touched {
        let score = std::mem::take(&mut cosines[other as usize]);
        if other != source && score >= LEAST_COSINE {
            found.push(Story { a: source.min(other) as usize, b: source.max(other) as usize, score });
        }
    }
    found.sort_unstable_by(|one, other| other.score.total_cmp(&one.score).then((one.a, one.b).cmp(&(other.a, other.b))));
    found.truncate(MOST_NEIGHBOURS);
    found
}

#[expect(clippy::cast_precision_loss, reason = "no collection has 2^52 sources")]
const fn precise(count: usize) -> f64 {
    count as f64
}
