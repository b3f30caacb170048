//! Notes as the end margin shows them, and as footnotes of the Markdown.

use crate::compose::date_label::date_label;
use crate::compose::excerpt::opening;
use crate::compose::margin::comparison;
use crate::compose::prose;
use crate::compose::prose::Prose;
use crate::compose::text_fragment;
use crate::compose::threads::answered;
use crate::compose::workspace::Workspace;
use crate::compose::workspace::passage_path;
use crate::compose::workspace::root_of;
use crate::compose::workspace::source_path;
use crate::compose::writer::Writer;
use crate::compose::writer::link_destination;
use crate::config::Words;
use crate::diag::Diagnostic;
use crate::diag::Place;
use crate::model::Annotation;
use crate::model::PassageRef;
use crate::model::Selector;
use crate::model::Status;
use crate::model::Target;
use crate::model::Verdict;
use crate::model::briefing::NoteView;
use crate::model::finding_label;
use crate::model::kind_label;
use crate::model::passage_label;
use crate::model::source_label;
use crate::text::Span;
use crate::text::sentences;

/// How many words of a quote a note repeats.
const QUOTE: usize = 16;
/// The longest first sentence, in code points, that can serve as a gist.
const LONGEST_GIST: usize = 90;

/// A note in a page: which, under what number, and where its body is written.
pub struct NotePlace<'a> {
    /// The note.
    pub note: &'a Annotation,
    /// Its number among the notes of its source, from 1.
    pub number: usize,
    /// The path of the page.
    pub page: &'a str,
    /// Every line of the body after the first begins with this.
    pub indent: &'a str,
}

/// Writes the note's body and gives its view.
pub fn write(writer: &mut Writer, workspace: &Workspace<'_>, place: &NotePlace<'_>, faults: &mut Vec<Diagnostic>) -> NoteView {
    let (note, words) = (place.note, workspace.words);
    let own = &note.targets[0];
    let source = workspace.source(own.source);
    let (gist, body) = gist_and_body(note);
    let html = (!body.trim().is_empty()).then(|| {
        let inside = !note.body_place.span.is_empty();
        let skipped = note.body.len() - body.len();
        let span = if inside { Span::new(note.body_place.span.start + skipped, note.body_place.span.end) } else { Span::default() };
        let written = Place::new(&note.body_place.file, span);
        let prose = Prose { markdown: body, place: &written, footnotes: &format!("{}-", note.id), headings: None };
        writer.markdown(place.indent);
        let region = prose::write(writer, workspace, &prose, &root_of(place.page), place.indent, faults);
        writer.markdown("\n");
        region
    });
    let (quote, label_of_place, path) = quotation(workspace, note);
    NoteView {
        number: place.number,
        id: note.id.clone(),
        slug: note.slug.clone(),
        kind: note.kind.name.to_string(),
        label: kind_label(words, &note.kind.name, &note.kind.label),
        group: note.kind.group,
        finding: note.finding.as_deref().map(|finding| finding_label(words, finding)),
        gist,
        html,
        quote,
        label_of_place,
        path,
        own_path: format!("{}#a-{}", source_path(source), note.slug),
        creator: note.creator.clone(),
        created: note.created.map(|date| date.to_string()),
        created_label: note.created.map(|date| date_label(words, date)),
        tags: note.tags.clone(),
        resolved: note.status == Status::Resolved,
        reply_to: answered(workspace, note),
        original: text_fragment::original_in(source, own, || workspace.searched(own.source).into()),
        caution: caution(words, own.anchor.verdict),
        written_on: written_on(own),
        references: note.targets[1..].iter().filter_map(|target| comparison(workspace, target)).collect(),
    }
}

