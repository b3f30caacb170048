//! Digits that are no figure: years, times of day, dates, parts of names and of addresses.

use crate::extract::calendar::month;
use crate::extract::quantities::digits::digits;
use crate::extract::tokens::TokenKind;
use crate::extract::tokens::Tokens;

/// Whether the number of tokens `run` is part of something longer: `R2D2`, `7:48`, `1/2/3`, `GPT-4`.
#[must_use]
pub fn is_inside(tokens: &Tokens<'_>, run: std::ops::Range<usize>) -> bool {
    let (at, end) = (run.start, run.end);
    let glued_letters = at > 0 && tokens.is_glued(at) && tokens.is(at - 1, TokenKind::Word);
    let before =
        at > 1 && tokens.is_glued(at) && tokens.is_glued(at - 1) && is_joint(tokens.text(at - 1)) && tokens.is(at - 2, TokenKind::Number);
    let after = tokens.is_glued(end) && tokens.is_glued(end + 1) && is_joint(tokens.text(end)) && tokens.is(end + 1, TokenKind::Number);
    let named = at > 1
        && tokens.is_glued(at)
        && tokens.text(at - 1) == "-"
        && tokens.is_glued(at - 1)
        && tokens.is(at - 2, TokenKind::Word)
        && tokens.is_capital(at - 2);
    glued_letters || before || after || named
}

fn is_joint(mark: &str) -> bool {
    matches!(mark, ":" | "/")
}

/// Whether letters right after the digits make something else of them: `1980s`, `20th`, `4x4`.
#[must_use]
pub fn is_continued(tokens: &Tokens<'_>, end: usize) -> bool {
    tokens.is_glued(end) && tokens.is(end, TokenKind::Word)
}

/// Whether a bare number of tokens `run` is a year, a day beside a month or a time of day.
#[must_use]
pub fn is_time(tokens: &Tokens<'_>, run: std::ops::Range<usize>) -> bool {
    let Some(value) = digits(tokens, run.start).filter(|_| run.len() == 1) else { return false };
    let plain = tokens.text(run.start).bytes().all(|byte| byte.is_ascii_digit());
    let year = plain && (1500.0..2100.0).contains(&value);
    let full_stop = |at: usize| usize::from(tokens.text(at) == ".");
    let month_before = run.start > 0 && {
        let at = run.start - 1 - full_stop(run.start - 1).min(run.start - 1);
        month(tokens.text(at)).is_some()
    };
    let of = usize::from(tokens.lower(run.end) == "of");
    let month_after = month(tokens.text(run.end + of)).is_some() && tokens.is_capital(run.end + of);
    let day = plain && value <= 31.0 && (month_before || month_after);
    let hour = tokens.is_one(run.end, &["am", "pm", "a.m.", "p.m.", "o'clock", "o’clock"]);
    year || day || hour
}
