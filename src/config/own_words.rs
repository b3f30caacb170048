//! The words of the briefing's language: those that are built in, and over them the project's own, `theme/words/<language>.toml`.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::config::book::BOOK_FILE;
use crate::config::book::Book;
use crate::config::plural::CATEGORIES;
use crate::config::plural::categories;
use crate::config::record::Record;
use crate::config::utf8::utf8;
use crate::config::words::FALLBACK;
use crate::config::words::Piece;
use crate::config::words::Words;
use crate::config::words::built_in;
use crate::config::words::languages;
use crate::config::words::pieces;
use crate::diag::Diagnostic;
use crate::diag::Place;
use crate::diag::nearest;
use crate::text::primary_subtag;

/// Gives `book` the words of its language. `theme` is the project's theme: path and bytes of each file. A language that
/// has no words is told at its line of `book.toml`, and English takes its place.
#[must_use]
pub fn take_words<'f>(book: &mut Book, theme: impl Iterator<Item = (&'f str, &'f [u8])>) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    let tag = book.language.to_ascii_lowercase();
    let primary = primary_subtag(&tag);
    let folder = format!("{}/words/", book.html.theme.trim_end_matches('/'));
    let mut own: Vec<(String, &str, &[u8])> = theme
        .filter_map(|(path, bytes)| {
            let name = path.strip_prefix(&folder)?.strip_suffix(".toml")?.to_ascii_lowercase();
            (name == tag || name == primary).then_some((name, path, bytes))
        })
        .collect();
    // The words of a region are put over those of its language.
    own.sort();
    let given = built_in(&primary);
    if given.is_none() && own.is_empty() {
        faults.push(without_words(book, &primary));
        book.words = Words::default();
        return faults;
    }
    let is_built_in = given.is_some();
    let mut texts = given.unwrap_or_default();
    for (_, path, bytes) in own {
        match utf8(path, bytes) {
            Ok(text) => texts.extend(read(path, text, &primary, &mut faults)),
            Err(fault) => faults.push(fault),
        }
    }
    let english = Words::default();
    let missing = expected(&english, &primary).into_iter().filter(|(key, _)| !texts.contains_key(key));
    let missing: Vec<(String, String)> = missing.map(|(key, text)| (key, text.to_owned())).collect();
    if !is_built_in && !missing.is_empty() {
        faults.push(untranslated(book, &primary, &missing));
    }
    texts.extend(missing);
    book.words = Words::new(&primary, texts);
    faults
}

/// The keys that the words of a language have, each with the English that it stands for.
fn expected<'e>(english: &'e Words, language: &str) -> BTreeMap<String, &'e str> {
    let mut keys = BTreeMap::new();
    for (key, text) in english.iter() {
        match base(english, key) {
            None => drop(keys.insert(key.to_owned(), text)),
            Some(base) => keys.extend(categories(language).iter().map(|category| (format!("{base}-{category}"), english.form(base, 2)))),
        }
    }
    keys
}

/// The key of a count without the name of its form; none for other words.
fn base<'k>(english: &Words, key: &'k str) -> Option<&'k str> {
    let (base, form) = key.rsplit_once('-')?;
    (CATEGORIES.contains(&form) && english.find(&format!("{base}-other")).is_some()).then_some(base)
}

/// The project's own words in the file at `path`.
fn read(path: &str, text: &str, language: &str, faults: &mut Vec<Diagnostic>) -> BTreeMap<String, String> {
    let english = Words::default();
    let known = expected(&english, language);
    let mut record = Record::parse(path, text, 0);
    let mut texts = BTreeMap::new();
    for (key, words) in record.named_texts() {
        let Some(model) = known.get(&key.value) else {
            let near = nearest(&key.value, known.keys().map(String::as_str));
            let help = near.map_or_else(
                || format!("the keys are those of the theme's words/{FALLBACK}.toml"),
                |near| format!("did you mean `{near}`?"),
            );
            let message = format!("the theme has no words under `{}`", key.value);
            faults.push(Diagnostic::error("unknown-key", record.at(key.span), message).help(help));
            continue;
        };
        let allowed = placeholders(model);
        if let Some(other) = placeholders(&words.value).into_iter().find(|name| !allowed.contains(name)) {
            let message = format!("nothing is filled in for `{{{other}}}` here");
            let listed: Vec<String> = allowed.iter().map(|name| format!("`{{{name}}}`")).collect();
            let help =
                if listed.is_empty() { "these words stand as they are".to_owned() } else { format!("there is {}", listed.join(", ")) };
            faults.push(Diagnostic::error("unknown-placeholder", record.at(words.span), message).help(help));
            continue;
        }
        texts.insert(key.value, words.value);
    }
    faults.extend(record.finish());
    texts
}

fn placeholders(pattern: &str) -> BTreeSet<&str> {
    pieces(pattern).filter_map(|piece| if let Piece::Placeholder(name) = piece { Some(name) } else { None }).collect()
}

fn without_words(book: &Book, language: &str) -> Diagnostic {
    let built_in: Vec<&str> = languages().collect();
    let message = format!("the theme has no words in `{language}`: what the site says in its own words is English");
    let help = format!(
        "built in are {}; words of yours are taken from `{}/words/{language}.toml`, with the keys of the theme's words/{FALLBACK}.toml",
        built_in.join(", "),
        book.html.theme.trim_end_matches('/')
    );
    Diagnostic::note("no-words", Place::new(BOOK_FILE, book.language_place), message).help(help)
}

fn untranslated(book: &Book, language: &str, missing: &[(String, String)]) -> Diagnostic {
    const MOST: usize = 5;
    let named: Vec<String> = missing.iter().take(MOST).map(|(key, _)| format!("`{key}`")).collect();
    let more = if missing.len() > MOST { ", …" } else { "" };
    let message = format!("of the words in `{language}`, {} are missing and stay English: {}{more}", missing.len(), named.join(", "));
    Diagnostic::note("missing-words", Place::new(BOOK_FILE, book.language_place), message)
}
