//! Something kept for every passage of a corpus, made when it is first asked for.

use crate::model::PassageRef;

/// By source and passage.
#[derive(Default)]
pub struct Tally<T> {
    sources: Vec<Vec<T>>,
}

impl<T: Default + Clone> Tally<T> {
    /// What is kept for a passage.
    pub fn of(&mut self, passage: PassageRef) -> &mut T {
        if self.sources.len() <= passage.source {
            self.sources.resize(passage.source + 1, Vec::new());
        }
        let source = &mut self.sources[passage.source];
        if source.len() <= passage.passage {
            source.resize(passage.passage + 1, T::default());
        }
        &mut source[passage.passage]
    }
}
