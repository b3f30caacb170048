//! The corridor: plain data that every stage speaks of, found by its names and called by them; it does no other work.

mod agreement;
mod annotation;
pub mod briefing;
mod claim;
mod corpus;
mod cross_reference;
mod date;
mod edition;
mod entity;
mod finding;
mod inputs;
mod kind;
mod labels;
mod output;
mod selector;
mod site_files;
mod wording;

pub use agreement::{Agreement, KindAgreement};
pub use annotation::{Anchor, Annotation, Annotations, Creator, Status, Target, Verdict};
pub use claim::{Claim, Evidence, Stance};
pub use corpus::{Block, BlockKind, Corpus, Inline, InlineKind, PassageRef, Run, Source, SourceRecord};
pub use cross_reference::{
    CrossReference, CrossReferences, Duplicate, EditorReference, End, Judgement, Origin, Parts, Reason, ReasonKind, Relation, Story,
};
pub use date::Date;
pub use edition::Edition;
pub use entity::{Entity, EntityKind};
pub use finding::{DateMention, Findings, Mention, Quantity, QuantityKind, Role, SourceFindings, UNSAID_CURRENCY};
pub use inputs::{InputFile, Inputs};
pub use kind::{BUILT_IN_KINDS, FINDINGS, Kind, KindGroup, finding_label, kind_label};
pub use labels::{citation_label, passage_label, source_label};
pub use output::{Destination, Nowhere, OutputTree};
pub use selector::{Selector, Written};
pub use site_files::{CARD_FILE, PICTURES, is_copied_of_theme, is_picture, is_read_of_theme};
pub use wording::Wording;
