//! Gives each new note an id that nobody has, and each reply the id and the words of what it answers.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::diag::Diagnostic;
use crate::diag::Outcome;
use crate::import::new_note::Answered;
use crate::import::new_note::Name;
use crate::import::new_note::NewNote;
use crate::import::new_note::NewQuote;
use crate::model::Annotation;
use crate::model::Edition;
use crate::model::InputFile;
use crate::text::slugify;

/// Names from elsewhere are cut to so many code points; with the ending they stay well below what file systems take.
const LONGEST_NAME: usize = 60;
/// The most bytes of a name: with `.md` it is a file's name on every system.
const MOST_BYTES: usize = 240;

/// A note with its id.
#[derive(Debug)]
pub struct Settled {
    /// The note, which has a quote.
    pub note: NewNote,
    /// Its id, which is also its file's path below `content/annotations/`.
    pub id: String,
    /// The id of what it answers.
    pub reply_to: Option<String>,
}

/// Settles all of `notes` beside what the project has. Those that it has already are errors.
pub fn settle(notes: Vec<NewNote>, edition: &Edition, content: &[InputFile]) -> Outcome<Vec<Settled>> {
    let mut faults = Vec::new();
    let known = &edition.annotations.all;
    let fresh = without_duplicates(notes, known, &mut faults);
    let quoted = with_quotes(fresh, known, &mut faults);
    let mut taken: BTreeSet<String> = known.iter().map(|note| note.id.to_lowercase()).collect();
    taken.extend(content.iter().filter_map(|file| {
        let below = file.path.strip_prefix("content/annotations/")?;
        Some(below.strip_suffix(".md")?.to_lowercase())
    }));
    let mut settled = Vec::new();
    // The project's own come first, so that none of them loses its name to one from elsewhere.
    let (own, other): (Vec<NewNote>, Vec<NewNote>) = quoted.into_iter().partition(|note| matches!(note.name, Name::Own(_)));
    for note in own.into_iter().chain(other) {
        let source = &edition.corpus.sources[note.quotes[0].source].id;
        match id(&note, source, &taken) {
            Ok(id) => {
                taken.insert(id.to_lowercase());
                settled.push(Settled { note, id, reply_to: None });
            }
            Err(fault) => faults.push(fault),
        }
    }
    answer(&mut settled, known, &mut faults);
    Outcome::new(settled, faults)
}

/// Leaves out, as errors, notes from elsewhere that were taken in before or stand twice in the file.
fn without_duplicates(notes: Vec<NewNote>, known: &[Annotation], faults: &mut Vec<Diagnostic>) -> Vec<NewNote> {
    let mut seen: BTreeMap<String, Option<String>> =
        known.iter().filter_map(|note| Some((note.via.clone()?, Some(note.id.clone())))).collect();
    let mut fresh = Vec::new();
    for note in notes {
        let Some(via) = note.via.clone() else {
            fresh.push(note);
            continue;
        };
        if let Some(earlier) = seen.get(&via) {
            let (message, help) = earlier.as_ref().map_or_else(
                || (format!("`{via}` stands twice in this file"), "take one of the two out".to_owned()),
                |id| (format!("`{via}` is here already: it is the note `{id}`"), format!("{KEEP_GOING}, or delete the note `{id}` first")),
            );
            faults.push(Diagnostic::error("equal-ids", note.place.clone(), message).help(help));
            continue;
        }
        seen.insert(via, None);
        fresh.push(note);
    }
    fresh
}

const KEEP_GOING: &str = "leave it out with --keep-going, which takes in all the others";

/// Gives each reply without words those of what it answers, through other replies where need be; leaves out those that get none.
fn with_quotes(mut notes: Vec<NewNote>, known: &[Annotation], faults: &mut Vec<Diagnostic>) -> Vec<NewNote> {
    let mut words: BTreeMap<String, NewQuote> = BTreeMap::new();
    for note in known {
        let own = &note.targets[0];
        let quote = NewQuote { source: own.source, selector: own.selector.clone(), relation: None, note: None };
        words.extend(note.via.iter().map(|via| (via.clone(), quote.clone())));
    }
    // The replies that wait for the words of an address, by their index.
    let mut waiting: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut ahead: Vec<usize> = (0..notes.len()).rev().collect();
    while let Some(index) = ahead.pop() {
        let note = &mut notes[index];
        if let (true, Some(Answered::Elsewhere(to))) = (note.quotes.is_empty(), &note.reply_to) {
            match words.get(to) {
                Some(quote) => note.quotes.push(quote.clone()),
                None => waiting.entry(to.clone()).or_default().push(index),
            }
        }
        if let (Some(via), Some(own)) = (&note.via, note.quotes.first()) {
            words.entry(via.clone()).or_insert_with(|| NewQuote { relation: None, note: None, ..own.clone() });
            ahead.extend(waiting.remove(via).unwrap_or_default());
        }
    }
    let (with, without): (Vec<NewNote>, Vec<NewNote>) = notes.into_iter().partition(|note| !note.quotes.is_empty());
    faults.extend(without.into_iter().map(|note| {
        let name = note.via.unwrap_or_else(|| "a note".to_owned());
        Diagnostic::warning("left-out", note.place, format!("`{name}` is left out: what it answers is not here"))
    }));
    with
}

fn id(note: &NewNote, source: &str, taken: &BTreeSet<String>) -> Result<String, Diagnostic> {
    let is_free = |id: &String| !taken.contains(&id.to_lowercase());
    let like = match &note.name {
        Name::Own(slug) => {
            let id = format!("{source}/{slug}");
            if slug.is_empty() || slug.len() > MOST_BYTES || slugify(slug) != *slug {
                let fault = Diagnostic::error("bad-id", note.place.clone(), format!("`{slug}` cannot be the name of a note"));
                return Err(fault.help("names are of letters, digits, `-` and `_`, and no longer than a file's name can be"));
            }
            if !is_free(&id) {
                let fault = Diagnostic::error("equal-ids", note.place.clone(), format!("there is a note `{id}` already"));
                return Err(fault.help(format!("{KEEP_GOING}, or delete content/annotations/{id}.md first")));
            }
            return Ok(id);
        }
        Name::Like(like) => like,
    };
    let cut: String = slugify(like).chars().take(LONGEST_NAME).collect();
    let slug = if cut.is_empty() { "note".to_owned() } else { cut };
    let plain = format!("{source}/{slug}");
    // Among so many numbers one is free.
    let mut numbered = (2..taken.len() + 3).map(|number| format!("{source}/{slug}-{number}"));
    Ok(if is_free(&plain) { plain } else { numbered.find(is_free).unwrap_or(plain) })
}

/// Puts ids in place of addresses in what replies answer.
fn answer(settled: &mut [Settled], known: &[Annotation], faults: &mut Vec<Diagnostic>) {
    let earlier = known.iter().filter_map(|note| Some((note.via.clone()?, note.id.clone())));
    let new = settled.iter().filter_map(|one| Some((one.note.via.clone()?, one.id.clone())));
    let ids: BTreeMap<String, String> = earlier.chain(new).collect();
    for one in settled {
        one.reply_to = match &one.note.reply_to {
            None => None,
            Some(Answered::Note(id)) => Some(id.clone()),
            Some(Answered::Elsewhere(address)) => {
                let id = ids.get(address).cloned();
                if id.is_none() {
                    let message = format!("`{}` answers `{address}`, which is not here, and is taken in as a note of its own", one.id);
                    faults.push(Diagnostic::warning("unknown-annotation", one.note.place.clone(), message));
                    "comment".clone_into(&mut one.note.kind);
                }
                id
            }
        };
    }
}
