//! Reads the names of one block.

use std::ops::Range;

use crate::extract::languages::Lexicon;
use crate::extract::names::acronym::is_acronym;
use crate::extract::names::evidence::Evidence;
use crate::extract::names::listed_runs::listed_runs;
use crate::extract::names::pieces::Pieces;
use crate::extract::names::recorded::RecordedNames;
use crate::extract::names::runs::Run;
use crate::extract::names::runs::runs;
use crate::extract::names::words::is_role;
use crate::extract::tokens::Tokens;
use crate::text::Span;

/// A name in the text, before it is known whom it names.
#[derive(Clone, Debug)]
pub struct FoundName {
    /// Its bytes in the block.
    pub span: Span,
    /// Its form: lower case, without full stops and apostrophes.
    pub key: String,
    /// The index of the recorded entity whose name or alias it is.
    pub recorded: Option<usize>,
    /// Whether it is written in capitals only, as acronyms are.
    pub capitals: bool,
    /// The form of the long name that this one abbreviates, where brackets say so.
    pub long: Option<String>,
    /// Whether it is spoken of as a person.
    pub person: bool,
}

/// Counts how a block writes its words.
pub fn read_evidence(tokens: &Tokens<'_>, heading: bool, evidence: &mut Evidence) {
    evidence.read(&Pieces::of(tokens), heading);
}

/// The names of a block, in the order of the text; a recorded name takes the place of any found one that it meets.
/// `words` are those of a language other than English.
#[must_use]
pub fn find(tokens: &Tokens<'_>, heading: bool, recorded: &RecordedNames, evidence: &Evidence, words: Option<&Lexicon>) -> Vec<FoundName> {
    let pieces = Pieces::of(tokens);
    let runs = words.map_or_else(|| runs(&pieces, heading, evidence), |words| listed_runs(&pieces, heading, evidence, words));
    let mut names: Vec<FoundName> = recorded.find(tokens).into_iter().map(|(run, entity)| recorded_name(tokens, run, entity)).collect();
    let taken: Vec<Span> = names.iter().map(|name| name.span).collect();
    for (at, run) in runs.iter().enumerate() {
        let span = tokens.span(pieces.tokens(run.pieces.clone()));
        let next = taken.partition_point(|other| other.end <= span.start);
        if taken.get(next).is_some_and(|other| other.meets(span)) {
            continue;
        }
        let key = key(tokens.text_of(pieces.tokens(run.pieces.clone())));
        if !key.is_empty() {
            let long = long_form(tokens, &pieces, &runs, at);
            let capitals = !tokens.text_of(pieces.tokens(run.pieces.clone())).chars().any(char::is_lowercase);
            names.push(FoundName { span, key, recorded: None, capitals, long, person: is_person(&pieces, run) });
        }
    }
    names.sort_unstable_by_key(|name| name.span);
    names
}

fn recorded_name(tokens: &Tokens<'_>, run: Range<usize>, entity: usize) -> FoundName {
    let key = key(tokens.text_of(run.clone()));
    FoundName { span: tokens.span(run), key, recorded: Some(entity), capitals: false, long: None, person: false }
}

/// The form under which names are compared: without case, full stops, the plural of an acronym and some differences of spelling.
#[must_use]
pub fn key(name: &str) -> String {
    let one_acronym = name.strip_suffix('s').filter(|stem| stem.len() > 1 && stem.chars().all(char::is_uppercase));
    let bare: String =
        one_acronym.unwrap_or(name).chars().filter(|c| !matches!(c, '.' | '\'' | '’')).flat_map(char::to_lowercase).collect();
    let spelling = |word| match word {
        "mt" => "mount",
        "centre" => "center",
        _ => word,
    };
    bare.split_whitespace().map(spelling).collect::<Vec<_>>().join(" ")
}

/// The form of the name that the one at `at` is short for, where one of the two stands in brackets after the other.
fn long_form(tokens: &Tokens<'_>, pieces: &Pieces<'_, '_>, runs: &[Run], at: usize) -> Option<String> {
    let text = |run: &Run| tokens.text_of(pieces.tokens(run.pieces.clone()));
    let bracketed = |outer: &Run, inner: &Run| {
        let open = outer.pieces.end + 1 == inner.pieces.start && pieces.text(outer.pieces.end) == "(";
        open && pieces.text(inner.pieces.end) == ")"
    };
    let this = &runs[at];
    let before = at.checked_sub(1).map(|before| &runs[before]).filter(|before| bracketed(before, this));
    let after = runs.get(at + 1).filter(|after| bracketed(this, after));
    before.into_iter().chain(after).map(text).find(|long| is_acronym(text(this), long)).map(key)
}

/// Whether what stands around a name shows a person: a title, a role before a full name, an age or "who" after it.
fn is_person(pieces: &Pieces<'_, '_>, run: &Run) -> bool {
    let full = run.pieces.len() >= 2;
    let role = full && run.pieces.start > 0 && is_role(pieces.text(run.pieces.start - 1));
    let end = run.pieces.end;
    let age = pieces.text(end + 1).parse::<u8>().is_ok_and(|age| (14..110).contains(&age)) && pieces.text(end + 2) == ",";
    let aside = pieces.text(end) == "," && (pieces.text(end + 1) == "who" || age);
    full && (run.titled || role || aside)
}
