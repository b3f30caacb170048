//! The ledger of claims: claim by source, in the sources' own words, and what it comes to.
//!
//! Copies of one text are one voice: a second copy adds no support.

use std::collections::BTreeMap;
use std::fmt::Display;

use crate::compose::margin::words;
use crate::compose::text_fragment;
use crate::compose::workspace::Workspace;
use crate::compose::workspace::source_path;
use crate::compose::writer::Writer;
use crate::config::Given;
use crate::config::Words;
use crate::model::Claim;
use crate::model::Evidence;
use crate::model::PassageRef;
use crate::model::Source;
use crate::model::Stance;
use crate::model::briefing::EvidenceView;
use crate::model::briefing::LedgerRow;
use crate::model::briefing::LedgerView;
use crate::model::source_label;

/// The most sources that have a column each.
const MOST_COLUMNS: usize = 4;
/// How many words a quote has around it.
const AROUND: usize = 24;
/// The most words of a quote in a cell.
const MOST_WORDS: usize = 9;

/// The ledger of all claims.
pub fn ledger(workspace: &Workspace<'_>) -> LedgerView {
    let sources = &workspace.corpus.sources;
    let columns = if sources.len() <= MOST_COLUMNS { sources.as_slice() } else { &[] };
    let rows: Vec<LedgerRow> = workspace.claims.iter().map(|claim| row(workspace, claim, columns.len())).collect();
    let column = |source: &Source| (source_label(workspace.words, source), source.title.clone(), source_path(source));
    LedgerView { lead: lead(workspace), columns: columns.iter().map(column).collect(), rows }
}

fn row(workspace: &Workspace<'_>, claim: &Claim, columns: usize) -> LedgerRow {
    let tally = Tally::of(workspace, claim);
    let of_source = |source: usize| views(workspace, claim.evidence.iter().filter(|evidence| evidence.target.source == source));
    LedgerRow {
        statement: claim.statement.clone(),
        path: claim.path(),
        fragment: claim.fragment(),
        cells: (0..columns).map(of_source).collect(),
        evidence: if columns == 0 { views(workspace, claim.evidence.iter()) } else { Vec::new() },
        bars: if columns == 0 { Vec::new() } else { tally.bars() },
        verdict: tally.verdict(workspace.words),
        disputed: tally.is_disputed(),
    }
}

/// The evidence whose place is sure.
pub fn views<'e>(workspace: &Workspace<'_>, evidence: impl Iterator<Item = &'e Evidence>) -> Vec<EvidenceView> {
    evidence.filter_map(|evidence| view(workspace, evidence)).collect()
}

fn view(workspace: &Workspace<'_>, evidence: &Evidence) -> Option<EvidenceView> {
    let target = &evidence.target;
    let source = workspace.source(target.source);
    let span = target.anchor.drawn()?;
    let passage = source.passage_at(span.start)?;
    let words = words(workspace, PassageRef { source: target.source, passage }, span, AROUND);
    let (label, glyph) = stance_label(evidence.stance);
    Some(EvidenceView {
        stance: evidence.stance.name(),
        label: workspace.words.text(label).to_owned(),
        glyph,
        short: shortened(span.of(&source.text)),
        words,
        passage: format!("¶{passage}"),
        note: target.note.clone(),
        original: text_fragment::original(source, target),
    })
}

const fn stance_label(stance: Stance) -> (&'static str, &'static str) {
    match stance {
        Stance::Supports => ("supports", "●"),
        Stance::Weakens => ("weakens", "◐"),
        Stance::Disputes => ("disputes", "≠"),
    }
}

/// A long quote without its middle.
fn shortened(words: &str) -> String {
    let all: Vec<&str> = words.split_whitespace().collect();
    if all.len() <= MOST_WORDS {
        return all.join(" ");
    }
    let half = MOST_WORDS / 2;
    format!("{} … {}", all[..half].join(" "), all[all.len() - half..].join(" "))
}

/// How many voices say what of a claim.
pub struct Tally {
    /// By voice that counts, in the order of the sources, its stance.
    stances: BTreeMap<usize, Stance>,
    /// The first source of every voice of the briefing.
    voices: Vec<usize>,
    supporting: usize,
    disputing: usize,
    weakening: usize,
}

