//! Cuts a block into words, numbers and marks: what names, figures and dates are all read from.

use crate::extract::writing::Writing;
use crate::text::Span;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with apostrophes inside and initials with their full stops: `O'Neill`, `U.S.`.
    Word,
    /// Digits with the commas and the point of one number: `14,300.5`.
    Number,
    /// A possessive `'s`.
    Possessive,
    /// Any other character.
    Mark,
}

#[derive(Clone, Copy, Debug)]
struct Token {
    start: u32,
    end: u32,
    kind: TokenKind,
}

/// The tokens of one block. Asking past the end gives the empty text, so that a grammar may look ahead freely.
pub struct Tokens<'t> {
    text: &'t str,
    /// The same text with ASCII letters in lower case, so that words are compared without a copy of each.
    lower: String,
    list: Vec<Token>,
    /// Marks after which a word may have a capital in any case, beside those of English.
    openers: &'static [char],
}

impl<'t> Tokens<'t> {
    /// Cuts English `text` in one pass.
    #[must_use]
    pub fn of(text: &'t str) -> Self {
        Self::written(text, None)
    }

    /// Cuts `text` as its language is written; `None` is English.
    #[must_use]
    pub fn written(text: &'t str, writing: Option<Writing>) -> Self {
        let mut list = Vec::with_capacity(text.len() / 5);
        let mut at = 0;
        while let Some(first) = text[at..].chars().next() {
            let (end, kind) = if first.is_whitespace() {
                at += first.len_utf8();
                continue;
            } else if first.is_alphabetic() {
                let elided = writing.filter(|writing| writing.elides).and_then(|_| elided_end(text, at));
                (elided.unwrap_or_else(|| word_end(text, at)), TokenKind::Word)
            } else if first.is_ascii_digit() || first == '.' && writing.is_none() && leads_decimals(text, at) {
                let end = writing.map_or_else(|| number_end(text.as_bytes(), at), |writing| writing.numbers.end(text, at));
                (end, TokenKind::Number)
            } else if is_apostrophe(first) && is_possessive(text, at + first.len_utf8()) {
                (at + first.len_utf8() + 1, TokenKind::Possessive)
            } else {
                (at + first.len_utf8(), TokenKind::Mark)
            };
            let place = |offset| u32::try_from(offset).unwrap_or(u32::MAX);
            list.push(Token { start: place(at), end: place(end), kind });
            at = end;
        }
        let openers = if writing.is_some() { &['«', '„', '»', '¿', '¡', '‹'][..] } else { &[] };
        Self { text, lower: text.to_ascii_lowercase(), list, openers }
    }

    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.list.len()
    }

    /// The token as it stands in the text.
    #[must_use]
    pub fn text(&self, at: usize) -> &'t str {
        self.list.get(at).map_or("", |token| &self.text[token.start as usize..token.end as usize])
    }

    /// The token with its ASCII letters in lower case.
    #[must_use]
    pub fn lower(&self, at: usize) -> &str {
        self.list.get(at).map_or("", |token| &self.lower[token.start as usize..token.end as usize])
    }

    /// A run of tokens as it stands in the text; empty past the end.
    #[must_use]
    pub fn text_of(&self, run: std::ops::Range<usize>) -> &'t str {
        if run.is_empty() || run.end > self.list.len() { "" } else { self.span(run).of(self.text) }
    }

    /// Whether the token is one of `words`, which are in lower case.
    #[must_use]
    pub fn is_one(&self, at: usize, words: &[&str]) -> bool {
        words.contains(&self.lower(at))
    }

    /// Whether the token is of this kind.
    #[must_use]
    pub fn is(&self, at: usize, kind: TokenKind) -> bool {
        self.list.get(at).is_some_and(|token| token.kind == kind)
    }

    /// Whether the token begins with a capital.
    #[must_use]
    pub fn is_capital(&self, at: usize) -> bool {
        self.text(at).starts_with(char::is_uppercase)
    }

    /// Whether the token stands right after the one before it, without a space.
    #[must_use]
    pub fn is_glued(&self, at: usize) -> bool {
        at > 0 && self.list.get(at).is_some_and(|token| token.start == self.list[at - 1].end)
    }

    /// The bytes of the block from the first to the last of a run of tokens, which is not empty.
    #[must_use]
    pub fn span(&self, run: std::ops::Range<usize>) -> Span {
        Span::new(self.list[run.start].start as usize, self.list[run.end - 1].end as usize)
    }

    /// The first token that begins at byte `offset` of the block or after it.
    #[must_use]
    pub fn first_from(&self, offset: usize) -> usize {
        self.list.partition_point(|token| (token.start as usize) < offset)
    }

    /// Whether a word here would have a capital in any case: at the start, or after what ends a sentence or opens a quotation.
    #[must_use]
    pub fn starts_sentence(&self, at: usize) -> bool {
        let before = |at: usize| {
            self.is(at, TokenKind::Mark)
                && (self.text(at).starts_with(['.', '!', '?', ':', '"', '“', '‘', '”', '•', '`'])
                    || self.text(at).starts_with(self.openers))
        };
        at == 0 || before(at - 1) || (at == 1 && self.text(0).starts_with(['\'', '(', '-', '–', '—']))
    }
}

