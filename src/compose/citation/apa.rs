//! A reference as the Publication Manual of the American Psychological Association (7th edition, 2020) has it for pages of
//! websites (section 10.16, names after 9.8): author, date, title in italics, site, address.
//!
//! The title keeps its capitals: which of them are names is not known.

use crate::compose::citation::known::Known;
use crate::text::Name;

/// The months as an English reference list names them.
const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// So many authors are all named; of more the first nineteen are, and the last.
const MOST_AUTHORS: usize = 20;

/// What stands before the title, the title, which is set in italics, and what stands after it.
pub fn reference(known: &Known<'_>) -> [String; 3] {
    let record = &known.source.record;
    let authors = authors(&known.authors);
    let day = record.published.map_or_else(
        || "n.d.".to_owned(),
        |day| format!("{}, {} {}", day.year, MONTHS.get(usize::from(day.month).wrapping_sub(1)).copied().unwrap_or("?"), day.day),
    );
    let title = known.source.title.trim().to_owned();
    let end = if title.ends_with(['.', '?', '!', '…']) { "" } else { "." };
    // An author who is the publisher too is named once.
    let site = record.publisher.as_deref().filter(|publisher| record.author.as_deref() != Some(*publisher));
    let site = site.map_or_else(String::new, |site| format!(" {}", ended(site)));
    let address = known.address.as_ref().map_or_else(String::new, |address| format!(" {address}"));
    if authors.is_empty() {
        // The title takes the author's place, and the date follows it.
        return [String::new(), title, format!("{end} ({day}).{site}{address}")];
    }
    [format!("{} ({day}). ", ended(&authors)), title, format!("{end}{site}{address}")]
}

fn authors(names: &[Name]) -> String {
    let all: Vec<String> = names.iter().map(name).collect();
    match all.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] if all.len() <= MOST_AUTHORS => format!("{}, & {last}", first.join(", ")),
        [.., last] => format!("{}, … {last}", all[..MOST_AUTHORS - 1].join(", ")),
    }
}

/// The family name, and the given names' initials: "Lee, A.-M. J.".
fn name(name: &Name) -> String {
    match name {
        Name::Whole(name) => name.clone(),
        Name::Person { given, family } => format!("{family}, {}", given.split_whitespace().map(initials).collect::<Vec<_>>().join(" ")),
    }
}

fn initials(word: &str) -> String {
    let initial = |part: &str| part.chars().next().map(|first| format!("{}.", first.to_uppercase()));
    if word.contains('-') {
        return word.split('-').filter_map(initial).collect::<Vec<_>>().join("-");
    }
    word.split('.').filter_map(initial).collect::<Vec<_>>().join(" ")
}

/// With a full stop at its end, and no second one.
fn ended(text: &str) -> String {
    if text.ends_with('.') { text.to_owned() } else { format!("{text}.") }
}
