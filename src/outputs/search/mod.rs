//! The index that readers search: `search/`, in classic scripts, because a page on a disk may load nothing else.
//!
//! - `search/words.js` is what the search says in the words of the site ([`words`]); it is loaded with the script.
//! - `search/index.js` says how the rest is cut, what kinds there are and how long each text is; it is loaded with
//!   the first query.
//! - `search/terms-<n>.js` holds a range of the sorted terms and where each stands ([`terms`]); it is loaded when a
//!   query needs its range.
//! - `search/texts-<n>.js` holds what is shown of some entries ([`texts`]); it is loaded when one of them is a result.
//!
//! What is a result and in what order is reckoned in the browser: BM25 after Robertson and Zaragoza, "The Probabilistic
//! Relevance Framework" (2009), with the words of titles counted several times, as their section 3.6 has it.

mod claims;
mod digits;
mod entry;
mod inverted;
mod names;
mod notes;
mod pages;
mod passages;
mod plain;
mod script;
mod sources;
mod terms;
mod texts;
mod words;

use std::fmt::Write;

use crate::diag::Error;
use crate::model::Edition;
use crate::model::InputFile;
use crate::model::briefing::Page;
use crate::outputs::put::Put;
use crate::outputs::search::digits::digit;
use crate::outputs::search::digits::length_digit;
use crate::outputs::search::entry::Entry;
use crate::outputs::search::entry::Group;
use crate::outputs::search::script::assignment;
use crate::outputs::search::script::close;
use crate::outputs::search::script::string;

/// A sort of things that can be found.
struct Kind {
    /// Its class in the results' style.
    class: &'static str,
    /// How much its matches count, in hundredths of a passage's.
    weight: u16,
    /// Gathers them from the edition and from the pages of which there are few.
    gather: for<'a> fn(&'a Edition, &'a [Page]) -> Vec<Group<'a>>,
}

/// What can be found. A new kind is a row here and a file beside this one.
const KINDS: &[Kind] = &[
    Kind { class: "name", weight: 180, gather: names::gather },
    Kind { class: "claim", weight: 140, gather: claims::gather },
    Kind { class: "page", weight: 110, gather: pages::gather },
    Kind { class: "source", weight: 150, gather: sources::gather },
    Kind { class: "note", weight: 110, gather: notes::gather },
    Kind { class: "passage", weight: 100, gather: passages::gather },
];

/// Adds the index, where `book.toml` does not say that there is none.
pub fn add(edition: &Edition, _: &[InputFile], pages: &[Page], put: &mut Put<'_>) -> Result<(), Error> {
    if !edition.book.html.search {
        return Ok(());
    }
    let gathered: Vec<Vec<Group<'_>>> = KINDS.iter().map(|kind| (kind.gather)(edition, pages)).collect();
    let groups: Vec<&Group<'_>> = gathered.iter().flatten().collect();
    let entries: Vec<&Entry<'_>> = groups.iter().flat_map(|group| &group.entries).collect();
    let inverted = inverted::invert(&entries);
    let (term_files, first_terms) = terms::files(&inverted.terms);
    let (text_files, first_entries) = texts::files(&groups);
    let index = index(&gathered, &inverted.lengths, &first_terms, &first_entries);
    put("search/words.js", assignment("words", &words::file(&edition.book.words)).into_bytes().into(), None)?;
    put("search/index.js", assignment("index", &index).into_bytes().into(), None)?;
    let named = |name: &'static str| move |(number, content): (usize, String)| (format!("{name}-{number}"), content);
    let files = term_files.into_iter().enumerate().map(named("terms")).chain(text_files.into_iter().enumerate().map(named("texts")));
    for (name, content) in files {
        put(&format!("search/{name}.js"), assignment(&name, &content).into_bytes().into(), None)?;
    }
    Ok(())
}

/// The script value of `search/index.js`: `[kinds, lengths, first terms, first entries]`.
fn index(gathered: &[Vec<Group<'_>>], lengths: &[usize], first_terms: &[&str], first_entries: &[usize]) -> String {
    let mut value = String::from("[[");
    let mut first = 0;
    for (kind, groups) in KINDS.iter().zip(gathered) {
        let _ = write!(value, "[{first},{},\"{}\"],", kind.weight, kind.class);
        first += groups.iter().map(|group| group.entries.len()).sum::<usize>();
    }
    close(&mut value);
    value.push_str(",\"");
    value.extend(lengths.iter().map(|&length| digit(length_digit(length))));
    value.push_str("\",[");
    for term in first_terms {
        string(&mut value, term);
        value.push(',');
    }
    close(&mut value);
    value.push_str(",[");
    for entry in first_entries {
        let _ = write!(value, "{entry},");
    }
    close(&mut value);
    value.push(']');
    value
}