/// The end of the word that begins at `at`.
fn word_end(text: &str, at: usize) -> usize {
    if let Some(end) = initials_end(text, at) {
        return end;
    }
    let mut rest = text[at..].char_indices().peekable();
    while let Some((offset, character)) = rest.next() {
        let apostrophe = is_apostrophe(character) && !is_possessive(text, at + offset + character.len_utf8());
        let inside = apostrophe && rest.peek().is_some_and(|(_, next)| next.is_alphabetic());
        if !(character.is_alphabetic() || inside || is_combining(character)) {
            return at + offset;
        }
    }
    text.len()
}

/// The end of a short word that has lost its last vowel to the next one, with its apostrophe: `l'`, `qu'`, `dell'`.
fn elided_end(text: &str, at: usize) -> Option<usize> {
    const MOST_LETTERS: usize = 6;
    let letters = text[at..].chars().take_while(|c| c.is_alphabetic()).take(MOST_LETTERS + 1);
    let (count, length) = letters.fold((0, 0), |(count, length), c| (count + 1, length + c.len_utf8()));
    let mark = text[at + length..].chars().next().filter(|&c| count <= MOST_LETTERS && is_apostrophe(c))?;
    let end = at + length + mark.len_utf8();
    let irish = &text[at..at + length] == "O";
    (!irish && text[end..].starts_with(char::is_alphabetic)).then_some(end)
}

/// The end of initials such as `U.S.` or `p.m.`: at least two single ASCII letters, each with its full stop.
fn initials_end(text: &str, at: usize) -> Option<usize> {
    let pairs = text.as_bytes()[at..].chunks_exact(2).take_while(|pair| pair[0].is_ascii_alphabetic() && pair[1] == b'.').count();
    (pairs >= 2).then_some(at + 2 * pairs)
}

/// The end of the number that begins at `at`: digits in groups of three, or as in India of two and a last of three, then decimals.
fn number_end(bytes: &[u8], at: usize) -> usize {
    let digits = |from: usize| bytes[from.min(bytes.len())..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut end = at + digits(at);
    if (1..=3).contains(&(end - at)) {
        let mut grouped = end;
        while bytes.get(grouped) == Some(&b',') && matches!(digits(grouped + 1), 2 | 3) {
            let group = digits(grouped + 1);
            grouped += 1 + group;
            if group == 3 {
                end = grouped;
            }
        }
    }
    if bytes.get(end) == Some(&b'.') { end + digits(end + 1) + usize::from(digits(end + 1) > 0) } else { end }
}

/// Whether the full stop at `at` is the point of a number without a leading zero: `.08`.
fn leads_decimals(text: &str, at: usize) -> bool {
    let digit = text[at + 1..].starts_with(|c: char| c.is_ascii_digit());
    digit && !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '.')
}

const fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’')
}

/// Whether what follows an apostrophe at byte `at` makes it a possessive.
fn is_possessive(text: &str, at: usize) -> bool {
    let mut after = text[at..].chars();
    matches!(after.next(), Some('s' | 'S')) && !after.next().is_some_and(char::is_alphanumeric)
}

fn is_combining(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        let tokens = Tokens::of(text);
        (0..tokens.len()).map(|at| tokens.text(at)).collect()
    }

    #[test]
    fn words_numbers_and_marks_come_apart() {
        assert_eq!(cut("Meta’s $14.3bn U.S. bid."), ["Meta", "’s", "$", "14.3", "bn", "U.S.", "bid", "."]);
        assert_eq!(cut("O'Neill paid 12,34,567.89 or .08"), ["O'Neill", "paid", "12,34,567.89", "or", ".08"]);
        assert_eq!(cut("22,24 and 1,000,00"), ["22", ",", "24", "and", "1,000", ",", "00"]);
    }
}
