//! What one run leaves to the next, so that only what has changed is made anew.

use std::hash::DefaultHasher;
use std::hash::Hash;
use std::hash::Hasher;
use std::sync::Arc;

use crate::diag::Diagnostic;
use crate::model::Corpus;
use crate::model::Findings;
use crate::model::InputFile;
use crate::model::Inputs;
use crate::render;

/// What is kept between runs of one project.
#[derive(Default)]
pub struct Kept {
    /// The pages.
    pub pages: render::Kept,
    /// The sources and what was found in them.
    pub sources: Option<KeptSources>,
}

/// The sources, and what was found in them: most changes are of notes, which they know nothing of.
pub struct KeptSources {
    /// The sum of all that they were read from.
    pub sum: u64,
    /// The sources.
    pub corpus: Arc<Corpus>,
    /// Names, figures and dates.
    pub findings: Arc<Findings>,
    /// What is wrong with them.
    pub diagnostics: Vec<Diagnostic>,
}

impl KeptSources {
    /// What one run takes of them: the sources and findings are shared, however many there are.
    pub fn shared(&self) -> (Arc<Corpus>, Arc<Findings>, Vec<Diagnostic>) {
        (Arc::clone(&self.corpus), Arc::clone(&self.findings), self.diagnostics.clone())
    }
}

/// The sum of all that the sources and their findings are read from; `language` is the briefing's.
pub fn sum_of_sources(inputs: &Inputs, language: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    language.hash(&mut hasher);
    for file in inputs.seeds.iter().chain(inputs.content.iter().filter(|file| may_be_of_sources(file))) {
        (&file.path, &file.bytes).hash(&mut hasher);
    }
    hasher.finish()
}

/// Whether a file of `content/` may say something of the sources: all but those that are known to say nothing.
fn may_be_of_sources(file: &InputFile) -> bool {
    !["content/annotations/", "content/pages/", "content/cross-references.toml"].iter().any(|other| file.path.starts_with(other))
}
