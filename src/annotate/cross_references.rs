//! `content/cross-references.toml`: what editors say of found cross-references, and those they add.

use crate::annotate::authors::utf8;
use crate::annotate::draft::place_quote;
use crate::annotate::quote::SearchTexts;
use crate::annotate::read::quote;
use crate::config::Record;
use crate::config::quoted;
use crate::diag::Diagnostic;
use crate::diag::Outcome;
use crate::model::Corpus;
use crate::model::EditorReference;
use crate::model::End;
use crate::model::InputFile;
use crate::model::Judgement;
use crate::model::Relation;
use crate::model::Target;
use crate::model::Verdict;

const FILE: &str = "content/cross-references.toml";

/// What the file holds.
#[derive(Debug, Default)]
pub struct Entries {
    /// The entries whose two quotes were found.
    pub references: Vec<EditorReference>,
    /// All quotes on sources that are there, found or not.
    pub ends: Vec<Target>,
}

/// Reads the file, where there is one.
pub fn read(content: &[InputFile], corpus: &Corpus, texts: &SearchTexts) -> Outcome<Entries> {
    let mut diagnostics = Vec::new();
    let Some(file) = content.iter().find(|file| file.path == FILE) else { return Outcome::default() };
    let Some(text) = utf8(file, &mut diagnostics) else { return Outcome::new(Entries::default(), diagnostics) };
    let mut root = Record::parse(&file.path, text, 0);
    if root.is_broken() {
        return Outcome::new(Entries::default(), root.faults());
    }
    let mut entries = Entries::default();
    for mut entry in root.tables("cross-reference") {
        let reference = read_entry(&mut entry, corpus, texts, &mut entries.ends, &mut diagnostics);
        entries.references.extend(reference);
        diagnostics.extend(entry.finish());
    }
    diagnostics.extend(root.finish());
    Outcome::new(entries, diagnostics)
}

fn read_entry(
    entry: &mut Record<'_>,
    corpus: &Corpus,
    texts: &SearchTexts,
    ends: &mut Vec<Target>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<EditorReference> {
    let place = entry.place();
    let mut of_key = |entry: &mut Record<'_>, key: &'static str| {
        let target = target(entry, key, corpus, texts, diagnostics)?;
        let end = sure_end(&target, diagnostics);
        ends.push(target);
        end
    };
    let (from, to) = (of_key(entry, "from"), of_key(entry, "to"));
    let silent = !entry.has("verdict") && !entry.has("relation");
    let judgement = entry.one_of("verdict", &["confirm", "reject"]).map(|taken| taken.value);
    let relation = entry.one_of("relation", Relation::NAMES).and_then(|taken| Relation::of_name(&taken.value));
    let note = entry.value("note");
    let (from, to) = from.zip(to)?;
    if from.source == to.source {
        let fault = Diagnostic::error("one-source", place, "both quotes are of the same source");
        entry.fault(fault.help("a cross-reference joins passages of two sources"));
        return None;
    }
    if silent {
        let fault = Diagnostic::warning("no-verdict", place.clone(), "this cross-reference has neither `verdict` nor `relation`");
        let words = Relation::NAMES.join(", ");
        entry.fault(fault.help(format!("it is shown as if it said `verdict = \"confirm\"`; add that, or a `relation`: {words}")));
    }
    let judgement = if judgement.as_deref() == Some("reject") { Judgement::Reject } else { Judgement::Confirm };
    Some(EditorReference { from, to, judgement, relation, note, place })
}

/// The quote under `key`, wherever its words were found.
fn target(
    entry: &mut Record<'_>,
    key: &'static str,
    corpus: &Corpus,
    texts: &SearchTexts,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Target> {
    if !entry.has(key) {
        let fault = Diagnostic::error("missing-key", entry.place(), format!("`{key}` is missing"));
        entry.fault(fault.help(format!("write `{key} = {{ source = \"…\", exact = \"…\" }}`")));
    }
    let mut table = entry.inline_table(key, shape)?;
    let quote = quote(&mut table, None);
    diagnostics.extend(table.finish());
    place_quote(quote?, corpus, texts, diagnostics)
}

/// The end of a cross-reference, where its place is sure.
fn sure_end(target: &Target, diagnostics: &mut Vec<Diagnostic>) -> Option<End> {
    if target.anchor.verdict == Verdict::Review {
        let fault =
            Diagnostic::warning("left-out", target.place.clone(), "this cross-reference is left out: the place of these words is not sure");
        diagnostics.push(fault.help("what to write instead stands with the message on its place; or quote more words"));
        return None;
    }
    target.anchor.drawn().map(|words| End { source: target.source, words })
}

/// How one end is written, for somebody who wrote `source#3` or words alone.
fn shape(written: &str) -> String {
    let source = written.split_once('#').map_or("…", |(source, _)| source.trim_start_matches('['));
    format!("{{ source = {}, exact = \"…\" }}", quoted(source))
}
