//! `annotations.html`: all notes by source, and those whose words have no place.

use std::collections::BTreeMap;

use crate::compose::notes;
use crate::compose::notes::NotePlace;
use crate::compose::source_cards;
use crate::compose::workspace::Workspace;
use crate::compose::workspace::source_path;
use crate::compose::workspace::source_titled;
use crate::compose::writer::Writer;
use crate::config::Words;
use crate::diag::Diagnostic;
use crate::diag::Outcome;
use crate::model::Agreement;
use crate::model::Annotation;
use crate::model::KindAgreement;
use crate::model::Verdict;
use crate::model::briefing::AgreementView;
use crate::model::briefing::AnnotationsView;
use crate::model::briefing::Content;
use crate::model::briefing::NoteGroup;
use crate::model::briefing::NoteView;
use crate::model::briefing::Page;
use crate::model::briefing::Section;
use crate::model::briefing::UnplacedView;
use crate::model::kind_label;

const PATH: &str = "annotations.html";

/// The list of all notes.
pub fn compose(workspace: &Workspace<'_>) -> Outcome<Vec<Page>> {
    let mut faults = Vec::new();
    let mut writer = Writer::default();
    writer.heading(1, workspace.words.text("editors-notes"));
    let mut groups = Vec::new();
    for source in sources_with_notes(workspace) {
        groups.extend(write_group(&mut writer, workspace, source, &mut faults));
    }
    // The placed notes are written on the sources' pages too, where their faults are told.
    faults.clear();
    let unplaced = write_unplaced(&mut writer, workspace, &mut faults);
    let count = workspace.annotations.all.len();
    let agreement = write_agreement(&mut writer, workspace);
    let view = AnnotationsView { count, kinds: kinds(workspace), agreement, groups, unplaced };
    let page = Page {
        path: PATH.to_owned(),
        title: workspace.words.text("editors-notes").to_owned(),
        description: workspace.words.counted("notes-described", count, &[]),
        section: Section::Notes,
        texts: vec![writer.finish()],
        content: Content::Annotations(view),
    };
    Outcome::new(vec![page], faults)
}

fn sources_with_notes(workspace: &Workspace<'_>) -> Vec<usize> {
    let mut sources: Vec<usize> = workspace.annotations.all.iter().map(|note| note.targets[0].source).collect();
    sources.dedup();
    sources
}

fn write_group(writer: &mut Writer, workspace: &Workspace<'_>, source: usize, faults: &mut Vec<Diagnostic>) -> Option<NoteGroup> {
    let placed: Vec<&Annotation> = workspace.placed_notes(source).collect();
    if placed.is_empty() {
        return None;
    }
    let card = source_cards::card(workspace, source);
    writer.heading(2, &source_titled(workspace.words, workspace.source(source)));
    let numbered = placed.into_iter().enumerate();
    let notes = numbered.map(|(index, note)| write_note(writer, workspace, note, index + 1, faults)).collect();
    Some(NoteGroup { prefix: format!("s{}-", card.number), source: card, notes })
}

fn write_note(writer: &mut Writer, workspace: &Workspace<'_>, note: &Annotation, number: usize, faults: &mut Vec<Diagnostic>) -> NoteView {
    writer.markdown(&format!("{number}\\. "));
    notes::write_title(writer, workspace.words, note);
    writer.markdown("\n\n> ");
    let (words, label, path) = notes::quotation(workspace, note);
    writer.words(&words);
    writer.markdown(&format!(" — [{label}]({})\n\n", path.replace(".html", ".md")));
    let view = notes::write(writer, workspace, &NotePlace { note, number, page: PATH, indent: "" }, faults);
    notes::write_signature(writer, workspace.words, &view, "");
    view
}

fn write_unplaced(writer: &mut Writer, workspace: &Workspace<'_>, faults: &mut Vec<Diagnostic>) -> Vec<UnplacedView> {
    let without: Vec<&Annotation> = workspace.annotations.all.iter().filter(|note| note.targets[0].anchor.span.is_none()).collect();
    if without.is_empty() {
        return Vec::new();
    }
    writer.heading(2, workspace.words.text("unplaced"));
    let numbered = without.into_iter().enumerate();
    numbered
        .map(|(index, note)| {
            let source = workspace.source(note.targets[0].source);
            let verdict = note.targets[0].anchor.verdict;
            UnplacedView {
                fragment: format!("unplaced-{}", index + 1),
                note: write_note(writer, workspace, note, index + 1, faults),
                verdict: workspace.words.text(verdict_key(verdict)).to_owned(),
                explanation: workspace.words.text(explanation(verdict)).to_owned(),
                source: source_titled(workspace.words, source),
            }
        })
        .collect()
}

fn write_agreement(writer: &mut Writer, workspace: &Workspace<'_>) -> Vec<AgreementView> {
    let words = workspace.words;
    let figure =
        |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| format!("{value:.2}").replace('.', words.text("decimal")));
    let view = |found: &Agreement| {
        let source = workspace.source(found.source);
        let row = |row: &KindAgreement| (kind_of_row(words, row), row.notes, figure(row.alpha), figure(row.f1));
        AgreementView {
            source: source_titled(words, source),
            path: source_path(source),
            creators: words.list(&found.creators),
            rows: found.kinds.iter().map(row).collect(),
        }
    };
    let views: Vec<AgreementView> = workspace.annotations.agreement.iter().map(view).collect();
    if !views.is_empty() {
        writer.heading(2, words.text("agreement"));
    }
    for view in &views {
        writer.words(&format!("{} ({})", view.source, view.creators));
        writer.markdown(&format!("\n\n{}\n|---|--:|--:|--:|\n", words.text("agreement-table")));
        for (label, notes, alpha, f1) in &view.rows {
            writer.markdown("| ");
            writer.words(label);
            writer.markdown(&format!(" | {notes} | {alpha} | {f1} |\n"));
        }
        writer.markdown("\n");
    }
    views
}

/// The key of the verdict in words.
const fn explanation(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Ambiguous => "why-ambiguous",
        _ => "why-orphan",
    }
}

const fn verdict_key(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Ambiguous => "verdict-ambiguous",
        _ => "verdict-orphan",
    }
}

/// The kind of a row; the last row is of all kinds.
fn kind_of_row(words: &Words, row: &KindAgreement) -> String {
    if row.kind == "all" { words.text("all-kinds").to_owned() } else { kind_label(words, &row.kind, &row.label) }
}

/// How many notes there are of each kind, the commonest first.
fn kinds(workspace: &Workspace<'_>) -> Vec<(String, String, usize)> {
    let mut counts: BTreeMap<(&str, &str), (&str, usize)> = BTreeMap::new();
    for note in &workspace.annotations.all {
        counts.entry((&note.kind.label, note.kind.group.name())).or_insert((&note.kind.name, 0)).1 += 1;
    }
    let label = |name: &str, label: &str| kind_label(workspace.words, name, label);
    let rows = counts.into_iter().map(|((of_kind, group), (name, count))| (label(name, of_kind), group.to_owned(), count));
    let mut kinds: Vec<_> = rows.collect();
    kinds.sort_by_key(|kind| std::cmp::Reverse(kind.2));
    kinds
}
