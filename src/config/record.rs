//! Reads a TOML table key by key, so that all its faults are told at once and each at its place.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use crate::config::meant::meant;
use crate::config::quoted::quoted;
use crate::config::toml_fault;
use crate::config::wrong_type;
use crate::config::wrong_type::Written;
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
    /// The names of the tables that it lies in, and its own, as a header has them: `output.html`.
    path: String,
    entries: BTreeMap<String, Entry<'t>>,
    asked: Vec<&'static str>,
    /// Keys that belong elsewhere, and what to say where one stands here.
    elsewhere: Vec<(Vec<&'static str>, String)>,
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
        if errors.is_empty() {
            return Self::of(file, shift, span, String::new(), table.into_inner());
        }
        // What could be read of a broken text may not be what was meant, and would only give rise to more faults.
        let mut record = Self::of(file, shift, span, String::new(), DeTable::new());
        record.broken = true;
        let mut errors: Vec<(Span, &str)> =
            errors.iter().map(|error| (error.span().map_or(Span::default(), Span::from), error.message())).collect();
        errors.sort_by_key(|(span, _)| *span);
        // The second fault of a line mostly comes of the first.
        errors.dedup_by_key(|(span, _)| toml_fault::line_at(text, span.start));
        for (span, message) in errors {
            let fault = toml_fault::explain(text, span, message);
            let place = Place::new(file, fault.span.shifted(shift));
            record.diagnostics.push(Diagnostic::error("toml", place, fault.message).help(fault.help));
        }
        record
    }

    fn of(file: &'t str, shift: usize, span: Span, path: String, table: DeTable<'t>) -> Self {
        let entries = table
            .into_iter()
            .map(|(key, value)| {
                let place = Span::from(key.span()).shifted(shift);
                (key.into_inner().into_owned(), Entry { key: place, value })
            })
            .collect();
        Self { file, shift, span, path, entries, asked: Vec::new(), elsewhere: Vec::new(), diagnostics: Vec::new(), broken: false }
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

    /// Says that `keys` belong elsewhere: where one of them stands here and nobody asks for it, `help` is the way out.
    pub fn belong_elsewhere(&mut self, keys: &[&'static str], help: impl Into<String>) {
        self.elsewhere.push((keys.to_vec(), help.into()));
    }

    /// Whether `key` stands here and was not taken yet.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// Whether one of the keys that nobody took was most likely written for `key`.
    #[must_use]
    pub fn seems_to_have(&self, key: &str) -> bool {
        self.entries.keys().any(|written| meant(written, &self.asked) == Some(key))
    }

    /// Where `key` itself stands, as long as its value was not taken.
    #[must_use]
    pub fn key_place(&self, key: &str) -> Option<Place> {
        self.entries.get(key).map(|entry| self.at(entry.key))
    }

    /// Takes the keys that nobody has asked for yet, each with its place, so that the caller can say what is wrong with them.
    pub fn rest(&mut self) -> Vec<Taken<String>> {
        std::mem::take(&mut self.entries).into_iter().map(|(name, entry)| Taken { value: name, span: entry.key }).collect()
    }

    /// The value of `key` where it is there and of the right type, which is left to be taken.
    #[must_use]
    pub fn peek<T: for<'de> Deserialize<'de>>(&self, key: &str) -> Option<Taken<T>> {
        let entry = self.entries.get(key)?;
        let value = T::deserialize(ValueDeserializer::from(entry.value.clone())).ok()?;
        Some(Taken { value, span: self.span_of(&entry.value) })
    }

    /// The value of `key`, where it is there and of the right type.
    pub fn take<T: for<'de> Deserialize<'de>>(&mut self, key: &'static str) -> Option<Taken<T>> {
        let entry = self.entry(key)?;
        let span = self.span_of(&entry.value);
        let copy = entry.value.clone();
        match T::deserialize(ValueDeserializer::from(entry.value)) {
            Ok(value) => Some(Taken { value, span }),
            Err(error) => {
                let (message, help) = wrong_type::told(key, &Written::of(copy.get_ref()), error.message());
                let place = Place::new(self.file, error.span().map_or(span, |range| Span::from(range).shifted(self.shift)));
                self.diagnostics.push(Diagnostic::error("wrong-type", place, message).help(help));
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
        let header = self.below(key);
        self.as_table(key, entry.value, |_| format!("write `[{header}]` on a line of its own, and its keys below it"))
    }

    /// The table under `key`, which is written in one line; `way_out` makes that line of a text that stands there instead.
    pub fn inline_table(&mut self, key: &'static str, way_out: impl FnOnce(&str) -> String) -> Option<Record<'t>> {
        let entry = self.entry(key)?;
        self.as_table(key, entry.value, |text| format!("write `{key} = {}`", way_out(text)))
    }

    /// The tables of the list under `key`, in order.
    pub fn tables(&mut self, key: &'static str) -> Vec<Record<'t>> {
        let Some(entry) = self.entry(key) else { return Vec::new() };
        let span = self.span_of(&entry.value);
        let header = self.below(key);
        let items = match entry.value.into_inner() {
            DeValue::Array(items) => items,
            other => {
                let message = if matches!(other, DeValue::Table(_)) {
                    format!("`{key}` stands here as if there were only one, and there may be several")
                } else {
                    format!("`{key}` takes keys of its own, not {}", Written::of(&other).named())
                };
                let fault = Diagnostic::error("wrong-type", self.at(span), message);
                self.diagnostics
                    .push(fault.help(format!("write `[[{header}]]`, with two brackets, before each one, and its keys below it")));
                return Vec::new();
            }
        };
        let way_out = |_: &str| format!("write `[[{header}]]` on a line of its own before each one, and its keys below it");
        items.into_iter().filter_map(|item| self.as_table(key, item, way_out)).collect()
    }

    /// Every entry as a named table, where the names are the editor's: `[authors.<name>]`. `first` is the key that it mostly begins with.
    pub fn named_tables(&mut self, first: &str) -> Vec<(Taken<String>, Record<'t>)> {
        let entries = std::mem::take(&mut self.entries);
        entries
            .into_iter()
            .filter_map(|(name, entry)| {
                let header = self.below(&name);
                let way_out = |text: &str| {
                    let text = quoted(if text.is_empty() { "…" } else { text });
                    format!("write `[{header}]` on a line of its own, and `{first} = {text}` below it")
                };
                let record = self.as_table(&name, entry.value, way_out)?;
                Some((Taken { value: name, span: entry.key }, record))
            })
            .collect()
    }

    /// Every entry as a text, where the names are not known beforehand.
    pub fn named_texts(&mut self) -> Vec<(Taken<String>, Taken<String>)> {
        let entries = std::mem::take(&mut self.entries);
        let mut texts = Vec::new();
        for (name, entry) in entries {
            let span = self.span_of(&entry.value);
            match entry.value.into_inner() {
                DeValue::String(text) => {
                    texts.push((Taken { value: name, span: entry.key }, Taken { value: text.into_owned(), span }));
                }
                other => {
                    let fault = format!("`{name}` takes a text, not {}", Written::of(&other).named());
                    let fault = Diagnostic::error("wrong-type", self.at(span), fault);
                    self.diagnostics.push(fault.help(format!("write `{name} = \"…\"`")));
                }
            }
        }
        texts
    }

    /// Ends the reading: the faults met, and one for each key that nobody asked for.
    #[must_use]
    pub fn finish(mut self) -> Vec<Diagnostic> {
        for (key, entry) in std::mem::take(&mut self.entries) {
            let fault =
                Diagnostic::error("unknown-key", Place::new(self.file, entry.key), format!("`{key}` is not a key that is known here"));
            let elsewhere = self.elsewhere.iter().find(|(keys, _)| keys.contains(&key.as_str()));
            let help = elsewhere.map_or_else(|| self.known_keys(&key, entry.value.get_ref()), |(_, help)| help.clone());
            self.diagnostics.push(fault.help(help));
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

    /// `value` as a table; where it is none, `way_out` is told the text that stands there, which may be empty.
    fn as_table(&mut self, key: &str, value: Spanned<DeValue<'t>>, way_out: impl FnOnce(&str) -> String) -> Option<Record<'t>> {
        let span = self.span_of(&value);
        let value = match value.into_inner() {
            DeValue::Table(table) => return Some(Record::of(self.file, self.shift, span, self.below(key), table)),
            other => other,
        };
        let written = Written::of(&value);
        let fault = Diagnostic::error("wrong-type", self.at(span), format!("`{key}` takes keys of its own, not {}", written.named()));
        self.diagnostics.push(fault.help(way_out(if let Written::Text(text) = &written { text } else { "" })));
        None
    }

    /// The name of the table `key` of this one, as a header has it.
    fn below(&self, key: &str) -> String {
        let plain = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        let key = if plain { key.to_owned() } else { quoted(key) };
        if self.path.is_empty() { key } else { format!("{}.{key}", self.path) }
    }

    /// What may stand here instead of `key`, in the brackets that its `value` was given.
    fn known_keys(&self, key: &str, value: &DeValue<'_>) -> String {
        let near = meant(key, &self.asked).map_or(String::new(), |word| match value {
            DeValue::Array(items) if items.iter().any(|item| matches!(item.get_ref(), DeValue::Table(_))) => {
                format!("did you mean `[[{}]]`? ", self.below(word))
            }
            DeValue::Table(_) => format!("did you mean `[{}]`? ", self.below(word)),
            _ => format!("did you mean `{word}`? "),
        });
        format!("{near}the keys here are: {}", self.asked.join(", "))
    }

    fn span_of(&self, value: &Spanned<DeValue<'t>>) -> Span {
        Span::from(value.span()).shifted(self.shift)
    }
}
