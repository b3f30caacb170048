//! Previews of passages: where their texts stand, and what they show.

use crate::support::project::{Project, Run};

/// A briefing whose first page cites so many passages, each in a sentence of its own.
fn citing(count: usize) -> Run {
    let passages: String = (1..=count).map(|n| format!("Passage {n} speaks of the bridge.\n\n")).collect();
    let cited: String = (1..=count).map(|n| format!("See [[a#{n}]].\n")).collect();
    Project::new().file("seeds/a.md", passages).file("content/pages/index.md", cited).run()
}

fn script(run: &Run, path: &str) -> Option<String> {
    run.tree.files.get(path).map(|bytes| String::from_utf8_lossy(bytes).into_owned())
}

#[test]
fn forty_previews_stand_in_a_page() {
    let run = citing(40);
    let html = run.page("index.html");
    assert_eq!(html.matches(" popover><header>").count(), 40);
    assert_eq!(html.matches("interestfor=").count(), 40, "each link opens one");
    assert!(html.contains("Passage 40 speaks of the bridge."), "in the words of its passage");
    assert_eq!(script(&run, "index.previews-1.js"), None);
    assert!(!html.contains("data-previews"));
}

#[test]
fn of_more_a_page_loads_most() {
    let run = citing(90);
    let html = run.page("index.html");
    assert_eq!((html.matches(" popover><header>").count(), html.matches("data-preview=").count()), (24, 2 * 66));
    assert!(html.contains("data-previews=index.previews-"), "the page says where the others are");
    let [first, second] = [1, 2].map(|n| script(&run, &format!("index.previews-{n}.js")).unwrap());
    let count = |script: &str| script.matches(" popover><header>").count();
    assert_eq!((count(&first), count(&second)), (40, 26));
    assert!(first.contains("Passage 25 speaks") && first.contains("Passage 64 speaks") && second.contains("Passage 90 speaks"));
    assert!(!html.contains("Passage 90 speaks"));
    assert_eq!(script(&run, "index.previews-3.js"), None);
}

#[test]
fn the_printed_whole_has_no_previews() {
    let run = citing(3);
    let html = run.page("print.html");
    assert!(html.contains("Passage 3 speaks") && !html.contains("popover") && !html.contains("interestfor"));
}

#[test]
fn links_to_the_same_words_share_one_and_what_cites_a_passage_shows_its_own() {
    let claim = |slug: &str| {
        (
            format!("content/claims/{slug}.md"),
            format!(
                "+++\nstatement = \"It {slug}.\"\n[[evidence]]\nsource = \"a\"\nexact = \"the bridge fell\"\nstance = \"supports\"\n+++\nSo the clerk says, who stood beside [[a]].\n"
            ),
        )
    };
    let run = [claim("fell"), claim("sank")]
        .into_iter()
        .fold(Project::new().file("seeds/a.md", "On Monday the bridge fell.\n"), |project, (path, text)| project.file(&path, text))
        .run();
    let claims = run.page("claims.html");
    assert_eq!((claims.matches(" popover><header>").count(), claims.matches("interestfor=v.1").count()), (1, 4));
    assert!(claims.contains("On Monday <mark>the bridge fell</mark>."));
    let source = run.page("sources/a.html");
    assert!(source.contains("It sank.</mark> So the clerk says, who stood beside Source 1."), "{source}");
}
