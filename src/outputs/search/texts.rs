//! `search/texts-<n>.js`: what is shown of some entries, as groups `[title, address, language, entries]`, in which an
//! entry is `[label, place, title, text, kind]`.

use crate::outputs::search::entry::Entry;
use crate::outputs::search::entry::Group;
use crate::outputs::search::script::string;

/// A file is full when it has so many bytes: a page of results may stand in as many files as it has results.
const FULL: usize = 16 << 10;

/// The script values of the files, and the number of the first entry of each.
pub fn files(groups: &[&Group<'_>]) -> (Vec<String>, Vec<usize>) {
    let (mut files, mut firsts) = (Vec::new(), Vec::new());
    let mut value = String::new();
    let mut number = 0;
    for group in groups {
        let mut is_open = false;
        for entry in &group.entries {
            if value.is_empty() {
                value.push('[');
                firsts.push(number);
            }
            if !is_open {
                open(&mut value, group);
                is_open = true;
            }
            write_entry(&mut value, entry);
            number += 1;
            if value.len() >= FULL {
                value.push_str("]]]");
                files.push(std::mem::take(&mut value));
                is_open = false;
            }
        }
        if is_open {
            value.push_str("]],");
        }
    }
    if !value.is_empty() {
        value.push(']');
        files.push(value);
    }
    (files, firsts)
}

fn open(value: &mut String, group: &Group<'_>) {
    value.push('[');
    for text in [&group.title, &group.address, group.language.unwrap_or_default()] {
        string(value, text);
        value.push(',');
    }
    value.push('[');
}

fn write_entry(value: &mut String, entry: &Entry<'_>) {
    value.push('[');
    for text in [&entry.label, &entry.place, &*entry.title, &entry.text, entry.kind] {
        string(value, text);
        value.push(',');
    }
    value.push_str("],");
}