/// What is to be known of a note's words; who wrote it, when, and its tags: paragraphs of Markdown that begin with `indent`.
pub fn write_signature(writer: &mut Writer, words: &Words, note: &NoteView, indent: &str) {
    if let Some(caution) = &note.caution {
        let written_on = note.written_on.as_ref().map_or_else(String::new, |written| format!(" {}", words.quoted(written)));
        writer.markdown(indent);
        writer.words(&format!("{caution}{written_on}"));
        writer.markdown("\n\n");
    }
    let mut parts: Vec<String> = Vec::new();
    parts.extend(note.creator.as_ref().map(|creator| creator.name.clone()));
    parts.extend(note.created_label.clone());
    if let Some(answered) = &note.reply_to {
        parts.push(words.with("reply-inside", &[("note", &answered.label)]));
    }
    if note.resolved {
        parts.push(words.inside("resolved", &[]));
    }
    let tags = note.tags.iter().map(|tag| format!("#{tag}")).collect::<Vec<_>>().join(" ");
    let line = [words.list(&parts), tags].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    if !line.is_empty() {
        writer.markdown(&format!("{indent}— "));
        writer.words(&line);
        if let Some(original) = &note.original {
            writer.markdown(&format!(" · [{}]({})", words.inside("in-original", &[]), link_destination(original)));
        }
        writer.markdown("\n\n");
    } else if let Some(original) = &note.original {
        writer.markdown(&format!("{indent}— [{}]({})\n\n", words.inside("in-original", &[]), link_destination(original)));
    }
}

/// Kind, finding and gist as a line of Markdown, such as "**Fact-check (mixed): Two founders.**"
pub fn write_title(writer: &mut Writer, words: &Words, note: &Annotation) {
    let finding =
        note.finding.as_deref().map_or_else(String::new, |finding| format!(" ({})", finding_label(words, finding).to_lowercase()));
    let gist = gist_and_body(note).0;
    let gist = if gist.is_empty() { gist } else { format!("{}{gist}", words.text("colon")) };
    writer.markdown("**");
    writer.words(&format!("{}{finding}{gist}", kind_label(words, &note.kind.name, &note.kind.label)));
    writer.markdown("**");
}

/// The quoted words, where they stand as readers see it, and the path of their passage.
pub fn quotation(workspace: &Workspace<'_>, note: &Annotation) -> (String, String, String) {
    let own = &note.targets[0];
    let source = workspace.source(own.source);
    let passage = own.anchor.span.and_then(|span| source.passage_at(span.start)).map(|passage| PassageRef { source: own.source, passage });
    let label =
        passage.map_or_else(|| source_label(workspace.words, source), |passage| passage_label(workspace.words, workspace.corpus, passage));
    let path = passage.map_or_else(|| source_path(source), |passage| passage_path(workspace.corpus, passage));
    (quote(note, &source.text), label, path)
}

/// The gist, or else the body's first sentence, and the rest of the body.
fn gist_and_body(note: &Annotation) -> (String, &str) {
    if let Some(gist) = &note.gist {
        return (gist.clone(), &note.body);
    }
    let paragraph = note.body.split("\n\n").next().unwrap_or_default();
    let first = sentences(paragraph).first().copied().unwrap_or_default();
    let sentence = first.of(paragraph);
    // A sentence with markup, one that begins a list or a table, or half of one cannot be taken out of the text.
    let markup = ['*', '_', '[', ']', '`', '<', '|', '\n', '&', '\\', '~', '#'];
    let item = paragraph.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(['.', ')']);
    let whole = first.end == paragraph.len() || sentence.trim_end_matches(['”', '"', '’', '\'', ')']).ends_with(['.', '!', '?', '…', '。']);
    let plain = whole && !item && !sentence.contains(markup) && sentence.starts_with(char::is_alphanumeric);
    if plain && first.start == 0 && sentence.chars().count() <= LONGEST_GIST {
        (sentence.to_owned(), note.body[first.end..].trim_start())
    } else {
        (String::new(), &note.body)
    }
}

fn quote(note: &Annotation, text: &str) -> String {
    let own = &note.targets[0];
    let words = own.anchor.drawn().map_or_else(|| as_written(&own.selector), |span| span.of(text).replace('\n', " "));
    opening(&words, QUOTE)
}

/// The words of a selector as the editor wrote them.
fn as_written(selector: &Selector) -> String {
    selector.range.as_ref().map_or_else(|| selector.exact.clone(), |(start, end)| format!("{start} … {end}"))
}

/// The editor's words, where others are drawn in their place, or none.
fn written_on(target: &Target) -> Option<String> {
    let gone = matches!(target.anchor.verdict, Verdict::Fuzzy | Verdict::Review);
    gone.then(|| opening(&as_written(&target.selector), QUOTE))
}

fn caution(words: &Words, verdict: Verdict) -> Option<String> {
    let key = match verdict {
        Verdict::Exact | Verdict::Ambiguous | Verdict::Orphan => return None,
        Verdict::ContextChanged => "context-changed",
        Verdict::Fuzzy => "words-changed",
        Verdict::Review => "words-unsure",
    };
    Some(words.text(key).to_owned())
}
