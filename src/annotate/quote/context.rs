//! How well the words around a place fit the context that an editor gave.

/// Only so many code points of a context count: those nearest to the quote.
const MOST: usize = 256;

/// How well `context` fits into `window`, from 0 to 1: one minus the edits of its best place there, as a share of its length.
///
/// The best place is found by the recurrence of Sellers, "The theory and computation of evolutionary
/// distances", Journal of Algorithms 1 (1980): an edit distance whose ends in the window are free.
#[must_use]
pub fn fit(context: &str, window: &str) -> f64 {
    let pattern: Vec<char> = context.chars().take(MOST).collect();
    if pattern.is_empty() {
        return 1.0;
    }
    let mut column: Vec<usize> = (0..=pattern.len()).collect();
    let mut fewest = pattern.len();
    for character in window.chars() {
        let mut diagonal = column[0];
        for (row, &expected) in pattern.iter().enumerate() {
            let replaced = diagonal + usize::from(expected != character);
            diagonal = column[row + 1];
            column[row + 1] = replaced.min(diagonal + 1).min(column[row] + 1);
        }
        fewest = fewest.min(column[pattern.len()]);
    }
    #[expect(clippy::cast_precision_loss, reason = "both are at most 256")]
    let share = fewest as f64 / pattern.len() as f64;
    1.0 - share
}

/// The part of a prefix that counts: its last code points.
pub fn nearest(prefix: &str) -> &str {
    window_before(prefix, prefix.len(), prefix)
}

/// The last code points of `text` before byte `end`, as many as `context` has.
pub fn window_before<'t>(text: &'t str, end: usize, context: &str) -> &'t str {
    let length = context.chars().count().min(MOST);
    let before = &text[..end];
    let start = length.checked_sub(1).and_then(|last| before.char_indices().rev().nth(last)).map_or(0, |(at, _)| at);
    if length == 0 { "" } else { &before[start..] }
}

/// The first code points of `text` from byte `start` on, as many as `context` has.
pub fn window_after<'t>(text: &'t str, start: usize, context: &str) -> &'t str {
    let after = &text[start..];
    let end = after.char_indices().nth(context.chars().count().min(MOST)).map_or(after.len(), |(at, _)| at);
    &after[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fewer_edits_fit_better() {
        let fits = ["Many years later", "Many yers later", "Some years later", "Some years after"].map(|c| fit(c, "Many years later"));
        assert!(fits.is_sorted_by(|a, b| a > b), "{fits:?}");
        assert!((fits[0] - 1.0).abs() < f64::EPSILON);
    }

    #[test]
    fn windows_are_as_long_as_the_context() {
        assert_eq!(window_before("aäöb", "aäö".len(), "xy"), "äö");
        assert_eq!(window_after("aäöb", 1, "xyz"), "äöb");
        assert_eq!(window_before("ab", 1, "xyz"), "a");
        assert_eq!(window_before("ab", 1, ""), "");
        let long = "x".repeat(300) + "near";
        assert!(nearest(&long).ends_with("xnear") && nearest(&long).len() == MOST);
    }
}
