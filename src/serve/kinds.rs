//! The kinds that a note may have, as a form offers them.

use serde::Serialize;

use crate::config::CustomKind;
use crate::model::BUILT_IN_KINDS;

/// A kind.
#[derive(Clone, Debug, Serialize)]
pub struct KindRow {
    name: String,
    label: String,
}

/// All kinds, those of the project's `own` last. A reply is none of them: it needs to say what it answers.
pub fn kinds(own: &[CustomKind]) -> Vec<KindRow> {
    let built_in =
        BUILT_IN_KINDS.iter().filter(|row| row.0 != "reply").map(|row| KindRow { name: row.0.to_owned(), label: row.1.to_owned() });
    built_in.chain(own.iter().map(|kind| KindRow { name: kind.name.clone(), label: kind.label.clone() })).collect()
}
