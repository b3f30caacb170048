//! Other projects' cases of finding a quote, read from beside the project where they are.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;

use postil::annotate::quote::{Match, SearchText, best_match, context_for, find, literal_candidates};
use postil::model::{Selector, Verdict};
use postil::text::{Span, approximate_matches};
use serde_json::Value;

/// Scores are to agree to so much.
const CLOSE: f64 = 1e-6;

#[test]
#[cfg_attr(not(other_cases), ignore = "the cases of other projects are not beside this one")]
fn approximate_search_finds_what_another_one_finds() {
    let suite = suite("approx-string-match");
    let cases = suite["cases"].as_array().unwrap();
    for case in cases {
        let (text, pattern) = (letters(&case["text"]), letters(&case["pattern"]));
        let found = approximate_matches(&text, &pattern, case["max_errors"].as_u64().unwrap() as usize);
        let fewest = found.iter().map(|place| place.errors).min();
        let best: Vec<_> = found.iter().filter(|place| Some(place.errors) == fewest).map(|place| (place.start, place.end)).collect();
        let expected = case["expected"].as_array().unwrap();
        assert_eq!(fewest, expected[0]["errors"].as_u64().map(|errors| errors as usize), "{}", case["name"]);
        assert!(expected.iter().map(range).any(|place| best.contains(&place)), "{}: {best:?}", case["name"]);
    }
    assert_eq!(cases.len(), 13);
}

#[test]
#[cfg_attr(not(other_cases), ignore = "the cases of other projects are not beside this one")]
fn hypothesis_best_match_cases() {
    let suite = suite("hypothesis-match-quote");
    let cases = suite["cases"].as_array().unwrap();
    for case in cases {
        let text = text_of(case, &suite);
        let best = best_of(&text, &case["selector"]);
        let place = best.map(|best| code_points(&text, best.span));
        assert_eq!(place, case["expected"].as_object().map(|_| range(&case["expected"])), "{}", case["name"]);
        if let Some(score) = case["upstream_score"].as_f64() {
            let ours = best.unwrap().score;
            assert!((ours - score).abs() <= CLOSE, "{}: {ours} is not {score}", case["name"]);
        }
    }
    let orderings = suite["orderings"].as_array().unwrap();
    for ordering in orderings {
        let text = text_of(ordering, &suite);
        let scores = ordering["selectors"].as_array().unwrap().iter().map(|selector| best_of(&text, selector).unwrap().score);
        assert!(scores.collect::<Vec<_>>().is_sorted_by(|a, b| a > b), "{}", ordering["name"]);
    }
    assert_eq!((cases.len(), orderings.len()), (56, 3));
}

/// A place is drawn only where the other project finds it too; where that one gives up, nothing is drawn.
#[test]
#[cfg_attr(not(other_cases), ignore = "the cases of other projects are not beside this one")]
fn nothing_is_drawn_where_others_find_nothing() {
    for (name, count) in [("hypothesis-match-quote", 56), ("dom-anchor-text-quote", 14), ("issue-regressions", 4)] {
        let suite = suite(name);
        let cases = suite["cases"].as_array().unwrap();
        let mut verdicts: BTreeMap<Verdict, usize> = BTreeMap::new();
        for case in cases {
            let text = text_of(case, &suite);
            let anchor = find(&SearchText::of(&text), &selector(&case["selector"])).anchor;
            *verdicts.entry(anchor.verdict).or_default() += 1;
            let expected = case["expected"].as_object().map(|_| range(&case["expected"]));
            if anchor.drawn().is_none() && expected.is_some() {
                let _ = writeln!(std::io::stderr(), "{} is {}, and others find it", case["name"], anchor.verdict.name());
            }
            if let Some(span) = anchor.drawn() {
                let (start, end) = expected.unwrap_or_else(|| panic!("{}: drawn at {:?}", case["name"], span.of(&text)));
                let trimmed = Span::new(byte(&text, start), byte(&text, end)).trimmed(&text);
                assert_eq!(span, trimmed, "{}: {:?}", case["name"], span.of(&text));
            }
        }
        let _ = writeln!(std::io::stderr(), "{name}: {verdicts:?}");
        assert_eq!(cases.len(), count);
    }
}

#[test]
#[cfg_attr(not(other_cases), ignore = "the cases of other projects are not beside this one")]
fn what_others_find_is_found() {
    let suite = suite("dom-anchor-text-quote");
    for case in suite["cases"].as_array().unwrap() {
        let text = text_of(case, &suite);
        if case["expected"].is_null() {
            continue;
        }
        let best = best_of(&text, &case["selector"]).unwrap_or_else(|| panic!("{}: nothing found", case["name"]));
        let (start, end) = code_points(&text, best.span);
        let expected = range(&case["expected"]);
        // Hypothesis' best match may leave out letters at the end of a word; what is drawn are whole words.
        let agrees = case["agrees"].as_bool().unwrap();
        assert!(start == expected.0 && (end == expected.1 || !agrees && end < expected.1), "{}: {start}..{end}", case["name"]);
    }
}

