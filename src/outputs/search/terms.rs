//! `search/terms-<n>.js`: `[terms, places]`, a range of the sorted terms and where each stands.
//!
//! Both are strings whose parts are parted by spaces, as many in the one as in the other. A term is a digit, how many
//! UTF-16 units it has in common with the one before it, and the rest of it (front coding, as in Witten, Moffat and
//! Bell, "Managing Gigabytes", section 4.1). Its places are the gaps between the numbers of its entries; a gap of 0
//! says that it counts once more in the same entry.

use crate::outputs::search::digits::digit;
use crate::outputs::search::digits::number;
use crate::outputs::search::script::string;

/// A file is full when it has so many bytes.
const FULL: usize = 40 << 10;
/// The most units that a term is said to have in common with another.
const MOST_COMMON: usize = 60;

/// The script values of the files, and the first term of each.
pub fn files(terms: &[(String, Vec<u32>)]) -> (Vec<String>, Vec<&str>) {
    let (mut files, mut firsts) = (Vec::new(), Vec::new());
    let (mut names, mut places) = (String::new(), String::new());
    let mut before = "";
    for (term, entries) in terms {
        if names.is_empty() {
            firsts.push(term.as_str());
            before = "";
        } else {
            names.push(' ');
            places.push(' ');
        }
        write_term(&mut names, before, term);
        write_places(&mut places, entries);
        before = term;
        if names.len() + places.len() >= FULL {
            files.push(file(&names, &places));
            names.clear();
            places.clear();
        }
    }
    if !names.is_empty() {
        files.push(file(&names, &places));
    }
    (files, firsts)
}

fn file(names: &str, places: &str) -> String {
    let mut value = String::with_capacity(names.len() + places.len() + 16);
    value.push('[');
    string(&mut value, names);
    value.push(',');
    string(&mut value, places);
    value.push(']');
    value
}

fn write_term(names: &mut String, before: &str, term: &str) {
    let (mut units, mut bytes) = (0, 0);
    for (one, other) in before.chars().zip(term.chars()) {
        if one != other || units + other.len_utf16() > MOST_COMMON {
            break;
        }
        units += other.len_utf16();
        bytes += other.len_utf8();
    }
    names.push(digit(units));
    names.push_str(&term[bytes..]);
}

fn write_places(places: &mut String, entries: &[u32]) {
    let mut before = 0;
    for &entry in entries {
        number(places, (entry - before) as usize);
        before = entry;
    }
}
