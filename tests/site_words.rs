//! What a site says in its own words: every language says all of it, and no site mixes two.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use postil::config::{CATEGORIES, Direction, Piece, built_in_words, categories, languages, pieces};

use crate::support::project::{Project, Run};

/// English words that a site in no other built-in language has.
const ENGLISH: &str = "about agree agrees all and annotated at both briefing by cited claim claims close copy differ differs edited \
    editors every found heading here last letter made mixed names none nothing of paragraph paragraphs preview \
    quote read related reply resolved result results search searching set show side silent skip supported \
    supports switch the there these they timeline type whole with words yet";

fn texts(language: &str) -> BTreeMap<String, String> {
    built_in_words(language).unwrap_or_else(|| panic!("theme/words/{language}.toml is TOML, of texts alone"))
}

/// The key of a count without its form.
fn base<'k>(english: &BTreeMap<String, String>, key: &'k str) -> Option<&'k str> {
    let (base, form) = key.rsplit_once('-')?;
    (CATEGORIES.contains(&form) && english.contains_key(&format!("{base}-other"))).then_some(base)
}

fn placeholders(text: &str) -> BTreeSet<&str> {
    pieces(text).filter_map(|piece| if let Piece::Placeholder(name) = piece { Some(name) } else { None }).collect()
}

fn links(text: &str) -> usize {
    pieces(text).filter(|piece| *piece == Piece::LinkStart).count()
}

#[test]
fn every_language_says_all_that_english_says_and_no_more() {
    let english = texts("en");
    assert!(english.len() > 200 && languages().count() >= 6, "{}", english.len());
    for language in languages() {
        let own = texts(language);
        let mut wanted: BTreeMap<String, &str> = BTreeMap::new();
        for (key, text) in &english {
            match base(&english, key) {
                None => drop(wanted.insert(key.clone(), text)),
                Some(base) => {
                    let whole = english[&format!("{base}-other")].as_str();
                    wanted.extend(categories(language).iter().map(|category| (format!("{base}-{category}"), whole)));
                }
            }
        }
        let (has, should): (BTreeSet<&String>, BTreeSet<&String>) = (own.keys().collect(), wanted.keys().collect());
        assert_eq!(has.symmetric_difference(&should).collect::<Vec<_>>(), Vec::<&&String>::new(), "{language}");
        for (key, text) in &own {
            let (has, should) = (placeholders(text), placeholders(wanted[key]));
            // One or two of something may need no number, and none of them neither.
            let spelled = ["-zero", "-one", "-two"].iter().any(|form| key.ends_with(form)) && base(&english, key).is_some();
            assert!(has.is_subset(&should) && (spelled || has == should), "{language}: `{key}` has {has:?}, and not {should:?}");
            assert_eq!(links(text), links(wanted[key]), "{language}: the links of `{key}`");
            let may_be_empty = ["spelled", "find-endings"].contains(&key.as_str());
            assert!(may_be_empty || !text.is_empty(), "{language}: `{key}` says nothing");
        }
    }
}

