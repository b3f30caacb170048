//! Reads a TOML table key by key, so that all its faults are told at once and each at its place.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use crate::diag::Diagnostic;
use crate::diag::Outcome;
use crate::diag::Place;
use crate::diag::nearest;
use crate::text::Span;

/// A value, and the bytes of the file that it was written in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken<T> {
    /// The value.
    pub value: T,
    /// Where it stands in the file.
    pub span: Span,
}

/// A TOML table whose keys are taken one by one; a key that nobody took is unknown.
#[derive(Debug)]
pub struct Record<'t> {
    file: &'t str,
    /// Where the TOML text begins in the file.
    shift: usize,
    /// Where the table stands in the file.
    span: Span,
    entries: BTreeMap<String, Entry<'t>>,
    asked: Vec<&'static str>,
    diagnostics: Vec<Diagnostic>,
    /// Whether the text is no TOML, so that its values may not be what was meant.
    broken: bool,
}

#[derive(Debug)]
struct Entry<'t> {
    key: Span,
    value: Spanned<DeValue<'t>>,
}

impl<'t> Record<'t> {
    /// Reads `text`, which begins `shift` bytes into `file`. What cannot be read is told and left out.
    #[must_use]
    pub fn parse(file: &'t str, text: &'t str, shift: usize) -> Self {
        let (table, errors) = DeTable::parse_recoverable(text);
        let span = Span::new(shift, shift + text.len());
        let mut record = Self::of(file, shift, span, table.into_inner());
        record.broken = !errors.is_empty();
        for error in errors {
            let span = error.span().map_or(span, |range| Span::from(range).shifted(shift));
            let fault = Diagnostic::error("toml", Place::new(file, span), format!("this is not TOML: {}", error.message()));
            record.diagnostics.push(fault.help("text stands in \"quotation marks\", one `key = value` on a line"));
        }
        record
    }

    fn of(file: &'t str, shift: usize, span: Span, table: DeTable<'t>) -> Self {
        let entries = table
            .into_iter()
            .map(|(key, value)| {
                let place = Span::from(key.span()).shifted(shift);
                (key.into_inner().into_owned(), Entry { key: place, value })
            })
            .collect();
        Self { file, shift, span, entries, asked: Vec::new(), diagnostics: Vec::new(), broken: false }
    }

    /// Whether the text is no TOML: then nothing should be built on its values.
    #[must_use]
    pub const fn is_broken(&self) -> bool {
        self.broken
    }

    /// The place of the whole table.
    #[must_use]
    pub fn place(&self) -> Place {
        Place::new(self.file, self.span)
    }

    /// The place of `span` in this record's file.
    #[must_use]
    pub fn at(&self, span: Span) -> Place {
        Place::new(self.file, span)
    }

