//! Puts tokens that are written without a space back together: `Rolls-Royce`, `AT&T`, `GPT4`.

use std::ops::Range;

use crate::extract::tokens::TokenKind;
use crate::extract::tokens::Tokens;

/// What a name is made of: whole words, numbers and marks. Asking past the end gives the empty text.
pub struct Pieces<'t, 'k> {
    tokens: &'k Tokens<'t>,
    list: Vec<Range<usize>>,
}

impl<'t, 'k> Pieces<'t, 'k> {
    /// Joins the tokens of a block.
    #[must_use]
    pub fn of(tokens: &'k Tokens<'t>) -> Self {
        let mut list: Vec<Range<usize>> = Vec::with_capacity(tokens.len());
        let wordy = |at: usize| tokens.is(at, TokenKind::Word) || tokens.is(at, TokenKind::Number) || tokens.text(at) == "&";
        let mut at = 0;
        while at < tokens.len() {
            let start = at;
            at += 1;
            while wordy(start) && tokens.is_glued(at) {
                // "Meta-owned" names Meta; "Rolls-Royce" is one name, and "long-term" one word.
                let parts = tokens.is_capital(start) && tokens.text(at + 1).starts_with(char::is_lowercase);
                let hyphen = tokens.text(at) == "-" && tokens.is_glued(at + 1) && wordy(at + 1) && !parts;
                if hyphen {
                    at += 2;
                } else if wordy(at) && !tokens.text(at - 1).ends_with(['\'', '’']) {
                    at += 1;
                } else {
                    break;
                }
            }
            list.push(start..at);
        }
        Self { tokens, list }
    }

    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.list.len()
    }

    /// The piece as it stands in the text.
    #[must_use]
    pub fn text(&self, at: usize) -> &'t str {
        self.list.get(at).map_or("", |run| self.tokens.text_of(run.clone()))
    }

    /// The tokens of a run of pieces.
    #[must_use]
    pub fn tokens(&self, run: Range<usize>) -> Range<usize> {
        self.list[run.start].start..self.list[run.end - 1].end
    }

    /// Whether the piece begins with a letter.
    #[must_use]
    pub fn is_word(&self, at: usize) -> bool {
        self.text(at).starts_with(char::is_alphabetic)
    }

    /// Whether the piece is digits, with or without a point.
    #[must_use]
    pub fn is_number(&self, at: usize) -> bool {
        !self.text(at).is_empty() && self.text(at).bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
    }

    /// Whether the piece is a possessive `'s`.
    #[must_use]
    pub fn is_possessive(&self, at: usize) -> bool {
        self.list.get(at).is_some_and(|run| self.tokens.is(run.start, TokenKind::Possessive))
    }

    /// Whether the piece has the capital of a name: single letters seldom do.
    #[must_use]
    pub fn is_capital(&self, at: usize) -> bool {
        let text = self.text(at);
        text.starts_with(char::is_uppercase) && (text.chars().nth(1).is_some() || matches!(text, "X" | "Y" | "Z"))
    }

    /// Whether a word here would have a capital in any case.
    #[must_use]
    pub fn starts_sentence(&self, at: usize) -> bool {
        self.list.get(at).is_some_and(|run| self.tokens.starts_sentence(run.start))
    }
}
