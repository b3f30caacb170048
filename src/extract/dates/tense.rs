//! Whether the words before a date tell of what is still to come: "is due to resume on Monday".
//!
//! The nearest verb that tells decides, as in "`HeidelTime`: High Quality Rule-Based Extraction and Normalization
//! of Temporal Expressions" (Strötgen and Gertz, 2010), without a tagger.

use crate::extract::dates::when::When;
use crate::extract::tokens::Tokens;

/// How many tokens before a date are looked at.
const REACH: usize = 16;
const FUTURE: &[&str] = &["will", "shall", "would", "won't", "won’t"];
/// Words that tell of what is to come with "to" or "for" after them.
const BOUND: &[&str] = &[
    "aims",
    "due",
    "expected",
    "expects",
    "going",
    "hopes",
    "intends",
    "likely",
    "planned",
    "planning",
    "plans",
    "prepares",
    "preparing",
    "scheduled",
    "set",
    "slated",
];
/// Verbs that tell of what is to come right before a day: "starts Monday".
const BEGINS: &[&str] = &["begins", "closes", "ends", "faces", "meets", "opens", "resumes", "starts", "votes"];
/// Verbs of the past that do not end in "-ed", and what "could not be reached Monday" is told by.
const PAST: &[&str] = &[
    "could", "had", "said", "told", "was", "were", "did", "came", "went", "took", "made", "gave", "found", "fell", "began", "won", "lost",
    "shot", "left", "held", "met", "struck", "broke", "saw", "got", "became", "wrote", "led", "rose", "sent", "put", "spoke", "hit",
];
/// Words that point back, whatever the verbs say.
const BACKWARD: &[&str] = &["last", "past", "since"];

/// What is known of the time, with the direction in which the words before token `at`, where a date begins, point.
#[must_use]
pub fn told(tokens: &Tokens<'_>, at: usize, when: When) -> When {
    When { ahead: when.published.is_some() && is_ahead(tokens, at), ..when }
}

fn is_ahead(tokens: &Tokens<'_>, at: usize) -> bool {
    let verb = if at > 0 && tokens.lower(at - 1) == "on" { at - 1 } else { at };
    if at > 0 && (tokens.is_one(at - 1, BACKWARD) || tokens.is_one(at, BACKWARD)) {
        return false;
    }
    if verb > 0 && tokens.is_one(verb - 1, BEGINS) {
        return true;
    }
    (at.saturating_sub(REACH)..at)
        .rev()
        .take_while(|&word| !tokens.is_one(word, &[".", "!", "?", ";", "\"", "“", "”"]))
        .find_map(|word| tells(tokens, word))
        .unwrap_or(false)
}

/// Whether a word tells of what is to come, or of what has been; most say neither.
fn tells(tokens: &Tokens<'_>, at: usize) -> Option<bool> {
    let word = tokens.lower(at);
    let future = FUTURE.contains(&word) || word.ends_with("'ll") || word.ends_with("’ll");
    if future || BOUND.contains(&word) && tokens.is_one(at + 1, &["to", "for"]) {
        return Some(true);
    }
    // "Will be released on Monday": the participle after "be" says nothing of its own.
    let participle = (1..=2).any(|back| at >= back && tokens.lower(at - back) == "be");
    let past = word.len() > 4 && word.ends_with("ed") || PAST.contains(&word);
    (past && !participle).then_some(false)
}
