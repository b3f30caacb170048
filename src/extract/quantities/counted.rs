//! What a number counts: the noun after it, as in "50 AI experts".

use crate::extract::quantities::number_words::denominator;
use crate::extract::tokens::TokenKind;
use crate::extract::tokens::Tokens;

/// How many words may stand between a number and its noun.
const MOST_BETWEEN: usize = 3;

/// Words that end a run of words that could lead to a noun.
const NO_NOUN: &str = "a about after all also an and are as at be been before between both but by can cent could did do does down during each \
    equals every for from had has have he her his i if in including into is it its just less may more not now of off on only or \
    our out over per said says she since so than that the their these they this those times to under until up us was we \
    were when which while who will with would you your";

/// Nouns that are plural without an "s", and the words that news counts people by.
const PLURALS: &str = "cattle children dead feet fish hurt injured killed men missing people personnel police sheep staff teeth troops women \
    wounded";

/// The noun that a number counts, in small letters, which stands after token `at`; `one` says that it is a single thing.
#[must_use]
pub fn noun(tokens: &Tokens<'_>, at: usize, one: bool) -> Option<String> {
    let first = at + usize::from(tokens.text(at) == "-" && tokens.is_glued(at));
    let words = std::iter::successors(Some(first), |&word| Some(next_word(tokens, word)))
        .take(MOST_BETWEEN + 1)
        .take_while(|&word| tokens.is(word, TokenKind::Word) && !is_listed(NO_NOUN, tokens.lower(word)));
    if one {
        return words.last().filter(|&last| last < first + 2 && !tokens.is_capital(last)).map(|last| tokens.lower(last).to_owned());
    }
    for word in words {
        let lower = tokens.lower(word);
        let in_name = tokens.is_capital(word) && lower != tokens.text(word) && !tokens.text(word).chars().all(char::is_uppercase);
        if in_name && word == first && tokens.is_capital(word + 1) {
            return None;
        }
        if denominator(lower).is_some() {
            return None;
        }
        if is_listed(PLURALS, lower) || is_plural(lower) && !tokens.is_capital(word) {
            return Some(lower.to_owned());
        }
    }
    None
}

/// The word after the one at `at`; a hyphen joins two, as in "two sub-sea cables".
fn next_word(tokens: &Tokens<'_>, at: usize) -> usize {
    let hyphen = tokens.text(at + 1) == "-" && tokens.is_glued(at + 1) && tokens.is_glued(at + 2);
    at + 1 + usize::from(hyphen)
}

fn is_listed(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|known| known == word)
}

/// Whether a word looks like a plural noun.
fn is_plural(word: &str) -> bool {
    word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is")
}
