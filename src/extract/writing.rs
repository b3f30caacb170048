//! How a text is cut into words and numbers.

use crate::extract::number_style::NumberStyle;

/// How a language other than English is written.
#[derive(Clone, Copy, Debug)]
pub struct Writing {
    /// How its numbers stand in digits.
    pub numbers: NumberStyle,
    /// Whether short words lose their vowel to the next one, so that `l'euro` is two words.
    pub elides: bool,
}
