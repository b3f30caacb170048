//! A project made of strings, run in memory.

use std::sync::Mutex;

use postil::cli::report::plain_reports;
use postil::diag::Diagnostic;
use postil::model::Edition;
use postil::model::InputFile;
use postil::model::Inputs;
use postil::model::OutputTree;
use postil::pipeline;
use postil::text::Lines;

/// A project in the making.
#[derive(Clone, Default)]
pub struct Project {
    inputs: Inputs,
}

impl Project {
    /// An empty project.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file; `book.toml` and the folders go where a project has them.
    pub fn file(mut self, path: &str, text: impl AsRef<[u8]>) -> Self {
        let bytes = text.as_ref().to_vec();
        if path == "book.toml" {
            self.inputs.book = String::from_utf8(bytes).expect("book.toml is text");
            return self;
        }
        self.inputs.folders.extend(path.split('/').next().map(str::to_owned));
        self.inputs.folders.sort();
        self.inputs.folders.dedup();
        let list = match path.split('/').next() {
            Some("seeds") => &mut self.inputs.seeds,
            Some("content") => &mut self.inputs.content,
            Some("templates") => &mut self.inputs.templates,
            Some("theme") => &mut self.inputs.theme,
            _ => panic!("{path}: no folder of a project"),
        };
        list.push(InputFile { path: path.to_owned(), bytes });
        list.sort();
        self
    }

    /// Runs all stages.
    pub fn run(self) -> Run {
        let book = pipeline::read_book(&self.inputs.book, &self.inputs);
        let mut diagnostics = book.diagnostics;
        let mut outcome = pipeline::edit(&self.inputs, book.value, &mut |_| {});
        let site = Mutex::new(OutputTree::default());
        pipeline::publish(&self.inputs, &mut outcome, &site, &mut |_| {}).expect("the templates are in order");
        diagnostics.extend(outcome.diagnostics);
        Run { inputs: self.inputs, edition: outcome.value, tree: site.into_inner().expect("no thread has died"), diagnostics }
    }
}

/// What came of a run.
pub struct Run {
    /// What went in.
    pub inputs: Inputs,
    /// All that the stages made.
    pub edition: Edition,
    /// The site.
    pub tree: OutputTree,
    /// What is wrong.
    pub diagnostics: Vec<Diagnostic>,
}

impl Run {
    /// A file of the site as text.
    pub fn page(&self, path: &str) -> &str {
        let bytes = self.tree.files.get(path).unwrap_or_else(|| panic!("no {path} in {:?}", self.tree.files.keys()));
        std::str::from_utf8(bytes).expect("pages are UTF-8")
    }

    /// The diagnostics, one a line: place, severity, code, message, and the way out below. Each is put as people read it
    /// too, which must end with a report, wherever its place is.
    pub fn complaints(&self) -> String {
        for (diagnostic, report) in self.diagnostics.iter().zip(plain_reports(&self.diagnostics, &self.inputs)) {
            assert!(report.contains(&diagnostic.message) || diagnostic.message.contains('\t'), "{report}");
        }
        self.diagnostics.iter().map(|diagnostic| self.complaint(diagnostic)).collect()
    }

    fn complaint(&self, diagnostic: &Diagnostic) -> String {
        let file = &diagnostic.place.file;
        let found = self.inputs.files().find(|input| input.path == *file);
        let text = found.map_or_else(|| self.inputs.book.clone(), |input| String::from_utf8_lossy(&input.bytes).into_owned());
        let at = Lines::of(&text).position(diagnostic.place.span.start);
        let severity = diagnostic.severity.name();
        let mut lines = format!("{file}:{}:{} {severity} {}: {}\n", at.line, at.column, diagnostic.code, diagnostic.message);
        for line in diagnostic.help.lines() {
            lines += &format!("    {line}\n");
        }
        lines
    }
}