    /// Adds a fault that the caller found in a value.
    pub fn fault(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// The value of `key`, where it is there and of the right type.
    pub fn take<T: for<'de> Deserialize<'de>>(&mut self, key: &'static str) -> Option<Taken<T>> {
        let entry = self.entry(key)?;
        let span = self.span_of(&entry.value);
        match T::deserialize(ValueDeserializer::from(entry.value)) {
            Ok(value) => Some(Taken { value, span }),
            Err(error) => {
                let what = in_words(error.message());
                let place = Place::new(self.file, error.span().map_or(span, |range| Span::from(range).shifted(self.shift)));
                self.diagnostics.push(Diagnostic::error("wrong-type", place, format!("`{key}` {what}")));
                None
            }
        }
    }

    /// The value of `key` without its place.
    pub fn value<T: for<'de> Deserialize<'de>>(&mut self, key: &'static str) -> Option<T> {
        self.take(key).map(|taken| taken.value)
    }

    /// The texts of the list under `key`, each with its place.
    pub fn texts(&mut self, key: &'static str) -> Vec<Taken<String>> {
        let texts: Vec<Spanned<String>> = self.value(key).unwrap_or_default();
        let placed = |text: Spanned<String>| Taken { span: Span::from(text.span()).shifted(self.shift), value: text.into_inner() };
        texts.into_iter().map(placed).collect()
    }

    /// The value of `key`; where it is missing, that is a fault.
    pub fn require<T: for<'de> Deserialize<'de>>(&mut self, key: &'static str) -> Option<Taken<T>> {
        if !self.entries.contains_key(key) {
            self.asked.push(key);
            let fault = Diagnostic::error("missing-key", self.place(), format!("`{key}` is missing"));
            self.diagnostics.push(fault.help(format!("add a line `{key} = …`")));
            return None;
        }
        self.take(key)
    }

    /// The value of `key` as one of `words`; another word is a fault that names the nearest.
    pub fn one_of(&mut self, key: &'static str, words: &[&str]) -> Option<Taken<String>> {
        let taken = self.take::<String>(key)?;
        if words.contains(&taken.value.as_str()) {
            return Some(taken);
        }
        let fault = Diagnostic::error("unknown-word", self.at(taken.span), format!("`{}` is no {key} that is known here", taken.value));
        let near = nearest(&taken.value, words.iter().copied()).map_or(String::new(), |word| format!("did you mean `{word}`? "));
        self.diagnostics.push(fault.help(format!("{near}{key} is one of: {}", words.join(", "))));
        None
    }

    /// The value of `key` as an address that a browser may be led to; another is a fault.
    pub fn address(&mut self, key: &'static str) -> Option<String> {
        let taken = self.take::<String>(key)?;
        if taken.value.starts_with("https://") || taken.value.starts_with("http://") {
            return Some(taken.value);
        }
        let fault = Diagnostic::error("bad-address", self.at(taken.span), format!("`{}` is no address of a page", taken.value));
        self.diagnostics.push(fault.help("an address begins with https:// or http://"));
        None
    }

    /// The table under `key`.
    pub fn table(&mut self, key: &'static str) -> Option<Record<'t>> {
        let entry = self.entry(key)?;
        self.as_table(key, entry.value)
    }

    /// The tables of the list under `key`, in order.
    pub fn tables(&mut self, key: &'static str) -> Vec<Record<'t>> {
        let Some(entry) = self.entry(key) else { return Vec::new() };
        let span = self.span_of(&entry.value);
        let DeValue::Array(items) = entry.value.into_inner() else {
            let fault = Diagnostic::error("wrong-type", self.at(span), format!("`{key}` must be a list of tables"));
            self.diagnostics.push(fault.help(format!("write `[[{key}]]` on a line of its own before each one")));
            return Vec::new();
        };
        items.into_iter().filter_map(|item| self.as_table(key, item)).collect()
    }

    /// Every entry as a named table, where the names are the editor's: `[authors.<name>]`.
    pub fn named_tables(&mut self) -> Vec<(Taken<String>, Record<'t>)> {
        let entries = std::mem::take(&mut self.entries);
        entries
            .into_iter()
            .filter_map(|(name, entry)| {
                let record = self.as_table(&name, entry.value)?;
                Some((Taken { value: name, span: entry.key }, record))
            })
            .collect()
    }

    /// Ends the reading: the faults met, and one for each key that nobody asked for.
    #[must_use]
    pub fn finish(mut self) -> Vec<Diagnostic> {
        for (key, entry) in std::mem::take(&mut self.entries) {
            let fault =
                Diagnostic::error("unknown-key", Place::new(self.file, entry.key), format!("`{key}` is not a key that is known here"));
            let near = nearest(&key, self.asked.iter().copied()).map_or(String::new(), |word| format!("did you mean `{word}`? "));
            self.diagnostics.push(fault.help(format!("{near}the keys here are: {}", self.asked.join(", "))));
        }
        self.diagnostics
    }

    /// Ends the reading before its end: the faults met, without a word on keys that nobody asked for.
    #[must_use]
    pub fn faults(self) -> Vec<Diagnostic> {
        self.diagnostics
    }

    /// Ends the reading with `value`.
    #[must_use]
    pub fn into_outcome<T>(self, value: T) -> Outcome<T> {
        Outcome::new(value, self.finish())
    }

    fn entry(&mut self, key: &'static str) -> Option<Entry<'t>> {
        self.asked.push(key);
        self.entries.remove(key)
    }

    fn as_table(&mut self, key: &str, value: Spanned<DeValue<'t>>) -> Option<Record<'t>> {
        let span = self.span_of(&value);
        if let DeValue::Table(table) = value.into_inner() {
            return Some(Record::of(self.file, self.shift, span, table));
        }
        let fault = Diagnostic::error("wrong-type", self.at(span), format!("`{key}` must be a table"));
        self.diagnostics.push(fault.help(format!("write `[{key}]` on a line of its own, and its keys below")));
        None
    }

    fn span_of(&self, value: &Spanned<DeValue<'t>>) -> Span {
        Span::from(value.span()).shifted(self.shift)
    }
}

/// What serde says of a wrong type, in an editor's words.
fn in_words(message: &str) -> String {
    let words = |text: &str| {
        text.replace("a string", "text in quotation marks")
            .replace("a sequence", "a list in [ ]")
            .replace("a TOML datetime", "a date such as 2026-11-20, without quotation marks")
            .replace("a boolean", "true or false")
            .replace("string ", "the text ")
            .replace("integer ", "the number ")
            .replace("boolean ", "")
    };
    match message.strip_prefix("invalid type: ").and_then(|rest| rest.split_once(", expected ")) {
        Some((found, expected)) => format!("must be {}, not {}", words(expected), words(found)),
        None => format!("cannot be read: {}", words(message)),
    }
}
