//! What people and organisations are said to be, in the words right before or after their names.
//!
//! "Scale AI founder and CEO Alexandr Wang", "Guo, Meta’s chief scientist, doubts": only words that stand beside
//! the name count, and only where one of them names an office or a trade, so that nothing is said of the wrong one.

use crate::extract::names::is_role;
use crate::extract::tokens::TokenKind;
use crate::extract::tokens::Tokens;
use crate::model::Block;
use crate::model::Mention;
use crate::model::Role;
use crate::text::Span;

/// How many tokens before a name are read.
const BEFORE: usize = 8;
/// How many tokens after a name are read.
const AFTER: usize = 12;
/// What an organisation is called.
const SORTS: &[&str] =
    &["agency", "bank", "business", "company", "firm", "giant", "group", "lab", "maker", "publisher", "startup", "university"];
/// What may stand between the words of a role.
const JOINTS: &[&str] = &["and", "of", "the", "for", "at", "in"];
/// Words that say whose or which.
const DETERMINERS: &[&str] = &["the", "a", "an", "its", "his", "her", "their"];
/// Words that tell which holder of an office somebody is.
const HOLDERS: &[&str] =
    &["co", "former", "ex", "acting", "interim", "senior", "vice", "deputy", "chief", "executive", "lead", "managing", "late"];

/// The roles that stand beside `mentions` in `block` of a source's text, in the order of the text; what a company is, no person is.
#[must_use]
pub fn roles(block: &Block, text: &str, mentions: &[Mention], is_person: impl Fn(usize) -> bool) -> Vec<Role> {
    if mentions.is_empty() {
        return Vec::new();
    }
    let tokens = Tokens::of(block.span.of(text));
    let mut found = Vec::new();
    for mention in mentions {
        let name = mention.span.from_origin(block.span.start);
        let person = is_person(mention.entity);
        let run = before(&tokens, name, person).or_else(|| after(&tokens, name, person));
        found.extend(run.map(|run| Role { span: tokens.span(run).shifted(block.span.start), entity: mention.entity }));
    }
    found
}

/// The role that ends right before the name: "AI startup Scale", "its CEO, Alexandr Wang".
fn before(tokens: &Tokens<'_>, name: Span, person: bool) -> Option<std::ops::Range<usize>> {
    let first = tokens.first_from(name.start);
    let end = first - usize::from(first > 1 && tokens.text(first - 1) == ",");
    if end == 0 || !names_role(tokens, end - 1, person) {
        return None;
    }
    let belongs = |at: usize| {
        let lower = tokens.lower(at);
        names_role(tokens, at, person)
            || HOLDERS.contains(&lower)
            || JOINTS.contains(&lower)
            || tokens.text(at) == "-"
            || is_name(tokens, at)
    };
    let mut start = (end.saturating_sub(BEFORE)..end).rev().take_while(|&at| belongs(at)).last()?;
    while start < end && (JOINTS.contains(&tokens.lower(start)) || tokens.text(start) == "-" || tokens.is(start, TokenKind::Possessive)) {
        start += 1;
    }
    // "Despite stepping down as CEO, Wang" says what he is no longer: before a comma the role must be told as somebody's.
    let told =
        end == first || start > 0 && tokens.is_one(start - 1, DETERMINERS) || (start..end).any(|at| is_name(tokens, at) && at + 1 < end);
    (start < end && told).then_some(start..end)
}

/// The role between commas right after the name: ", Meta’s chief scientist,".
fn after(tokens: &Tokens<'_>, name: Span, person: bool) -> Option<std::ops::Range<usize>> {
    let start = Some(tokens.first_from(name.end)).filter(|&comma| tokens.text(comma) == ",")? + 1;
    let end = (start..start + AFTER).find(|&at| matches!(tokens.text(at), "," | "." | ";" | "—" | "–" | ")" | "" | "("))?;
    let begins = tokens.is_one(start, DETERMINERS)
        || HOLDERS.contains(&tokens.lower(start))
        || names_role(tokens, start, person)
        || is_name(tokens, start);
    let is_role = (start..end).any(|at| names_role(tokens, at, person));
    let verb = (start..end).any(|at| tokens.is_one(at, &["is", "was", "will", "has", "had", "said", "says", "were", "are", "have", "who"]));
    let start = start + usize::from(tokens.is_one(start, &["the", "a", "an"]));
    (begins && is_role && !verb && start < end).then_some(start..end)
}

fn names_role(tokens: &Tokens<'_>, at: usize, person: bool) -> bool {
    let lower = tokens.lower(at);
    is_role(lower) || !person && SORTS.contains(&lower)
}

fn is_name(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.is(at, TokenKind::Possessive) || tokens.is(at, TokenKind::Word) && tokens.is_capital(at)
}