/// A small briefing with a bit of everything; its own words are Latin.
fn briefing(language: &str) -> Project {
    let record = "language = \"en\"\npublished = 2025-04-05\nurl = \"https://e.org/a\"\nlicence = \"CC0\"\n";
    Project::new()
        .file("book.toml", format!("[book]\ntitle = \"Pons\"\nauthors = [\"A. B.\"]\nlanguage = \"{language}\"\n"))
        .file("seeds/alpha.txt", "Pons novus\n\nAnna Berg pontem vidit.\n\nPons stat in Roma ex 5 April 2025.\n\nFinis est longus et latus.\n")
        .file("seeds/beta.txt", "Pons vetus\n\nAnna Berg pontem non vidit.\n\nPons cecidit.\n\nRoma dormit 2016.\n")
        .file("seeds/gamma.txt", "Pons vetus\n\nAnna Berg pontem non vidit.\n\nPons cecidit.\n\nRoma dormit 2016.\n")
        .file("content/sources/alpha.toml", record)
        .file("content/sources/beta.toml", "language = \"en\"\nkind = \"epistula\"\n")
        .file("content/entities.toml", "[[entity]]\nid = \"anna\"\nname = \"Anna Berg\"\nkind = \"person\"\naliases = [\"Berg\"]\n")
        .file("content/authors.toml", "[authors.ab]\nname = \"A. B.\"\n")
        .file(
            "content/annotations/alpha/one.md",
            "+++\nexact = \"pontem vidit\"\nkind = \"fact-check\"\nverdict = \"mixed\"\ncreator = \"ab\"\ncreated = 2026-05-01\nstatus = \"resolved\"\n[[references]]\nsource = \"beta\"\nexact = \"pontem non vidit\"\nrelation = \"differs\"\n+++\nNonne [[beta#1]]?\n",
        )
        .file("content/annotations/alpha/two.md", "+++\nexact = \"pontem vidit\"\nkind = \"reply\"\nreply-to = \"alpha/one\"\ncreator = \"C. D.\"\n+++\nIta.\n")
        .file("content/annotations/alpha/gone.md", "+++\nexact = \"verba quae nusquam leguntur omnino\"\n+++\nHeu.\n")
        .file("content/annotations/alpha/three.md", "+++\nexact = \"Finis est longus\"\nkind = \"question\"\n+++\nQuo?\n")
        .file(
            "content/claims/stat.md",
            "+++\nstatement = \"Pons stat.\"\n[[evidence]]\nsource = \"alpha\"\nexact = \"Pons stat in Roma\"\nstance = \"supports\"\n[[evidence]]\nsource = \"beta\"\nexact = \"Pons cecidit\"\nstance = \"disputes\"\n+++\nVide.\n",
        )
        .file(
            "content/cross-references.toml",
            "[[cross-reference]]\nfrom = { source = \"alpha\", exact = \"pontem vidit\" }\nto = { source = \"beta\", exact = \"pontem non vidit\" }\nrelation = \"differs\"\n\n[[cross-reference]]\nfrom = { source = \"alpha\", exact = \"Finis est longus\" }\nto = { source = \"beta\", exact = \"Roma dormit\" }\nrelation = \"related\"\n",
        )
}

/// All that readers see or hear of a page of HTML.
fn said(html: &str) -> String {
    let mut said = String::new();
    for piece in html.replace("<script", "\u{0}<script").replace("<style", "\u{0}<style").split('<') {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        for name in ["aria-label=", "title=", "data-column=", "data-copy=", "data-copied=", "name=description content=", "label="] {
            for rest in tag.split(name).skip(1) {
                let value = rest.strip_prefix('"').map_or_else(|| rest.split([' ', '>']).next(), |rest| rest.split('"').next());
                said += &format!(" {} ", value.unwrap_or_default());
            }
        }
        if !tag.starts_with("script") && !tag.starts_with("style") {
            said += &format!(" {text} ");
        }
    }
    said
}

/// The texts in a file of the search, but for addresses and names that only the script reads, and without placeholders.
fn strings(script: &str) -> String {
    let value = serde_json::from_str(script.split_once('=').unwrap().1).unwrap();
    let mut strings = String::new();
    let mut left: Vec<&Value> = vec![&value];
    while let Some(value) = left.pop() {
        match value {
            Value::String(text) if !text.contains(".html") && !text.starts_with('#') => {
                for piece in pieces(text) {
                    if let Piece::Text(words) = piece {
                        strings += &format!(" {words} ");
                    }
                }
            }
            Value::Array(values) => match &values[..] {
                // The last of an entry is the group of a note's kind.
                [label, place, title, text, Value::String(_)] => left.extend([label, place, title, text]),
                values => left.extend(values),
            },
            Value::Object(values) => left.extend(values.iter().filter(|(name, _)| *name != "language").map(|(_, value)| value)),
            _ => {}
        }
    }
    strings
}

fn english_in(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    words.filter(|word| ENGLISH.split_whitespace().any(|english| english == word)).collect()
}

#[test]
fn a_site_says_nothing_in_english_but_in_english() {
    for language in languages() {
        let run = briefing(language).run();
        let direction = if language == "ar" { "rtl" } else { "ltr" };
        let mut found: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        for (path, bytes) in &run.tree.files {
            let (Ok(text), Some((_, ending))) = (std::str::from_utf8(bytes), path.rsplit_once('.')) else { continue };
            if ending == "html" {
                let html = text.split('>').find(|tag| tag.starts_with("<html")).unwrap_or_default().replace('"', "");
                assert!(html.contains(&format!("lang={language}")) && html.contains(&format!("dir={direction}")), "{path}: {html}");
                found.insert(path, english_in(&said(text)));
            } else if ending == "md" || path == "llms.txt" {
                // Addresses are no words, and one heading of `llms.txt` is of its form.
                let prose: Vec<&str> = text.split("](").map(|part| part.split_once(')').map_or(part, |(_, rest)| rest)).collect();
                found.insert(path, english_in(&prose.join(" ")));
            } else if path == "feed.xml" {
                found.insert(path, english_in(&said(text)));
            } else if path.starts_with("search/texts-") || path == "search/words.js" {
                found.insert(path, english_in(&strings(text)));
            }
        }
        found.retain(|_, words| !words.is_empty());
        if language == "en" {
            let all: BTreeSet<&String> = found.values().flatten().collect();
            assert!(all.len() > 30, "the list is of words that the English site has: {all:?}");
        } else {
            assert!(found.is_empty(), "{language}: {found:#?}");
        }
    }
}

