//! Runs the case files: each stage's views against what the case expects.

use postil::model::Quantity;
use postil::model::Source;
use postil::model::SourceFindings;

use crate::support::case_file;
use crate::support::case_file::CaseFile;
use crate::support::golden::{difference, updating};
use crate::support::project::{Project, Run};

#[test]
fn parsing() {
    run_all("parse");
}

#[test]
fn annotating() {
    run_all("annotate");
}

#[test]
fn extracting() {
    run_all("extract");
}

#[test]
fn composing() {
    run_all("compose");
}

fn run_all(stage: &str) {
    let mut failures = Vec::new();
    for case in case_file::read_all(stage) {
        let run = project(&case).run();
        if updating() {
            case_file::rewrite(&case, |view| shown(&run, view));
            continue;
        }
        for section in case.sections.iter().filter(|section| section.expected) {
            if let Some(difference) = difference(&section.text, &shown(&run, &section.name)) {
                failures.push(format!("{}\n{} {difference}", case.path.display(), section.line));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

fn project(case: &CaseFile) -> Project {
    let inputs = case.sections.iter().filter(|section| !section.expected);
    inputs.fold(Project::new(), |project, section| project.file(&section.name, section.bytes()))
}

/// What a run shows under the name that a case asks for.
fn shown(run: &Run, view: &str) -> String {
    let (name, path) = view.split_once(' ').unwrap_or((view, ""));
    match name {
        "blocks" => blocks(run),
        "sources" => sources(run),
        "anchors" => anchors(run),
        "quantities" => quantities(run),
        "dates" => dates(run),
        "names" => names(run),
        "complaints" => run.complaints(),
        "file" => format!("{}\n", run.page(path).trim_end()),
        "passages" => passages(run.page(path)),
        "ids" => ids(run.page(path)),
        _ => panic!("`{view}` is no view"),
    }
}

/// Each block: passage, kind, the seed's bytes that it came from, its text with its markup in brackets.
fn blocks(run: &Run) -> String {
    let mut lines = String::new();
    for source in &run.edition.corpus.sources {
        for block in &source.blocks {
            let number = block.passage.map_or("-".to_owned(), |number| number.to_string());
            let seed = block.runs.first().zip(block.runs.last()).map(|(first, last)| first.seed.start..last.seed.end).unwrap_or_default();
            let text = block.span.of(&source.text);
            let inlines: String =
                block.inlines.iter().map(|inline| format!(" {{{:?} {}}}", inline.kind, inline.span.of(&source.text))).collect();
            lines += &format!("{number} {:?} {}..{} {}{inlines}\n", block.kind, seed.start, seed.end, shortened(text));
        }
    }
    lines
}

fn sources(run: &Run) -> String {
    let sources = run.edition.corpus.sources.iter();
    sources
        .map(|source| format!("{} {} | {} | {} words | {}\n", source.number, source.id, source.title, source.words, source.language))
        .collect()
}

fn anchors(run: &Run) -> String {
    let mut lines = String::new();
    for note in &run.edition.annotations.all {
        for target in &note.targets {
            let source = &run.edition.corpus.sources[target.source];
            let place = target.anchor.span.map_or("nowhere".to_owned(), |span| {
                format!(
                    "{}..{} ¶{} {}",
                    span.start,
                    span.end,
                    source.passage_at(span.start).unwrap_or(0),
                    span.of(&source.text).replace('\n', "⏎")
                )
            });
            lines += &format!("{} {} {} {place}\n", note.id, target.anchor.verdict.name(), source.id);
        }
    }
    lines
}

/// Each figure: its words, kind, value and unit.
fn quantities(run: &Run) -> String {
    let line = |source: &Source, figure: &Quantity| {
        let to = figure.value_to.map_or(String::new(), |to| format!("..{to}"));
        let marks = [(figure.approximate, " about"), (figure.vague, " vague")];
        let marks: String = marks.into_iter().filter(|(is, _)| *is).map(|(_, word)| word).collect();
        format!("{} = {:?} {}{to} {}{marks}", figure.span.of(&source.text), figure.kind, figure.value, figure.unit)
    };
    by_source(run, |source, found| found.quantities.iter().map(|figure| line(source, figure)).collect())
}

/// Each date: its words and value.
fn dates(run: &Run) -> String {
    by_source(run, |source, found| found.dates.iter().map(|date| format!("{} = {}", date.span.of(&source.text), date.value)).collect())
}

/// Each mention of a name: its words and whom they name.
fn names(run: &Run) -> String {
    let entities = &run.edition.findings.entities;
    by_source(run, |source, found| {
        found.mentions.iter().map(|mention| format!("{} = {}", mention.span.of(&source.text), entities[mention.entity].name)).collect()
    })
}

/// Lines under the id of each source.
fn by_source(run: &Run, lines: impl Fn(&Source, &SourceFindings) -> Vec<String>) -> String {
    let sources = run.edition.corpus.sources.iter().zip(&run.edition.findings.sources);
    let shown = sources.map(|(source, found)| {
        let lines = lines(source, found).into_iter().map(|line| format!("  {}\n", line.trim_end()));
        format!("{}\n{}", source.id, lines.collect::<String>())
    });
    shown.collect()
}

/// The passages' own elements in a page, one a line.
fn passages(html: &str) -> String {
    let starts = html.match_indices(" id=p").chain(html.match_indices(" id=\"p"));
    let mut found: Vec<(usize, String)> = starts
        .map(|(at, _)| {
            let start = html[..at].rfind('<').unwrap();
            let tag: String = html[start + 1..].chars().take_while(|c| c.is_alphanumeric()).collect();
            let end = html[at..].find(&format!("</{tag}>")).map_or(html.len(), |end| at + end + tag.len() + 3);
            (start, html[start..end].to_owned() + "\n")
        })
        .collect();
    found.sort();
    found.into_iter().map(|(_, line)| line).collect()
}

/// The ids of a page, one a line, in order; one that stands twice is said to.
fn ids(html: &str) -> String {
    let mut found: Vec<String> = Vec::new();
    for (at, sign) in html.match_indices(" id=") {
        let rest = html[at + sign.len()..].trim_start_matches('"');
        let id = &rest[..rest.find(['"', ' ', '>']).unwrap_or(rest.len())];
        let twice = if found.iter().any(|other| other == id) { " twice" } else { "" };
        found.push(format!("{id}{twice}"));
    }
    found.join("\n") + "\n"
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= 120 {
        return text.to_owned();
    }
    let start: String = text.chars().take(50).collect();
    format!("{start} … ({} code points)", text.chars().count())
}
