//! Finds what the sources name, count and date: names, figures and dates, each in one pass.
//!
//! 1. [`entities_file`] reads the names that the editors have recorded; they always win.
//! 2. [`names::read_evidence`] counts how the whole collection writes its words, so that "Scale" can be told from "Scale back".
//! 3. [`scan`] reads each source once, block by block: [`tokens`], then [`names`], [`quantities`] and [`dates`].
//! 4. [`names::merge`] makes entities of the names: inside a source first, then across sources.
//! 5. [`roles`] reads what stands beside the names of people and organisations.
//!
//! English has readers of its own, at full strength; any other language is read by [`listed`] from the word lists of [`languages`],
//! and where it has none there, only what needs no words is read. Its case evidence is kept apart, and its roles are not read.
//!
//! Figures and dates rest on their own source alone: another source never changes them.

mod addresses;
mod calendar;
mod dates;
mod entities_file;
mod languages;
mod listed;
mod names;
mod number_style;
mod quantities;
mod roles;
mod tokens;
mod writing;

use rayon::prelude::*;

use crate::diag::Outcome;
use crate::extract::addresses::addresses;
use crate::extract::dates::When;
use crate::extract::languages::reading;
use crate::extract::languages::wording;
use crate::extract::names::ByLanguage;
use crate::extract::names::Evidence;
use crate::extract::names::FoundName;
use crate::extract::names::RecordedNames;
use crate::extract::tokens::Tokens;
use crate::model::Block;
use crate::model::BlockKind;
use crate::model::Corpus;
use crate::model::DateMention;
use crate::model::EntityKind;
use crate::model::Findings;
use crate::model::InputFile;
use crate::model::Mention;
use crate::model::Quantity;
use crate::model::QuantityKind;
use crate::model::Role;
use crate::model::Source;
use crate::model::SourceFindings;
use crate::text::Span;
use crate::text::primary_subtag;

/// The names, figures and dates of all sources; `content` may hold the editors' record of names.
#[must_use]
pub fn extract(corpus: &Corpus, content: &[InputFile]) -> Outcome<Findings> {
    let Outcome { value: recorded, diagnostics } = entities_file::read(content);
    let literal = RecordedNames::of(&recorded);
    let evidence = corpus.sources.par_iter().fold(ByLanguage::default, read_evidence).reduce(ByLanguage::default, ByLanguage::with);
    let scan = |source: &Source| scan(source, &literal, evidence.of(&primary_subtag(&source.language)));
    let (names, mut sources): (Vec<_>, Vec<_>) = corpus.sources.par_iter().map(scan).unzip();
    let (entities, mentions) = names::merge(corpus, &names, recorded);
    for (source, mentions) in sources.iter_mut().zip(mentions) {
        source.mentions = mentions;
    }
    let found = corpus.sources.par_iter().zip(sources.par_iter_mut());
    let is_person = |entity: usize| entities[entity].kind == EntityKind::Person;
    let in_english = found.filter(|(source, _)| reading(&source.language).is_none());
    in_english.for_each(|(source, findings)| findings.roles = read_roles(source, &findings.mentions, is_person));
    Outcome::new(Findings { entities, sources }, diagnostics)
}

fn read_evidence(mut evidence: ByLanguage, source: &Source) -> ByLanguage {
    let writing = reading(&source.language).map(|reading| reading.writing);
    let own = evidence.of_mut(primary_subtag(&source.language));
    for block in &source.blocks {
        names::read_evidence(&Tokens::written(block.span.of(&source.text), writing), is_heading(block), own);
    }
    evidence
}

/// Everything that one source holds; whom its names name is not known yet.
fn scan(source: &Source, recorded: &RecordedNames, evidence: &Evidence) -> (Vec<FoundName>, SourceFindings) {
    let when = When { published: source.record.published, day_first: writes_day_first(&source.language), ahead: false };
    let reading = reading(&source.language);
    let words = reading.map(|reading| reading.words);
    let mut names = Vec::new();
    let mut findings = SourceFindings { wording: wording(&source.language), ..SourceFindings::default() };
    for block in &source.blocks {
        let tokens = Tokens::written(block.span.of(&source.text), reading.map(|reading| reading.writing));
        let (mut figures, mut dates) = reading.map_or_else(|| in_english(&tokens, when), |reading| listed::read(&tokens, reading, when));
        let addresses = addresses(block.span.of(&source.text));
        let stands_free = |span: Span| {
            let next = addresses.partition_point(|address| address.end <= span.start);
            addresses.get(next).is_none_or(|address| !address.meets(span))
        };
        figures.retain(|figure| is_finite(figure) && stands_free(figure.span));
        dates.retain(|date| stands_free(date.span));
        let mut found = names::find(&tokens, is_heading(block), recorded, evidence, words);
        let spans = figures.iter_mut().map(|figure| &mut figure.span);
        let spans = spans.chain(dates.iter_mut().map(|date| &mut date.span)).chain(found.iter_mut().map(|name| &mut name.span));
        spans.for_each(|span| *span = span.shifted(block.span.start));
        findings.quantities.append(&mut figures);
        findings.dates.append(&mut dates);
        names.append(&mut found);
    }
    (names, findings)
}

fn in_english(tokens: &Tokens<'_>, when: When) -> (Vec<Quantity>, Vec<DateMention>) {
    let mut figures = quantities::quantities(tokens);
    let dates = dates::dates(tokens, &figures, when);
    // A bare number inside a date is its day, month or year: "11 / 27 / 2005", "'86".
    figures.retain(|figure| figure.kind != QuantityKind::Number || !dates.iter().any(|date| date.span.meets(figure.span)));
    (figures, dates)
}

fn read_roles(source: &Source, mentions: &[Mention], is_person: impl Fn(usize) -> bool) -> Vec<Role> {
    let texts = source.blocks.iter().filter(|block| !is_heading(block));
    let inside = |block: &Block| {
        let start = mentions.partition_point(|mention| mention.span.start < block.span.start);
        let end = mentions.partition_point(|mention| mention.span.start < block.span.end);
        &mentions[start..end]
    };
    texts.flat_map(|block| roles::roles(block, &source.text, inside(block), &is_person)).collect()
}

const fn is_heading(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Heading(_))
}

/// Whether a figure is a number at all: digits without end are too great for one.
fn is_finite(figure: &Quantity) -> bool {
    figure.value.is_finite() && figure.value_to.is_none_or(f64::is_finite)
}

/// Whether `3/4` is the third of April in texts of this language: everywhere but in the United States.
fn writes_day_first(language: &str) -> bool {
    !matches!(language, "en" | "en-US")
}
