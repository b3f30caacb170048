//! `search/texts-<n>.js`: what is shown of some entries, as groups `[title, address, language, entries]`, in which an
//! entry is `[label, place, title, text, kind]`.

use crate::outputs::search::entry::Entry;
use crate::outputs::search::entry::Group;
use crate::outputs::search::script::close;
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
                close_group(&mut value);
                close(&mut value);
                files.push(std::mem::take(&mut value));
                is_open = false;
            }
        }
        if is_open {
            close_group(&mut value);
        }
    }
    if !value.is_empty() {
        close(&mut value);
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

fn close_group(value: &mut String) {
    close(value);
    value.push_str("],");
}

fn write_entry(value: &mut String, entry: &Entry<'_>) {
    value.push('[');
    for text in [&entry.label, &entry.place, &*entry.title, &entry.text, entry.kind] {
        string(value, text);
        value.push(',');
    }
    close(value);
    value.push(',');
}
