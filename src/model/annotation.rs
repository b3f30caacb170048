//! The editors' notes, each with the place where its words were found.

use serde::{Deserialize, Serialize};

use crate::diag::Place;
use crate::model::agreement::Agreement;
use crate::model::cross_reference::Relation;
use crate::model::date::Date;
use crate::model::kind::Kind;
use crate::model::selector::Selector;
use crate::model::selector::Written;
use crate::text::Span;

/// All annotations, sorted by source, place and id.
#[derive(Clone, Debug, Default)]
pub struct Annotations {
    /// The annotations.
    pub all: Vec<Annotation>,
    /// The quotes of the editors' cross-references and claims, sure or not, in the order of their files.
    pub ends: Vec<Target>,
    /// How far the notes agree on each source that two or more people have written notes on.
    pub agreement: Vec<Agreement>,
}

impl Annotations {
    /// The annotations whose own quote is in the source with this index.
    #[must_use]
    pub fn of_source(&self, source: usize) -> &[Annotation] {
        let start = self.all.partition_point(|annotation| annotation.targets[0].source < source);
        let end = self.all.partition_point(|annotation| annotation.targets[0].source <= source);
        &self.all[start..end]
    }
}

/// An editor's note on one or more quotes.
#[derive(Clone, Debug)]
pub struct Annotation {
    /// `<source id>/<slug>`.
    pub id: String,
    /// Its name among the notes on its source.
    pub slug: String,
    /// What sort of note it is.
    pub kind: Kind,
    /// A bold first line.
    pub gist: Option<String>,
    /// The note itself, Markdown.
    pub body: String,
    /// Who wrote it.
    pub creator: Option<Creator>,
    /// What it is signed with, as written: a key of `authors.toml`, or a name.
    pub signed: Option<String>,
    /// When.
    pub created: Option<Date>,
    /// Its tags.
    pub tags: Vec<String>,
    /// Whether it is settled.
    pub status: Status,
    /// The id of the annotation it answers.
    pub reply_to: Option<String>,
    /// Where that id is written.
    pub reply_place: Option<Place>,
    /// The address under which it stands elsewhere, where it was taken in from there (W3C Web Annotation: `via`).
    pub via: Option<String>,
    /// What a fact-check found: `true`, `mostly-true`, `mixed`, `mostly-false`, `false`, `unproven`.
    pub finding: Option<String>,
    /// What it is on; the first is its own quote, the rest are what it compares that with. Never empty.
    pub targets: Vec<Target>,
    /// Where it is written.
    pub place: Place,
    /// Where its Markdown is written; empty for a body inside a TOML string, whose bytes are not the file's.
    pub body_place: Place,
}

/// Who wrote a note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Creator {
    /// The name readers see.
    pub name: String,
    /// A page about them.
    pub url: Option<String>,
}

/// Whether a note is settled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// Still to be settled.
    #[default]
    Open,
    /// Settled.
    Resolved,
}

/// A quote of an annotation and where it was found.
#[derive(Clone, Debug)]
pub struct Target {
    /// The index of the source.
    pub source: usize,
    /// How the quote is named.
    pub selector: Selector,
    /// How the first quote stands to this one, where the editor said so.
    pub relation: Option<Relation>,
    /// The editor's words on this one.
    pub note: Option<String>,
    /// Where it was found.
    pub anchor: Anchor,
    /// Where the selector is written.
    pub place: Place,
    /// Where each part of it is.
    pub written: Written,
}

/// The place where a quote was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Anchor {
    /// How sure the place is.
    pub verdict: Verdict,
    /// How well the quote and its context fit, from 0 to 1.
    pub score: f64,
    /// Bytes of the source's canonical text; none for `ambiguous` and `orphan`.
    pub span: Option<Span>,
}

impl Anchor {
    /// The span, where the verdict is one that is drawn at its words.
    #[must_use]
    pub fn drawn(&self) -> Option<Span> {
        self.span.filter(|_| matches!(self.verdict, Verdict::Exact | Verdict::ContextChanged | Verdict::Fuzzy))
    }
}

/// How sure it is that a quote's words were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// There, once, as written.
    Exact,
    /// There once, but what stands around it has changed.
    ContextChanged,
    /// There with small changes.
    Fuzzy,
    /// Perhaps there: its passage is marked, and somebody should look.
    Review,
    /// There several times, and nothing tells which is meant.
    Ambiguous,
    /// Not there.
    Orphan,
}

impl Verdict {
    /// Its name in exports and reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::ContextChanged => "context-changed",
            Self::Fuzzy => "fuzzy",
            Self::Review => "review",
            Self::Ambiguous => "ambiguous",
            Self::Orphan => "orphan",
        }
    }
}
