//! How far several people's notes agree: the measures against published figures, and what an editor sees of them.

use std::collections::BTreeMap;

use postil::annotate::agreement::{Label, Level, bennett_s, krippendorff_alpha, observed_agreement, scott_pi};
use serde_json::Value;

use crate::anchoring::suite;
use crate::support::temporary::Folder;

#[test]
#[cfg_attr(not(other_cases), ignore = "the cases of other projects are not beside this one")]
fn measures_are_those_of_the_literature() {
    let suite = suite("agreement");
    let cases = suite["cases"].as_array().unwrap();
    for case in cases {
        let labels = labels(&case["data"]);
        let level = match case["level"].as_str().unwrap() {
            "nominal" => Level::Nominal,
            "ordinal" => Level::Ordinal,
            "interval" => Level::Interval,
            "ratio" => Level::Ratio,
            other => panic!("{other}"),
        };
        let found = match case["metric"].as_str().unwrap() {
            "krippendorff_alpha" => krippendorff_alpha(&labels, level),
            "observed_agreement" => observed_agreement(&labels),
            "scott_pi" => scott_pi(&labels),
            "s" => bennett_s(&labels),
            other => panic!("{other}"),
        };
        let (found, expected) = (found.unwrap(), case["expected"].as_f64().unwrap());
        assert!((found - expected).abs() <= case["tolerance"].as_f64().unwrap(), "{}: {found} is not {expected}", case["name"]);
    }
    assert_eq!(cases.len(), 12);
}

fn labels(data: &Value) -> Vec<Label> {
    let (mut coders, mut items, mut words) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    let number = |map: &mut BTreeMap<String, usize>, value: &Value| {
        let next = map.len();
        *map.entry(value.to_string()).or_insert(next)
    };
    let rows = data.as_array().unwrap().iter();
    rows.map(|row| {
        let label = row[2].as_f64().unwrap_or_else(|| number(&mut words, &row[2]) as f64);
        (number(&mut coders, &row[0]), number(&mut items, &row[1]), label)
    })
    .collect()
}

#[test]
fn nothing_to_compare_has_no_figure() {
    assert_eq!(krippendorff_alpha(&[], Level::Nominal), None);
    assert_eq!(krippendorff_alpha(&[(0, 0, 1.0), (1, 0, 1.0)], Level::Nominal), None, "only one label");
    assert_eq!(observed_agreement(&[(0, 0, 1.0), (1, 1, 1.0)]), None);
}

const SEED: &str = "Alpha beta gamma.\n\nDelta epsilon zeta.\n\nEta theta iota.\n\nKappa lambda mu.\n";

fn note(creator: &str, kind: &str, exact: &str) -> String {
    format!("+++\nexact = \"{exact}\"\nkind = \"{kind}\"\ncreator = \"{creator}\"\n+++\nWhy?\n")
}

#[test]
fn two_people_on_one_source_are_compared() {
    let folder = Folder::new()
        .file("book.toml", "")
        .file("seeds/a.txt", SEED)
        .file("content/annotations/a/one.md", note("Ann", "question", "Alpha beta"))
        .file("content/annotations/a/two.md", note("Ann", "question", "Delta"));
    let check = |folder: &Folder| String::from_utf8(folder.postil(&["check", "--agreement"]).stdout).unwrap();
    assert!(check(&folder).starts_with("no source has notes by two people or more\n"));
    folder.postil(&["build"]);
    assert!(!folder.text("book/annotations.html").contains("How far the editors agree"));

    folder.write("content/annotations/a/three.md", note("Ben", "question", "beta gamma"));
    folder.write("content/annotations/a/four.md", note("Ben", "context", "Eta theta"));
    let told = check(&folder);
    // Of four passages both asked about the first and neither about the last two: alpha = 1 - 7 * 2 / (2 * 3 * 5).
    // Ann marked 15 characters with questions, Ben 10, and 4 are the same: F1 = 8 / 25.
    let rows: Vec<Vec<&str>> = told.lines().map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(rows[0].join(" "), "agreement on `a`: Ann, Ben");
    assert!(rows.contains(&vec!["Question", "3", "0.53", "0.32"]), "{told}");
    assert!(rows.contains(&vec!["Context", "1", "0.00", "0.00"]), "{told}");
    assert!(rows.contains(&vec!["All", "kinds", "4", "–", "0.24"]), "{told}");
    folder.postil(&["build"]);
    let page = folder.text("book/annotations.html");
    assert!(
        page.contains("How far the editors agree") && page.contains("<th scope=row>Question</th><td>3</td><td>0.53</td><td>0.32</td>"),
        "{page}"
    );
    assert!(folder.text("book/annotations.md").contains("| Question | 3 | 0.53 | 0.32 |"));
}
