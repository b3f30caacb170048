//! Collects the blocks of one source as a format finds them.

use crate::model::Block;
use crate::model::BlockKind;
use crate::model::Inline;
use crate::model::InlineKind;
use crate::model::Source;
use crate::parse::canonical::CanonicalText;
use crate::text::Span;
use crate::text::count_words;
use crate::text::sentences;

/// The blocks of one source so far.
pub struct Blocks {
    canonical: CanonicalText,
    found: Vec<Block>,
    /// Markup that is still open: what it is, and where it began.
    open: Vec<(InlineKind, usize)>,
    inlines: Vec<Inline>,
    /// How many bytes of the seed come before the text that the format reads.
    shift: usize,
}

impl Blocks {
    /// None yet; `shift` bytes of the seed come before the text that is read.
    pub const fn new(shift: usize) -> Self {
        Self { canonical: CanonicalText::new(), found: Vec::new(), open: Vec::new(), inlines: Vec::new(), shift }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// Whether the block that has begun has no text so far.
    pub const fn is_empty_block(&self) -> bool {
        self.canonical.is_empty()
    }

    /// Begins a block.
    pub fn begin(&mut self) {
        self.canonical.begin();
    }

    /// Appends `piece`, which stands at byte `at` of the text that is read.
    pub fn push(&mut self, piece: &str, at: usize) {
        self.canonical.push(piece, at + self.shift);
    }

    /// Appends `piece`, all of which the bytes `seed` of the text stand for.
    pub fn push_whole(&mut self, piece: &str, seed: Span) {
        self.canonical.push_whole(piece, seed.shifted(self.shift));
    }

    /// Begins markup inside the block.
    pub fn open(&mut self, kind: InlineKind) {
        self.open.push((kind, self.canonical.next_offset()));
    }

    /// Ends the markup that began last.
    pub fn close(&mut self) {
        let Some((kind, start)) = self.open.pop() else { return };
        let span = Span::new(start, self.canonical.text.len());
        if !span.is_empty() {
            self.inlines.push(Inline { kind, span });
        }
    }

    /// Ends the block; one without text is dropped.
    pub fn end(&mut self, kind: BlockKind) {
        while !self.open.is_empty() {
            self.close();
        }
        let mut inlines = std::mem::take(&mut self.inlines);
        inlines.sort_by_key(|inline| (inline.span.start, std::cmp::Reverse(inline.span.end)));
        if let Some((span, runs)) = self.canonical.end() {
            self.found.push(Block { kind, span, passage: None, inlines, runs });
        }
    }

    /// The text of the block that was ended last.
    pub fn last_text(&self) -> &str {
        self.found.last().map_or("", |block| block.span.of(&self.canonical.text))
    }

    /// Makes another kind of block of the one that was ended last.
    pub fn change_last(&mut self, kind: BlockKind) {
        if let Some(block) = self.found.last_mut() {
            block.kind = kind;
        }
    }

    /// Numbers the passages and gives the source.
    pub fn into_source(self, id: String, file: String) -> Source {
        let text = self.canonical.text;
        let mut blocks = self.found;
        let mut passages = Vec::new();
        for (index, block) in blocks.iter_mut().enumerate() {
            if !matches!(block.kind, BlockKind::Heading(_)) {
                passages.push(index);
                block.passage = Some(passages.len());
            }
        }
        let title = title(&text, &blocks).unwrap_or_else(|| id.clone());
        let words = count_words(&text);
        Source { id, file, title, text, blocks, passages, words, ..Source::default() }
    }
}

/// The first heading, else the first sentence of the first passage, cut at a word where it is long.
fn title(text: &str, blocks: &[Block]) -> Option<String> {
    const LONGEST: usize = 90;
    let heading = blocks.iter().find(|block| matches!(block.kind, BlockKind::Heading(_)) && block.passage.is_none());
    let early =
        heading.filter(|heading| blocks.first().is_some_and(|first| first.span == heading.span || first.kind == BlockKind::Caption));
    let block = early.or_else(|| blocks.iter().find(|block| block.kind == BlockKind::Paragraph)).or_else(|| blocks.first())?;
    let words = block.span.of(text);
    let first = sentences(words).first().map_or(words, |span| span.of(words));
    if first.chars().count() <= LONGEST {
        return Some(first.trim_end_matches('.').to_owned());
    }
    let cut = first.char_indices().nth(LONGEST).map_or(first.len(), |(at, _)| at);
    let end = first[..cut].rfind(' ').unwrap_or(cut);
    Some(format!("{} …", first[..end].trim_end_matches([',', ';', ':', '—', '–', '-', ' '])))
}
