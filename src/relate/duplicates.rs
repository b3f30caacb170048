//! Sources that hold the same text, by the share of four-word shingles they have in common (Broder 1997), exactly.
//!
//! A shingle of few sources is counted for each pair of them. One of many is either a footer or part of a text that was
//! printed widely; it is counted for each source with its next few only, and makes copies only of sources that have most
//! of their text in common. So the cost is linear, and the copies of a text are joined through one another.

use rayon::prelude::*;

use crate::model::Duplicate;

/// The least share of the shorter source's shingles that the other must hold.
const LEAST_CONTAINMENT: f64 = 0.4;
/// The least share where what many sources hold is counted too, which may be a footer.
const LEAST_WITH_COMMON: f64 = 0.5;
/// How many shingles the two must share.
const LEAST_SHARED: usize = 8;
/// A shingle of more sources than this is common.
const MOST_HOLDERS: usize = 50;
/// With how many of the next sources that hold a common shingle each is compared.
const NEXT: usize = 8;

/// The pairs of sources that hold the same text, sorted; in each `a < b`. `shingles` are the hashes of each source's, sorted,
/// each once. Of a text in more than fifty sources not every pair is named, but enough that all are joined.
#[must_use]
pub fn duplicates(shingles: &[Vec<u64>]) -> Vec<Duplicate> {
    let of_source = |(source, shingles): (u32, &Vec<u64>)| shingles.iter().map(move |&shingle| (shingle, source)).collect::<Vec<_>>();
    let mut held: Vec<(u64, u32)> = (0..).zip(shingles).flat_map(of_source).collect();
    held.par_sort_unstable();
    let mut shared: Vec<Shared> =
        held.par_chunk_by(|one, other| one.0 == other.0).filter(|holders| holders.len() > 1).flat_map_iter(pairs).collect();
    drop(held);
    shared.par_sort_unstable();
    let by_pair: Vec<&[Shared]> = shared.chunk_by(|one, other| (one.a, one.b) == (other.a, other.b)).collect();
    by_pair.par_iter().filter_map(|run| duplicate(shingles, run)).collect()
}

/// A shingle that two sources share.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Shared {
    a: u32,
    b: u32,
    common: bool,
}

/// The pairs of sources for which a shingle is counted that `holders` have, in the order of the sources.
fn pairs(holders: &[(u64, u32)]) -> impl Iterator<Item = Shared> + '_ {
    let common = holders.len() > MOST_HOLDERS;
    let reach = if common { NEXT } else { holders.len() };
    holders.iter().enumerate().flat_map(move |(at, one)| {
        let next = holders[at + 1..].iter().take(reach);
        next.map(move |other| Shared { a: one.1, b: other.1, common })
    })
}

/// The copy that the shingles in `run`, all of one pair of sources, make.
fn duplicate(shingles: &[Vec<u64>], run: &[Shared]) -> Option<Duplicate> {
    let (a, b) = (run[0].a as usize, run[0].b as usize);
    let shorter = shingles[a].len().min(shingles[b].len());
    let rare = run.partition_point(|shared| !shared.common);
    let enough = |count: usize, least: f64| count >= LEAST_SHARED && share(count, shorter) >= least;
    if !enough(rare, LEAST_CONTAINMENT) && !enough(run.len(), LEAST_WITH_COMMON) {
        return None;
    }
    let all = if rare == run.len() { rare } else { in_both(&shingles[a], &shingles[b]) };
    Some(Duplicate { a, b, containment: share(all, shorter) })
}

/// How many shingles two sorted lists share.
fn in_both(one: &[u64], other: &[u64]) -> usize {
    let mut ahead = other.iter().peekable();
    let held = |shingle: &&u64| {
        while ahead.next_if(|other| other < shingle).is_some() {}
        ahead.peek() == Some(shingle)
    };
    one.iter().filter(held).count()
}

#[expect(clippy::cast_precision_loss, reason = "no source has 2^52 shingles")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_in_many_sources_joins_them_and_a_footer_does_not() {
        let own = |source: u64, count: u64| (0..count).map(move |at| 1000 * (source + 1) + at);
        let with =
            |common: u64, rest: u64| (0..200).map(|source| (0..common).chain(own(source, rest)).collect()).collect::<Vec<Vec<u64>>>();
        let copies = duplicates(&with(60, 40));
        assert!((0..199).all(|source| copies.iter().any(|pair| (pair.a, pair.b) == (source, source + 1))));
        assert!(copies.len() <= 200 * NEXT && copies.iter().all(|pair| (pair.containment - 0.6).abs() < 1e-9));
        assert!(duplicates(&with(40, 60)).is_empty());
    }
}
