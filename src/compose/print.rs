//! `print.html`: the whole briefing on one page.

use rayon::prelude::*;

use crate::compose::overview;
use crate::compose::source;
use crate::compose::workspace::Workspace;
use crate::diag::Outcome;
use crate::model::briefing::Content;
use crate::model::briefing::Page;
use crate::model::briefing::PrintView;
use crate::model::briefing::Section;

const PATH: &str = "print.html";
/// A briefing of more sources than this is printed whole only where `book.toml` asks for it.
const MOST_SOURCES: usize = 200;

/// The printed whole, where it is wanted.
pub fn compose(workspace: &Workspace<'_>) -> Outcome<Vec<Page>> {
    let count = workspace.corpus.sources.len();
    if !workspace.book.html.print.unwrap_or(count <= MOST_SOURCES) {
        return Outcome::default();
    }
    // Its faults are those of the pages that it is made of, which tell them.
    let (overview, text) = overview::write(workspace, &mut Vec::new());
    let written: Vec<_> = (0..count)
        .into_par_iter()
        .map(|index| source::write(workspace, index, PATH, &format!("s{}-", workspace.source(index).number), &mut Vec::new()))
        .collect();
    let (sources, others): (Vec<_>, Vec<_>) = written.into_iter().unzip();
    let page = Page {
        path: PATH.to_owned(),
        title: workspace.words.with("to-print", &[("title", &workspace.book.title)]),
        description: workspace.words.text("whole-described").to_owned(),
        section: Section::Elsewhere,
        texts: std::iter::once(text).chain(others).collect(),
        content: Content::Print(PrintView { overview, sources }),
    };
    Outcome::new(vec![page], Vec::new())
}
