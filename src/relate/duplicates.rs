//! Sources that hold the same text, by the share of four-word shingles they have in common (Broder 1997), exactly.

use rayon::prelude::*;

use crate::model::Duplicate;

/// The least share of the shorter source's shingles that the other must hold.
const LEAST_CONTAINMENT: f64 = 0.4;
/// How many shingles the two must share.
const LEAST_SHARED: usize = 8;
/// A shingle of more sources than this is a footer or a credit line, and tells nothing of a copy.
const MOST_HOLDERS: usize = 50;

/// The pairs of sources that hold the same text, sorted; in each `a < b`. `shingles` are the hashes of each source's, each once.
#[must_use]
pub fn duplicates(shingles: Vec<Vec<u64>>) -> Vec<Duplicate> {
    let lengths: Vec<usize> = shingles.iter().map(Vec::len).collect();
    let mut held: Vec<(u64, u32)> =
        (0..).zip(shingles).flat_map(|(source, shingles)| shingles.into_iter().map(move |shingle| (shingle, source))).collect();
    held.par_sort_unstable();
    let mut pairs: Vec<(u32, u32)> = held
        .par_chunk_by(|one, other| one.0 == other.0)
        .filter(|holders| (2..=MOST_HOLDERS).contains(&holders.len()))
        .flat_map_iter(|holders| {
            holders.iter().enumerate().flat_map(move |(at, one)| holders[at + 1..].iter().map(move |other| (one.1, other.1)))
        })
        .collect();
    pairs.par_sort_unstable();
    pairs.chunk_by(|one, other| one == other).filter_map(|run| duplicate(&lengths, run[0], run.len())).collect()
}

fn duplicate(lengths: &[usize], (a, b): (u32, u32), shared: usize) -> Option<Duplicate> {
    let (a, b) = (a as usize, b as usize);
    let shorter = lengths[a].min(lengths[b]);
    let containment = share(shared, shorter);
    (shared >= LEAST_SHARED && containment >= LEAST_CONTAINMENT).then_some(Duplicate { a, b, containment })
}

#[expect(clippy::cast_precision_loss, reason = "no source has 2^52 shingles")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}
