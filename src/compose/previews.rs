//! The previews of a page: for each link to a passage the words that it leads to, with some of what stands around them.
//!
//! Links to the same words of a passage share one. The printed whole has none.

use std::collections::BTreeMap;

use crate::compose::excerpt::IN_PREVIEW;
use crate::compose::excerpt::excerpt;
use crate::compose::workspace::Workspace;
use crate::compose::workspace::passage_path;
use crate::compose::workspace::passage_spoken;
use crate::model::briefing::BacklinkView;
use crate::model::briefing::Content;
use crate::model::briefing::CrossReferenceView;
use crate::model::briefing::EntityView;
use crate::model::briefing::KEPT_IN_PAGE;
use crate::model::briefing::LOADED_AT_A_TIME;
use crate::model::briefing::LedgerView;
use crate::model::briefing::MOST_IN_PAGE;
use crate::model::briefing::NoteView;
use crate::model::briefing::Page;
use crate::model::briefing::PreviewReason;
use crate::model::briefing::PreviewRef;
use crate::model::briefing::PreviewView;
use crate::model::briefing::Stretch;
use crate::model::briefing::Words;
use crate::text::Span;

/// Gives the links of a page their previews.
pub fn add(workspace: &Workspace<'_>, page: &mut Page) {
    let mut all = of_links(workspace, page, MOST_IN_PAGE, Vec::new());
    if all.len() > MOST_IN_PAGE {
        all = of_links(workspace, page, KEPT_IN_PAGE, all);
    }
    if let Some(text) = page.texts.first_mut() {
        text.previews = all;
    }
}

/// The previews of a page, of which so many stand in it; its links name them. `made` are those of an earlier walk, or none.
fn of_links(workspace: &Workspace<'_>, page: &mut Page, in_page: usize, made: Vec<PreviewView>) -> Vec<PreviewView> {
    let mut previews = Previews { workspace, in_page, all: made, next: 0, known: BTreeMap::new() };
    match &mut page.content {
        Content::Overview(view) => {
            view.partings.iter_mut().flat_map(|parting| [&mut parting.left, &mut parting.right]).for_each(|words| previews.words(words));
            previews.ledger(&mut view.ledger);
        }
        Content::Claims(view) => {
            previews.ledger(&mut view.ledger);
            view.claims.iter_mut().flat_map(|claim| &mut claim.evidence).for_each(|said| previews.words(&mut said.words));
        }
        Content::Source(view) => {
            let blocks = &mut view.blocks;
            blocks.iter_mut().flat_map(|block| &mut block.cross_references).for_each(|reference| previews.reference(reference));
            blocks.iter_mut().flat_map(|block| &mut block.notes).for_each(|note| previews.note(note));
        }
        Content::Entity(view) => previews.entity(view),
        Content::Entities(view) => view.others.iter_mut().for_each(|other| previews.stretch(other.stretch, &mut other.preview)),
        Content::Timeline(view) => {
            let moments = view.moments.iter_mut().chain(&mut view.open);
            moments.flat_map(|moment| &mut moment.lines).for_each(|line| previews.words(line));
        }
        Content::Annotations(view) => {
            view.groups.iter_mut().flat_map(|group| &mut group.notes).for_each(|note| previews.note(note));
            view.unplaced.iter_mut().for_each(|unplaced| previews.note(&mut unplaced.note));
        }
        Content::Free(_) => {}
        Content::Sources(_) | Content::Search(_) | Content::Missing(_) | Content::Print(_) => return Vec::new(),
    }
    for cited in page.texts.iter_mut().flat_map(|text| &mut text.cited) {
        let source = workspace.source(cited.passage.source);
        let start = source.passage(cited.passage.passage).span.start;
        previews.stretch(Stretch { passage: cited.passage, words: Span::new(start, start) }, &mut cited.preview);
    }
    if let Content::Source(view) = &mut page.content {
        view.blocks.iter_mut().flat_map(|block| &mut block.backlinks).for_each(|link| previews.backlink(link));
    }
    previews.all
}