#[test]
fn each_language_counts_dates_and_quotes_in_its_way() {
    let page = |language: &str, path: &str| briefing(language).run().page(path).to_owned();
    let german = page("de", "sources/alpha.md");
    assert!(german.contains("5. April 2025") && german.contains("Anmerkung") && german.contains("1. Mai 2026"), "{german}");
    assert!(page("fr", "sources/alpha.md").contains("1er mai 2026"));
    assert!(page("es", "sources/alpha.md").contains("«pontem non vidit»"));
    assert!(page("ja", "sources/alpha.md").contains("2026年5月1日"));
    assert!(page("ar", "sources.html").contains("ملاحظات"), "four notes take the form for few");
    assert!(page("de", "sources/alpha.html").contains("data-copy=\"Als Anmerkung kopieren\""));
    assert!(page("de", "sources/alpha.html").contains(r#""alternateName":"Teils, teils""#), "a rating's name, for programs to show");
    let feed = page("de", "feed.xml");
    assert!(feed.contains("<title>Faktencheck: „pontem vidit“</title>") && feed.contains("label=\"Faktencheck\""), "{feed}");
    assert!(!page("en", "sources/alpha.html").contains("data-copy"), "the script has its English itself");
}

fn in_dutch(words: &str) -> Run {
    let book = "[book]\ntitle = \"Brug\"\nlanguage = \"nl-BE\"\n";
    let project = Project::new().file("book.toml", book).file("seeds/a.txt", "Een brug.\n");
    if words.is_empty() { project.run() } else { project.file("theme/words/nl.toml", words).run() }
}

#[test]
fn a_language_without_words_is_told_once_and_stays_english() {
    let run = in_dutch("");
    let complaints = run.complaints();
    assert!(complaints.starts_with("book.toml:3:12 note no-words: the theme has no words in `nl`"), "{complaints}");
    assert_eq!(complaints.matches("no-words").count(), 1, "{complaints}");
    assert!(run.page("index.html").contains("Skip to the text"));
}

#[test]
fn a_project_adds_a_language_and_changes_words() {
    let run = in_dutch("skip = \"Naar de tekst\"\nnotes-one = \"{n} noot\"\n");
    assert!(run.page("index.html").contains("Naar de tekst"));
    let complaints = run.complaints();
    assert!(complaints.contains("book.toml:3:12 note missing-words: of the words in `nl`, "), "{complaints}");
    let german = Project::new()
        .file("book.toml", "[book]\ntitle = \"Brücke\"\nlanguage = \"de-AT\"\n")
        .file("seeds/a.txt", "Eine Brücke.\n")
        .file("theme/words/de.toml", "briefing = \"Akte\"\nmonth-1 = \"Januar\"\n")
        .file("theme/words/de-AT.toml", "month-1 = \"Jänner\"\n")
        .file("content/sources/a.toml", "published = 2026-01-05\n")
        .run();
    assert_eq!(german.complaints(), "");
    assert!(german.page("index.html").contains(">Akte<") && german.page("index.html").contains(">Quellen<"));
    assert!(german.page("sources.html").contains("5. Jänner 2026"), "the words of a region stand over those of its language");
}

#[test]
fn slips_in_words_are_told_and_do_no_harm() {
    let run = in_dutch("skipp = \"x\"\nsource-n = \"Bron {number}\"\nnotes = 3\n");
    let complaints = run.complaints();
    for part in [
        "theme/words/nl.toml:1:1 error unknown-key: the theme has no words under `skipp`\n    did you mean `skip`?",
        "theme/words/nl.toml:2:12 error unknown-placeholder: nothing is filled in for `{number}` here\n    there is `{n}`",
        "theme/words/nl.toml:3:9 error wrong-type: `notes` takes a text, not the number `3`",
    ] {
        assert!(complaints.contains(part), "{part}\n{complaints}");
    }
    assert!(run.page("index.html").contains("Source 1"));
}

#[test]
fn the_direction_of_a_language_without_words_is_its_own() {
    let hebrew = Project::new().file("book.toml", "[book]\nlanguage = \"he\"\n").file("seeds/a.txt", "שלום\n").run();
    assert_eq!(hebrew.edition.book.direction, Direction::RightToLeft);
}
