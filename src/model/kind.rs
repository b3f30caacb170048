//! Kinds of annotations: the editors' words, the W3C motivations they narrow, the groups they are drawn in.

use std::borrow::Cow;

use serde::Serialize;

use crate::config::Words;

/// A kind of annotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kind {
    /// The word editors write, such as `fact-check`.
    pub name: Cow<'static, str>,
    /// The word that English readers see, such as "Fact-check".
    pub label: Cow<'static, str>,
    /// The motivation of the W3C Web Annotation vocabulary (section 3.3.5).
    pub motivation: Cow<'static, str>,
    /// How its quotes are drawn.
    pub group: KindGroup,
}

/// The five ways a quote is underlined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum KindGroup {
    /// A solid line: context, comment, see-also, highlight, reply.
    Context,
    /// A dotted line: definition.
    Definition,
    /// A double line: fact-check, correction.
    FactCheck,
    /// A wavy line: dispute.
    Dispute,
    /// A dashed line: question.
    Question,
}

impl KindGroup {
    /// Its name in classes: `k-<name>`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Context => "context",
            Self::Definition => "definition",
            Self::FactCheck => "fact-check",
            Self::Dispute => "dispute",
            Self::Question => "question",
        }
    }

    /// The group of a kind that narrows `motivation`.
    #[must_use]
    pub fn of_motivation(motivation: &str) -> Self {
        match motivation {
            "identifying" | "classifying" | "tagging" => Self::Definition,
            "assessing" | "editing" => Self::FactCheck,
            "moderating" => Self::Dispute,
            "questioning" => Self::Question,
            _ => Self::Context,
        }
    }
}

/// What a fact-check may find.
pub const FINDINGS: &[&str] = &["true", "mostly-true", "mixed", "mostly-false", "false", "unproven"];

/// The kinds that every project has: name, label, motivation, group.
pub const BUILT_IN_KINDS: &[(&str, &str, &str, KindGroup)] = &[
    ("comment", "Comment", "commenting", KindGroup::Context),
    ("context", "Context", "describing", KindGroup::Context),
    ("definition", "Definition", "identifying", KindGroup::Definition),
    ("question", "Question", "questioning", KindGroup::Question),
    ("fact-check", "Fact-check", "assessing", KindGroup::FactCheck),
    ("dispute", "Dispute", "assessing", KindGroup::Dispute),
    ("correction", "Correction", "editing", KindGroup::FactCheck),
    ("see-also", "See also", "linking", KindGroup::Context),
    ("highlight", "Highlight", "highlighting", KindGroup::Context),
    ("reply", "Reply", "replying", KindGroup::Context),
];

/// A kind of note as readers see it: a built-in one in the words of the site, one of the project's own as `book.toml` has it.
#[must_use]
pub fn kind_label(words: &Words, name: &str, label: &str) -> String {
    let built_in = BUILT_IN_KINDS.iter().any(|row| row.0 == name && row.1 == label);
    let key = format!("kind-{name}");
    words.find(&key).filter(|_| built_in).unwrap_or(label).to_owned()
}

/// A fact-check's finding, one of [`FINDINGS`], as readers see it.
#[must_use]
pub fn finding_label(words: &Words, finding: &str) -> String {
    words.find(&format!("finding-{finding}")).unwrap_or(finding).to_owned()
}
