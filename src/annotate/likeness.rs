//! The stretch of a passage that is most like a quote, and the first word in which the two part.

use std::ops::Range;

use crate::model::Source;
use crate::text::Span;
use crate::text::fold_str;
use crate::text::words;

/// The most words of a quote that are compared: a longer one is known by its beginning.
const MOST_WORDS: usize = 60;

/// Of a longer passage only the part around the words that it shares with the quote is compared.
const LONGEST_PART: usize = 8 * MOST_WORDS;

/// How a passage is most like a quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likeness {
    /// The passage's number.
    pub passage: usize,
    /// The stretch, as bytes of the passage's text.
    pub stretch: Span,
    /// How many words would have to be changed, added or left out.
    pub edits: usize,
    /// The first word in which the two part.
    pub parting: Option<Parting>,
}

/// The first difference between a source and a quote, each as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Parting {
    /// The source has the first word where the quote has the second.
    Other(String, String),
    /// The source has a word that the quote leaves out.
    LeftOut(String),
    /// The quote has a word that the source does not have there.
    Added(String),
}

impl Parting {
    /// As a sentence.
    pub fn told(&self) -> String {
        match self {
            Self::Other(source, quote) => format!("the source has `{source}` where the quote has `{quote}`"),
            Self::LeftOut(word) => format!("the source has the word `{word}`, which the quote leaves out"),
            Self::Added(word) => format!("the quote has the word `{word}`, which the source does not have there"),
        }
    }
}

/// The likeness of passage `number` of `document` to `quote`; none where they share no word.
///
/// By the recurrence of Sellers (1980) with words for characters: where the stretch begins and ends in the passage is free.
pub fn likeness(document: &Source, number: usize, quote: &str) -> Option<Likeness> {
    let text = document.passage_text(number);
    let mut there: Vec<(Span, &str)> = words(text).collect();
    let sought: Vec<&str> = words(quote).map(|(_, word)| word).take(MOST_WORDS).collect();
    let sought_folded: Vec<String> = sought.iter().map(|word| fold_str(word)).collect();
    let mut there_folded: Vec<String> = there.iter().map(|(_, word)| fold_str(word)).collect();
    let part = likest_part(&there_folded, &sought_folded);
    there = there[part.clone()].to_vec();
    there_folded = there_folded[part].to_vec();
    // Row by word of the quote, column by word of the passage: the fewest edits up to there.
    let mut edits = vec![vec![0; there.len() + 1]; sought.len() + 1];
    for row in 1..=sought.len() {
        edits[row][0] = row;
        for column in 1..=there.len() {
            let changed = edits[row - 1][column - 1] + usize::from(there_folded[column - 1] != sought_folded[row - 1]);
            edits[row][column] = changed.min(edits[row - 1][column] + 1).min(edits[row][column - 1] + 1);
        }
    }
    let last = sought.len().checked_sub(1)?;
    // Of two ends that are as good, the one where the last word of the quote has a word over against it says more.
    let alone = |column: usize| {
        let over_against =
            |at: usize| edits[last][at] + usize::from(there_folded[at] != sought_folded[last]) == edits[sought.len()][column];
        !column.checked_sub(1).is_some_and(over_against)
    };
    let end = (0..=there.len()).min_by_key(|&column| (edits[sought.len()][column], alone(column)))?;
    let (mut row, mut column, mut parting) = (sought.len(), end, None);
    while row > 0 {
        let here = edits[row][column];
        if column > 0 && there_folded[column - 1] == sought_folded[row - 1] && edits[row - 1][column - 1] == here {
            (row, column) = (row - 1, column - 1);
        } else if column > 0 && edits[row - 1][column - 1] + 1 == here {
            (row, column) = (row - 1, column - 1);
            parting = Some(Parting::Other(there[column].1.to_owned(), sought[row].to_owned()));
        } else if edits[row - 1][column] + 1 == here {
            row -= 1;
            parting = Some(Parting::Added(sought[row].to_owned()));
        } else {
            column -= 1;
            parting = Some(Parting::LeftOut(there[column].1.to_owned()));
        }
    }
    let stretch = Span::new(there.get(column)?.0.start, there[..end].last()?.0.end);
    let edits = edits[sought.len()][end];
    (!stretch.is_empty() && edits < sought.len()).then_some(Likeness { passage: number, stretch, edits, parting })
}

/// The part of a passage that shares most words with a quote; the whole of one that is not long.
fn likest_part(there: &[String], sought: &[String]) -> Range<usize> {
    if there.len() <= LONGEST_PART {
        return 0..there.len();
    }
    let size = LONGEST_PART / 4;
    let shared = |chunk: &[String]| sought.iter().filter(|word| chunk.contains(word)).count();
    let best = there.chunks(size).enumerate().max_by_key(|(index, chunk)| (shared(chunk), std::cmp::Reverse(*index)));
    let start = best.map_or(0, |(index, _)| index * size);
    start.saturating_sub(size)..(start + 2 * size).min(there.len())
}
