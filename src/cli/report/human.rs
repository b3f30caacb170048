//! Diagnostics for people: each with the line it is about, and a way out.

use std::io::IsTerminal;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::cli::counted::counted;
use crate::cli::report::texts::first_line;
use crate::cli::say;
use crate::diag::Diagnostic;
use crate::diag::Severity;
use crate::model::Inputs;
use crate::pipeline::text_of;

/// Prints all diagnostics to the standard error, and how many there were.
pub fn print(diagnostics: &[Diagnostic], inputs: &Inputs) {
    let plain = !std::io::stderr().is_terminal() || std::env::var_os("NO_COLOR").is_some();
    for diagnostic in diagnostics {
        say::err(&(render(diagnostic, inputs, plain) + "\n\n"));
    }
    let count = |severity: Severity| diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    if errors + warnings > 0 {
        say::err(&format!("{}, {}\n", counted(errors, "error"), counted(warnings, "warning")));
    }
}

/// One diagnostic as text.
pub fn render(diagnostic: &Diagnostic, inputs: &Inputs, plain: bool) -> String {
    let text = text_of(&diagnostic.place.file, inputs);
    let span = first_line(&diagnostic.place, &text);
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let annotation = AnnotationKind::Primary.span(span.start..span.end);
    let snippet = Snippet::source(&*text).path(&diagnostic.place.file).annotation(annotation);
    let mut group = level.primary_title(&diagnostic.message).id(diagnostic.code).element(snippet);
    if !diagnostic.help.is_empty() {
        group = group.element(Level::HELP.message(&diagnostic.help));
    }
    let renderer = if plain { Renderer::plain() } else { Renderer::styled() };
    renderer.decor_style(DecorStyle::Unicode).render(&[group])
}