impl Tally {
    /// Counts the evidence whose place is sure; of what one voice says the strongest objection counts.
    pub fn of(workspace: &Workspace<'_>, claim: &Claim) -> Self {
        let mut stances: BTreeMap<usize, Stance> = BTreeMap::new();
        for evidence in claim.evidence.iter().filter(|evidence| evidence.target.anchor.drawn().is_some()) {
            let stance = stances.entry(workspace.voice(evidence.target.source)).or_insert(evidence.stance);
            *stance = (*stance).max(evidence.stance);
        }
        let count = |wanted: Stance| stances.values().filter(|&&stance| stance == wanted).count();
        let (supporting, disputing, weakening) = (count(Stance::Supports), count(Stance::Disputes), count(Stance::Weakens));
        let voices = (0..workspace.corpus.sources.len()).filter(|&source| workspace.voice(source) == source).collect();
        Self { stances, voices, supporting, disputing, weakening }
    }

    /// Whether a source disputes the claim.
    pub const fn is_disputed(&self) -> bool {
        self.disputing > 0
    }

    fn bars(&self) -> Vec<&'static str> {
        self.voices.iter().map(|voice| self.stances.get(voice).map_or("silent", |stance| stance.name())).collect()
    }

    /// What it comes to, in a few words.
    pub fn verdict(&self, words: &Words) -> String {
        let all = self.voices.len();
        let of = |key: &str, count: usize| words.counted(key, count, &[("all", &all)]);
        match (self.supporting, self.disputing, self.weakening) {
            (0, 0, 0) => words.text("no-source-says").to_owned(),
            (0, 0, _) => words.text("only-weakened").to_owned(),
            (0, disputing, _) if disputing == all && all == 2 => words.text("both-dispute").to_owned(),
            (0, disputing, _) => of("n-dispute", disputing),
            (_, 1.., _) => words.text("disputed").to_owned(),
            (1, ..) if all == 1 => words.text("supported").to_owned(),
            (2, ..) if all == 2 => words.text("both-support").to_owned(),
            (supporting, ..) if supporting == all => of("all-support", all),
            (supporting, ..) => of("n-support", supporting),
        }
    }
}

/// What the claims come to, and how the bars are read.
fn lead(workspace: &Workspace<'_>) -> String {
    let tallies: Vec<Tally> = workspace.claims.iter().map(|claim| Tally::of(workspace, claim)).collect();
    let words = workspace.words;
    // Small numbers are written as words.
    let spelled = |key: &str, count: usize, given: &[Given<'_>]| {
        let number = words.spelled(count);
        words.counted(key, count, &[given, &[("n", &number as &dyn Display)]].concat())
    };
    let count = |wanted: &dyn Fn(&Tally) -> bool| tallies.iter().filter(|tally| wanted(tally)).count();
    let voices = tallies.first().map_or(0, |tally| tally.voices.len());
    let by_all = if voices == 2 { "by-both-sources" } else { "by-all-sources" };
    let by_some = if voices == 2 { "by-one-source" } else { "by-some-sources" };
    let parts = [
        (count(&|tally| tally.disputing == 0 && tally.supporting == voices), by_all),
        (count(&|tally| tally.disputing == 0 && (1..voices).contains(&tally.supporting)), by_some),
        (count(&|tally| tally.disputing > 0), "claims-disputed"),
        (count(&|tally| tally.disputing == 0 && tally.supporting == 0), "by-no-source"),
    ];
    let said: Vec<String> = parts.into_iter().filter(|(count, _)| *count > 0).map(|(count, key)| spelled(key, count, &[])).collect();
    let joined = match said.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, first)) => words.with("list-last", &[("first", &words.list(first)), ("last", &last)]),
        None => return String::new(),
    };
    spelled("claims-lead", tallies.len(), &[("parts", &joined)])
}

/// Writes the ledger as a list.
pub fn write(writer: &mut Writer, words: &Words, ledger: &LedgerView) {
    if ledger.rows.is_empty() {
        return;
    }
    writer.heading(2, words.text("claims"));
    writer.words(&ledger.lead);
    writer.markdown(&format!("\n\n| {} | {} |\n|---|---|\n", words.text("claim"), words.text("in-all")));
    for row in &ledger.rows {
        writer.markdown("| [");
        writer.words(&row.statement);
        writer.markdown(&format!("]({}) | {} |\n", row.path.replace(".html", ".md"), row.verdict));
    }
    writer.markdown("\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stance_has_a_sign_of_its_own() {
        let template = include_str!("../../templates/partials/ledger.html");
        let signs = [Stance::Supports, Stance::Weakens, Stance::Disputes].map(|stance| stance_label(stance).1);
        assert!(signs.iter().all(|sign| !template.contains(sign)), "none is that of silence: {signs:?}");
        assert!(signs[0] != signs[1] && signs[1] != signs[2] && signs[0] != signs[2], "{signs:?}");
    }
}
