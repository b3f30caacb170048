//! Serves a briefing while it is written: builds it in memory, answers browsers, builds it again when a file changes.
//!
//! 1. [`workshop`] runs the pipeline, the same that a build runs, and keeps the last good site.
//! 2. [`site`] is what browsers are shown just now, and what has changed since they last asked.
//! 3. [`listen`] takes connections on this machine, [`request`] and [`response`] speak HTTP, [`routes`] answers.
//! 4. [`page`] puts into each page what makes it show changes and take notes; the site that a build writes has nothing of it.
//! 5. [`notes`] writes what is noted in the browser, for pages that [`guard`] knows to be this server's own.

mod content_type;
mod faults;
mod guard;
mod kinds;
mod listen;
mod notes;
mod page;
mod request;
mod response;
mod routes;
mod site;
mod workshop;

use std::path::PathBuf;
use std::sync::Arc;

use crate::diag::Diagnostic;
use crate::diag::Error;
use crate::disk::Watch;
use crate::model::Date;
use crate::model::Inputs;
use crate::serve::notes::Notes;
use crate::serve::routes::Server;
use crate::serve::site::Site;
use crate::serve::workshop::Workshop;
use crate::text::hex;

/// How a briefing is served.
pub struct Settings {
    /// The briefing's folder.
    pub folder: PathBuf,
    /// The name or address that is listened at.
    pub hostname: String,
    /// The port that is listened at; 0 for any that is free.
    pub port: u16,
    /// Whether changes are looked for from time to time instead of being told by the system.
    pub poll: bool,
    /// Prints what is wrong, each time that something is built.
    pub tell: fn(&[Diagnostic], &Inputs),
    /// Tells the day, for notes that are written in the browser.
    pub today: fn() -> Date,
    /// Prints a line for whoever started it.
    pub say: fn(&str),
    /// Is handed the address as soon as it answers.
    pub ready: Box<dyn FnOnce(&str)>,
}

/// Serves until the program is ended.
///
/// # Errors
/// Where the folder is no briefing, or nothing can be listened at.
pub fn serve(settings: Settings) -> Result<(), Error> {
    let mut watch = Watch::begin(&settings.folder, settings.poll)?;
    let mut workshop = Workshop::open(settings.folder.clone(), settings.tell)?;
    let site = Arc::new(Site::new(token()?));
    let (listeners, address) = listen::bind(&settings.hostname, settings.port)?;
    if let Some(news) = workshop.build() {
        site.take(news);
    }
    listen::answer(listeners, &Arc::new(Server::new(Arc::clone(&site), settings.hostname, Notes::new(settings.folder, settings.today))));
    (settings.say)(&format!("serving at {address} (Ctrl+C ends it)\n"));
    (settings.ready)(&address);
    loop {
        // A folder that is watched only now may have changed before it was: then it is read once more.
        loop {
            match watch.look_at(workshop.folders()) {
                Ok(true) => rebuild(&mut workshop, &site, settings.say),
                Ok(false) => break,
                Err(error) => {
                    (settings.say)(&format!("warning: {error}\n"));
                    break;
                }
            }
        }
        watch.wait();
        rebuild(&mut workshop, &site, settings.say);
    }
}

fn rebuild(workshop: &mut Workshop, site: &Site, say: fn(&str)) {
    let Some(news) = workshop.build() else { return };
    let faulty = news.tree.is_none();
    let changed = site.take(news);
    say(&if faulty { "the pages stay as they were\n".to_owned() } else { format!("built again: {changed} files changed\n") });
}

/// A word that nobody can guess, new for each run: whoever has it has read a page.
fn token() -> Result<String, Error> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| Error::Serve { address: "this machine".to_owned(), why: error.to_string() })?;
    Ok(hex(&bytes))
}
