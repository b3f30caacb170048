//! `search.html`: an index of claims, names and words that works by links, as at the back of a book; with a script, a field above it.

use std::collections::BTreeSet;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::compose::names::Names;
use crate::compose::workspace::Workspace;
use crate::compose::workspace::passage_path;
use crate::compose::workspace::passage_spoken;
use crate::compose::writer::Writer;
use crate::diag::Outcome;
use crate::model::Claim;
use crate::model::PassageRef;
use crate::model::Target;
use crate::model::briefing::Content;
use crate::model::briefing::IndexLine;
use crate::model::briefing::IndexPlace;
use crate::model::briefing::Page;
use crate::model::briefing::SearchView;
use crate::model::briefing::Section;
use crate::model::passage_label;
use crate::text::Span;
use crate::text::each_term;
use crate::text::fold_str;

const PATH: &str = "search.html";
/// The most names that the page lists: those that are mentioned most.
const MOST_NAMES: usize = 300;
/// The most words that it lists.
const MOST_WORDS: usize = 300;
/// The most passages that it names of one name or word. A word that stands in more is too common to be looked up here.
const MOST_PLACES: usize = 6;
/// The fewest letters of a word that is listed: shorter ones are seldom what somebody looks for.
const FEWEST_LETTERS: usize = 7;

/// The page, where `book.toml` does not say that nobody can search.
pub fn compose(workspace: &Workspace<'_>) -> Outcome<Vec<Page>> {
    if !workspace.book.html.search {
        return Outcome::default();
    }
    let (names, more_names) = names(workspace);
    let view = SearchView { claims: claims(workspace), names, more_names, words: words(workspace) };
    let mut writer = Writer::default();
    writer.heading(1, workspace.words.text("search"));
    write_lines(&mut writer, workspace.words.text("claims"), &view.claims);
    write_lines(&mut writer, workspace.words.text("names"), &view.names);
    if view.more_names > 0 {
        writer.markdown(&format!("{}\n\n", workspace.words.counted("more-names", view.more_names, &[])));
    }
    write_lines(&mut writer, workspace.words.text("words-that-recur"), &view.words);
    let page = Page {
        path: PATH.to_owned(),
        title: workspace.words.text("search").to_owned(),
        description: workspace.words.text("search-dek").to_owned(),
        section: Section::Elsewhere,
        texts: vec![writer.finish()],
        content: Content::Search(view),
    };
    Outcome::new(vec![page], Vec::new())
}

/// The claims, of which there are few, each with where its words stand.
fn claims(workspace: &Workspace<'_>) -> Vec<IndexLine> {
    let passage = |target: &Target| {
        let span = target.anchor.drawn()?;
        let passage = workspace.source(target.source).passage_at(span.start)?;
        Some(PassageRef { source: target.source, passage })
    };
    let line = |claim: &Claim| {
        let mut passages: Vec<PassageRef> = claim.evidence.iter().filter_map(|evidence| passage(&evidence.target)).collect();
        passages.sort_unstable_by_key(|passage| (passage.source, passage.passage));
        passages.dedup();
        let more = passages.len().saturating_sub(MOST_PLACES);
        passages.truncate(MOST_PLACES);
        IndexLine { words: claim.statement.clone(), path: Some(claim.path()), places: places(workspace, &passages), more }
    };
    workspace.claims.iter().map(line).collect()
}

/// The names in the order of the alphabet, and how many are left out.
fn names(workspace: &Workspace<'_>) -> (Vec<IndexLine>, usize) {
    let names = &workspace.names;
    let mut named: Vec<usize> = (0..names.entities.len()).filter(|&entity| !names.places(entity).is_empty()).collect();
    named.sort_by_key(|&entity| std::cmp::Reverse(names.places(entity).len()));
    let more = named.len().saturating_sub(MOST_NAMES);
    named.truncate(MOST_NAMES);
    named.sort_by_cached_key(|&entity| (fold_str(&names.entities[entity].name), entity));
    (named.into_iter().map(|entity| name(workspace, names, entity)).collect(), more)
}

fn name(workspace: &Workspace<'_>, names: &Names<'_>, entity: usize) -> IndexLine {
    let mut passages: Vec<PassageRef> = names.places(entity).iter().map(|place| place.passage).collect();
    passages.dedup();
    let more = passages.len().saturating_sub(MOST_PLACES);
    passages.truncate(MOST_PLACES);
    IndexLine { words: names.entities[entity].name.clone(), path: names.path(entity), places: places(workspace, &passages), more }
}

/// Where a word stands.
struct Recurring {
    /// Where it stands first.
    first: (usize, Span),
    /// The passages, one more than can be named at the most.
    passages: Vec<PassageRef>,
}

