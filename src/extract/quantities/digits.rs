//! A number as it was read, and the reading of its simplest form: digits.

use crate::extract::tokens::TokenKind;
use crate::extract::tokens::Tokens;

/// A number as it was read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    /// Its value.
    pub value: f64,
    /// The token after it.
    pub end: usize,
    /// The greatest of "thousand", "million" and so on in it; 1 without.
    pub scale: f64,
}

/// The value of a token of digits.
#[must_use]
pub fn digits(tokens: &Tokens<'_>, at: usize) -> Option<f64> {
    if tokens.is(at, TokenKind::Number) { tokens.text(at).replace(',', "").parse().ok() } else { None }
}
