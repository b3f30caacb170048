//! Why a cross-reference stands beside a passage, in a line.

use crate::compose::workspace::Workspace;
use crate::model::CrossReference;
use crate::model::Origin;
use crate::model::Relation;

/// How many shared things a line names.
const MOST_SHARED: usize = 3;

/// The key of the relation as readers see it.
pub const fn label_key(relation: Relation) -> &'static str {
    match relation {
        Relation::Corroborates => "agrees",
        Relation::Differs => "differs",
        Relation::Related => "related",
    }
}

/// The relation as a sign.
pub const fn glyph(relation: Relation) -> &'static str {
    match relation {
        Relation::Corroborates => "=",
        Relation::Differs => "≠",
        Relation::Related => "~",
    }
}

/// Such as "“billions” here, “$14.3 billion” there; a vague figure" or "Both: Anna Berg, bridge".
/// Empty where an editor made the reference and the build found no reason of its own.
pub fn reason(workspace: &Workspace<'_>, reference: &CrossReference) -> String {
    let (from, to) = (&workspace.source(reference.from.source).text, &workspace.source(reference.to.source).text);
    if reference.relation == Relation::Differs
        && let Some((here, there)) = reference.carried().map(|reason| (reason.from.span().of(from), reason.to.span().of(to)))
        && here != there
    {
        let key = if reference.vague { "here-and-there-vague" } else { "here-and-there" };
        return workspace.words.with(key, &[("here", &here), ("there", &there)]);
    }
    // What two texts share is no reason why they differ.
    if reference.relation == Relation::Differs && reference.origin == Origin::Editor {
        return String::new();
    }
    let mut shared: Vec<&str> = Vec::new();
    for words in reference.reasons().map(|reason| reason.from.span().of(from)) {
        if !shared.iter().any(|word| word.eq_ignore_ascii_case(words)) {
            shared.push(words);
        }
    }
    shared.truncate(MOST_SHARED);
    if shared.is_empty() { String::new() } else { workspace.words.with("both", &[("shared", &workspace.words.list(&shared))]) }
}
