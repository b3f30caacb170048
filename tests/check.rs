//! `postil check`: what it tells of a whole briefing, in each of its formats, and the schemas of the editors' files.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::support::temporary::Folder;

fn faulty() -> Folder {
    Folder::new()
        .file("p/book.toml", "[book]\ntitle = \"Bridges\"\n")
        .file("p/seeds/a.txt", "Anna Berg opened the bridge over the Aare.\n\nIt cost a lot.\n")
        .file(
            "p/content/pages/über, uns.md",
            "[a](sources/a.md#p9) [b](sources/b.md) [c](abuot.md) ![d](brdge.png)\n\n\
             [e](sources/a.md#p2) [f](about.html) [g](https://example.org/x.md) ![h](bridge.png) [i](#the-top) [j](sources/a.html#a-n)\n\n\
             [k](#bottom) [l](/about.md) [m](about.md#hisotry) [n](about.md#history) [o](#)\n\n## The top\n",
        )
        .file("p/content/pages/about.md", "Words.\n\n## History\n")
        .file("p/content/pages/bridge.png", "picture")
        .file("p/content/annotations/a/n.md", "+++\nexact = \"Anna Berg\"\nkind = \"coment\"\n+++\nSee [x](sources/c.md) and [y](#p1).\n")
        .file("p/content/entities.toml", "[[entity]]\nid = \"zed\"\nname = \"Zed Zorn\"\n")
}

/// The status, and what stands on the standard output.
fn check(folder: &Folder, arguments: &[&str]) -> (Option<i32>, String) {
    let ended = folder.postil(&[&["check"], arguments].concat());
    (ended.status.code(), String::from_utf8(ended.stdout).unwrap())
}

#[test]
fn what_leads_nowhere_is_told_at_its_place_with_what_was_meant() {
    let (status, said) = check(&faulty(), &["--format", "json", "p"]);
    assert_eq!(status, Some(1));
    let rows: Vec<Value> = serde_json::from_str(&said).unwrap();
    let told: Vec<String> = rows
        .iter()
        .map(|row| {
            let help = row["help"].as_str().unwrap().split('?').next().unwrap();
            format!("{} {}:{}:{} {help}", row["code"].as_str().unwrap(), row["file"].as_str().unwrap(), row["line"], row["column"])
        })
        .collect();
    let page = "content/pages/über, uns.md";
    for expected in [
        "broken-link content/annotations/a/n.md:5:5 did you mean `sources/a.md`".to_owned(),
        "broken-link content/annotations/a/n.md:5:27 write `[[source-id#3]]`".to_owned(),
        format!("broken-link {page}:5:1 a heading is named by its words"),
        format!("broken-link {page}:5:14 links start from the site's root already: write `about.md`"),
        format!("broken-link {page}:5:29 did you mean `#history`"),
        "unused-entity content/entities.toml:1:1".to_owned(),
        format!("broken-link {page}:1:1 the numbers stand beside"),
        format!("broken-link {page}:1:22 did you mean `sources/a.md`"),
        format!("broken-link {page}:1:40 did you mean `about.md`"),
        format!("missing-picture {page}:1:54 did you mean `bridge.png`"),
    ] {
        assert!(told.iter().any(|told| told.starts_with(&expected)), "{expected}\n{told:#?}");
    }
    assert_eq!(told.iter().filter(|told| told.contains(page)).count(), 7, "what leads somewhere is not told: {told:#?}");
}

/// What stands in a path or a message must not end the command or one of its properties.
#[test]
fn github_shows_each_on_its_line() {
    let folder = faulty();
    let (status, said) = check(&folder, &["--format", "github", "p"]);
    assert_eq!(status, Some(1));
    let lines: Vec<&str> = said.lines().collect();
    assert!(lines.iter().all(|line| line.starts_with("::error file=p/") || line.starts_with("::warning file=p/")), "{said}");
    let kind = lines.iter().find(|line| line.starts_with("::error")).unwrap();
    assert!(
        kind.starts_with("::error file=p/content/annotations/a/n.md,line=3,endLine=3,col=8,endColumn=16,title=unknown-word::"),
        "{kind}"
    );
    assert!(kind.contains("%0A") && kind.contains("`comment`"), "{kind}");
    assert!(said.contains("file=p/content/pages/über%2C uns.md,"), "{said}");
    let whole = folder.path().join("p");
    assert_eq!(check(&folder, &["--format", "github", whole.to_str().unwrap()]).1, said, "a whole path leads to the same files");
}

