//! Who appears with whom, as a still picture: names on a line, joined by arcs, and the same as a table.

use crate::compose::names::Names;
use crate::config::Words;
use crate::model::briefing::Arc;
use crate::model::briefing::Point;
use crate::model::briefing::Together;
use crate::model::briefing::TogetherRow;

/// How many names the picture shows besides the page's own.
const MOST_PARTNERS: usize = 8;
/// The distance from one name to the next, and from the picture's edge to the first.
const STEP: usize = 34;
const MARGIN: usize = 18;
/// Where the line of names stands, from the left.
const AXIS: usize = 232;
/// The longest name, in code points, that has room before it.
const LONGEST_NAME: usize = 28;

/// The picture of an entity and its nearest; none where it shares no passage.
pub fn together(words: &Words, names: &Names<'_>, own: usize) -> Option<Together> {
    let partners = names.partners(own);
    if partners.is_empty() {
        return None;
    }
    let mut shown: Vec<usize> = partners.iter().take(MOST_PARTNERS).map(|(partner, _)| *partner).chain([own]).collect();
    shown.sort_unstable_by_key(|&entity| (std::cmp::Reverse(names.places(entity).len()), entity));
    let height = |row: usize| MARGIN + row * STEP;
    let mut pairs: Vec<(usize, usize, usize)> = (0..shown.len())
        .flat_map(|upper| (upper + 1..shown.len()).map(move |lower| (upper, lower)))
        .map(|(upper, lower)| (names.shared(shown[upper], shown[lower]), upper, lower))
        .filter(|(passages, ..)| *passages > 0)
        .collect();
    pairs.sort_unstable_by_key(|&(passages, upper, lower)| (std::cmp::Reverse(passages), upper, lower));
    let row = |&(passages, upper, lower): &(usize, usize, usize)| TogetherRow {
        name: names.entities[shown[upper]].name.clone(),
        with: names.entities[shown[lower]].name.clone(),
        passages,
    };
    let rows: Vec<TogetherRow> = pairs.iter().map(row).collect();
    let most = pairs.first().map_or(1, |(passages, ..)| *passages);
    let mut arcs: Vec<Arc> = pairs
        .iter()
        .rev()
        .map(|&(passages, upper, lower)| arc(shown[upper] == own || shown[lower] == own, height(upper), height(lower), passages, most))
        .collect();
    arcs.sort_by_key(|arc| arc.own);
    let points = shown.iter().enumerate().map(|(row, &entity)| point(names, entity, entity == own, height(row))).collect();
    Some(Together {
        spoken: spoken(words, &rows),
        height: height(shown.len() - 1) + MARGIN,
        points,
        arcs,
        more: partners.len().saturating_sub(MOST_PARTNERS),
        rows,
    })
}

fn spoken(words: &Words, rows: &[TogetherRow]) -> String {
    let pair = |row: &TogetherRow| words.with("together-pair", &[("name", &row.name), ("with", &row.with), ("n", &row.passages)]);
    words.with("together-spoken", &[("pairs", &words.list(rows.iter().take(3).map(pair)))])
}

/// Half an ellipse from one name to the other; the more passages, the wider its line.
fn arc(own: bool, upper: usize, lower: usize, passages: usize, most: usize) -> Arc {
    let radius = (lower - upper) / 2;
    // From 1.2 for one passage to 6.2 for the most, in tenths, so that no rounding of the machine's shows.
    let tenths = 12 + 50 * (passages - 1) / most.saturating_sub(1).max(9);
    Arc { own, path: format!("M{AXIS},{upper}A{radius},{radius} 0 0 1 {AXIS},{lower}"), width: decimal(tenths) }
}

fn point(names: &Names<'_>, entity: usize, own: bool, y: usize) -> Point {
    let mentions = names.places(entity).len();
    // The area grows with the mentions; a few hundred are as many as the eye can tell.
    let tenths = 30 + (mentions.min(400) * 100).isqrt();
    let whole = &names.entities[entity].name;
    let name =
        if whole.chars().count() > LONGEST_NAME { whole.chars().take(LONGEST_NAME - 1).chain(['…']).collect() } else { whole.clone() };
    Point { name, path: names.path(entity), mentions, own, y, radius: decimal(tenths.min(80)) }
}

fn decimal(tenths: usize) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}
