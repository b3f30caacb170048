//! What can be found, and the heading under which it is shown.

use std::borrow::Cow;

/// Entries that stand on one page.
pub struct Group<'a> {
    /// The heading above its results, such as "Source 2: The report"; words of a source stand in it between U+2068 and U+2069.
    pub title: String,
    /// The address of their page from the site's root.
    pub address: String,
    /// The language of the page's source, where it is not the briefing's.
    pub language: Option<&'a str>,
    /// The entries.
    pub entries: Vec<Entry<'a>>,
}

/// Something that can be found.
#[derive(Default)]
pub struct Entry<'a> {
    /// Where it is, or what: "Source 2 ¶10", "Note 8 on Source 1: Dispute".
    pub label: String,
    /// The end of its address, with `#`; for what has a page of its own, the whole address.
    pub place: String,
    /// Words that weigh more than the others, shown above them; empty where there are none.
    pub title: Cow<'a, str>,
    /// The other words.
    pub text: Cow<'a, str>,
    /// The name of the group of a note's kind; empty for what is no note.
    pub kind: &'static str,
}
