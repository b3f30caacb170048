//! Notes from elsewhere: the project's own come back without loss, others as far as they can be taken.

use std::fs;

use serde_json::{Value, json};

use crate::anchoring::suite;
use crate::support::temporary::Folder;

const SEED: &str = "# The bridge\n\nBuilt “in” 1931, 😀 by the town.\n\nIt was built of oak. It was built of oak. It was painted red.\n\n\
    Nothing is left of it but the cellar.\n";

/// A project with `notes` as files below `content/annotations/`.
fn project(notes: &[(&str, &str)]) -> Folder {
    let folder = Folder::new()
        .file("book.toml", "[book]\ntitle = \"Bridges\"\n[annotations.kinds.legal]\nmotivation = \"assessing\"\n")
        .file("seeds/a.md", SEED)
        .file("seeds/deep/b.txt", "They used oak.\n\nNobody saw it.\n")
        .file("content/sources/a.toml", "url = \"https://www.example.org/a/\"\narchived = \"https://archive.example.org/1/a\"\n")
        .file("content/authors.toml", "[authors.mr]\nname = \"M. R.\"\nurl = \"https://example.org/mr\"\n[authors.zz]\nname = \"Z.\"\n");
    for (name, text) in notes {
        folder.write(&format!("content/annotations/{name}"), text);
    }
    folder
}

