//! What a site says in its own words, such as "Source 2 ¶5" and "3 notes": one file of the theme for each language.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::fmt::Write;
use std::sync::Arc;
use std::sync::LazyLock;

use crate::config::plural::category;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// The language that every key has words in.
pub const FALLBACK: &str = "en";

/// A placeholder's name and what takes its place.
pub type Given<'a> = (&'a str, &'a dyn Display);

/// The words of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The primary subtag of the language that they are in.
    language: String,
    texts: Arc<BTreeMap<String, String>>,
}

impl Default for Words {
    fn default() -> Self {
        static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::new(FALLBACK, built_in(FALLBACK).unwrap_or_default()));
        ENGLISH.clone()
    }
}

impl Words {
    /// The words of a language, by their keys.
    #[must_use]
    pub fn new(language: &str, texts: BTreeMap<String, String>) -> Self {
        Self { language: language.to_owned(), texts: Arc::new(texts) }
    }

    /// The primary subtag of the language that they are in.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// All of them by their keys.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().map(|(key, text)| (key.as_str(), text.as_str()))
    }

    /// The words under `key` as they are written; the key itself where there are none, which a test sees.
    #[must_use]
    pub fn text<'k>(&'k self, key: &'k str) -> &'k str {
        self.find(key).unwrap_or(key)
    }

    /// The words under `key`, where there are any.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<&str> {
        self.texts.get(key).map(String::as_str)
    }

    /// The words under `key` with every placeholder filled in. Brackets, where a link may stand, are left out.
    #[must_use]
    pub fn with(&self, key: &str, given: &[Given<'_>]) -> String {
        fill(self.text(key), given)
    }

    /// The form of `key` that `n` things take, as it is written; where a language has only one form, that one.
    #[must_use]
    pub fn form<'k>(&'k self, key: &'k str, n: usize) -> &'k str {
        let find = |category: &str| self.texts.get(&format!("{key}-{category}"));
        find(category(&self.language, n)).or_else(|| find("other")).map_or(key, String::as_str)
    }

    /// The words under `key` for `n` things, with `{n}` and every other placeholder filled in.
    #[must_use]
    pub fn counted(&self, key: &str, n: usize, given: &[Given<'_>]) -> String {
        let mut all: Vec<Given<'_>> = given.to_vec();
        let number = self.grouped(n);
        if !given.iter().any(|(name, _)| *name == "n") {
            all.push(("n", &number));
        }
        fill(self.form(key, n), &all)
    }

    /// The words under `key` as they stand inside a sentence: with a small first letter.
    #[must_use]
    pub fn inside(&self, key: &str, given: &[Given<'_>]) -> String {
        let words = self.with(key, given);
        let mut rest = words.chars();
        rest.next().map_or_else(String::new, |first| first.to_lowercase().chain(rest).collect())
    }

    /// Words in the quotation marks of the language.
    #[must_use]
    pub fn quoted(&self, words: &str) -> String {
        self.with("quoted", &[("words", &words)])
    }

    /// Several things one after the other.
    #[must_use]
    pub fn list<T: AsRef<str>>(&self, things: impl IntoIterator<Item = T>) -> String {
        let mut list = String::new();
        for (index, thing) in things.into_iter().enumerate() {
            if index > 0 {
                list.push_str(self.text("comma"));
            }
            list.push_str(thing.as_ref());
        }
        list
    }

    /// A number with its thousands parted: "12,345".
    #[must_use]
    pub fn grouped(&self, number: usize) -> String {
        let digits = number.to_string();
        let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                grouped.push_str(self.text("thousands"));
            }
            grouped.push(digit);
        }
        grouped
    }

    /// A small number as a word, where the language spells it out.
    #[must_use]
    pub fn spelled(&self, number: usize) -> String {
        self.text("spelled").split_whitespace().nth(number).map_or_else(|| self.grouped(number), str::to_owned)
    }
}

/// The words that are built in for the language with this primary subtag.
#[must_use]
pub fn built_in(language: &str) -> Option<BTreeMap<String, String>> {
    let (_, text) = BUILT_IN.iter().find(|(name, _)| *name == language)?;
    toml::from_str(text).ok()
}

/// The primary subtags of the languages that are built in.
pub fn languages() -> impl Iterator<Item = &'static str> {
    BUILT_IN.iter().map(|(name, _)| *name)
}

/// A piece of words with placeholders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'p> {
    /// Words as they are.
    Text(&'p str),
    /// The name of a placeholder.
    Placeholder(&'p str),
    /// Here a link begins.
    LinkStart,
    /// Here it ends.
    LinkEnd,
}

/// The pieces of `pattern` in their order.
pub fn pieces(pattern: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = pattern;
    std::iter::from_fn(move || {
        let (first, after) = rest.split_at_checked(1).unwrap_or((rest, ""));
        let (piece, after) = match first {
            "" => return None,
            "[" => (Piece::LinkStart, after),
            "]" => (Piece::LinkEnd, after),
            "{" => {
                let (name, after) = after.split_once('}').unwrap_or((after, ""));
                (Piece::Placeholder(name), after)
            }
            _ => {
                let (text, after) = rest.split_at(rest.find(['{', '[', ']']).unwrap_or(rest.len()));
                (Piece::Text(text), after)
            }
        };
        rest = after;
        Some(piece)
    })
}

fn fill(pattern: &str, given: &[Given<'_>]) -> String {
    let mut filled = String::with_capacity(pattern.len() + 16);
    for piece in pieces(pattern) {
        match piece {
            Piece::Text(text) => filled.push_str(text),
            Piece::Placeholder(name) => {
                if let Some((_, value)) = given.iter().find(|(other, _)| *other == name) {
                    // Writing into a string cannot fail.
                    let _ = write!(filled, "{value}");
                }
            }
            Piece::LinkStart | Piece::LinkEnd => {}
        }
    }
    filled
}
