//! Watches a project's files for changes.

use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;
use std::sync::mpsc;
use std::sync::mpsc::Receiver;
use std::time::Duration;

use notify::event::ModifyKind;
use notify::{Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use crate::diag::Error;
use crate::disk::project::FOLDERS;

/// So long must the disk be quiet before a change counts as done: editors write a file in several steps.
const QUIET: Duration = Duration::from_millis(40);
/// After so many waits for quiet a change is told all the same.
const MOST_WAITS: usize = 25;
/// How often a disk is looked through that tells of no changes by itself.
const POLLED: Duration = Duration::from_millis(500);

/// A project under watch.
pub struct Watch {
    folder: PathBuf,
    watcher: Box<dyn Watcher + Send>,
    watched: BTreeSet<PathBuf>,
    /// What was taken away with each change: the system no longer watches that, also where it is made anew.
    changes: Receiver<Vec<PathBuf>>,
}

impl Watch {
    /// Begins to watch the project in `folder`. `poll` looks through it from time to time, for disks that tell of no changes.
    ///
    /// # Errors
    /// Where the system does not allow it.
    pub fn begin(folder: &Path, poll: bool) -> Result<Self, Error> {
        // Changes are told by their absolute paths.
        let folder = &std::path::absolute(folder).map_err(|source| Error::Disk { action: "watch", path: folder.to_owned(), source })?;
        let (sender, changes) = mpsc::channel();
        let take = move |event: notify::Result<Event>| {
            if let Ok(event) = event
                && matters(&event)
            {
                let gone = matches!(event.kind, EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_)));
                // Nobody listens any more when the program ends.
                let _ = sender.send(if gone { event.paths } else { Vec::new() });
            }
        };
        let polling = Config::default().with_poll_interval(POLLED).with_compare_contents(true);
        let watcher: notify::Result<Box<dyn Watcher + Send>> = if poll {
            PollWatcher::new(take, polling).map(|watcher| Box::new(watcher) as Box<dyn Watcher + Send>)
        } else {
            RecommendedWatcher::new(take, Config::default()).map(|watcher| Box::new(watcher) as Box<dyn Watcher + Send>)
        };
        let watcher = watcher.map_err(|error| failed(folder, &error))?;
        let mut watch = Self { folder: folder.to_owned(), watcher, watched: BTreeSet::new(), changes };
        watch.add(folder, RecursiveMode::NonRecursive)?;
        watch.look_at(&[])?;
        Ok(watch)
    }

    /// Watches the folders that every project has, where they are there by now, and `more`, which start from the project's
    /// folder; says whether one of them is new, so that something may have changed in it unseen.
    ///
    /// # Errors
    /// Where the system does not allow it: mostly because it watches too many folders already.
    pub fn look_at(&mut self, more: &[String]) -> Result<bool, Error> {
        let names: Vec<PathBuf> =
            FOLDERS.iter().copied().chain(more.iter().map(String::as_str)).map(|name| self.folder.join(name)).collect();
        let mut new = false;
        for path in names.into_iter().filter(|path| path.is_dir()) {
            new |= self.add(&path, RecursiveMode::Recursive)?;
        }
        Ok(new)
    }

    /// Waits until something has changed and the disk is quiet again.
    pub fn wait(&mut self) {
        let Ok(mut gone) = self.changes.recv() else { return };
        for _ in 0..MOST_WAITS {
            let Ok(more) = self.changes.recv_timeout(QUIET) else { break };
            gone.extend(more);
        }
        while let Ok(more) = self.changes.try_recv() {
            gone.extend(more);
        }
        self.watched.retain(|path| !gone.contains(path));
    }

    fn add(&mut self, path: &Path, mode: RecursiveMode) -> Result<bool, Error> {
        if self.watched.contains(path) {
            return Ok(false);
        }
        self.watcher.watch(path, mode).map_err(|error| failed(path, &error))?;
        Ok(self.watched.insert(path.to_owned()))
    }
}

/// Whether an event may be a change of the project: reading is none, and neither are the copies that editors keep.
fn matters(event: &Event) -> bool {
    let of_an_editor = |path: &PathBuf| {
        path.file_name()
            .map(|name| name.to_string_lossy())
            .is_some_and(|name| name.starts_with('.') || name.ends_with('~') || name.ends_with(".swp"))
    };
    !matches!(event.kind, EventKind::Access(_)) && (event.paths.is_empty() || !event.paths.iter().all(of_an_editor))
}

fn failed(path: &Path, error: &notify::Error) -> Error {
    let source = std::io::Error::other(format!("{error}; with `--poll` the files are looked through from time to time instead"));
    Error::Disk { action: "watch", path: path.to_owned(), source }
}
