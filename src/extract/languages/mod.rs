//! Languages beyond English: one file of word lists for each, and tables of them for the readers.
//!
//! English has readers of its own, in `names`, `quantities` and `dates`; all others are read by `listed`, from these lists.
//! A language that has none is read as [`none`] says: digits and signs only, and nothing is guessed.

mod de;
mod en;
mod es;
mod fr;
mod it;
mod language;
mod lexicon;
mod nl;
mod none;
mod pt;
mod table;

use std::sync::LazyLock;

use crate::extract::number_style::NumberStyle;
use crate::extract::writing::Writing;
use crate::model::Wording;
use crate::text::primary_subtag;

pub use language::Span;
pub use lexicon::Lexicon;

/// The languages with word lists.
static KNOWN: LazyLock<Vec<Lexicon>> =
    LazyLock::new(|| [&de::GERMAN, &fr::FRENCH, &es::SPANISH, &pt::PORTUGUESE, &it::ITALIAN, &nl::DUTCH].map(Lexicon::of).into());
/// What any other is read with.
static NONE: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(&none::NONE));

/// How a source in one language is read.
#[derive(Clone, Copy)]
pub struct Reading {
    /// Its words.
    pub words: &'static Lexicon,
    /// How it is written.
    pub writing: Writing,
}

/// How a source of the language with this BCP 47 tag is read; `None` for English, which has readers of its own.
#[must_use]
pub fn reading(tag: &str) -> Option<Reading> {
    let primary = primary_subtag(tag);
    if primary == "en" {
        return None;
    }
    let words = KNOWN.iter().find(|words| words.language.tag == primary).unwrap_or_else(|| &NONE);
    let tag = tag.to_ascii_lowercase();
    let point = words.language.point_regions.split_ascii_whitespace().any(|region| region == tag);
    let numbers = if point { NumberStyle::Point } else { words.language.numbers };
    Some(Reading { words, writing: Writing { numbers, elides: words.language.elides } })
}

/// The words of denial and harm in the language with this BCP 47 tag, where they are known.
#[must_use]
pub fn wording(tag: &str) -> Option<&'static Wording> {
    reading(tag).map_or(Some(&en::WORDING), |reading| reading.words.language.wording.as_ref())
}
