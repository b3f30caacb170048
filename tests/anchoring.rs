//! Other projects' cases of finding a quote, read from beside the project where they are.

use std::fs;
use std::io::Write;
use std::path::Path;

use postil::annotate::quote::{SearchText, candidates, find};
use postil::model::{Selector, Verdict};
use postil::text::Span;
use serde_json::Value;

#[test]
fn hypothesis_literal_cases() {
    let Some(suite) = suite("hypothesis-match-quote") else { return };
    let mut literal = 0;
    for case in suite["cases"].as_array().unwrap() {
        let (text, selector) = (text_of(case, &suite), selector(case));
        if selector.exact.trim().is_empty() || !text.contains(&selector.exact) {
            continue;
        }
        literal += 1;
        let found = candidates(&SearchText::of(&text), &selector);
        let hint = case["selector"]["hint"].as_u64().map(|hint| hint as usize);
        let best = best(&found, &text, hint).map(|(span, score)| (code_points(&text, span), score));
        let expected = (case["expected"]["start"].as_u64().unwrap() as usize, case["expected"]["end"].as_u64().unwrap() as usize);
        let (place, _) = best.unwrap_or_else(|| panic!("{}: nothing found", case["name"]));
        assert_eq!(place, expected, "{}", case["name"]);
    }
    assert!(literal >= 20, "only {literal} literal cases");
}

#[test]
fn apache_match_cases() {
    let Some(suite) = suite("apache-annotator-text") else { return };
    for case in suite["match"].as_array().unwrap() {
        let (text, selector) = (text_of(case, &suite), selector(case));
        if selector.exact.is_empty() {
            continue; // An empty quote names no place here, by design.
        }
        let fits = |place: &&postil::annotate::quote::Candidate| place.prefix >= 1.0 && place.suffix >= 1.0;
        let found = candidates(&SearchText::of(&text), &selector);
        let strict: Vec<_> = found.iter().filter(fits).map(|place| code_points(&text, place.span)).collect();
        let expected: Vec<_> = case["expected_all"].as_array().unwrap().iter().map(range).collect();
        assert_eq!(strict, expected, "{}", case["name"]);
    }
}

#[test]
fn apache_position_cases() {
    let Some(suite) = suite("apache-annotator-text") else { return };
    for case in suite["position"].as_array().unwrap() {
        let Some(words) = case["expected_text"].as_str().filter(|words| !words.is_empty()) else { continue };
        let text = text_of(case, &suite);
        let found = candidates(&SearchText::of(&text), &Selector { exact: words.to_owned(), ..Selector::default() });
        let places: Vec<_> = found.iter().map(|place| code_points(&text, place.span)).collect();
        let expected = range(&case["expected"]);
        assert!(places.contains(&expected), "{}: {expected:?} is not among {places:?}", case["name"]);
    }
}

#[test]
fn reported_wrong_anchors_are_never_drawn() {
    let Some(suite) = suite("issue-regressions") else { return };
    for case in suite["cases"].as_array().unwrap() {
        let found = find(&SearchText::of(&text_of(case, &suite)), &selector(case));
        assert!(found.anchor.drawn().is_none(), "{}: {:?}", case["name"], found.anchor);
        assert!(matches!(found.anchor.verdict, Verdict::Orphan | Verdict::Review | Verdict::Ambiguous), "{}", case["name"]);
    }
}

/// The candidate that Hypothesis' score puts first; ties go to the first.
fn best(found: &[postil::annotate::quote::Candidate], text: &str, hint: Option<usize>) -> Option<(Span, f64)> {
    let length = text.chars().count() as f64;
    let score = |place: &postil::annotate::quote::Candidate| {
        let start = text[..place.span.start].chars().count() as f64;
        let away = hint.map_or(0.0, |hint| (start - hint as f64).abs() / length);
        place.score() - 2.0 * away / 92.0
    };
    let mut ranked: Vec<_> = found.iter().map(|place| (place.span, score(place))).collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    ranked.first().copied()
}

/// The cases of another project, where they are beside this one.
pub fn suite(name: &str) -> Option<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/cases").join(name).with_extension("json");
    let Ok(text) = fs::read_to_string(&path) else {
        let _ = writeln!(std::io::stderr(), "skipped: the cases of {name} are not beside the project");
        return None;
    };
    Some(serde_json::from_str(&text).unwrap())
}

fn text_of(case: &Value, suite: &Value) -> String {
    case["text"].as_str().or(suite["text"].as_str()).unwrap().to_owned()
}

fn selector(case: &Value) -> Selector {
    let words = |key: &str| case["selector"][key].as_str().map(str::to_owned);
    Selector { exact: words("exact").unwrap_or_default(), prefix: words("prefix"), suffix: words("suffix"), ..Selector::default() }
}

fn range(value: &Value) -> (usize, usize) {
    (value["start"].as_u64().unwrap() as usize, value["end"].as_u64().unwrap() as usize)
}

fn code_points(text: &str, span: Span) -> (usize, usize) {
    (postil::text::code_points(text, span.start), postil::text::code_points(text, span.end))
}
