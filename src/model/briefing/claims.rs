//! What `claims.html` and the ledger of the first page show.

use serde::Serialize;

use crate::model::annotation::Creator;
use crate::model::briefing::excerpt::Excerpt;
use crate::model::briefing::margin::Words;
use crate::model::briefing::preview::PreviewRef;
use crate::model::briefing::region::RegionId;

/// Claim by source: who supports it, who disputes it, in which words.
#[derive(Debug, Default, Serialize)]
pub struct LedgerView {
    /// What the rows come to, in words.
    pub lead: String,
    /// The sources that have a column each: label, title, path; none where there are too many.
    pub columns: Vec<(String, String, String)>,
    /// The claims.
    pub rows: Vec<LedgerRow>,
}

/// One claim of the ledger.
#[derive(Debug, Serialize)]
pub struct LedgerRow {
    /// The claim in one sentence.
    pub statement: String,
    /// Where the claim stands in full.
    pub path: String,
    /// Its element's id there.
    pub fragment: String,
    /// By column, what that source says; empty where it says nothing.
    pub cells: Vec<Vec<EvidenceView>>,
    /// All that is said, for a ledger without columns.
    pub evidence: Vec<EvidenceView>,
    /// By source that counts, a stance's name or `silent`; none where there are too many.
    pub bars: Vec<&'static str>,
    /// What it comes to: "Both support", "1 of 2 supports", "Disputed".
    pub verdict: String,
    /// Whether somebody disputes it.
    pub disputed: bool,
}

/// A quote and how it stands to a claim.
#[derive(Clone, Debug, Serialize)]
pub struct EvidenceView {
    /// `supports`, `weakens` or `disputes`.
    pub stance: &'static str,
    /// The same as readers see it.
    pub label: String,
    /// The same as a sign.
    pub glyph: &'static str,
    /// The quote and where it stands.
    pub words: Words,
    /// The quote with its middle left out where it is long.
    pub short: String,
    /// The passage's number with its sign, such as "¶2".
    pub passage: String,
    /// The editor's words on it.
    pub note: Option<String>,
    /// The address of the words in the page that the source was taken from.
    pub original: Option<String>,
}

/// Evidence whose words have no sure place.
#[derive(Debug, Serialize)]
pub struct LostEvidence {
    /// The quote.
    pub words: String,
    /// The source's label.
    pub label: String,
    /// The source's path.
    pub path: String,
    /// What is the matter with it.
    pub explanation: String,
}

/// A claim in full.
#[derive(Debug, Serialize)]
pub struct ClaimView {
    /// Its element's id.
    pub fragment: String,
    /// The claim in one sentence.
    pub statement: String,
    /// What the editors say about it.
    pub html: Option<RegionId>,
    /// As in the ledger.
    pub verdict: String,
    /// As in the ledger.
    pub disputed: bool,
    /// What the sources say of it.
    pub evidence: Vec<EvidenceView>,
    /// What is not counted.
    pub lost: Vec<LostEvidence>,
    /// The sources that say nothing of it, where they are few: label and path.
    pub silent: Vec<(String, String)>,
    /// Who wrote it.
    pub creator: Option<Creator>,
    /// When, as `2025-06-16`.
    pub created: Option<String>,
    /// When, as readers see it.
    pub created_label: Option<String>,
}

/// `claims.html`.
#[derive(Debug, Serialize)]
pub struct ClaimsView {
    /// All claims at a glance.
    pub ledger: LedgerView,
    /// Each in full.
    pub claims: Vec<ClaimView>,
}

/// Something of the editors' that cites a passage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BacklinkView {
    /// What it is: "Claim", "Note 3 on Source 1", or a page's title.
    pub label: String,
    /// Where it stands.
    pub path: String,
    /// The sentence that cites the passage.
    pub sentence: String,
    /// What it belongs to: the claim, the first line of the note; may be empty.
    #[serde(skip)]
    pub title: String,
    /// The sentence with what stands around it.
    #[serde(skip)]
    pub excerpt: Excerpt,
    /// The preview of its link.
    pub preview: PreviewRef,
}
