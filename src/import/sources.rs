//! The project's sources by what a note from elsewhere may call them.

use std::collections::BTreeMap;

use crate::import::address::same_page;
use crate::model::Corpus;

/// Ids and addresses of sources.
pub struct Sources<'a> {
    corpus: &'a Corpus,
    by_page: BTreeMap<String, usize>,
}

impl<'a> Sources<'a> {
    /// Looks through the records. Of two sources that name one address the first has it.
    pub fn of(corpus: &'a Corpus) -> Self {
        let mut by_page = BTreeMap::new();
        for (index, source) in corpus.sources.iter().enumerate() {
            for address in source.record.url.iter().chain(&source.record.archived) {
                if let Some(page) = same_page(address) {
                    by_page.entry(page).or_insert(index);
                }
            }
        }
        Self { corpus, by_page }
    }

    /// The source with this id.
    pub fn by_id(&self, id: &str) -> Option<usize> {
        self.corpus.index_of(id)
    }

    /// The source whose record names this address.
    pub fn by_address(&self, address: &str) -> Option<usize> {
        self.by_page.get(&same_page(address)?).copied()
    }
}