/// The words worth looking up, in the order of the alphabet: of those that recur and can be listed whole, those that
/// most sources have, and among equals the longest.
fn words(workspace: &Workspace<'_>) -> Vec<IndexLine> {
    let of_names: BTreeSet<String> = workspace.names.entities.iter().flat_map(|entity| terms(&entity.name)).collect();
    let sources = |recurring: &Recurring| recurring.passages.chunk_by(|one, other| one.source == other.source).count();
    let recurs = |recurring: &Recurring| (2..=MOST_PLACES).contains(&recurring.passages.len());
    let found = recurring(workspace);
    let mut words: Vec<(String, Recurring)> =
        found.into_iter().filter(|(term, recurring)| recurs(recurring) && !of_names.contains(term)).collect();
    words.par_sort_unstable_by(|(one, a), (other, b)| {
        let rank = |term: &str, recurring: &Recurring| (sources(recurring), term.chars().count());
        rank(other, b).cmp(&rank(one, a)).then_with(|| one.cmp(other))
    });
    words.truncate(MOST_WORDS);
    words.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
    let line = |(_, found): (String, Recurring)| {
        let (source, span) = found.first;
        let written = span.of(&workspace.source(source).text).to_lowercase();
        IndexLine { words: written, path: None, places: places(workspace, &found.passages), more: 0 }
    };
    words.into_iter().map(line).collect()
}

/// The terms of all passages that may be listed, each with its first passages.
fn recurring(workspace: &Workspace<'_>) -> FxHashMap<String, Recurring> {
    const PORTION: usize = 512;
    let sources: Vec<usize> = (0..workspace.corpus.sources.len()).collect();
    let portions: Vec<FxHashMap<String, Recurring>> = sources.par_chunks(PORTION).map(|portion| recurring_in(workspace, portion)).collect();
    let mut all: FxHashMap<String, Recurring> = FxHashMap::default();
    for portion in portions {
        for (term, found) in portion {
            match all.get_mut(&term) {
                Some(known) => known.passages.extend(found.passages.into_iter().take(MOST_PLACES + 1)),
                None => drop(all.insert(term, found)),
            }
        }
    }
    all
}

fn recurring_in(workspace: &Workspace<'_>, sources: &[usize]) -> FxHashMap<String, Recurring> {
    let mut found: FxHashMap<String, Recurring> = FxHashMap::default();
    for &index in sources {
        let source = workspace.source(index);
        for number in 1..=source.passages.len() {
            let passage = PassageRef { source: index, passage: number };
            let start = source.passage(number).span.start;
            each_term(source.passage_text(number), |term, span| {
                if !may_be_listed(term) {
                    return;
                }
                match found.get_mut(term) {
                    Some(known) if known.passages.len() > MOST_PLACES || known.passages.last() == Some(&passage) => {}
                    Some(known) => known.passages.push(passage),
                    None => {
                        let first = (index, Span::new(start + span.start, start + span.end));
                        found.insert(term.to_owned(), Recurring { first, passages: vec![passage] });
                    }
                }
            });
        }
    }
    found
}

/// Whether a term is a word that somebody may look for. Pairs of characters of scripts without spaces are none.
fn may_be_listed(term: &str) -> bool {
    term.len() >= FEWEST_LETTERS && term.chars().all(char::is_alphabetic) && term.chars().count() >= FEWEST_LETTERS
}

fn terms(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    each_term(text, |term, _| found.push(term.to_owned()));
    found
}

/// Links to passages; after the first of a source, the number alone says which.
fn places(workspace: &Workspace<'_>, passages: &[PassageRef]) -> Vec<IndexPlace> {
    let link = |(index, &passage): (usize, &PassageRef)| {
        let goes_on = index > 0 && passages[index - 1].source == passage.source;
        let label = if goes_on { format!("¶{}", passage.passage) } else { passage_label(workspace.words, workspace.corpus, passage) };
        let spoken = passage_spoken(workspace.words, workspace.corpus, passage);
        IndexPlace { label, spoken, path: passage_path(workspace.corpus, passage) }
    };
    passages.iter().enumerate().map(link).collect()
}

fn write_lines(writer: &mut Writer, heading: &str, lines: &[IndexLine]) {
    if lines.is_empty() {
        return;
    }
    writer.heading(2, heading);
    for line in lines {
        writer.markdown("- ");
        match &line.path {
            Some(path) => {
                writer.markdown("[");
                writer.words(&line.words);
                writer.markdown(&format!("]({})", path.replace(".html", ".md")));
            }
            None => writer.words(&line.words),
        }
        let places: Vec<String> =
            line.places.iter().map(|place| format!("[{}]({})", place.label, place.path.replace(".html", ".md"))).collect();
        if !places.is_empty() {
            writer.markdown(&format!(" — {}{}", places.join(", "), if line.more > 0 { ", …" } else { "" }));
        }
        writer.markdown("\n");
    }
    writer.markdown("\n");
}
