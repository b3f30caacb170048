//! Tells the words that make a figure from the words around them, so that `$14.3 billion` and `14.3bn dollars` are one term.

use crate::model::Quantity;
use crate::text::Span;

/// The words that figures are written with; units are not among them.
const FIGURE_WORDS: &str = "a and billion bln bn dozen eight eighteen eighty eleven fifteen fifty five forty four fourteen half hundred million \
    minus mln mn nine nineteen ninety one point quarter quarters seven seventeen seventy six sixteen sixty ten third \
    thirds thirteen thirty thousand three trillion twelve twenty two zero";

/// What a word is to the figure that it stands in.
pub enum Figure<'f> {
    /// It is part of none.
    No,
    /// It is the first of this one.
    Begins(&'f Quantity),
    /// It is a further part of the one that began before.
    GoesOn,
}

/// A source's figures, read along with its words.
pub struct Figures<'f> {
    /// Those that are not over yet, in the order of the text.
    ahead: &'f [Quantity],
    /// Where the last one that began ends.
    begun: usize,
}

impl<'f> Figures<'f> {
    /// Reads along with the figures of one source, in the order of the text.
    #[must_use]
    pub const fn new(ahead: &'f [Quantity]) -> Self {
        Self { ahead, begun: 0 }
    }

    /// What `word` is, which stands at `place`; words must come in the order of the text.
    pub fn read(&mut self, place: Span, word: &str) -> Figure<'f> {
        while let [first, rest @ ..] = self.ahead
            && (first.span.end <= place.start || first.vague)
        {
            self.ahead = rest;
        }
        match self.ahead {
            [figure, ..] if figure.span.meets(place) && is_figure_word(word) => {
                if std::mem::replace(&mut self.begun, figure.span.end) == figure.span.end { Figure::GoesOn } else { Figure::Begins(figure) }
            }
            _ => Figure::No,
        }
    }
}

fn is_figure_word(word: &str) -> bool {
    word.starts_with(|c: char| c.is_numeric()) || FIGURE_WORDS.split_ascii_whitespace().any(|known| word.eq_ignore_ascii_case(known))
}
