//! Statements by the editors, each with the passages that it rests on.

use crate::diag::Place;
use crate::model::annotation::Creator;
use crate::model::annotation::Target;
use crate::model::date::Date;

/// A statement by the editors (schema.org: `Claim`).
#[derive(Clone, Debug)]
pub struct Claim {
    /// Its name, from its file's.
    pub slug: String,
    /// What is claimed, one sentence of plain text.
    pub statement: String,
    /// What the editors say about it, Markdown.
    pub body: String,
    /// Who wrote it.
    pub creator: Option<Creator>,
    /// When.
    pub created: Option<Date>,
    /// What the sources say of it, in the order of the file.
    pub evidence: Vec<Evidence>,
    /// Where the claim is written.
    pub place: Place,
    /// Where its Markdown is written.
    pub body_place: Place,
}

impl Claim {
    /// Its statement as a citation names it: without a full stop.
    #[must_use]
    pub fn label(&self) -> &str {
        self.statement.trim_end_matches('.')
    }

    /// The id of its element on the page of the claims.
    #[must_use]
    pub fn fragment(&self) -> String {
        format!("c-{}", self.slug)
    }

    /// Where it stands in the site.
    #[must_use]
    pub fn path(&self) -> String {
        format!("claims.html#{}", self.fragment())
    }
}

/// A quote and how it stands to a claim.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// How it stands to the claim.
    pub stance: Stance,
    /// The quote, with the editor's words on it and where it was found.
    pub target: Target,
}

/// How a quote stands to a claim; the later outweighs the earlier where one source says both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stance {
    /// It says the same.
    Supports,
    /// It says less.
    Weakens,
    /// It says otherwise.
    Disputes,
}

impl Stance {
    /// The words of the editors' files.
    pub const NAMES: &[&str] = &["supports", "disputes", "weakens"];

    /// The stance of that name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        match name {
            "supports" => Some(Self::Supports),
            "weakens" => Some(Self::Weakens),
            "disputes" => Some(Self::Disputes),
            _ => None,
        }
    }

    /// Its name in files and in the HTML.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Supports => "supports",
            Self::Weakens => "weakens",
            Self::Disputes => "disputes",
        }
    }
}