fn said(output: &std::process::Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn import(folder: &Folder, format: &str, text: &str) -> (Option<i32>, String) {
    folder.write("in.json", text);
    let output = folder.postil(&["import", format, "in.json"]);
    (output.status.code(), said(&output))
}

fn exported(folder: &Folder) -> String {
    let output = folder.postil(&["export", "annotations"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    String::from_utf8(output.stdout).unwrap()
}

const EVERY_KEY: &[(&str, &str)] = &[
    (
        "a/oak.md",
        "+++\nsource = \"a\"\nexact = \"built of oak\"\noccurrence = 2\nkind = \"fact-check\"\nverdict = \"mostly-true\"\n\
         gist = \"A \\\"gist\\\"\\n+++\\n\\u007f\\\\ 'x'\"\ncreator = \"mr\"\ncreated = 2026-11-20\ntags = [\"a, b\", \"\", \"😀 [[x]]\"]\nstatus = \"resolved\"\n\
         via = \"https://elsewhere.example.org/7\"\n[[references]]\nsource = \"deep/b\"\nexact = \"used oak\"\nprefix = \"They \"\nsuffix = \".\"\n\
         relation = \"differs\"\nnote = \"A note\\non it\"\n[[references]]\nsource = \"deep/b\"\nexact = \"Nobody\"\n+++\n\
         One.\n\n+++\nkind = \"no key\"\n+++\n\n> \"quoted\" \\ <b>\n",
    ),
    (
        "a/range.md",
        "+++\nstart = \"Built “in” 1931\"\nend = \"painted red\"\nprefix = \"The bridge \"\nkind = \"legal\"\ncreator = \"M. R.\"\n+++\n",
    ),
    (
        "a/Reply-ü.md",
        "+++\nexact = \"the cellar\"\nprefix = \"\"\nkind = \"reply\"\nreply-to = \"a/oak\"\ngist = \"\"\ncreator = \"Somebody else\"\n+++\nNo.\n",
    ),
    ("deep/b/one.md", "+++\nexact = \"saw it\"\nkind = \"highlight\"\n+++\n"),
    ("many.toml", "[[annotation]]\nsource = \"a\"\nexact = \"painted red\"\nbody = \"\"\"\n+++\nIn TOML.\n\"\"\"\n"),
];

#[test]
fn the_own_notes_come_back_as_they_were() {
    let first = exported(&project(EVERY_KEY));
    let empty = project(&[]);
    let (status, told) = import(&empty, "annotations", &first);
    assert_eq!(status, Some(0), "{told}");
    assert!(told.contains("5 notes are taken in, below content/annotations/; 0 left out"), "{told}");
    assert!(exported(&empty) == first, "{}\n{first}\n{}", told, exported(&empty));
    assert_eq!(
        empty.text("content/annotations/deep/b/one.md"),
        "+++\nsource = \"deep/b\"\nexact = \"saw it\"\nkind = \"highlight\"\n+++\n\n"
    );

    let before = empty.files("content");
    let (status, told) = import(&empty, "annotations", &first);
    assert_eq!(status, Some(1), "{told}");
    assert!(told.contains("there is a note `a/Reply-ü` already") && told.contains("nothing was written"), "{told}");
    assert_eq!(told.matches("error[equal-ids]").count(), 5, "{told}");
    assert!(empty.files("content") == before, "nothing is overwritten");
}

#[test]
fn with_keep_going_only_what_is_new_comes_in() {
    let first = exported(&project(EVERY_KEY));
    let half = project(&EVERY_KEY[..2]);
    half.write("in.json", &first);
    let output = half.postil(&["import", "annotations", "in.json", "--keep-going"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(exported(&half) == first);
}

fn foreign(id: &str, target: impl Into<Value>) -> Value {
    let target: Value = target.into();
    json!({"id": id, "type": "Annotation", "motivation": "questioning", "creator": {"type": "Person", "name": "Z."}, "created": "2015-10-13T13:00:00Z",
        "body": [{"type": "TextualBody", "value": "Why?"}, {"type": "TextualBody", "purpose": "tagging", "value": "tag"}], "target": target})
}

fn page(items: &[Value]) -> String {
    json!({"@context": "http://www.w3.org/ns/anno.jsonld", "id": "https://e.org/p", "type": "AnnotationPage", "items": items}).to_string()
}

fn on(source: &str, exact: &str) -> Value {
    json!({"source": source, "selector": {"type": "FragmentSelector", "value": "p", "refinedBy": {"type": "TextQuoteSelector", "exact": exact}}})
}

#[test]
fn notes_from_elsewhere_find_their_source_by_its_address() {
    let folder = project(&[]);
    let items = [
        foreign("https://e.org/x/../../../../etc/passwd", on("http://example.org/a?utm_source=z#p", "painted red")),
        foreign(
            "https://e.org/passwd",
            json!([on("https://archive.example.org/1/a", "the cellar"), on("https://nowhere.example.org/", "x")]),
        ),
        foreign("https://e.org/3", on("https://nowhere.example.org/", "x")),
        foreign("https://e.org/4", json!("https://example.org/a")),
        foreign("https://e.org/5", on("https://example.org/a", "words that stand nowhere in this text")),
    ];
    let (status, told) = import(&folder, "annotations", &page(&items));
    assert_eq!(status, Some(1), "{told}");
    assert!(told.contains("3 notes are taken in, below content/annotations/; 3 left out"), "{told}");
    assert!(told.contains("error[orphan]") && told.contains("content/annotations/a/5.md"), "{told}");
    assert!(
        told.contains("`https://e.org/3` is left out: no source has") && told.contains("`https://e.org/4` is left out: it quotes no words")
    );
    assert_eq!(
        folder.text("content/annotations/a/passwd.md"),
        "+++\nsource = \"a\"\nexact = \"painted red\"\nkind = \"question\"\ncreator = \"zz\"\ncreated = 2015-10-13\ntags = [\"tag\"]\n\
         via = \"https://e.org/x/../../../../etc/passwd\"\n+++\nWhy?\n"
    );
    assert!(folder.text("content/annotations/a/passwd-2.md").contains("exact = \"the cellar\""));

    let (status, told) = import(&folder, "annotations", &page(&items[..1]));
    assert_eq!(status, Some(1), "{told}");
    assert!(told.contains("is here already: it is the note `a/passwd`"), "{told}");
}

#[test]
fn a_range_from_elsewhere_is_taken_with_a_warning() {
    let folder = project(&[]);
    let quote = |exact: &str| json!({"type": "TextQuoteSelector", "exact": exact});
    let range = json!({"type": "RangeSelector", "startSelector": quote("Built"), "endSelector": quote("painted red")});
    let note = foreign("https://e.org/1", json!({"source": "https://example.org/a", "selector": range}));
    let (status, told) = import(&folder, "annotations", &format!("\u{feff}{}", page(&[note])));
    assert!(status == Some(0) && told.contains("warning[range-end]") && told.contains("1 note is taken in"), "{told}");
    assert!(folder.text("content/annotations/a/1.md").contains("start = \"Built\"\nend = \"painted red\"\n"));
}

#[test]
fn a_kind_that_is_not_known_here_is_told() {
    let first = exported(&project(EVERY_KEY));
    let empty = project(&[]);
    empty.write("book.toml", "[book]\ntitle = \"Bridges\"\n");
    let (status, told) = import(&empty, "annotations", &first);
    assert!(status == Some(0) && told.contains("warning[unknown-kind]") && told.contains("`legal` is no kind"), "{told}");
    assert!(empty.text("content/annotations/a/range.md").contains("kind = \"highlight\""));
}

#[test]
fn an_author_that_is_not_known_here_is_told() {
    let first = exported(&project(EVERY_KEY));
    let empty = project(&[]);
    empty.write("content/authors.toml", "");
    let (status, told) = import(&empty, "annotations", &first);
    assert!(status == Some(0) && told.contains("`mr` is no author here, so that the note is signed `M. R.`"), "{told}");
    assert!(told.contains("name = \"M. R.\"") && told.contains("url = \"https://example.org/mr\""), "{told}");
    assert!(empty.text("content/annotations/a/oak.md").contains("creator = \"M. R.\""));
}

#[test]
fn an_id_of_the_file_is_no_path() {
    for id in ["a/../../../outside", "a/..", "a//x", "a/x/y", "a/.hidden", "/etc/x", "a/"] {
        let folder = project(&[]);
        let mut note = foreign("https://e.org/1", on("https://example.org/a", "painted red"));
        note["postil:id"] = id.into();
        note["target"]["postil:source"] = "a".into();
        let (_, told) = import(&folder, "annotations", &page(&[note]));
        let files: Vec<String> = folder.files("content/annotations").into_iter().map(|(path, _)| path).collect();
        let as_foreign = id == "/etc/x" && files == ["content/annotations/a/1.md"];
        assert!(as_foreign || files.is_empty() && told.contains("error[bad-id]"), "{id}: {files:?} {told}");
    }
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link() {
    let folder = project(&[]);
    fs::create_dir_all(folder.path().join("outside")).unwrap();
    fs::create_dir_all(folder.path().join("content/annotations")).unwrap();
    std::os::unix::fs::symlink("../../outside", folder.path().join("content/annotations/a")).unwrap();
    let (status, told) = import(&folder, "annotations", &page(&[foreign("https://e.org/1", on("https://example.org/a", "painted red"))]));
    assert_eq!(status, Some(2), "{told}");
    assert!(told.contains("is a link") && folder.files("outside").is_empty(), "{told}");
}

#[test]
fn an_import_that_breaks_off_leaves_nothing() {
    let folder = project(&[("deep", "no folder, so that nothing can be put in there")]);
    let before = folder.files("content");
    folder.write("content/sources/deep/b.toml", "url = \"https://example.org/b\"\n");
    let on_both = [("https://e.org/1", "https://example.org/a", "painted red"), ("https://e.org/2", "https://example.org/b", "oak")];
    let notes = on_both.map(|(id, source, words)| foreign(id, on(source, words)));
    let (status, told) = import(&folder, "annotations", &page(&notes));
    assert_eq!(status, Some(2), "{told}");
    fs::remove_dir_all(folder.path().join("content/sources/deep")).unwrap();
    assert_eq!(folder.files("content"), before, "{told}");
    assert!(!folder.path().join("content/annotations/a").exists(), "a folder that was made for it is gone too");
}

#[test]
fn many_notes_that_are_left_out_are_told_in_time() {
    let folder = project(&[]);
    let rows: Vec<Value> =
        (0..8000).map(|number| row(&format!("n{number}"), "https://nowhere.example.org/", Some("oak"), "Words.", &[])).collect();
    let chain: Vec<Value> =
        (0..4000).map(|number| row(&format!("c{number}"), "https://example.org/a", None, "Why?", &[&format!("c{}", number + 1)])).collect();
    let begun = std::time::Instant::now();
    let (status, told) = import(&folder, "hypothesis", &Value::from([rows, chain].concat()).to_string());
    assert_eq!((status, told.matches("is left out").count()), (Some(0), 12_000), "{}", &told[told.len() - 500..]);
    // It takes seconds; were each looked for in the whole file, it would be minutes.
    assert!(begun.elapsed().as_secs() < 30, "{:?}", begun.elapsed());
}

#[test]
#[cfg_attr(not(other_cases), ignore = "the cases of other projects are not beside this one")]
fn the_data_model_decides_what_is_an_annotation() {
    let suite = suite("w3c-annotation-model");
    let (mut taken, mut refused) = (0, 0);
    for case in suite["cases"].as_array().unwrap() {
        let text = case["raw"].as_str().map_or_else(|| case["annotation"].to_string(), str::to_owned);
        let faults = postil::import::faults_of_text(&text);
        assert_eq!(faults.is_empty(), case["expect_valid"].as_bool().unwrap(), "{}: {faults:?}", case["name"]);
        if faults.is_empty() {
            taken += 1;
        } else {
            refused += 1;
        }
        // Most wrong samples are wrong a second time, in an `id` that is a list or in a comma too many: the fault that each is named for counts.
        let mended = text
            .replace(r#"["http://example.org/1", "http://example.org/2"]"#, "\"http://example.org/1\"")
            .replace(r#"["http://example.org/1","http://example.org/2"]"#, "\"http://example.org/1\"");
        let mended = mended.replace(",\n}", "\n}").replace(",\n  }", "\n  }");
        let of_its_own = !["incorrect/anno7.json", "incorrect/anno15.json"].contains(&case["name"].as_str().unwrap());
        if !case["expect_valid"].as_bool().unwrap() && of_its_own {
            assert!(!postil::import::faults_of_text(&mended).is_empty(), "{} is wrong in itself:\n{mended}", case["name"]);
        }
    }
    assert_eq!((taken, refused), (45, 39));
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let folder = project(&[]);
    let mut bad = foreign("https://e.org/bad", json!({"source": "not a uri", "selector": {"type": "TextQuoteSelector"}}));
    bad["created"] = "yesterday".into();
    let items = [bad, json!(7), foreign("https://e.org/good", on("https://example.org/a", "painted red"))];
    let (status, told) = import(&folder, "annotations", &page(&items));
    assert_eq!((status, told.matches("error[bad-annotation]").count()), (Some(1), 4), "{told}");
    assert!(told.contains("in.json:1:") && folder.files("content/annotations").is_empty(), "{told}");
    let (status, told) = import(&folder, "annotations", "{\n \"a\": 1,\n}");
    assert!(status == Some(1) && told.contains("in.json:3:1") && told.contains("no JSON"), "{told}");
    let (status, told) = import(&folder, "hypotesis", "[]");
    assert!(status == Some(2) && told.contains("did you mean `hypothesis`?"), "{told}");
}

fn row(id: &str, uri: &str, exact: Option<&str>, text: &str, references: &[&str]) -> Value {
    let selector = exact.map_or(
        json!([]),
        |exact| json!([{"type": "RangeSelector"}, {"type": "TextQuoteSelector", "exact": exact, "prefix": "", "suffix": "."}]),
    );
    json!({"id": id, "uri": uri, "text": text, "tags": ["t"], "user": "acct:mr@hypothes.is", "created": "2026-01-02T03:04:05.678901+00:00",
        "updated": "2026-01-02T03:04:05.678901+00:00", "references": references, "permissions": {"read": ["group:__world__"]},
        "target": [{"source": uri, "selector": selector}]})
}

#[test]
fn hypothesis_rows_become_notes() {
    let folder = project(&[]);
    let uri = "https://example.org/a?utm_medium=x";
    let rows = [
        row("r2", uri, None, "No, pine.", &["Abc_-1", "r1"]),
        row("r1", uri, None, "Oak?", &["Abc_-1"]),
        row("Abc_-1", uri, Some("painted red"), "Red +++ it was.", &[]),
        row("high", "http://www.example.org/a/#x", Some("the cellar"), "", &[]),
        row("page", uri, None, "On the page.", &[]),
        row("gone", "https://nowhere.example.org/", Some("x"), "?", &[]),
        row("orphan", uri, Some("words that stand nowhere in this text"), "?", &[]),
        row("lost", uri, None, "?", &["deleted"]),
    ];
    let (status, told) = import(&folder, "hypothesis", &json!({"total": 8, "rows": rows}).to_string());
    assert_eq!(status, Some(1), "{told}");
    assert!(told.contains("5 notes are taken in, below content/annotations/; 3 left out"), "{told}");
    assert!(
        told.contains("`page` is left out: it is on the page as a whole") && told.contains("`gone` is left out: no source has"),
        "{told}"
    );
    assert!(told.contains("`https://hypothes.is/a/lost` is left out: what it answers is not here"), "{told}");
    assert!(told.contains("error[orphan]") && told.contains("content/annotations/a/orphan.md:3"), "{told}");
    assert_eq!(
        folder.text("content/annotations/a/Abc_-1.md"),
        "+++\nsource = \"a\"\nexact = \"painted red\"\nsuffix = \".\"\nkind = \"comment\"\ncreator = \"mr\"\ncreated = 2026-01-02\ntags = [\"t\"]\n\
         via = \"https://hypothes.is/a/Abc_-1\"\n+++\nRed +++ it was.\n"
    );
    let reply = folder.text("content/annotations/a/r2.md");
    assert!(
        reply.contains("exact = \"painted red\"") && reply.contains("kind = \"reply\"") && reply.contains("reply-to = \"a/r1\""),
        "{reply}"
    );
    assert!(folder.text("content/annotations/a/high.md").contains("kind = \"highlight\""));

    let (status, told) = import(&folder, "hypothesis", &json!([rows[3], row("r3", uri, None, "Late.", &["r1"])]).to_string());
    assert!(status == Some(1) && told.contains("is here already: it is the note `a/high`"), "{told}");
    let (status, told) = import(&folder, "hypothesis", &json!([row("r3", uri, None, "Late.", &["r1"])]).to_string());
    assert_eq!(status, Some(0), "{told}");
    assert!(folder.text("content/annotations/a/r3.md").contains("reply-to = \"a/r1\""));
}
