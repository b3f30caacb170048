//! Comparing with what was kept; `UPDATE=1` keeps what came out instead.

use std::fmt::Write;

/// Whether goldens are to be rewritten.
pub fn updating() -> bool {
    std::env::var_os("UPDATE").is_some_and(|value| value == "1")
}

/// The first place where two texts part, for a failure's message; nothing where they are equal.
pub fn difference(expected: &str, actual: &str) -> Option<String> {
    if expected == actual {
        return None;
    }
    let mut said = String::new();
    let (mut left, mut right) = (expected.lines(), actual.lines());
    for number in 1.. {
        let (a, b) = (left.next(), right.next());
        if a != b {
            let _ = write!(said, "line {number}\n  expected: {}\n  came out: {}", a.unwrap_or("(nothing)"), b.unwrap_or("(nothing)"));
            break;
        }
        if a.is_none() {
            said.push_str("they differ in their last line break");
            break;
        }
    }
    Some(said)
}
