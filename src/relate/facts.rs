//! The figures and dates of a passage, each with what it is a figure of and the words around it.

use std::hash::Hash;
use std::hash::Hasher;

use rayon::prelude::*;
use rustc_hash::FxHasher;

use crate::model::Corpus;
use crate::model::Findings;
use crate::model::PassageRef;
use crate::model::Quantity;
use crate::model::QuantityKind;
use crate::relate::denial::Denial;
use crate::relate::denial::denial;
use crate::relate::frame::Frame;
use crate::relate::frame::frame;
use crate::relate::moment::Moment;
use crate::relate::shares::frame_in_shares;
use crate::relate::stated::Stated;
use crate::relate::terms::Occurrence;
use crate::relate::terms::Terms;
use crate::text::Span;

/// How far the words around a figure reach, in bytes on either side.
const CONTEXT: usize = 60;
/// How many words of a name beside an age are read.
const LONGEST_NAME: usize = 3;
/// How many figures and how many dates of a passage are held against those of others, the first in reading order: no
/// paragraph that is read has more, and a table run together must not cost the product of two such lists.
const MOST_COMPARED: usize = 200;

/// What one passage states.
#[derive(Default)]
pub struct Facts {
    /// Its first figures, in the order of the text.
    pub figures: Vec<Fact<Frame>>,
    /// Its first dates, in the order of the text.
    pub dates: Vec<Fact<Moment>>,
    /// All its figures and dates, counted.
    pub stated: Stated,
    /// The terms that have a capital not due to a sentence's start, sorted.
    pub capitals: Vec<u32>,
}

/// A figure or a date.
pub struct Fact<T> {
    /// What it is a figure of; of a date, the date itself.
    pub of: T,
    /// The least and the most that the figure can be; both 0 for a date.
    pub value: (f64, f64),
    /// Whether it is only a magnitude.
    pub vague: bool,
    /// Where it stands: bytes of the source's canonical text.
    pub span: Span,
    /// The same number for the same words, in capitals or not.
    pub spelling: u64,
    /// The terms of the words around it, sorted, each once.
    pub context: Vec<u32>,
    /// Of an age, the terms of the name right beside it, sorted.
    pub owner: Vec<u32>,
    /// Whether the words around it deny it.
    pub denied: Denial,
}

/// The facts of every passage, by source and number.
pub struct AllFacts {
    sources: Vec<Vec<Facts>>,
}

impl AllFacts {
    /// Gathers the facts of all passages.
    #[must_use]
    pub fn of(corpus: &Corpus, findings: &Findings, terms: &Terms) -> Self {
        let of_source = |index: usize| {
            let passages = 1..=corpus.sources[index].passages.len();
            passages.map(|passage| facts(corpus, findings, terms, PassageRef { source: index, passage })).collect()
        };
        Self { sources: (0..corpus.sources.len()).into_par_iter().map(of_source).collect() }
    }

    /// The facts of a passage.
    #[must_use]
    pub fn of_passage(&self, passage: PassageRef) -> &Facts {
        &self.sources[passage.source][passage.passage - 1]
    }
}

fn facts(corpus: &Corpus, findings: &Findings, terms: &Terms, place: PassageRef) -> Facts {
    let source = &corpus.sources[place.source];
    let passage = source.passage(place.passage).span;
    let Some(found) = findings.sources.get(place.source) else { return Facts::default() };
    // In a language whose words of denial and harm are not known, nobody can say what a figure is said of.
    let Some(wording) = found.wording else { return Facts::default() };
    let around = |span: Span| (&source.text[passage.start..span.start], &source.text[span.end..passage.end]);
    let words = terms.of_passage(place);
    let near = Near { text: &source.text, words, words_end: terms.words };
    let quantities = within(&found.quantities, passage, |figure| figure.span);
    let dates = within(&found.dates, passage, |date| date.span);
    let own_frame = |figure: &Quantity| {
        let (before, after) = around(figure.span);
        frame(figure, before, after, wording)
    };
    let figures = quantities.iter().enumerate().filter_map(|(at, figure)| {
        let (before, after) = around(figure.span);
        let of = frame_in_shares(quantities, at, &source.text, own_frame)?;
        let owner = if of == Frame::Age { owner(words, figure.span, &source.text) } else { Vec::new() };
        let denied = denial(before, after, wording);
        Some(Fact { value: bounds(figure), vague: figure.vague, owner, denied, ..near.fact(of, figure.span) })
    });
    let clocks = dates.iter().filter_map(|date| {
        let minutes = minutes(&date.value)?;
        Some(Fact { value: (minutes, minutes), ..near.fact(Frame::Clock, date.span) })
    });
    let days = dates.iter().filter_map(|date| {
        let (before, after) = around(date.span);
        Some(Fact { denied: denial(before, after, wording), ..near.fact(Moment::read(&date.value)?, date.span) })
    });
    let capitals = distinct(words.iter().filter(|word| word.capital).map(|word| word.term).collect());
    let (mut figures, mut dates): (Vec<Fact<Frame>>, Vec<Fact<Moment>>) = (figures.chain(clocks).collect(), days.collect());
    let stated = Stated::of(figures.iter().map(|figure| (figure.of.clone(), figure.value)), dates.iter().map(|date| date.of).collect());
    figures.truncate(MOST_COMPARED);
    dates.truncate(MOST_COMPARED);
    Facts { figures, dates, stated, capitals }
}

