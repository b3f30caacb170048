//! How far several people's notes on one source agree.

/// The agreement on one source.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// The index of the source.
    pub source: usize,
    /// The names of those who wrote notes on it, two at least, sorted.
    pub creators: Vec<String>,
    /// By kind, and last for all kinds together.
    pub kinds: Vec<KindAgreement>,
}

/// The agreement on notes of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct KindAgreement {
    /// The kind's word, or `all`.
    pub kind: String,
    /// The same as readers see it.
    pub label: String,
    /// How many notes there are.
    pub notes: usize,
    /// Krippendorff's alpha, nominal, with passages as units; none where there is only one label.
    pub alpha: Option<f64>,
    /// The F1 of marked characters, mean over all pairs of people, from 0 to 1.
    pub f1: Option<f64>,
}
