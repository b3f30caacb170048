//! The index that readers search: read back by a decoder of its own, the same twice, and safe whatever the sources hold.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::support::project::{Project, Run};

/// A file of the index as its script value.
fn part(run: &Run, name: &str) -> Value {
    let script = run.page(&format!("search/{name}.js"));
    let value = script.strip_prefix(&format!("POSTIL_SEARCH[\"{name}\"]=")).unwrap_or_else(|| panic!("{name} begins {script:.60}"));
    serde_json::from_str(value).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn parts(run: &Run, name: &str) -> Vec<Value> {
    let count = run.tree.files.keys().filter(|path| path.starts_with(&format!("search/{name}-"))).count();
    (0..count).map(|number| part(run, &format!("{name}-{number}"))).collect()
}

/// The value of a digit: the characters from `#` to `~` without `<` and `\`.
fn value(digit: char) -> usize {
    ('#'..='~').filter(|c| !['<', '\\'].contains(c)).position(|c| c == digit).unwrap()
}

/// The numbers of a text of digits, of which those below 60 end a number.
fn numbers(text: &str) -> Vec<usize> {
    let (mut found, mut high) = (Vec::new(), 0);
    for digit in text.chars().map(value) {
        if digit < 60 {
            found.push(high * 60 + digit);
            high = 0;
        } else {
            high = high * 30 + digit - 59;
        }
    }
    found
}

/// Each term with the labels of its entries, as often as it counts there.
fn terms(run: &Run) -> BTreeMap<String, Vec<String>> {
    let labels: Vec<String> = entries(run).into_iter().map(|entry| entry[0].clone()).collect();
    let mut terms = BTreeMap::new();
    for file in parts(run, "terms") {
        let mut before: Vec<u16> = Vec::new();
        let places = file[1].as_str().unwrap().split(' ');
        for (name, places) in file[0].as_str().unwrap().split(' ').zip(places) {
            let mut units = before[..value(name.chars().next().unwrap())].to_vec();
            units.extend(name[1..].encode_utf16());
            let mut entry = 0;
            let found = numbers(places).into_iter().map(|gap| {
                entry += gap;
                labels[entry].clone()
            });
            assert!(before < units, "terms are sorted: {}", String::from_utf16_lossy(&units));
            terms.insert(String::from_utf16(&units).unwrap(), found.collect());
            before = units;
        }
    }
    terms
}

/// What is shown of each entry: label, place, title, text, kind; then the heading, the address and the language of its group.
fn entries(run: &Run) -> Vec<Vec<String>> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let files = parts(run, "texts");
    let groups = files.iter().flat_map(|file| file.as_array().unwrap());
    groups
        .flat_map(|group| {
            let of_group = [&group[0], &group[1], &group[2]].map(text);
            group[3]
                .as_array()
                .unwrap()
                .iter()
                .map(move |entry| entry.as_array().unwrap().iter().map(text).chain(of_group.clone()).collect())
        })
        .collect()
}

fn bridges() -> Project {
    Project::new()
        .file("seeds/a.md", "# The bridge\n\nBuilt by Ann Lee in 1931 for $14.3 million.\n\n## Later\n\nThe mayor’s bridge is painted; the bridge is shut.\n")
        .file("seeds/日本.txt", "日本の橋は Ann Lee が造った。\n")
        .file("content/sources/日本.toml", "language = \"ja\"\n")
        .file("content/entities.toml", "[[entity]]\nid = \"lee\"\nname = \"Ann Lee\"\nkind = \"person\"\naliases = [\"Mrs Lee\"]\n")
        .file("content/annotations/a/why.md", "+++\nexact = \"painted\"\nkind = \"dispute\"\ngist = \"Not so.\"\n+++\nThe *paint* is gone[^1], see [[a#1]].\n\n[^1]: Since May.\n")
        .file("content/annotations/a/lost.md", "+++\nexact = \"drowned cathedral\"\n+++\nLost words.\n")
        .file(
            "content/claims/year.md",
            "+++\nstatement = \"The bridge dates from 1931.\"\n[[evidence]]\nsource = \"a\"\nexact = \"Built by Ann Lee in 1931\"\nstance = \"supports\"\nnote = \"A solitary voice.\"\n+++\nSee the *ledger*, [[a#1]].\n",
        )
        .file("content/pages/method.md", "+++\ntitle = \"Method\"\n+++\nWe read.\n\n## How we *count*\n\nTwice.\n")
}

