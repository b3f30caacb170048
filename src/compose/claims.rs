//! `claims.html`: every claim of the editors', and the words of the sources that it rests on.

use crate::compose::date_label;
use crate::compose::ledger;
use crate::compose::ledger::Tally;
use crate::compose::prose;
use crate::compose::prose::Prose;
use crate::compose::workspace::Workspace;
use crate::compose::workspace::source_path;
use crate::compose::writer::Writer;
use crate::compose::writer::link_destination;
use crate::diag::Diagnostic;
use crate::diag::Outcome;
use crate::model::Claim;
use crate::model::Target;
use crate::model::Verdict;
use crate::model::briefing::ClaimView;
use crate::model::briefing::ClaimsView;
use crate::model::briefing::Content;
use crate::model::briefing::LostEvidence;
use crate::model::briefing::Page;
use crate::model::briefing::Section;
use crate::model::source_label;

/// The most sources of which it is said that they are silent.
const FEW_SOURCES: usize = 4;

/// The page of the claims, where there are any.
pub fn compose(workspace: &Workspace<'_>) -> Outcome<Vec<Page>> {
    if workspace.claims.is_empty() {
        return Outcome::default();
    }
    let mut faults = Vec::new();
    let mut writer = Writer::default();
    writer.heading(1, workspace.words.text("claims"));
    let ledger = ledger::ledger(workspace);
    writer.words(&ledger.lead);
    writer.markdown("\n\n");
    let claims = workspace.claims.iter().map(|claim| write(&mut writer, workspace, claim, &mut faults)).collect();
    let page = Page {
        path: "claims.html".to_owned(),
        title: workspace.words.text("claims").to_owned(),
        description: workspace.words.counted("claims-described", workspace.claims.len(), &[]),
        section: Section::Claims,
        texts: vec![writer.finish()],
        content: Content::Claims(ClaimsView { ledger, claims }),
    };
    Outcome::new(vec![page], faults)
}

fn write(writer: &mut Writer, workspace: &Workspace<'_>, claim: &Claim, faults: &mut Vec<Diagnostic>) -> ClaimView {
    let words = workspace.words;
    let tally = Tally::of(workspace, claim);
    let fragment = claim.fragment();
    writer.markdown(&format!("<a id=\"{fragment}\"></a>\n\n"));
    writer.heading(2, &claim.statement);
    writer.markdown(&format!("**{}**\n\n", tally.verdict(words)));
    let html = (!claim.body.is_empty()).then(|| {
        let footnotes = format!("{fragment}-");
        let prose = Prose { markdown: &claim.body, place: &claim.body_place, footnotes: &footnotes, headings: Some(Vec::new()) };
        let region = prose::write(writer, workspace, &prose, "", "", faults);
        writer.markdown("\n");
        region
    });
    let evidence = ledger::views(workspace, claim.evidence.iter());
    for said in &evidence {
        writer.markdown(&format!("- {}{}", said.label, words.text("colon")));
        writer.words(&words.quoted(&said.words.excerpt.words));
        writer.markdown(&format!(" — [{}]({})", said.words.label, said.words.path.replace(".html", ".md")));
        if let Some(original) = &said.original {
            writer.markdown(&format!(" · [{}]({})", words.inside("in-original", &[]), link_destination(original)));
        }
        if let Some(note) = &said.note {
            writer.markdown(" — ");
            writer.words(note);
        }
        writer.markdown("\n");
    }
    writer.markdown("\n");
    ClaimView {
        fragment,
        statement: claim.statement.clone(),
        html,
        verdict: tally.verdict(words),
        disputed: tally.is_disputed(),
        evidence,
        lost: claim.evidence.iter().filter_map(|evidence| lost(workspace, &evidence.target)).collect(),
        silent: silent(workspace, claim),
        creator: claim.creator.clone(),
        created: claim.created.map(|date| date.to_string()),
        created_label: claim.created.map(|date| date_label(words, date)),
    }
}

/// Evidence that is not counted, and why.
fn lost(workspace: &Workspace<'_>, target: &Target) -> Option<LostEvidence> {
    if target.anchor.drawn().is_some() {
        return None;
    }
    let source = workspace.source(target.source);
    let explanation = match target.anchor.verdict {
        Verdict::Ambiguous => "why-ambiguous",
        Verdict::Review => "why-review",
        _ => "why-orphan",
    };
    let range = target.selector.range.as_ref().map(|(start, end)| format!("{start} … {end}"));
    Some(LostEvidence {
        words: range.unwrap_or_else(|| target.selector.exact.clone()),
        label: source_label(workspace.words, source),
        path: source_path(source),
        explanation: workspace.words.text(explanation).to_owned(),
    })
}

/// The sources that say nothing of a claim, where there are few sources.
fn silent(workspace: &Workspace<'_>, claim: &Claim) -> Vec<(String, String)> {
    let sources = &workspace.corpus.sources;
    if sources.len() > FEW_SOURCES {
        return Vec::new();
    }
    let speaks = |index: usize| claim.evidence.iter().any(|evidence| evidence.target.source == index);
    let numbered = sources.iter().enumerate().filter(|(index, _)| !speaks(*index));
    numbered.map(|(_, source)| (source_label(workspace.words, source), source_path(source))).collect()
}
