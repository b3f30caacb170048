//! A briefing that has nothing to be made of.

use crate::diag::Diagnostic;
use crate::diag::Place;
use crate::diag::Severity;
use crate::diag::nearest;
use crate::model::Inputs;
use crate::text::Span;

/// The code of this fault.
const NO_SOURCES: &str = "no-sources";

/// Puts first that there are no sources, and takes out what only follows from it: that this or that source is not there.
pub fn say_that_there_are_none(inputs: &Inputs, all: &mut Vec<Diagnostic>) {
    let follows = |fault: &Diagnostic| [NO_SOURCES, "unknown-source", "unknown-citation"].contains(&fault.code);
    let notes_are_lost = all.iter().any(|fault| follows(fault) && fault.severity == Severity::Error);
    all.retain(|fault| !follows(fault));
    let place = Place::new("seeds/", Span::default());
    let (message, help) = if !inputs.seeds.is_empty() {
        ("no file in `seeds/` can be read as a source".to_owned(), "put documents there as plain text (.txt) or Markdown (.md)".to_owned())
    } else if inputs.folders.iter().any(|name| name == "seeds") {
        (
            "the folder `seeds/` holds no file".to_owned(),
            "put the source documents there, as plain text (.txt) or Markdown (.md)".to_owned(),
        )
    } else {
        let near = nearest("seeds", inputs.folders.iter().map(String::as_str));
        let help = near.map_or_else(
            || "make it beside `book.toml`, and put the source documents there, as plain text (.txt) or Markdown (.md)".to_owned(),
            |near| format!("rename the folder `{near}` to `seeds`, in small letters"),
        );
        ("there is no folder `seeds/`, so that there are no sources".to_owned(), help)
    };
    let fault = Diagnostic::warning(NO_SOURCES, place, message).help(help);
    all.insert(0, if notes_are_lost { Diagnostic { severity: Severity::Error, ..fault } } else { fault });
}
