//! Another project's cases of drawing a quote across markup, read from beside the project where they are.

use crate::anchoring::suite;
use crate::support::project::Project;

/// Words that are drawn, and the highlights that cover them.
type Piece = (String, Vec<String>);

#[test]
#[cfg_attr(not(other_cases), ignore = "the cases of other projects are not beside this one")]
fn apache_highlight_cases() {
    let suite = suite("apache-annotator-text");
    let mut drawn = 0;
    for case in suite["highlight"].as_array().unwrap() {
        let text = |key: &str| case[key].as_str().unwrap();
        if case["range"]["start"] == case["range"]["end"] {
            continue; // An empty quote names no place here, by design.
        }
        drawn += 1;
        let expected = pieces(text("expected_html"), |tag, _| match tag {
            "b" | "i" | "u" => None,
            highlight => Some(vec![highlight.to_owned()]),
        });
        let run = project(text("input_html"), &expected).run();
        let page = run.page("sources/case.html");
        let passage = &page[page.find("id=p1>").unwrap()..];
        let found = pieces(&passage[..passage.find("</p>").unwrap()], |tag, attributes| {
            let names = attributes.split_once("data-annotations=")?.1.trim_start_matches('"');
            let end = names.find(['"', '>']).unwrap_or(names.len());
            (tag == "mark").then(|| {
                let list = if attributes.contains("data-annotations=\"") { &names[..end] } else { names.split(' ').next().unwrap() };
                list.split(' ').map(str::to_owned).collect()
            })
        });
        assert_eq!(found, expected, "{}: {passage}", case["name"]);
    }
    assert_eq!(drawn, 5, "all cases but the empty range");
}

/// A source of the case's text in Markdown, and a note on the words of each of its highlights.
fn project(html: &str, expected: &[Piece]) -> Project {
    let mut markdown = html.replace("<b>", "**").replace("</b>", "**");
    for tag in ["<i>", "</i>", "<u>", "</u>"] {
        markdown = markdown.replace(tag, "*");
    }
    for tag in ["<mark>", "</mark>"] {
        markdown = markdown.replace(tag, "");
    }
    let mut names: Vec<&String> = expected.iter().flat_map(|(_, names)| names).collect();
    names.sort();
    names.dedup();
    let plain: String = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
    names.into_iter().fold(Project::new().file("seeds/case.md", markdown), |project, name| {
        let words: String = expected.iter().filter(|(_, names)| names.contains(name)).map(|(words, _)| words.as_str()).collect();
        // Some begin or end inside a word, which only their context says is meant.
        let (before, after) = plain.split_once(&words).unwrap();
        let head = format!("exact = \"{words}\"\nprefix = \"{before}\"\nsuffix = \"{after}\"\nkind = \"comment\"");
        project.file(&format!("content/annotations/case/{name}.md"), format!("+++\n{head}\n+++\nDrawn."))
    })
}

/// The texts of `html` that lie in a highlight; `names` tells the names of an element that is one.
fn pieces(html: &str, names: impl Fn(&str, &str) -> Option<Vec<String>>) -> Vec<Piece> {
    let mut open: Vec<(String, Vec<String>)> = Vec::new();
    let mut found = Vec::new();
    for part in html.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap();
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().map(|(open, _)| open).as_deref(), Some(name), "{html}");
        } else {
            let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
            open.push((name.to_owned(), names(name, attributes).unwrap_or_default()));
        }
        let mut covering: Vec<String> = open.iter().flat_map(|(_, names)| names.clone()).collect();
        covering.sort();
        if !text.is_empty() && !covering.is_empty() {
            found.push((text.to_owned(), covering));
        }
    }
    found
}

#[test]
fn pieces_are_the_texts_of_highlights() {
    let found = pieces("<b>one <x>two <y>three</y></x></b>", |tag, _| (tag != "b").then(|| vec![tag.to_owned()]));
    assert_eq!(found, [("two ".to_owned(), vec!["x".to_owned()]), ("three".to_owned(), vec!["x".to_owned(), "y".to_owned()])]);
}