/// The context that is written for a place makes that place sure, and agrees with what Apache Annotator writes as far as both go.
#[test]
#[cfg_attr(not(other_cases), ignore = "the cases of other projects are not beside this one")]
fn apache_describe_cases() {
    let suite = suite("apache-annotator-text");
    let cases = suite["describe"].as_array().unwrap();
    let mut empty = 0;
    for case in cases {
        let (text, (start, end)) = (text_of(case, &suite), range(&case["range"]));
        if start == end {
            empty += 1; // An empty quote names no place here, by design.
            continue;
        }
        let (searched, span) = (SearchText::of(&text), Span::new(byte(&text, start), byte(&text, end)));
        let (prefix, suffix) = context_for(&searched, span);
        let theirs = |key: &str| case["expected_selector"][key].as_str().unwrap();
        assert!(prefix.ends_with(theirs("prefix")) || theirs("prefix").ends_with(&prefix), "{}: {prefix:?}", case["name"]);
        assert!(suffix.starts_with(theirs("suffix")) || theirs("suffix").starts_with(&suffix), "{}: {suffix:?}", case["name"]);
        let exact = span.of(&text).to_owned();
        assert_eq!(exact, theirs("exact"), "{}", case["name"]);
        let anchor = find(&searched, &Selector { exact, prefix: Some(prefix), suffix: Some(suffix), ..Selector::default() }).anchor;
        assert_eq!((anchor.verdict, anchor.span), (Verdict::Exact, Some(span)), "{}", case["name"]);
    }
    assert_eq!((cases.len(), empty), (22, 2));
}

#[test]
#[cfg_attr(not(other_cases), ignore = "the cases of other projects are not beside this one")]
fn context_has_at_least_32_characters_a_side() {
    let suite = suite("dom-anchor-text-quote");
    for case in suite["describe"].as_array().unwrap() {
        let (text, (start, end)) = (text_of(case, &suite), range(&case["range"]));
        let (prefix, suffix) = context_for(&SearchText::of(&text), Span::new(byte(&text, start), byte(&text, end)));
        let theirs = |key: &str| case["expected_selector"][key].as_str().unwrap().replace('\n', " ");
        assert!(prefix.ends_with(&theirs("prefix")) && suffix.starts_with(&theirs("suffix")), "{prefix:?} {suffix:?}");
        assert!(
            prefix.starts_with(|c: char| c.is_alphabetic()) && suffix.ends_with(|c: char| c.is_alphabetic() || c == '.'),
            "whole words"
        );
    }
}

#[test]
#[cfg_attr(not(other_cases), ignore = "the cases of other projects are not beside this one")]
fn apache_match_cases() {
    let suite = suite("apache-annotator-text");
    let cases = suite["match"].as_array().unwrap();
    for case in cases {
        let (text, selector) = (text_of(case, &suite), selector(&case["selector"]));
        if selector.exact.is_empty() {
            continue; // An empty quote names no place here, by design.
        }
        let fits = |place: &&postil::annotate::quote::Candidate| place.prefix >= 1.0 && place.suffix >= 1.0;
        let found = literal_candidates(&SearchText::of(&text), &selector);
        let strict: Vec<_> = found.iter().filter(fits).map(|place| code_points(&text, place.span)).collect();
        let expected: Vec<_> = case["expected_all"].as_array().unwrap().iter().map(range).collect();
        assert_eq!(strict, expected, "{}", case["name"]);
    }
    assert_eq!(cases.len(), 25);
}

#[test]
#[cfg_attr(not(other_cases), ignore = "the cases of other projects are not beside this one")]
fn apache_position_cases() {
    let suite = suite("apache-annotator-text");
    let cases = suite["position"].as_array().unwrap();
    for case in cases {
        let Some(words) = case["expected_text"].as_str().filter(|words| !words.is_empty()) else { continue };
        let text = text_of(case, &suite);
        let found = literal_candidates(&SearchText::of(&text), &Selector { exact: words.to_owned(), ..Selector::default() });
        let places: Vec<_> = found.iter().map(|place| code_points(&text, place.span)).collect();
        let expected = range(&case["expected"]);
        assert!(places.contains(&expected), "{}: {expected:?} is not among {places:?}", case["name"]);
    }
    assert_eq!(cases.len(), 7);
}

#[test]
#[cfg_attr(not(other_cases), ignore = "the cases of other projects are not beside this one")]
fn reported_wrong_anchors_are_never_drawn() {
    let suite = suite("issue-regressions");
    for case in suite["cases"].as_array().unwrap() {
        let found = find(&SearchText::of(&text_of(case, &suite)), &selector(&case["selector"]));
        assert!(found.anchor.drawn().is_none(), "{}: {:?}", case["name"], found.anchor);
        assert!(matches!(found.anchor.verdict, Verdict::Orphan | Verdict::Review | Verdict::Ambiguous), "{}", case["name"]);
    }
}

/// The best match of a case's selector.
fn best_of(text: &str, selector: &Value) -> Option<Match> {
    let words = |key: &str| selector[key].as_str();
    let hint = selector["hint"].as_u64().map(|hint| hint as usize);
    best_match(&SearchText::of(text), words("exact").unwrap(), words("prefix"), words("suffix"), hint)
}

/// The cases of another project, which `build.rs` has seen beside this one.
pub fn suite(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/cases").join(name).with_extension("json");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap()
}

fn text_of(case: &Value, suite: &Value) -> String {
    case["text"].as_str().or(suite["text"].as_str()).unwrap().to_owned()
}

fn selector(written: &Value) -> Selector {
    let words = |key: &str| written[key].as_str().map(str::to_owned);
    Selector { exact: words("exact").unwrap_or_default(), prefix: words("prefix"), suffix: words("suffix"), ..Selector::default() }
}

fn letters(value: &Value) -> Vec<char> {
    value.as_str().unwrap().chars().collect()
}

/// The byte before which `text` has so many code points.
fn byte(text: &str, code_points: usize) -> usize {
    text.char_indices().nth(code_points).map_or(text.len(), |(at, _)| at)
}

fn range(value: &Value) -> (usize, usize) {
    (value["start"].as_u64().unwrap() as usize, value["end"].as_u64().unwrap() as usize)
}

fn code_points(text: &str, span: Span) -> (usize, usize) {
    (postil::text::code_points(text, span.start), postil::text::code_points(text, span.end))
}
