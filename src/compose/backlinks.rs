//! What of the editors' own cites a passage: claims that rest on it, and pages, claims and notes that link to it.

use std::collections::BTreeMap;

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use crate::compose::excerpt::IN_PREVIEW;
use crate::compose::excerpt::excerpt;
use crate::compose::excerpt::opening;
use crate::compose::markdown::OPTIONS;
use crate::compose::page_file;
use crate::model::Claim;
use crate::model::Edition;
use crate::model::InputFile;
use crate::model::PassageRef;
use crate::model::briefing::BacklinkView;
use crate::model::briefing::Excerpt;
use crate::model::briefing::PreviewRef;
use crate::model::citation_label;
use crate::model::source_label;
use crate::text::Span;
use crate::text::percent_encoded;
use crate::text::sentences_in;

/// By passage, what cites it: claims first, then notes, then pages; each once.
#[derive(Default)]
pub struct Backlinks {
    by_passage: BTreeMap<PassageRef, Vec<BacklinkView>>,
}

/// A text of the editors'.
struct Citing<'a> {
    /// What it is.
    label: &'a str,
    /// What it belongs to; may be empty.
    title: &'a str,
    /// Where it stands.
    path: &'a str,
}

impl Backlinks {
    /// What cites the passages of an edition; `content` is the editors' files.
    pub fn of(edition: &Edition, content: &[InputFile]) -> Self {
        let mut links = Self::default();
        let (corpus, words) = (&edition.corpus, &edition.book.words);
        for claim in &edition.claims {
            links.rest_on(claim, edition, words.text("claim"));
            links.cited_in(&claim.body, edition, &Citing { label: words.text("claim"), title: &claim.statement, path: &claim.path() });
        }
        for note in &edition.annotations.all {
            let source = &corpus.sources[note.targets[0].source];
            let path = format!("sources/{}.html#a-{}", source.id, note.slug);
            let label = words.with("note-on", &[("source", &source_label(words, source))]);
            links.cited_in(&note.body, edition, &Citing { label: &label, title: note.gist.as_deref().unwrap_or_default(), path: &path });
        }
        for file in content {
            let Some(stem) = file.path.strip_prefix(page_file::FOLDER).and_then(|name| name.strip_suffix(".md")) else { continue };
            let page = page_file::read(file, &mut Vec::new());
            let untitled = || if stem == "index" { edition.book.title.clone() } else { stem.to_owned() };
            let label = page.title.clone().unwrap_or_else(untitled);
            let path = format!("{}.html", percent_encoded(stem, "/"));
            links.cited_in(page.body, edition, &Citing { label: &label, title: "", path: &path });
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

    fn rest_on(&mut self, claim: &Claim, edition: &Edition, label: &str) {
        let corpus = &edition.corpus;
        for evidence in &claim.evidence {
            let source = evidence.target.source;
            let passage = evidence.target.anchor.drawn().and_then(|span| corpus.sources[source].passage_at(span.start));
            let Some(passage) = passage else { continue };
            let link = BacklinkView {
                label: label.to_owned(),
                path: claim.path(),
                sentence: claim.statement.clone(),
                title: String::new(),
                excerpt: claimed(claim, edition),
                preview: PreviewRef::default(),
            };
            self.add(PassageRef { source, passage }, link);
        }
    }

    /// Adds every citation of a passage in `markdown`, with its sentence.
    fn cited_in(&mut self, markdown: &str, edition: &Edition, citing: &Citing<'_>) {
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
                    let passage = edition.corpus.cited_passage(&dest_url);
                    cited.extend(passage.map(|passage| (words.len(), passage)));
                    label_to_come = (!has_pothole).then(|| citation_label(edition, &dest_url)).flatten();
                }
                Event::Text(text) | Event::Code(text) => words.push_str(label_to_come.take().as_deref().unwrap_or(&text)),
                Event::SoftBreak | Event::HardBreak => words.push(' '),
                Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell) => {
                    let sentences = sentences_in(&words, &edition.book.language);
                    for (at, passage) in cited.drain(..) {
                        let whole = Span::new(0, words.len());
                        let sentence = sentences.iter().copied().find(|sentence| at < sentence.end).unwrap_or(whole);
                        let link = BacklinkView {
                            label: citing.label.to_owned(),
                            path: citing.path.to_owned(),
                            title: citing.title.to_owned(),
                            sentence: sentence.of(&words).trim().to_owned(),
                            excerpt: excerpt(&words, sentence, whole, IN_PREVIEW),
                            preview: PreviewRef::default(),
                        };
                        self.add(passage, link);
                    }
                    words.clear();
                }
                _ => {}
            }
        }
    }
}

/// A claim with how its editors' words on it begin.
fn claimed(claim: &Claim, edition: &Edition) -> Excerpt {
    let (mut body, mut label_to_come) = (String::new(), None);
    for event in Parser::new_ext(&claim.body, OPTIONS) {
        match event {
            Event::Start(Tag::Link { link_type: LinkType::WikiLink { has_pothole: false }, dest_url, .. }) => {
                label_to_come = citation_label(edition, &dest_url);
            }
            Event::Text(text) | Event::Code(text) => body.push_str(label_to_come.take().as_deref().unwrap_or(&text)),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item) => body.push(' '),
            _ => {}
        }
    }
    let after = if body.trim().is_empty() { String::new() } else { format!(" {}", opening(body.trim(), IN_PREVIEW)) };
    Excerpt { before: String::new(), words: claim.statement.clone(), after }
}
