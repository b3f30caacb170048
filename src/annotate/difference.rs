//! Where two wordings part, shown with a few words around.

use crate::text::Span;
use crate::text::fold_str;

/// So many words that both have are shown on either side.
const AROUND: usize = 3;

/// The part of each text in which the two differ, each in the order given; nothing where a forgiving reader sees no difference.
pub fn difference(one: &str, other: &str) -> Option<(String, String)> {
    let (first, second) = (runs(one), runs(other));
    let same = |a: &Span, b: &Span| fold_str(a.of(one)) == fold_str(b.of(other));
    let before = first.iter().zip(&second).take_while(|(a, b)| same(a, b)).count();
    let most = first.len().min(second.len()) - before;
    let after = first.iter().rev().zip(second.iter().rev()).take(most).take_while(|(a, b)| same(a, b)).count();
    if before + after == first.len() && first.len() == second.len() {
        return None;
    }
    Some((shown(one, &first, before, after), shown(other, &second, before, after)))
}

/// The runs of `text` without white space.
fn runs(text: &str) -> Vec<Span> {
    let mut at = 0;
    let pieces = text.split_inclusive(char::is_whitespace).map(|piece| {
        at += piece.len();
        Span::new(at - piece.len(), at).trimmed(text)
    });
    pieces.filter(|run| !run.is_empty()).collect()
}

fn shown(text: &str, runs: &[Span], before: usize, after: usize) -> String {
    let first = before.saturating_sub(AROUND);
    let last = (runs.len() - after + AROUND).min(runs.len());
    let words = runs.get(first).zip(last.checked_sub(1).and_then(|last| runs.get(last)));
    let words = words.map_or("", |(first, last)| &text[first.start..last.end]);
    let open = if first > 0 { "… " } else { "" };
    let close = if last < runs.len() { " …" } else { "" };
    format!("{open}{words}{close}").replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_what_parts_and_a_little_more() {
        let parted = difference("After long debate the site was sold to the city", "After long Debate the site was sold to the town");
        assert_eq!(parted, Some(("… sold to the city".into(), "… sold to the town".into())));
        assert_eq!(
            difference("one two three four five six seven", "one two three four 5 six seven").unwrap().1,
            "… two three four 5 six seven"
        );
        assert_eq!(difference("It’s", "it's"), None);
    }

    #[test]
    fn a_word_more_is_shown_with_its_neighbours() {
        assert_eq!(difference("a b", "a x b"), Some(("a b".into(), "a x b".into())));
        assert_eq!(difference("", "a"), Some((String::new(), "a".into())));
    }
}
