//! What browsers are shown: the files of the last good build, its faults, and which file changed when.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::Condvar;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::time::Duration;

use serde::Serialize;

use crate::model::OutputTree;
use crate::serve::faults::Fault;
use crate::serve::kinds::KindRow;
use crate::serve::workshop::News;

/// The site as it is shown, which many connections look at while it is built again.
pub struct Site {
    /// Whoever has it has read a page that this run has served on this machine.
    pub token: String,
    now: Mutex<Now>,
    changed: Condvar,
}

#[derive(Default)]
struct Now {
    /// Counts the builds, from 1.
    version: u64,
    tree: Arc<OutputTree>,
    faults: Vec<Fault>,
    /// The kinds of notes that the last build knew.
    kinds: Vec<KindRow>,
    /// The build that last changed each file.
    changes: BTreeMap<String, u64>,
}

/// What a page is told that asks for what is new.
#[derive(Debug, Serialize)]
pub struct Update {
    /// The run of the server.
    run: String,
    /// The build that the page knows of now.
    version: u64,
    /// Whether the page has to be loaded anew.
    reload: bool,
    /// Whether a style sheet has changed.
    style: bool,
    /// What is wrong with the content.
    faults: Vec<Fault>,
}

impl Site {
    /// A site that holds nothing yet.
    pub fn new(token: String) -> Self {
        Self { token, now: Mutex::default(), changed: Condvar::new() }
    }

    /// Names this run of the server: the beginning of its token, from which the rest cannot be guessed.
    pub fn run(&self) -> &str {
        &self.token[..8]
    }

    /// Takes in what came of a build; gives the number of files that changed.
    pub fn take(&self, news: News) -> usize {
        let mut now = self.now();
        now.version += 1;
        now.faults = news.faults;
        now.kinds = news.kinds;
        let mut count = 0;
        if let Some(tree) = news.tree {
            let earlier = std::mem::replace(&mut now.tree, Arc::new(tree));
            let tree = Arc::clone(&now.tree);
            let version = now.version;
            let gone = earlier.files.keys().filter(|path| !tree.files.contains_key(*path));
            let other = tree.files.iter().filter(|(path, bytes)| earlier.files.get(*path) != Some(*bytes)).map(|(path, _)| path);
            for path in gone.chain(other) {
                now.changes.insert(path.clone(), version);
                count += 1;
            }
        }
        drop(now);
        self.changed.notify_all();
        count
    }

    /// The files, and the build that they are of.
    pub fn files(&self) -> (Arc<OutputTree>, u64) {
        let now = self.now();
        (Arc::clone(&now.tree), now.version)
    }

    /// The kinds that a note may have.
    pub fn kinds(&self) -> Vec<KindRow> {
        self.now().kinds.clone()
    }

    /// What is new for the page at `path` since build `since`; waits up to `longest` for something new.
    pub fn update(&self, path: &str, since: u64, longest: Duration) -> Update {
        let now = self.now();
        let waited = self.changed.wait_timeout_while(now, longest, |now| now.version == since);
        let (now, _) = waited.unwrap_or_else(PoisonError::into_inner);
        let new = |wanted: &dyn Fn(&str) -> bool| now.changes.iter().any(|(changed, version)| *version > since && wanted(changed));
        // What the search and other programs read is fetched anew when it is asked for.
        let is_fetched = |changed: &str| changed.starts_with("search/") || ["feed.xml", "llms.txt", "sitemap.xml"].contains(&changed);
        let of_all_pages = |changed: &str| !is_page(changed) && !is_style(changed) && !is_fetched(changed);
        Update {
            run: self.run().to_owned(),
            version: now.version,
            reload: since > now.version || new(&|changed| changed == path || of_all_pages(changed)),
            style: new(&is_style),
            faults: now.faults.clone(),
        }
    }

    /// A thread that panicked has left nothing half done: each change is one assignment after another.
    fn now(&self) -> MutexGuard<'_, Now> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn ends_with(path: &str, endings: &[&str]) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| endings.contains(&ending))
}

fn is_style(path: &str) -> bool {
    ends_with(path, &["css"])
}

/// A page, or a text beside the pages that none of them shows.
fn is_page(path: &str) -> bool {
    ends_with(path, &["html", "md", "xml", "txt", "json", "jsonld"])
}