#[test]
fn sarif_holds_each_with_its_rule_and_region() {
    let (_, said) = check(&faulty(), &["--format", "sarif", "p"]);
    let log: Value = serde_json::from_str(&said).unwrap();
    assert_eq!((log["version"].as_str(), log["runs"].as_array().map(Vec::len)), (Some("2.1.0"), Some(1)));
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let rules: BTreeSet<&str> =
        run["tool"]["driver"]["rules"].as_array().unwrap().iter().map(|rule| rule["id"].as_str().unwrap()).collect();
    let results = run["results"].as_array().unwrap();
    let used: BTreeSet<&str> = results.iter().map(|result| result["ruleId"].as_str().unwrap()).collect();
    assert_eq!(rules, used);
    let kind = results.iter().find(|result| result["level"] == "error").unwrap();
    let place = &kind["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "p/content/annotations/a/n.md");
    assert_eq!(
        (&place["region"]["startLine"], &place["region"]["startColumn"], &place["region"]["endColumn"]),
        (&3.into(), &8.into(), &16.into())
    );
    let uris: Vec<&str> =
        results.iter().map(|result| result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap()).collect();
    assert!(uris.contains(&"p/content/pages/%C3%BCber%2C%20uns.md"), "{uris:?}");
}

/// The keys that a file's reader knows are those of its schema, table by table: an unknown key is told with all known ones.
#[test]
fn the_schemas_have_the_keys_that_are_read() {
    let note = "source = \"a\"\nexact = \"Anna Berg\"\nkind = \"fact-check\"\n";
    for (schema, table, path, text) in [
        ("sources", "", "content/sources/a.toml", "zzzzzzzzz = 1\n".to_owned()),
        ("annotations", "", "content/annotations/a/n.md", format!("+++\n{note}zzzzzzzzz = 1\n+++\n")),
        ("annotations", "references", "content/annotations/a/n.md", format!("+++\n{note}[[references]]\nzzzzzzzzz = 1\n+++\n")),
        (
            "annotations",
            "annotation",
            "content/annotations/n.toml",
            format!("[[annotation]]\nslug = \"n\"\nbody = \"\"\n{note}zzzzzzzzz = 1\n"),
        ),
        ("claims", "", "content/claims/a.md", "+++\nstatement = \"Built.\"\nzzzzzzzzz = 1\n+++\n".to_owned()),
        (
            "claims",
            "evidence",
            "content/claims/a.md",
            "+++\nstatement = \"Built.\"\n[[evidence]]\nsource = \"a\"\nexact = \"Anna\"\nstance = \"supports\"\nzzzzzzzzz = 1\n+++\n"
                .to_owned(),
        ),
        ("entities", "entity", "content/entities.toml", "[[entity]]\nzzzzzzzzz = 1\n".to_owned()),
        ("authors", "authors.*", "content/authors.toml", "[authors.x]\nzzzzzzzzz = 1\n".to_owned()),
        ("cross-references", "cross-reference", "content/cross-references.toml", "[[cross-reference]]\nzzzzzzzzz = 1\n".to_owned()),
        (
            "cross-references",
            "cross-reference.from",
            "content/cross-references.toml",
            "[[cross-reference]]\nto = { source = \"a\", exact = \"Anna\" }\nfrom = { zzzzzzzzz = 1 }\n".to_owned(),
        ),
        ("book", "", "book.toml", "zzzzzzzzz = 1\n".to_owned()),
        ("book", "book", "book.toml", "[book]\nzzzzzzzzz = 1\n".to_owned()),
        ("book", "build", "book.toml", "[build]\nzzzzzzzzz = 1\n".to_owned()),
        ("book", "output.html", "book.toml", "[output.html]\nzzzzzzzzz = 1\n".to_owned()),
        ("book", "output.html.print", "book.toml", "[output.html.print]\nzzzzzzzzz = 1\n".to_owned()),
        ("book", "annotations", "book.toml", "[annotations]\nzzzzzzzzz = 1\n".to_owned()),
        ("book", "annotations.kinds.*", "book.toml", "[annotations.kinds.x]\nzzzzzzzzz = 1\n".to_owned()),
        ("book", "cross-references", "book.toml", "[cross-references]\nzzzzzzzzz = 1\n".to_owned()),
        ("book", "theme", "book.toml", "[theme]\nzzzzzzzzz = 1\n".to_owned()),
    ] {
        let folder = Folder::new().file("book.toml", "").file("seeds/a.txt", "Anna Berg spoke.\n").file(path, text);
        let (_, said) = check(&folder, &["--format", "json"]);
        let rows: Vec<Value> = serde_json::from_str(&said).unwrap();
        let row = rows.iter().find(|row| row["code"] == "unknown-key").unwrap_or_else(|| panic!("{schema} {table}: {said}"));
        let known = row["help"].as_str().unwrap().split("the keys here are: ").nth(1).unwrap_or_default();
        let known: BTreeSet<String> = known.split(", ").map(str::to_owned).collect();
        let mut keys = keys(schema, table);
        // The one schema is for both shapes of a file: a single note, and many as tables.
        keys.remove("annotation");
        assert_eq!(keys, known, "{schema} {table}");
    }
}

/// The properties of a table in a schema; in `table`, `*` stands for any name.
fn keys(schema: &str, table: &str) -> BTreeSet<String> {
    let printed = Folder::new().postil(&["export", "schema", schema]);
    let mut node: Value = serde_json::from_slice(&printed.stdout).unwrap();
    for step in table.split('.').filter(|step| !step.is_empty()) {
        node = if step == "*" { node["additionalProperties"].clone() } else { node["properties"][step].clone() };
        if !node["items"].is_null() {
            node = node["items"].clone();
        }
    }
    node["properties"].as_object().unwrap_or_else(|| panic!("{schema} has no table {table}")).keys().cloned().collect()
}