/// What stands around the facts of a passage.
struct Near<'a> {
    text: &'a str,
    words: &'a [Occurrence],
    /// The number of the first term that is no word: those below it are.
    words_end: u32,
}

impl Near<'_> {
    /// A fact at `span` of which nothing more is known: exact, nobody's, not denied, without a value.
    fn fact<T>(&self, of: T, span: Span) -> Fact<T> {
        Fact {
            of,
            value: (0.0, 0.0),
            vague: false,
            span,
            spelling: spelling(span.of(self.text)),
            context: context(self.words, span, self.words_end),
            owner: Vec::new(),
            denied: Denial::None,
        }
    }
}

/// A number for words as they are written, by which two writings are told to be one.
fn spelling(words: &str) -> u64 {
    let mut hasher = FxHasher::default();
    words.to_lowercase().hash(&mut hasher);
    hasher.finish()
}

/// The findings of a source that lie in one passage.
pub fn within<T>(all: &[T], passage: Span, span: impl Fn(&T) -> Span) -> &[T] {
    let start = all.partition_point(|one| span(one).start < passage.start);
    let end = all.partition_point(|one| span(one).start < passage.end);
    &all[start..end]
}

/// The least and the most that a figure can be; a magnitude reaches up to the next one.
fn bounds(figure: &Quantity) -> (f64, f64) {
    let most = if figure.vague { figure.value * 1000.0 } else { figure.value };
    let most = figure.value_to.unwrap_or(most);
    if figure.kind == QuantityKind::Ordinal { (0.0, 0.0) } else { (figure.value, most) }
}

/// The words, not the figures, that stand within reach of `span`.
fn context(words: &[Occurrence], span: Span, words_end: u32) -> Vec<u32> {
    let reach = Span::new(span.start.saturating_sub(CONTEXT), span.end + CONTEXT);
    let near = within(words, reach, Occurrence::span)
        .iter()
        .filter(|word| reach.holds(word.span()) && !span.meets(word.span()) && word.term < words_end);
    distinct(near.map(|word| word.term).collect())
}

/// The minutes from midnight of a time of day such as `T21:40`.
fn minutes(value: &str) -> Option<f64> {
    let (hour, minute) = value.strip_prefix('T')?.split_once(':')?;
    Some(60.0 * hour.parse::<f64>().ok()? + minute.parse::<f64>().ok()?)
}

/// The name that an age stands right beside: "16-year-old Ann Berg", "Ann Berg, 16,".
fn owner(words: &[Occurrence], age: Span, text: &str) -> Vec<u32> {
    let (before, after) = words.split_at(words.partition_point(|word| word.span().start < age.start));
    let mut before = before.iter().rev().peekable();
    let mut after = after.iter().skip_while(|word| word.span().start < age.end).peekable();
    let mut name: Vec<&Occurrence> = Vec::new();
    if before.peek().is_some_and(|word| text.get(word.span().end..age.start) == Some(", ")) {
        name.extend(before.take_while(|word| word.capital).take(LONGEST_NAME));
    }
    if after.peek().is_some_and(|word| text.get(age.end..word.span().start) == Some(" ")) {
        name.extend(after.take_while(|word| word.capital).take(LONGEST_NAME));
    }
    distinct(name.into_iter().map(|word| word.term).collect())
}

fn distinct(mut terms: Vec<u32>) -> Vec<u32> {
    terms.sort_unstable();
    terms.dedup();
    terms
}
