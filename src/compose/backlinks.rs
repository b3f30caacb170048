//! What of the editors' own cites a passage: claims that rest on it, and pages, claims and notes that link to it.

use std::collections::BTreeMap;

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use crate::compose::cited::cited_passage;
use crate::compose::cited::passage_label;
use crate::compose::markdown::OPTIONS;
use crate::compose::page_file;
use crate::model::Claim;
use crate::model::Corpus;
use crate::model::Edition;
use crate::model::InputFile;
use crate::model::PassageRef;
use crate::model::briefing::BacklinkView;
use crate::text::percent_encoded;
use crate::text::sentences_in;

/// By passage, what cites it: claims first, then notes, then pages; each once.
#[derive(Default)]
pub struct Backlinks {
    by_passage: BTreeMap<PassageRef, Vec<BacklinkView>>,
}

impl Backlinks {
    /// What cites the passages of an edition; `content` is the editors' files.
    pub fn of(edition: &Edition, content: &[InputFile]) -> Self {
        let mut links = Self::default();
        let corpus = &edition.corpus;
        for claim in &edition.claims {
            links.rest_on(claim, corpus);
            links.cited_in(&claim.body, edition, "Claim", &claim.path());
        }
        for note in &edition.annotations.all {
            let source = &corpus.sources[note.targets[0].source];
            let path = format!("sources/{}.html#a-{}", source.id, note.slug);
            links.cited_in(&note.body, edition, &format!("Note on Source {}", source.number), &path);
        }
        for file in content {
            let Some(stem) = file.path.strip_prefix(page_file::FOLDER).and_then(|name| name.strip_suffix(".md")) else { continue };
            let page = page_file::read(file, &mut Vec::new());
            let untitled = || if stem == "index" { edition.book.title.clone() } else { stem.to_owned() };
            let label = page.title.clone().unwrap_or_else(untitled);
            links.cited_in(page.body, edition, &label, &format!("{}.html", percent_encoded(stem, "/")));
        }
        links
    }

    /// What cites a passage.
    pub fn of_passage(&self, passage: PassageRef) -> &[BacklinkView] {
        self.by_passage.get(&passage).map_or(&[], Vec::as_slice)
    }

    fn add(&mut self, passage: PassageRef, link: BacklinkView) {
        let links = self.by_passage.entry(passage).or_default();
        if !links.iter().any(|other| other.path == link.path) {
            links.push(link);
        }
    }

    fn rest_on(&mut self, claim: &Claim, corpus: &Corpus) {
        for evidence in &claim.evidence {
            let source = evidence.target.source;
            let passage = evidence.target.anchor.drawn().and_then(|span| corpus.sources[source].passage_at(span.start));
            let Some(passage) = passage else { continue };
            let link = BacklinkView { label: "Claim".to_owned(), path: claim.path(), sentence: claim.statement.clone() };
            self.add(PassageRef { source, passage }, link);
        }
    }

    /// Adds every citation of a passage in `markdown`, with its sentence.
    fn cited_in(&mut self, markdown: &str, edition: &Edition, label: &str, path: &str) {
        if !markdown.contains("[[") {
            return;
        }
        // The words of the block that is read, and where in them passages are cited.
        let (mut words, mut cited) = (String::new(), Vec::new());
        // What readers see in place of a citation's own words.
        let mut label_to_come = None;
        for event in Parser::new_ext(markdown, OPTIONS) {
            match event {
                Event::Start(Tag::Link { link_type: LinkType::WikiLink { has_pothole }, dest_url, .. }) => {
                    let passage = cited_passage(&edition.corpus, &dest_url);
                    cited.extend(passage.map(|passage| (words.len(), passage)));
                    label_to_come = passage.filter(|_| !has_pothole).map(|passage| passage_label(&edition.corpus, passage));
                }
                Event::Text(text) | Event::Code(text) => words.push_str(label_to_come.take().as_deref().unwrap_or(&text)),
                Event::SoftBreak | Event::HardBreak => words.push(' '),
                Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell) => {
                    let sentences = sentences_in(&words, &edition.book.language);
                    for (at, passage) in cited.drain(..) {
                        let sentence = sentences.iter().find(|sentence| at < sentence.end).map_or(words.as_str(), |span| span.of(&words));
                        let link = BacklinkView { label: label.to_owned(), path: path.to_owned(), sentence: sentence.trim().to_owned() };
                        self.add(passage, link);
                    }
                    words.clear();
                }
                _ => {}
            }
        }
    }
}
