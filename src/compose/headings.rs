//! The headings of the editors' own pages, and the ids by which links reach them.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::compose::markdown::OPTIONS;
use crate::text::slugify;

/// The ids that the templates of such pages have already.
const TAKEN: &[&str] = &["claims", "content", "keys", "keys-title", "main", "partings", "sources", "timeline", "together"];

/// A heading.
pub struct Heading {
    /// Where it begins in the Markdown, in bytes.
    pub at: usize,
    /// Its words in small letters, joined by `-`; of two alike the second has `-1` behind it, as in mdBook.
    pub id: String,
}

/// The headings of `markdown` in their order.
pub fn headings(markdown: &str) -> Vec<Heading> {
    let mut taken: BTreeSet<String> = TAKEN.iter().map(|&id| id.to_owned()).collect();
    let mut found = Vec::new();
    let mut open: Option<(usize, String)> = None;
    for (event, range) in Parser::new_ext(markdown, OPTIONS).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { .. }) => open = Some((range.start, String::new())),
            Event::End(TagEnd::Heading(_)) => {
                let Some((at, words)) = open.take() else { continue };
                let id = free_id(&slugify(&words).to_lowercase(), &mut taken);
                found.push(Heading { at, id });
            }
            Event::Text(words) | Event::Code(words) => open.iter_mut().for_each(|(_, heading)| heading.push_str(&words)),
            _ => {}
        }
    }
    found
}

/// `slug`, or the first of `slug-1`, `slug-2`, … that is not taken; a heading of signs alone is a `section`.
fn free_id(slug: &str, taken: &mut BTreeSet<String>) -> String {
    let slug = if slug.is_empty() { "section" } else { slug };
    let mut numbered = std::iter::once(slug.to_owned()).chain((1..).map(|number| format!("{slug}-{number}")));
    let id = numbered.find(|id| !taken.contains(id)).unwrap_or_default();
    taken.insert(id.clone());
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_heading_has_an_id_of_its_own() {
        let ids = |markdown| headings(markdown).into_iter().map(|heading| heading.id).collect::<Vec<_>>();
        assert_eq!(
            ids("# What *we* know\n\ntext\n\n## Sources\n\n## What we know\n\n### ?\n"),
            ["what-we-know", "sources-1", "what-we-know-1", "section"]
        );
        assert_eq!(ids("## Main\n"), ["main-1"], "what the scripts look for has its id already");
    }
}
