//! Figures of a part and of its whole: "240 of its 610 jobs", "240 ihrer 610 Stellen".

use crate::model::Quantity;
use crate::model::QuantityKind;
use crate::relate::frame::Frame;

/// No link has more bytes.
const LONGEST_LINK: usize = 24;
/// What joins a part to its whole in the languages whose texts are read closely: "of" and "from", with an article or a
/// possessive.
const LINKS: &[&str] = &[
    "of",
    "of a",
    "of all",
    "of its",
    "of the",
    "of their",
    "of his",
    "of her",
    "of our",
    "of some",
    "of about",
    "out of",
    "out of a",
    "out of its",
    "out of the",
    "out of their",
    "von",
    "von den",
    "von ihren",
    "von seinen",
    "von insgesamt",
    "der",
    "der insgesamt",
    "ihrer",
    "seiner",
    "unserer",
    "de",
    "des",
    "de ses",
    "de leurs",
    "de nos",
    "sur",
    "sur les",
    "sur ses",
    "de los",
    "de las",
    "de sus",
    "de un total de",
    "dos",
    "das",
    "dos seus",
    "das suas",
    "de seus",
    "de suas",
    "dei",
    "degli",
    "delle",
    "dei suoi",
    "delle sue",
    "su",
    "van",
    "van de",
    "van haar",
    "van hun",
    "van zijn",
    "op de",
];

/// The frame of the figure `at` in a passage's figures, by the frames that each has by itself.
///
/// A bare figure before a whole counts the same things as it, and the whole is held against no part.
pub fn frame_in_shares(figures: &[Quantity], at: usize, text: &str, own: impl Fn(&Quantity) -> Option<Frame>) -> Option<Frame> {
    let figure = &figures[at];
    let whole = figures.get(at + 1).filter(|whole| is_bare(figure) && is_part(figure, whole, text));
    if let Some(Frame::Things(noun)) = whole.and_then(&own) {
        return Some(Frame::Things(noun));
    }
    let is_whole = at.checked_sub(1).is_some_and(|before| is_part(&figures[before], figure, text));
    match own(figure)? {
        Frame::Things(noun) if is_whole => Some(Frame::Whole(noun)),
        frame => Some(frame),
    }
}

/// Whether the words between two figures make the first a part of the second.
fn is_part(part: &Quantity, whole: &Quantity, text: &str) -> bool {
    let between = text.get(part.span.end..whole.span.start).filter(|between| between.len() <= LONGEST_LINK);
    between.is_some_and(|between| {
        let words = between.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ");
        LINKS.contains(&words.as_str())
    })
}

/// Whether a figure has no noun or unit of its own.
fn is_bare(figure: &Quantity) -> bool {
    figure.unit.is_empty() && figure.kind == QuantityKind::Number
}
