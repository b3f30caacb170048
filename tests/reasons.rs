//! The editors' words on a comparison stand beside it, and beside no other.

use crate::support::project::Project;

/// The editors' words on each comparison of a note whose front matter holds `references`.
fn words_on_comparisons(references: &str) -> Vec<Option<String>> {
    let note = format!("+++\nexact = \"five million\"\ngist = \"The price.\"\n{references}+++\nWhich?\n");
    let run = Project::new()
        .file("seeds/a.txt", "The bridge cost five million.\n")
        .file("seeds/b.txt", "The bridge cost six million.\n")
        .file("seeds/c.txt", "The bridge cost five million and more.\n")
        .file("content/annotations/a/price.md", note)
        .run();
    assert_eq!(run.complaints(), "");
    let references = run.edition.cross_references.references.iter();
    let editors = references.filter(|found| found.from.source == 0 && found.origin == postil::model::Origin::Editor);
    let mut words: Vec<_> = editors.map(|found| (found.to, found.note.clone())).collect();
    words.sort();
    words.into_iter().map(|(_, note)| note).collect()
}

const B: &str = "[[references]]\nsource = \"b\"\nexact = \"six million\"\nrelation = \"differs\"\n";
const C: &str = "[[references]]\nsource = \"c\"\nexact = \"five million\"\nrelation = \"corroborates\"\n";

#[test]
fn of_one_comparison_the_gist_is_the_reason() {
    assert_eq!(words_on_comparisons(B), [Some("The price.".to_owned())]);
}

#[test]
fn of_several_each_has_its_own_words_or_none() {
    let own = format!("{B}note = \"A million more.\"\n{C}");
    assert_eq!(words_on_comparisons(&own), [Some("A million more.".to_owned()), None]);
}

/// Two comparisons of one pair of passages each keep the editor's words; headings that are quoted are shown as they are.
#[test]
fn what_editors_say_of_other_words_of_the_same_passages_stands_too() {
    let entry = |from: &str, to: &str, note: &str| {
        format!(
            "[[cross-reference]]\nfrom = {{ source = \"a\", exact = \"{from}\" }}\nto = {{ source = \"b\", exact = \"{to}\" }}\n\
            verdict = \"confirm\"\nrelation = \"differs\"\nnote = \"{note}\"\n"
        )
    };
    let entries = [
        entry("$5 million", "$7 million", "The price."),
        entry("ten hours", "nine hours", "The sleep."),
        entry("$5 million", "$7 million", "The price again."),
        entry("Of the bridge", "A sale", "The headings."),
    ];
    let note = "+++\nexact = \"in Bonn\"\n[[references]]\nsource = \"b\"\nexact = \"in Lund\"\nrelation = \"differs\"\nnote = \"The place.\"\n+++\nOdd.\n";
    let run = Project::new()
        .file("seeds/a.md", "# A\n\n## Of the bridge\n\nAnna Berg bought it for $5 million. The mayor slept for ten hours in Bonn.\n")
        .file("seeds/b.md", "# B\n\n## A sale\n\nAnna Berg bought it for $7 million. The mayor slept for nine hours in Lund.\n")
        .file("content/cross-references.toml", entries.concat())
        .file("content/annotations/a/place.md", note)
        .run();
    assert_eq!(run.complaints(), "");
    let beside = run.edition.cross_references.of_passage(postil::model::PassageRef { source: 0, passage: 1 });
    let corpus = &run.edition.corpus;
    let told: Vec<_> =
        beside.iter().map(|one| (one.note.as_deref().unwrap_or(""), one.to_words.span().of(&corpus.sources[1].text))).collect();
    let all = [("The headings.", "A sale"), ("The price.", "$7 million"), ("The sleep.", "nine hours"), ("The place.", "in Lund")];
    assert_eq!(told, all, "each by its own words, in the order of the text");
    let sleep = beside.iter().find(|one| one.note.as_deref() == Some("The sleep.")).unwrap();
    assert!(sleep.carried().is_none(), "the price is no reason of the sleep");
    assert!(run.page("sources/a.html").contains("<q>A sale</q>"), "a heading is quoted by its own words");
    let ids: Vec<&str> = run.page("sources/a.html").split(" id=").skip(1).map(|rest| rest.split([' ', '>']).next().unwrap()).collect();
    assert!(ids.iter().enumerate().all(|(at, id)| !ids[..at].contains(id)), "each preview has a name of its own");
}

/// What an editor says of two years has no other figure of the same passages for a reason, whether or not they say how the
/// two stand to each other.
#[test]
fn what_editors_quote_has_no_reason_beside_it() {
    for relation in ["relation = \"differs\"\n", ""] {
        let entry = format!(
            "[[cross-reference]]\nfrom = {{ source = \"a\", exact = \"1931\" }}\nto = {{ source = \"b\", exact = \"1932\" }}\n\
            verdict = \"confirm\"\n{relation}"
        );
        let run = Project::new()
            .file("seeds/a.txt", "The bridge, which was opened in 1931, carries about 42,000 vehicles a day.\n")
            .file("seeds/b.txt", "The bridge was opened in 1932 and carries about 38,000 vehicles a day, the paper says.\n")
            .file("content/cross-references.toml", entry)
            .run();
        assert_eq!(run.complaints(), "");
        let front = run.page("index.html");
        assert!(front.contains("“1931” or “1932”?") && !front.contains("“42,000” or"), "{relation}");
        let page = run.page("sources/a.html");
        assert!(page.contains("Set side by side by the editors") && !page.contains("“42,000” here"), "{relation}");
    }
}