#[test]
fn everything_is_found_under_its_terms() {
    let run = bridges().run();
    let terms = terms(&run);
    let under = |term: &str| terms.get(term).map(|labels| labels.iter().map(String::as_str).collect::<Vec<_>>()).unwrap_or_default();
    assert_eq!(under("14.3"), ["Source 1 ¶1"]);
    assert_eq!(under("mayor"), ["Source 1 ¶2"], "a word is parted at its apostrophe");
    assert_eq!(
        under("bridge"),
        [
            "Claim: 1 of 2 supports",
            "Claim: 1 of 2 supports",
            "Claim: 1 of 2 supports",
            "Source 1",
            "Source 1",
            "Source 1",
            "Source 1 ¶2",
            "Source 1 ¶2"
        ],
        "a title counts three times"
    );
    assert_eq!(under("later"), ["Source 1 ¶2"; 3], "a heading belongs to the passage after it");
    assert_eq!(under("paint"), ["Note 1 on Source 1: Dispute"]);
    assert_eq!(under("drowned"), Vec::<&str>::new());
    assert_eq!(under("lost")[0], "Note on Source 1, without a place: Comment");
    assert_eq!(under("dates"), ["Claim: 1 of 2 supports"; 3], "a claim's statement weighs as a title");
    assert_eq!(under("ledger"), ["Claim: 1 of 2 supports"], "what the editors say about it");
    assert_eq!(under("solitary"), ["Claim: 1 of 2 supports"], "and what they say of its evidence");
    assert_eq!(under("count"), ["Page"; 3]);
    assert_eq!(under("本の"), ["Source 2 ¶1"], "pairs of characters, and no title of what only begins the text");
    assert!(under("lee").contains(&"Person, 2 mentions in 2 sources"), "{:?}", under("lee"));
    assert!(under("mrs").contains(&"Person, 2 mentions in 2 sources"), "{:?}", under("mrs"));
}

#[test]
fn every_entry_leads_to_a_place_of_the_site() {
    let run = bridges().run();
    let mut kinds = 0;
    for entry in entries(&run) {
        let [_, place, title, text, _, _, address, _] = &entry[..] else { panic!("{entry:?}") };
        let (path, fragment) = if place.starts_with('#') || place.is_empty() { (address, place.as_str()) } else { (place, "") };
        let path = path.replace("%E6%97%A5%E6%9C%AC", "日本");
        let page = run.page(&path);
        let id = fragment.trim_start_matches('#');
        assert!(id.is_empty() || page.contains(&format!("id={id} ")) || page.contains(&format!("id={id}>")), "{path} has no {id}");
        assert!(!title.is_empty() || !text.is_empty(), "{entry:?} says nothing");
        kinds += 1;
    }
    assert!(kinds > 8);
    let japanese = entries(&run).into_iter().find(|entry| entry[0] == "Source 2 ¶1").unwrap();
    assert_eq!(japanese[7], "ja", "the words of another language say so");
    assert!(japanese[5].starts_with("Source 2: \u{2068}日本の橋は"), "the title is told from the words around it: {}", japanese[5]);
    let claim = entries(&run).into_iter().find(|entry| entry[0].starts_with("Claim")).unwrap();
    assert_eq!([&claim[1], &claim[5], &claim[6]], ["#c-year", "Claims", "claims.html"]);
}

