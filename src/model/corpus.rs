//! The source documents: Source ▸ Block, with one canonical text per source.
//!
//! The canonical text is the source's blocks in reading order, joined by one U+000A. Within a block
//! a run of white space is one space and the ends are trimmed; entities are decoded, markup is gone;
//! the text is in NFC without soft hyphens and zero-width characters; quotes and dashes are kept.

use crate::model::date::Date;
use crate::text::Span;

/// All sources, in the order of their ids.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    /// The sources; the first is "Source 1".
    pub sources: Vec<Source>,
}

impl Corpus {
    /// The index of the source with this id.
    #[must_use]
    pub fn index_of(&self, id: &str) -> Option<usize> {
        self.sources.binary_search_by(|source| source.id.as_str().cmp(id)).ok()
    }

    /// The passage that `name`, such as `source-id#3` or `source-id#p3`, names; none where it names none, or a source as a whole.
    #[must_use]
    pub fn cited_passage(&self, name: &str) -> Option<PassageRef> {
        let (id, number) = name.trim().rsplit_once('#')?;
        let source = self.index_of(id)?;
        let passage = number.strip_prefix('p').unwrap_or(number).parse().ok()?;
        (1..=self.sources[source].passages.len()).contains(&passage).then_some(PassageRef { source, passage })
    }

    /// The canonical text of a passage.
    #[must_use]
    pub fn passage_text(&self, passage: PassageRef) -> &str {
        self.sources[passage.source].passage_text(passage.passage)
    }
}

/// A passage of some source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PassageRef {
    /// The index of the source in the corpus.
    pub source: usize,
    /// The passage's number in the source, from 1.
    pub passage: usize,
}

/// One document of `seeds/`.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// Its path in `seeds/` without the ending, each segment slugified.
    pub id: String,
    /// Its place in the corpus, from 1.
    pub number: usize,
    /// Its path inside the project.
    pub file: String,
    /// What `content/sources/<id>.toml` says of it.
    pub record: SourceRecord,
    /// The record's title, else the first heading, else the first sentence.
    pub title: String,
    /// The language it is written in, a BCP 47 tag.
    pub language: String,
    /// The canonical text; all spans of the source count its bytes.
    pub text: String,
    /// Its blocks in reading order.
    pub blocks: Vec<Block>,
    /// For passage `n`, the index of its block stands at `n - 1`.
    pub passages: Vec<usize>,
    /// How many words it has.
    pub words: usize,
}

impl Source {
    /// The block of passage `number`, counted from 1.
    #[must_use]
    pub fn passage(&self, number: usize) -> &Block {
        &self.blocks[self.passages[number - 1]]
    }

    /// The canonical text of passage `number`, counted from 1.
    #[must_use]
    pub fn passage_text(&self, number: usize) -> &str {
        self.passage(number).span.of(&self.text)
    }

    /// The index of the block that byte `offset` of the canonical text lies in.
    #[must_use]
    pub fn block_at(&self, offset: usize) -> Option<usize> {
        let index = self.blocks.partition_point(|block| block.span.end < offset);
        (index < self.blocks.len()).then_some(index)
    }

    /// The number of the passage that byte `offset` lies in: for a heading, the passage after it, else the one before.
    #[must_use]
    pub fn passage_at(&self, offset: usize) -> Option<usize> {
        let index = self.block_at(offset)?;
        let after = self.blocks[index..].iter().find_map(|block| block.passage);
        after.or_else(|| self.blocks[..index].iter().rev().find_map(|block| block.passage))
    }
}

/// What is known of a source: `content/sources/<id>.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceRecord {
    /// Its title.
    pub title: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// When it was published.
    pub published: Option<Date>,
    /// Where it was published.
    pub url: Option<String>,
    /// Where a copy is kept.
    pub archived: Option<String>,
    /// The language it is written in, a BCP 47 tag.
    pub language: Option<String>,
    /// Under which licence it may be shown.
    pub licence: Option<String>,
    /// What sort of document it is, such as "news article".
    pub kind: Option<String>,
    /// What readers should know of the text, such as who gave it its headline.
    pub note: Option<String>,
}

/// A block of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its bytes in the canonical text.
    pub span: Span,
    /// Its number among the passages, from 1; headings and rules have none.
    pub passage: Option<usize>,
    /// Markup inside it, in the order of their starts; inner ones after outer ones.
    pub inlines: Vec<Inline>,
    /// Where its text stands in the seed, in order and without gaps in the canonical text.
    pub runs: Vec<Run>,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A heading of level 1 to 6; a plain text's are of level 2.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// An item of a list, `depth` levels inside another; a numbered one has its number.
    ListItem {
        /// 0 for the outermost list.
        depth: u8,
        /// Its number in an ordered list.
        number: Option<u64>,
    },
    /// A paragraph of a quotation.
    Quotation,
    /// A caption, told by its credit line.
    Caption,
    /// A block of code, its lines run together.
    Code,
    /// A row of a table, its cells parted by ` | `.
    TableRow,
}

/// Markup inside a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inline {
    /// What it is.
    pub kind: InlineKind,
    /// Its bytes in the canonical text.
    pub span: Span,
}

/// What a piece of markup is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InlineKind {
    /// Emphasis.
    Emphasis,
    /// Strong emphasis.
    Strong,
    /// Struck through.
    Strikethrough,
    /// Code.
    Code,
    /// A link to this address, which is `http`, `https` or `mailto`.
    Link(String),
}

/// A stretch of canonical text and the seed's bytes that it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Bytes of the canonical text.
    pub canonical: Span,
    /// Bytes of the seed; of the same length where they were taken over as they are.
    pub seed: Span,
}
