//! `llms.txt`: the briefing for programs that read Markdown, in the form of llmstxt.org: title, summary, lists of links.

use std::fmt::Write;

use crate::config::Words;
use crate::diag::Error;
use crate::model::Claim;
use crate::model::Edition;
use crate::model::Source;
use crate::model::Stance;
use crate::model::briefing::PageEntry;
use crate::model::briefing::PageSort;
use crate::outputs::addresses::of_claim;
use crate::outputs::addresses::of_source;
use crate::outputs::put::Put;

/// Adds the file to the site.
pub fn add(edition: &Edition, pages: &[PageEntry], put: &mut Put<'_>) -> Result<(), Error> {
    let own = &edition.book.words;
    let mut text = format!("# {}\n\n", words(&edition.book.title));
    if !edition.book.description.is_empty() {
        let _ = write!(text, "> {}\n\n", words(&edition.book.description));
    }
    text.push_str(own.text("programs-lead"));
    text.push('\n');
    let of = |sorts: &'static [PageSort]| pages.iter().filter(move |page| sorts.contains(&page.sort)).map(page_line);
    section(&mut text, own.text("pages"), of(&[PageSort::Overview, PageSort::Other]));
    section(&mut text, own.text("sources"), edition.corpus.sources.iter().map(|source| source_line(own, source)));
    section(&mut text, own.text("claims"), edition.claims.iter().map(|claim| claim_line(own, claim)));
    // The form gives this heading a meaning, in English: what may be left out.
    section(&mut text, "Optional", of(&[PageSort::Print]));
    put("llms.txt", text.into_bytes().into(), None)
}

fn section(text: &mut String, heading: &str, lines: impl Iterator<Item = String>) {
    let lines: Vec<String> = lines.collect();
    if !lines.is_empty() {
        let _ = write!(text, "\n## {heading}\n\n{}\n", lines.join("\n"));
    }
}

fn page_line(page: &PageEntry) -> String {
    line(&page.title, &page.address(), &page.description)
}

fn source_line(own: &Words, source: &Source) -> String {
    let record = &source.record;
    let day = record.published.map(|day| day.to_string());
    let facts = [&record.kind, &record.author, &record.publisher, &day].into_iter().flatten();
    line(&source.title, &of_source(source), &own.list(facts))
}

fn claim_line(own: &Words, claim: &Claim) -> String {
    let count = |wanted: Stance| {
        let said = claim.evidence.iter().filter(|evidence| evidence.stance == wanted && evidence.target.anchor.drawn().is_some());
        Some((said.count(), own.inside(wanted.name(), &[]))).filter(|(count, _)| *count > 0)
    };
    let said = [Stance::Supports, Stance::Weakens, Stance::Disputes].into_iter().filter_map(count);
    let said = said.map(|(count, stance)| format!("{stance}{}{count}", own.text("colon")));
    line(&claim.statement, &of_claim(claim), &own.list(said))
}

/// A link to the Markdown of a page, and a remark on it.
fn line(title: &str, address: &str, remark: &str) -> String {
    let (page, fragment) = address.split_once('#').map_or((address, String::new()), |(page, name)| (page, format!("#{name}")));
    let page = page.strip_suffix(".html").unwrap_or(page);
    let remark = if remark.is_empty() { String::new() } else { format!(": {}", words(remark)) };
    format!("- [{}]({page}.md{fragment}){remark}", words(title))
}

/// Words in one line in which no sign is Markdown's.
fn words(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>') {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}
