//! What passages of different sources say of each other.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::diag::Place;
use crate::model::corpus::PassageRef;
use crate::text::CompactSpan;
use crate::text::Span;

/// How what one passage says stands to what the other says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// They say the same.
    Corroborates,
    /// They say different things of the same.
    Differs,
    /// They speak of the same.
    Related,
}

impl Relation {
    /// The names that editors write.
    pub const NAMES: &'static [&'static str] = &["corroborates", "differs", "related"];

    /// Its name in records, exports and `data-relation`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Corroborates => "corroborates",
            Self::Differs => "differs",
            Self::Related => "related",
        }
    }

    /// The relation with this name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        [Self::Corroborates, Self::Differs, Self::Related].into_iter().find(|relation| relation.name() == name)
    }
}

/// Who says that two passages belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// The build found it.
    Found,
    /// An editor wrote or confirmed it.
    Editor,
}

/// One direction of a cross-reference; the other direction, where it is told too, is another one.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each says something of its own, and no two exclude each other")]
pub struct CrossReference {
    /// The passage beside which it stands.
    pub from: PassageRef,
    /// The passage of another source that it points to.
    pub to: PassageRef,
    /// How the two stand to each other.
    pub relation: Relation,
    /// What the ranking goes by: passage and weighted document score, less a share of what the two passages score on average.
    pub score: f64,
    /// The probability that the two speak of the same event or thing, from 0 to 1.
    pub probability: f64,
    /// What the score is made of.
    pub parts: Parts,
    /// Why, the weightiest first, as seen from the earlier source: one list for both directions. [`CrossReference::reasons`]
    /// gives it as seen from `from`.
    pub why: Arc<[Reason]>,
    /// The words that carry the relation in `from`: bytes of that source's canonical text.
    pub from_words: CompactSpan,
    /// The words that carry the relation in `to`: bytes of that source's canonical text.
    pub to_words: CompactSpan,
    /// The sentence around `from_words`.
    pub from_sentence: CompactSpan,
    /// The sentence around `to_words`.
    pub to_sentence: CompactSpan,
    /// Whether one of two differing values is only a magnitude.
    pub vague: bool,
    /// Whether each is among the other's best, or the probability is high.
    pub strong: bool,
    /// Whether it is among the best of `from`, and stands beside it.
    pub beside: bool,
    /// Whether it is told in both directions. What many passages have among their best has room for some of them only.
    pub mutual: bool,
    /// Who says so.
    pub origin: Origin,
    /// The editor's words on it.
    pub note: Option<String>,
}

impl CrossReference {
    /// Why, the weightiest first.
    pub fn reasons(&self) -> impl Iterator<Item = Reason> + '_ {
        let seen = |reason: &Reason| if self.from <= self.to { *reason } else { reason.turned() };
        self.why.iter().map(seen)
    }

    /// The figures or dates that carry the relation, where it rests on such.
    #[must_use]
    pub fn carried(&self) -> Option<Reason> {
        self.reasons().find(|reason| matches!(reason.kind, ReasonKind::Quantity | ReasonKind::Date))
    }
}

/// The parts of a score.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Parts {
    /// What the two passages share.
    pub passage: f64,
    /// What the two documents share: the cosine of their terms.
    pub document: f64,
}

/// One reason for a cross-reference, in the words of both sides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reason {
    /// What sort of thing both sides have.
    pub kind: ReasonKind,
    /// Where it stands on the side of `from`: bytes of that source's canonical text.
    pub from: CompactSpan,
    /// Where it stands on the side of `to`: bytes of that source's canonical text.
    pub to: CompactSpan,
    /// How much it counts.
    pub weight: f32,
}

impl Reason {
    /// The same reason seen from the other side.
    const fn turned(self) -> Self {
        Self { from: self.to, to: self.from, ..self }
    }
}

/// What sort of thing two passages share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReasonKind {
    /// A word.
    Term,
    /// A name.
    Entity,
    /// A figure.
    Quantity,
    /// A date.
    Date,
}

/// All cross-references, sorted by `from`, best first.
#[derive(Clone, Debug, Default)]
pub struct CrossReferences {
    /// The references: those beside each passage, and all that are told in both directions.
    pub references: Vec<CrossReference>,
    /// Pairs of sources that tell the same story.
    pub stories: Vec<Story>,
    /// Pairs of sources that hold the same text.
    pub duplicates: Vec<Duplicate>,
}

impl CrossReferences {
    /// The references that stand beside a passage, best first.
    #[must_use]
    pub fn of_passage(&self, passage: PassageRef) -> &[CrossReference] {
        let start = self.references.partition_point(|reference| reference.from < passage);
        let length = self.references[start..].partition_point(|reference| reference.from == passage && reference.beside);
        &self.references[start..start + length]
    }

    /// Every pair of passages once, or once for each two quotes that the editors compare in it, seen from the earlier one where it is told from there.
    pub fn pairs(&self) -> impl Iterator<Item = &CrossReference> {
        self.references.iter().filter(|reference| !reference.mutual || reference.from < reference.to)
    }
}

/// Two sources that tell the same story.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Story {
    /// The index of the one source.
    pub a: usize,
    /// The index of the other.
    pub b: usize,
    /// The cosine of their terms.
    pub score: f64,
}

/// Two sources that hold the same text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Duplicate {
    /// The index of the one source.
    pub a: usize,
    /// The index of the other; `a < b`.
    pub b: usize,
    /// The share of the shorter one's four-word shingles that the other holds.
    pub containment: f64,
}

/// An editor's entry in `content/cross-references.toml`, with both quotes found.
#[derive(Clone, Debug, PartialEq)]
pub struct EditorReference {
    /// The words on the one side.
    pub from: End,
    /// The words on the other side, in another source.
    pub to: End,
    /// What the editor says of it.
    pub judgement: Judgement,
    /// How the two stand to each other, where the editor says so.
    pub relation: Option<Relation>,
    /// The editor's words on it.
    pub note: Option<String>,
    /// Where it is written.
    pub place: Place,
}

/// One end of an editor's cross-reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct End {
    /// The index of the source.
    pub source: usize,
    /// Bytes of the source's canonical text.
    pub words: Span,
}

/// What an editor says of a cross-reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// It stands.
    Confirm,
    /// It is never shown.
    Reject,
}
