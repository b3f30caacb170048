//! What leaves the program: the notes as W3C Web Annotations and as a table, the pages as Markdown.

use serde_json::Value;

use crate::support::temporary::Folder;

const SEED: &str = "# The bridge\n\nBuilt “in” 1931, 😀 by the town.\n\nIt was built of oak. It was painted red.\n";

fn project() -> Folder {
    Folder::new()
        .file("book.toml", "[book]\ntitle = \"Bridges\"\nlanguage = \"en\"\n")
        .file("seeds/a.md", SEED)
        .file("seeds/b.txt", "They used oak.\n")
        .file("content/sources/b.toml", "url = \"https://example.org/b\"\n")
        .file("content/authors.toml", "[authors.mr]\nname = \"M. R.\"\nurl = \"https://example.org/mr\"\n")
        .file(
            "content/annotations/a/oak.md",
            "+++\nexact = \"by the town\"\nkind = \"fact-check\"\nverdict = \"mixed\"\ngist = \"=1+1\"\ncreator = \"mr\"\ncreated = 2026-11-20\n\
             tags = [\"x\", \"y, z\"]\nstatus = \"resolved\"\n[[references]]\nsource = \"b\"\nexact = \"used oak\"\nrelation = \"differs\"\nnote = \"N\"\n+++\nBody.\n",
        )
}

fn out(folder: &Folder, arguments: &[&str]) -> String {
    let output = folder.postil(arguments);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn notes_are_web_annotations() {
    let folder = project();
    let text = out(&folder, &["export", "annotations"]);
    let whole: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(whole["@context"][0], "http://www.w3.org/ns/anno.jsonld");
    assert_eq!((&whole["type"], &whole["label"], &whole["total"]), (&"AnnotationCollection".into(), &"Bridges".into(), &1.into()));
    let note = &whole["first"]["items"][0];
    assert_eq!((&note["id"], &note["motivation"]), (&"urn:postil:note:a/oak".into(), &"assessing".into()));
    assert_eq!((&note["creator"]["name"], &note["creator"]["id"]), (&"M. R.".into(), &"https://example.org/mr".into()));
    assert_eq!(note["created"], "2026-11-20T00:00:00Z");
    let bodies: Vec<&str> = note["body"].as_array().unwrap().iter().map(|body| body["value"].as_str().unwrap()).collect();
    assert_eq!(bodies, ["=1+1", "Body.", "x", "y, z"]);
    assert_eq!((&note["body"][1]["format"], &note["body"][3]["purpose"]), (&"text/markdown".into(), &"tagging".into()));
    let [own, other] = [&note["target"][0], &note["target"][1]];
    assert_eq!((&own["source"], &other["source"]), (&"sources/a.html".into(), &"https://example.org/b".into()));
    let quote = &own["selector"][0];
    assert_eq!((&quote["exact"], &quote["prefix"]), (&"by the town".into(), &"The bridge\nBuilt “in” 1931, 😀 ".into()));
    let place = &own["selector"][1];
    let range = |key: &str| place[key].as_u64().unwrap() as usize;
    let canonical: Vec<char> = "The bridge\nBuilt “in” 1931, 😀 by the town.".chars().collect();
    assert_eq!(canonical[range("start")..range("end")].iter().collect::<String>(), "by the town");

    assert_eq!(out(&folder, &["export", "annotations"]), text, "the same bytes");
    out(&folder, &["build"]);
    assert_eq!(folder.text("book/annotations.jsonld"), text);

    folder.write("book.toml", "[book]\ntitle = \"Bridges\"\n[output.html]\nsite-url = \"https://example.org/x\"\n");
    let whole: Value = serde_json::from_str(&out(&folder, &["export", "annotations"])).unwrap();
    assert_eq!(whole["first"]["items"][0]["id"], "https://example.org/x/sources/a.html#a-oak");
}

#[test]
fn a_briefing_without_notes_has_an_empty_collection() {
    let folder = Folder::new().file("book.toml", "").file("seeds/a.txt", "Words.\n");
    let whole: Value = serde_json::from_str(&out(&folder, &["export", "annotations"])).unwrap();
    assert_eq!((&whole["total"], whole["first"]["items"].as_array().unwrap().len()), (&0.into(), 0));
}

#[test]
fn notes_are_a_table_in_which_nothing_runs() {
    let table = out(&project(), &["export", "csv"]);
    assert_eq!(
        table,
        "id,source,passage,kind,anchor,exact,gist,body,creator,created,tags,status,reply-to\r\n\
         a/oak,a,1,fact-check,exact,by the town,\"'=1+1\",Body.,M. R.,2026-11-20,\"x; y, z\",resolved,\r\n"
    );
}

#[test]
fn pages_are_one_text() {
    let text = out(&project(), &["export", "markdown"]);
    assert!(text.starts_with("<!-- index.md -->\n\n# Bridges"), "{text}");
    assert_eq!(text.matches("<!-- sources/a.md -->").count(), 1, "{text}");
    assert!(!text.contains("404.md -->") && text.contains("Built “in” 1931"), "{text}");
}
