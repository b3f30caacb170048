//! Notes and their answers: the order in which they stand, and circles in which there is no first one.
//!
//! A thread may be as long as there are notes, so that each step of it is taken once for all of them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::diag::Diagnostic;
use crate::model::Annotation;
use crate::text::Span;

/// By source, then by place; notes without a place come last; of two on one quote the longer comes first, and of those on
/// the same words a note comes before its answers, the earlier ones first.
pub fn put_in_order(all: &mut Vec<Annotation>) {
    let parents = parents(all, |note, parent| place(note) == place(parent));
    let mut answers: Vec<Vec<usize>> = vec![Vec::new(); all.len()];
    let mut first = Vec::new();
    for (index, parent) in parents.iter().enumerate() {
        match parent {
            Some(parent) => answers[*parent].push(index),
            None => first.push(index),
        }
    }
    let in_place = |&index: &usize| {
        let (source, span) = place(&all[index]);
        let (start, end) = span.map_or((usize::MAX, 0), |span| (span.start, span.end));
        Reverse((source, start, Reverse(end), all[index].id.clone()))
    };
    let by_day = |&index: &usize| Reverse((all[index].created, all[index].id.clone()));
    // The notes that are still to be put, the next one last.
    let mut ahead = first;
    ahead.sort_by_cached_key(in_place);
    let mut order = Vec::with_capacity(all.len());
    while let Some(index) = ahead.pop() {
        order.push(index);
        let mut own = std::mem::take(&mut answers[index]);
        own.sort_by_cached_key(by_day);
        ahead.extend(own);
    }
    let mut notes: Vec<Option<Annotation>> = std::mem::take(all).into_iter().map(Some).collect();
    *all = order.into_iter().filter_map(|index| notes[index].take()).collect();
}

/// Where the words of a note were found, in which source.
fn place(note: &Annotation) -> (usize, Option<Span>) {
    (note.targets[0].source, note.targets[0].anchor.span)
}

/// For each of `all` the index of the note that it answers, where `holds` for the two.
fn parents(all: &[Annotation], holds: impl Fn(&Annotation, &Annotation) -> bool) -> Vec<Option<usize>> {
    let by_id: BTreeMap<&str, usize> = all.iter().enumerate().map(|(index, note)| (note.id.as_str(), index)).collect();
    let parent = |note: &Annotation| by_id.get(note.reply_to.as_deref()?).copied().filter(|&parent| holds(note, &all[parent]));
    all.iter().map(parent).collect()
}

/// A note that answers itself, or one that answers it in turn, answers nothing.
pub fn part_circles(all: &mut [Annotation], diagnostics: &mut Vec<Diagnostic>) {
    let parents = parents(all, |_, _| true);
    let in_circle = circles(&parents);
    for (annotation, _) in all.iter_mut().zip(in_circle).filter(|(_, is_in)| *is_in) {
        let itself = annotation.reply_to.take().is_some_and(|to| to == annotation.id);
        let message = if itself { "this note answers itself" } else { "these notes answer each other in a circle" };
        let place = annotation.reply_place.clone().unwrap_or_else(|| annotation.place.clone());
        diagnostics.push(Diagnostic::warning("reply-circle", place, message).help("name the note that was there first in `reply-to`"));
    }
}

/// Which indices come back to themselves when each step leads to the parent.
fn circles(parents: &[Option<usize>]) -> Vec<bool> {
    let mut in_circle = vec![false; parents.len()];
    // The walk in which each index was first come by, from 1.
    let mut walks = vec![0; parents.len()];
    for start in 0..parents.len() {
        let mut at = Some(start);
        while let Some(index) = at.filter(|&index| walks[index] == 0) {
            walks[index] = start + 1;
            at = parents[index];
        }
        // Only a walk that meets itself has found a circle.
        while let Some(index) = at.filter(|&index| walks[index] == start + 1 && !in_circle[index]) {
            in_circle[index] = true;
            at = parents[index];
        }
    }
    in_circle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_comes_back_is_in_a_circle() {
        let parents = [Some(1), Some(2), Some(1), None, Some(3), Some(5), Some(0)];
        assert_eq!(circles(&parents), [false, true, true, false, false, true, false]);
        // As long a chain as there may be, in either direction.
        let count = 200_000;
        assert!(!circles(&(0..count).map(|index: usize| index.checked_sub(1)).collect::<Vec<_>>()).contains(&true));
        assert!(!circles(&(0..count).map(|index| Some(index + 1).filter(|&next| next < count)).collect::<Vec<_>>()).contains(&true));
    }
}
