//! Names, figures and dates that the sources hold.

use crate::model::entity::Entity;
use crate::model::wording::Wording;
use crate::text::Span;

/// What was found in all sources.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    /// The entities: first the recorded ones in the order of the record, then the others by id.
    pub entities: Vec<Entity>,
    /// For each source of the corpus, what it holds.
    pub sources: Vec<SourceFindings>,
}

/// What was found in one source, each list in the order of the text. Spans count bytes of its canonical text.
#[derive(Clone, Debug, Default)]
pub struct SourceFindings {
    /// Names.
    pub mentions: Vec<Mention>,
    /// Figures.
    pub quantities: Vec<Quantity>,
    /// Dates.
    pub dates: Vec<DateMention>,
    /// What people and organisations are said to be.
    pub roles: Vec<Role>,
    /// The words of denial and harm in its language; none where they are not known.
    pub wording: Option<&'static Wording>,
}

/// A name in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where it stands.
    pub span: Span,
    /// The index of the entity that it names.
    pub entity: usize,
}

/// What an entity is said to be, right beside its name: "Scale AI founder and CEO".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Role {
    /// The words that say it.
    pub span: Span,
    /// The index of the entity.
    pub entity: usize,
}

/// The code of money whose currency the text does not say; ISO 4217 keeps it for "no currency".
pub const UNSAID_CURRENCY: &str = "XXX";

/// A figure in normal form.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// Where it stands, with its unit.
    pub span: Span,
    /// What sort of figure it is.
    pub kind: QuantityKind,
    /// Its value in units, not in millions; for a vague one the least it can be.
    pub value: f64,
    /// The upper end of a range.
    pub value_to: Option<f64>,
    /// ISO 4217, `percent`, a unit's name, `count:<noun>`, or empty.
    pub unit: String,
    /// Said to be "about", "more than" and the like.
    pub approximate: bool,
    /// Only a magnitude, such as "billions".
    pub vague: bool,
}

/// What sort of figure a quantity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum QuantityKind {
    /// A bare number.
    Number,
    /// A share in hundredths.
    Percent,
    /// An amount of money.
    Currency,
    /// A number of units of measure.
    Dimension,
    /// A place in an order.
    Ordinal,
    /// An age.
    Age,
    /// A number of things.
    Count,
    /// From one value to another.
    Range,
}

impl QuantityKind {
    /// Its name in exports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Percent => "percent",
            Self::Currency => "currency",
            Self::Dimension => "dimension",
            Self::Ordinal => "ordinal",
            Self::Age => "age",
            Self::Count => "count",
            Self::Range => "range",
        }
    }
}

/// A date or a span of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateMention {
    /// Where it stands.
    pub span: Span,
    /// Its TIMEX3 value at the precision given: `2016`, `2025-04`, `XXXX-WXX-4`.
    pub value: String,
}
