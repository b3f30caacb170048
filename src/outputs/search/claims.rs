//! The editors' claims, with what they and the sources come to.

use crate::model::Edition;
use crate::model::briefing::ClaimView;
use crate::model::briefing::Content;
use crate::model::briefing::Page;
use crate::outputs::search::entry::Entry;
use crate::outputs::search::entry::Group;
use crate::outputs::search::plain::plain;
use crate::text::percent_encoded;

/// Each claim: its statement weighs as a title does. The words of the sources that it rests on are found where they stand.
pub fn gather<'a>(edition: &'a Edition, pages: &'a [Page]) -> Vec<Group<'a>> {
    let words = &edition.book.words;
    let group = |page: &'a Page| {
        let Content::Claims(view) = &page.content else { return None };
        let label = |claim: &ClaimView| format!("{}{}{}", words.text("claim"), words.text("colon"), claim.verdict);
        let entries = view.claims.iter().map(|claim| entry(page, claim, label(claim), words.text("colon"))).collect();
        Some(Group { title: page.title.clone(), address: page.address(), language: None, entries })
    };
    pages.iter().filter_map(group).collect()
}

fn entry<'a>(page: &'a Page, claim: &'a ClaimView, label: String, colon: &str) -> Entry<'a> {
    let body = claim.html.and_then(|region| {
        let text = page.texts.first()?;
        Some(plain(text.regions.get(region)?.span.of(&text.markdown)))
    });
    let remarks = claim.evidence.iter().filter_map(|said| Some(format!("{}{}{}", said.words.label, colon, said.note.as_deref()?)));
    let words: Vec<String> = body.into_iter().chain(remarks).collect();
    let place = format!("#{}", percent_encoded(&claim.fragment, ""));
    Entry { label, place, title: claim.statement.as_str().into(), text: words.join(" ").into(), kind: "" }
}
