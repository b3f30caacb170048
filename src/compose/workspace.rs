//! All that composing a page looks up: the stages' results, and what is counted once for all pages.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::compose::backlinks::Backlinks;
use crate::compose::names::Names;
use crate::compose::text_fragment::searched;
use crate::config::Book;
use crate::model::Annotation;
use crate::model::Annotations;
use crate::model::Claim;
use crate::model::Corpus;
use crate::model::CrossReferences;
use crate::model::Date;
use crate::model::Edition;
use crate::model::Findings;
use crate::model::InputFile;
use crate::model::PassageRef;
use crate::model::Source;

pub use crate::model::briefing::root_of;

/// What the composers share, read only.
pub struct Workspace<'a> {
    /// `book.toml`.
    pub book: &'a Book,
    /// The sources.
    pub corpus: &'a Corpus,
    /// The notes.
    pub annotations: &'a Annotations,
    /// What the sources say of each other.
    pub cross_references: &'a CrossReferences,
    /// The editors' files.
    pub content: &'a [InputFile],
    /// Names, figures and dates.
    pub findings: &'a Findings,
    /// Names across the sources.
    pub names: Names<'a>,
    /// The editors' claims.
    pub claims: &'a [Claim],
    /// What of the editors' own cites which passage.
    pub backlinks: Backlinks,
    /// By source, the other sources that hold the same text.
    copies: Vec<Vec<usize>>,
    /// By source, the first of those that hold its text.
    voices: Vec<usize>,
    /// By id, a note and its number.
    numbered: FxHashMap<&'a str, (&'a Annotation, usize)>,
    /// By source, its text in small letters, once a note has asked for it.
    searched: Vec<OnceLock<String>>,
}

impl<'a> Workspace<'a> {
    /// Puts the stages' results side by side; `content` is the editors' files.
    pub fn new(edition: &'a Edition, content: &'a [InputFile]) -> Self {
        let Edition { book, corpus, annotations, findings, cross_references, claims } = edition;
        let mut copies = vec![Vec::new(); corpus.sources.len()];
        let mut voices: Vec<usize> = (0..corpus.sources.len()).collect();
        for pair in &cross_references.duplicates {
            copies[pair.a].push(pair.b);
            copies[pair.b].push(pair.a);
            let (one, two) = (first_of(&voices, pair.a), first_of(&voices, pair.b));
            voices[one.max(two)] = one.min(two);
        }
        let (names, backlinks) = (Names::of(corpus, findings), Backlinks::of(edition, content));
        let (numbered, searched) = (numbered(annotations), vec![OnceLock::new(); corpus.sources.len()]);
        Self {
            book,
            corpus,
            annotations,
            cross_references,
            content,
            findings,
            names,
            claims,
            backlinks,
            copies,
            voices,
            numbered,
            searched,
        }
    }

    /// The other sources that hold the same text as the one with this index.
    pub fn copies(&self, index: usize) -> impl Iterator<Item = &'a Source> {
        self.copies[index].iter().map(|&other| self.source(other))
    }

    /// The first source of those that hold the text of the one with this index.
    pub fn voice(&self, index: usize) -> usize {
        first_of(&self.voices, index)
    }

    /// The source with this index.
    pub fn source(&self, index: usize) -> &'a Source {
        &self.corpus.sources[index]
    }

    /// The notes on a source that have a place, in the order of their numbers: the first is note 1.
    pub fn placed_notes(&self, source: usize) -> impl Iterator<Item = &'a Annotation> {
        self.annotations.of_source(source).iter().filter(|note| note.targets[0].anchor.span.is_some())
    }

    /// The notes on a source that have none.
    pub fn unplaced_notes(&self, source: usize) -> impl Iterator<Item = &'a Annotation> {
        self.annotations.of_source(source).iter().filter(|note| note.targets[0].anchor.span.is_none())
    }

    /// The note with this id and its number from 1: among the notes on its source that have a place, or where it has none,
    /// among all notes that have none.
    pub fn note(&self, id: &str) -> Option<(&'a Annotation, usize)> {
        self.numbered.get(id).copied()
    }

    /// The text of a source as its notes' words are searched for in it.
    pub fn searched(&self, source: usize) -> &str {
        self.searched[source].get_or_init(|| searched(&self.source(source).text))
    }

    /// The language of a source, where it is not the briefing's.
    pub fn foreign_language(&self, source: usize) -> Option<String> {
        let language = &self.source(source).language;
        (*language != self.book.language).then(|| language.clone())
    }
}

/// The source that stands for all that hold the text of `source`.
fn first_of(voices: &[usize], mut source: usize) -> usize {
    while voices[source] != source {
        source = voices[source];
    }
    source
}

/// All notes by id, each with its number.
fn numbered(annotations: &Annotations) -> FxHashMap<&str, (&Annotation, usize)> {
    let mut numbered = FxHashMap::default();
    let mut unplaced = 0;
    for notes in annotations.all.chunk_by(|one, other| one.targets[0].source == other.targets[0].source) {
        let mut placed = 0;
        for note in notes {
            let count = if note.targets[0].anchor.span.is_some() { &mut placed } else { &mut unplaced };
            *count += 1;
            numbered.entry(note.id.as_str()).or_insert((note, *count));
        }
    }
    numbered
}

/// The path of a source's page.
pub fn source_path(source: &Source) -> String {
    format!("sources/{}.html", source.id)
}

/// The path of a passage.
pub fn passage_path(corpus: &Corpus, passage: PassageRef) -> String {
    format!("{}#p{}", source_path(&corpus.sources[passage.source]), passage.passage)
}

/// Such as "Source 2, paragraph 5".
pub fn passage_spoken(corpus: &Corpus, passage: PassageRef) -> String {
    format!("Source {}, paragraph {}", corpus.sources[passage.source].number, passage.passage)
}

/// The day of the latest note or claim.
#[must_use]
pub fn last_change(edition: &Edition) -> Option<Date> {
    let notes = edition.annotations.all.iter().filter_map(|note| note.created);
    notes.chain(edition.claims.iter().filter_map(|claim| claim.created)).max()
}

/// "1 note", "2 notes"; `many` is the word for several.
pub fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", grouped(number), if number == 1 { one } else { many })
}

/// A number with its thousands parted: "12,345".
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
