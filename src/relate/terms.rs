//! The terms of every source: stems of its words and values of its figures, each as a number and with its place.

use std::ops::Range;

use rayon::prelude::*;

use crate::model::Corpus;
use crate::model::Findings;
use crate::model::PassageRef;
use crate::model::Quantity;
use crate::model::Source;
use crate::model::SourceFindings;
use crate::relate::figure_words::Figure;
use crate::relate::figure_words::Figures;
use crate::relate::normal_form::WordForms;
use crate::relate::shingles::Shingles;
use crate::relate::vocabulary::Form;
use crate::relate::vocabulary::Forms;
use crate::relate::vocabulary::number_terms;
use crate::text::CompactSpan;
use crate::text::Span;
use crate::text::words;

/// How many sources share one list of forms while they are read.
const PART: usize = 64;

/// The terms of all sources.
pub struct Terms {
    /// How many distinct terms there are; they are numbered from 0 in alphabetical order.
    pub count: usize,
    /// The number of the first term that is a value; those before it are words.
    pub words: u32,
    /// By source.
    pub sources: Vec<SourceTerms>,
}

/// The terms of one source.
#[derive(Default)]
pub struct SourceTerms {
    /// In the order of the text, headings included.
    pub occurrences: Vec<Occurrence>,
    /// For passage `n`, at `n - 1`, which occurrences are its own.
    pub passages: Vec<Range<usize>>,
    /// The hashes of its four-word shingles, sorted, each once.
    pub shingles: Vec<u64>,
}

/// A term in its place.
#[derive(Clone, Copy)]
pub struct Occurrence {
    /// The term's number.
    pub term: u32,
    place: CompactSpan,
    /// Whether it has a capital that does not come from the start of a sentence.
    pub capital: bool,
}

impl Occurrence {
    /// Where it stands: bytes of the source's canonical text.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.place.span()
    }
}

impl Terms {
    /// Reads the terms of all sources; figures come from `findings`, so that each is one term whatever way it is written.
    #[must_use]
    pub fn of(corpus: &Corpus, findings: &Findings) -> Self {
        let (forms, parts): (Vec<_>, Vec<_>) =
            corpus.sources.par_chunks(PART).enumerate().map(|(part, sources)| read_part(sources, part * PART, findings)).unzip();
        let numbering = number_terms(&forms);
        let parts = parts.into_par_iter().zip(&numbering.parts).zip(corpus.sources.par_chunks(PART));
        let sources = parts
            .flat_map_iter(|((read, numbers), sources)| read.into_iter().zip(sources).map(|(raw, source)| raw.numbered(numbers, source)));
        let words = u32::try_from(numbering.words).unwrap_or(u32::MAX);
        Self { count: numbering.count, words, sources: sources.collect() }
    }

    /// Gives away the shingles of each source, which nothing needs once the copies are found.
    pub fn take_shingles(&mut self) -> Vec<Vec<u64>> {
        self.sources.iter_mut().map(|source| std::mem::take(&mut source.shingles)).collect()
    }

    /// The occurrences in a passage, in the order of the text.
    #[must_use]
    pub fn of_passage(&self, passage: PassageRef) -> &[Occurrence] {
        let source = &self.sources[passage.source];
        &source.occurrences[source.passages[passage.passage - 1].clone()]
    }
}

/// What was read of one source before its terms have their numbers: `Occurrence::term` is still the number of a form.
struct Read {
    occurrences: Vec<Occurrence>,
    shingles: Vec<u64>,
}

impl Read {
    fn numbered(self, numbers: &[Option<u32>], source: &Source) -> SourceTerms {
        let term = |read: Occurrence| numbers[read.term as usize].map(|term| Occurrence { term, ..read });
        // Taken over in place: the terms of a large collection do not stand in memory twice.
        let mut occurrences: Vec<Occurrence> = self.occurrences.into_iter().filter_map(term).collect();
        occurrences.shrink_to_fit();
        let before = |offset: usize| occurrences.partition_point(|occurrence| occurrence.span().start < offset);
        let passages = source.passages.iter().map(|&block| source.blocks[block].span).map(|span| before(span.start)..before(span.end));
        SourceTerms { passages: passages.collect(), occurrences, shingles: self.shingles }
    }
}

fn read_part<'t>(sources: &'t [Source], first: usize, findings: &Findings) -> (Forms<'t>, Vec<Read>) {
    let mut forms = Forms::default();
    let figures = |at: usize| findings.sources.get(first + at).map_or(&[][..], |found: &SourceFindings| &found.quantities);
    let read = sources.iter().enumerate().map(|(at, source)| read_source(source, figures(at), &mut forms)).collect();
    (forms, read)
}

fn read_source<'t>(source: &'t Source, figures: &[Quantity], forms: &mut Forms<'t>) -> Read {
    let language = WordForms::of_language(&source.language).language();
    let mut figures = Figures::new(figures);
    let mut shingles = Shingles::default();
    let mut occurrences = Vec::new();
    for block in &source.blocks {
        let text = block.span.of(&source.text);
        for (span, word) in words(text) {
            shingles.push(word);
            let place = span.shifted(block.span.start);
            let capital = word.starts_with(char::is_uppercase) && !starts_sentence(&text[..span.start]);
            let mut found = |form, span: Span| {
                occurrences.push(Occurrence { term: forms.number(form), place: span.into(), capital });
            };
            match figures.read(place, word) {
                Figure::No => found(plain_number(word).map_or(Form::Word(language, word), Form::Value), place),
                Figure::Begins(figure) => {
                    std::iter::once(figure.value).chain(figure.value_to).for_each(|value| found(Form::Value(value.to_bits()), figure.span));
                }
                Figure::GoesOn => (),
            }
        }
    }
    Read { occurrences, shingles: shingles.sorted() }
}

/// Whether a word after `before` stands where any word has a capital.
fn starts_sentence(before: &str) -> bool {
    let before = before.trim_end();
    before.is_empty() || before.ends_with(['.', '!', '?', ':', '"', '“'])
}

/// The value of a word of digits that is no figure of its own, such as a year or a house number.
fn plain_number(word: &str) -> Option<u64> {
    if !word.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let value: f64 = word.replace(',', "").parse().ok()?;
    Some(value.to_bits())
}
