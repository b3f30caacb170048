//! Diagnostics for people: each with the line it is about, and a way out.

use std::borrow::Cow;
use std::io::IsTerminal;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use crate::cli::counted::counted;
use crate::cli::report::texts::Shown;
use crate::cli::say;
use crate::diag::Diagnostic;
use crate::diag::Severity;
use crate::model::Inputs;
use crate::pipeline::text_of;
use crate::text::Lines;

/// Prints all diagnostics to the standard error, and how many there were.
pub fn print(diagnostics: &[Diagnostic], inputs: &Inputs) {
    let plain = !std::io::stderr().is_terminal() || std::env::var_os("NO_COLOR").is_some();
    for_each(diagnostics, inputs, plain, |report| say::err(&(report + "\n\n")));
    let count = |severity: Severity| diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    if errors + warnings > 0 {
        say::err(&format!("{}, {}\n", counted(errors, "error"), counted(warnings, "warning")));
    }
}

/// The diagnostics as people read them where nothing is coloured, one after the other.
#[must_use]
pub fn plain_reports(diagnostics: &[Diagnostic], inputs: &Inputs) -> Vec<String> {
    let mut reports = Vec::new();
    for_each(diagnostics, inputs, true, |report| reports.push(report));
    reports
}

/// Hands each diagnostic to `take` as text; the lines of a file are counted once for all that follow each other.
fn for_each(diagnostics: &[Diagnostic], inputs: &Inputs, plain: bool, mut take: impl FnMut(String)) {
    for of_file in diagnostics.chunk_by(|one, other| one.place.file == other.place.file) {
        let text: Cow<'_, str> = text_of(&of_file[0].place.file, inputs);
        let lines = Lines::of(&text);
        for diagnostic in of_file {
            take(report(diagnostic, &text, &lines, plain));
        }
    }
}

/// One diagnostic on a file with this `text` as it is read by people.
fn report(diagnostic: &Diagnostic, text: &str, lines: &Lines<'_>, plain: bool) -> String {
    let shown = Shown::of(text, lines, diagnostic.place.span);
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let file = &diagnostic.place.file;
    let annotation = AnnotationKind::Primary.span(shown.marked.start..shown.marked.end);
    let snippet = Snippet::source(shown.words).line_start(shown.position.line).annotation(annotation);
    let title = level.primary_title(&diagnostic.message).id(diagnostic.code);
    let mut group = if shown.is_part {
        // A snippet counts its columns from where it begins, and this one begins inside the line.
        title.element(Origin::path(file).line(shown.position.line).char_column(shown.position.column)).element(snippet)
    } else {
        title.element(snippet.path(file))
    };
    if !diagnostic.help.is_empty() {
        group = group.element(Level::HELP.message(&diagnostic.help));
    }
    let renderer = if plain { Renderer::plain() } else { Renderer::styled() };
    renderer.decor_style(DecorStyle::Unicode).render(&[group])
}