#[test]
fn the_first_file_says_how_the_others_are_cut() {
    let words = |number: usize| format!("Paragraph {number} on word{number} and word{} among others.\n\n", number * 7919 % 9973);
    let run = Project::new().file("seeds/a.txt", (0..4000).map(words).collect::<String>()).run();
    let index = part(&run, "index");
    let all = entries(&run);
    assert_eq!(index[1].as_str().unwrap().chars().count(), all.len(), "a length for each entry");
    for (name, firsts) in [("terms", &index[2]), ("texts", &index[3])] {
        let files = parts(&run, name);
        assert!(files.len() > 1, "{name} stands in several files");
        assert_eq!(firsts.as_array().unwrap().len(), files.len());
    }
    let firsts: Vec<&str> = index[2].as_array().unwrap().iter().map(|first| first.as_str().unwrap()).collect();
    for (file, first) in parts(&run, "terms").iter().zip(&firsts) {
        assert_eq!(file[0].as_str().unwrap().split(' ').next().unwrap(), format!("#{first}"));
    }
    let mut number = 0;
    for (file, first) in parts(&run, "texts").iter().zip(index[3].as_array().unwrap()) {
        assert_eq!(first.as_u64().unwrap(), number);
        number += file.as_array().unwrap().iter().map(|group| group[3].as_array().unwrap().len() as u64).sum::<u64>();
    }
    assert_eq!(terms(&run)["word17"].iter().filter(|label| **label == "Source 1 ¶18").count(), 1);
}

#[test]
fn the_same_briefing_has_the_same_index() {
    let files = |run: Run| run.tree.files.into_iter().filter(|(path, _)| path.starts_with("search")).collect::<Vec<_>>();
    let (one, other) = (files(bridges().run()), files(bridges().run()));
    assert!(one.len() >= 6, "{:?}", one.iter().map(|(path, _)| path).collect::<Vec<_>>());
    assert_eq!(one, other);
}

#[test]
fn no_word_of_a_source_ends_its_string() {
    let hostile = "</script><script>alert(1)</script> \"];alert(2);// \\\" \u{2028}\u{2029} <!-- ${x} `";
    let note = format!(
        "+++\nsource = \"a\"\nexact = \"alert\"\noccurrence = 1\ngist = '''{}'''\n+++\nx",
        hostile.replace(['\u{2028}', '\u{2029}'], "")
    );
    let run = Project::new().file("seeds/a.txt", hostile).file("content/annotations/a/n.md", note).run();
    let passage = entries(&run).into_iter().find(|entry| entry[0] == "Source 1 ¶1").expect("the passage is there");
    assert!(passage[3].contains("\"];alert(2);// \\\""), "its words are as they were: {}", passage[3]);
    for (path, bytes) in run.tree.files.iter().filter(|(path, _)| path.starts_with("search/")) {
        let text = std::str::from_utf8(bytes).unwrap();
        assert!(!text.contains(['<', '\u{2028}', '\u{2029}']), "{path}");
        assert_eq!(text.lines().count(), 1, "{path}");
    }
}

#[test]
fn nothing_of_the_search_is_left_where_it_is_switched_off() {
    let run = bridges().file("book.toml", "[output.html.search]\nenable = false\n").run();
    let left: Vec<&String> = run.tree.files.keys().filter(|path| path.contains("search")).collect();
    assert!(left.is_empty(), "{left:?}");
    for path in run.tree.files.keys().filter(|path| path.rsplit('.').next() == Some("html")) {
        assert!(!run.page(path).contains("search"), "{path} speaks of it");
    }
    let run = bridges().file("book.toml", "[output.html.search]\nlimit-results = 20\n").run();
    assert!(run.complaints().contains("`limit-results` is a key of mdBook's"), "{}", run.complaints());
    assert!(run.tree.files.contains_key("search.html"));
}

#[test]
fn the_page_of_search_is_an_index_that_needs_no_script() {
    let text = "Ann Lee spoke of superconductors.\n\nNobody else spoke.\n";
    let run = Project::new().file("seeds/a.txt", text).file("seeds/b.txt", "Superconductors are cold, Ann Lee said.\n").run();
    let page = run.page("search.html");
    assert!(page.contains("superconductors") && page.contains("sources/a.html#p1") && page.contains("sources/b.html#p1"), "{page}");
    assert!(page.contains(">Ann Lee</a>"), "a name leads to its page: {page}");
    assert!(!page.contains("speaks") && !page.contains(">nobody<"), "what stands once is not listed");
    assert!(run.page("index.html").contains("href=search.html"), "other pages lead there");
    let page = bridges().run().page("search.html").to_owned();
    let line = page.split("<li>").find(|line| line.contains("claims.html#c-year")).expect("a claim is listed");
    assert!(line.contains("The bridge dates from 1931.") && line.contains("sources/a.html#p1"), "with where its words stand: {line}");
}