struct Previews<'w> {
    workspace: &'w Workspace<'w>,
    in_page: usize,
    all: Vec<PreviewView>,
    /// The index of the next one: it is made only where no earlier walk has made it.
    next: usize,
    /// By what they show, those that stand to nothing.
    known: BTreeMap<Stretch, PreviewRef>,
}

impl Previews<'_> {
    fn ledger(&mut self, ledger: &mut LedgerView) {
        for row in &mut ledger.rows {
            row.cells.iter_mut().flatten().chain(&mut row.evidence).for_each(|said| self.words(&mut said.words));
        }
    }

    fn entity(&mut self, view: &mut EntityView) {
        let facts = view.roles.iter_mut().flat_map(|role| &mut role.facts).chain(&mut view.ages);
        facts.for_each(|fact| self.stretch(fact.stretch, &mut fact.preview));
        let lines = view.groups.iter_mut().flat_map(|group| &mut group.lines);
        lines.for_each(|line| self.stretch(line.stretch, &mut line.preview));
        view.notes.iter_mut().for_each(|note| self.note(note));
    }

    fn note(&mut self, note: &mut NoteView) {
        note.references.iter_mut().for_each(|reference| self.words(&mut reference.words));
    }

    fn words(&mut self, words: &mut Words) {
        self.stretch(words.stretch, &mut words.preview);
    }

    fn stretch(&mut self, stretch: Stretch, link: &mut PreviewRef) {
        if let Some(known) = self.known.get(&stretch) {
            return link.clone_from(known);
        }
        *link = self.put(|all| all.of_source(stretch));
        self.known.insert(stretch, link.clone());
    }

    fn reference(&mut self, reference: &mut CrossReferenceView) {
        reference.words.preview = self.put(|all| {
            let why = PreviewReason {
                relation: reference.relation,
                label: reference.label.clone(),
                note: reference.note.clone(),
                reason: reference.reason.clone(),
                by_editor: reference.by_editor,
            };
            PreviewView { why: Some(why), ..all.of_source(reference.words.stretch) }
        });
    }

    fn backlink(&mut self, link: &mut BacklinkView) {
        link.preview = self.put(|_| PreviewView {
            place: link.label.clone(),
            title: link.title.clone(),
            excerpt: link.excerpt.clone(),
            path: link.path.clone(),
            own: true,
            ..PreviewView::default()
        });
    }

    fn of_source(&self, stretch: Stretch) -> PreviewView {
        let Stretch { passage, words } = stretch;
        let (workspace, source) = (self.workspace, self.workspace.source(passage.source));
        // The words of a heading are not in the passage that they lead to.
        let block = source.block_at(words.start).map_or_else(|| source.passage(passage.passage), |block| &source.blocks[block]);
        PreviewView {
            place: passage_spoken(workspace.words, workspace.corpus, passage),
            title: source.title.clone(),
            excerpt: excerpt(&source.text, words, block.span, IN_PREVIEW),
            path: passage_path(workspace.corpus, passage),
            language: workspace.foreign_language(passage.source),
            ..PreviewView::default()
        }
    }

    /// Numbers a preview and keeps it. Its id holds a point, which no heading's and no passage's has.
    fn put(&mut self, make: impl FnOnce(&Self) -> PreviewView) -> PreviewRef {
        let index = self.next;
        self.next += 1;
        if index == self.all.len() {
            let id = format!("v.{}", index + 1);
            self.all.push(PreviewView { id, ..make(self) });
        }
        let view = &self.all[index];
        let label = self.workspace.words.with("preview-of", &[("place", &view.place)]);
        let script = index.checked_sub(self.in_page).map(|beyond| beyond / LOADED_AT_A_TIME + 1);
        PreviewRef { id: view.id.clone(), label, script }
    }
}
