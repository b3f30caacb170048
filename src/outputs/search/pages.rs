//! The editors' own pages, heading by heading.

use crate::model::Edition;
use crate::model::briefing::Content;
use crate::model::briefing::Page;
use crate::model::briefing::RegionId;
use crate::outputs::search::entry::Entry;
use crate::outputs::search::entry::Group;
use crate::outputs::search::plain::plain;
use crate::text::percent_encoded;

/// The overview and each page of `content/pages/`.
pub fn gather<'a>(edition: &'a Edition, pages: &'a [Page]) -> Vec<Group<'a>> {
    let label = edition.book.words.text("page");
    pages.iter().filter_map(|page| group(label, page)).collect()
}

fn group<'a>(label: &str, page: &'a Page) -> Option<Group<'a>> {
    let (dek, body): (&str, Option<RegionId>) = match &page.content {
        Content::Overview(view) => (&view.dek, view.body),
        Content::Free(view) => (view.dek.as_deref().unwrap_or_default(), Some(view.body)),
        _ => return None,
    };
    let mut entries = vec![Entry { label: label.to_owned(), title: page.title.as_str().into(), text: dek.into(), ..Entry::default() }];
    if let Some((text, region)) = body.and_then(|body| Some((page.texts.first()?, page.texts.first()?.regions.get(body)?))) {
        let headings = text.headings.iter().filter(|(at, _)| (region.span.start..region.span.end).contains(at));
        let starts: Vec<(usize, &str)> =
            std::iter::once((region.span.start, "")).chain(headings.map(|(at, id)| (*at, id.as_str()))).collect();
        for (index, &(start, id)) in starts.iter().enumerate() {
            let end = starts.get(index + 1).map_or(region.span.end, |(next, _)| *next);
            entries.extend(section(label, &text.markdown[start..end], id));
        }
    }
    // What stands before the first heading belongs to the page's title.
    if entries.get(1).is_some_and(|entry| entry.place.is_empty()) {
        let opening = entries.remove(1).text;
        let words = [&*entries[0].text, &*opening].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ");
        entries[0].text = words.into();
    }
    Some(Group { title: page.title.clone(), address: page.address(), language: None, entries })
}

/// What stands below a heading with this id, up to the next one; the heading is its first line.
fn section(label: &str, markdown: &str, id: &str) -> Option<Entry<'static>> {
    let (first, rest) = if id.is_empty() { ("", markdown) } else { markdown.trim_start().split_once('\n').unwrap_or((markdown, "")) };
    let (title, text) = (plain(first), plain(rest));
    let place = if id.is_empty() { String::new() } else { format!("#{}", percent_encoded(id, "")) };
    let label = label.to_owned();
    (!title.is_empty() || !text.is_empty()).then(|| Entry { label, place, title: title.into(), text: text.into(), kind: "" })
}
