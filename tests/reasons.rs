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
