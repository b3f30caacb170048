//! Notes that answer each other, and the way from a quote to its words in the page that the source was taken from.

use crate::support::temporary::Folder;

const SEED: &str = "It was well-built, of oak.\n\nIt was painted red. It was sold.\n";

fn note(exact: &str, more: &str) -> String {
    format!("+++\nexact = \"{exact}\"\n{more}\n+++\nSome words.\n")
}

fn built() -> Folder {
    let reply = |to: &str, day: u8| format!("kind = \"reply\"\nreply-to = \"{to}\"\ncreated = 2026-01-{day:02}");
    let folder = Folder::new()
        .file("book.toml", "")
        .file("seeds/a.txt", SEED)
        .file("seeds/b.txt", "Nobody saw it.\n")
        .file("content/sources/a.toml", "url = \"https://example.org/a?x=1&y=2\"\n")
        .file("content/annotations/a/m-root.md", note("well-built, of oak", "status = \"resolved\""))
        .file("content/annotations/a/b-late.md", note("well-built, of oak", &reply("a/m-root", 9)))
        .file("content/annotations/a/z-early.md", note("well-built, of oak", &reply("a/m-root", 2)))
        .file("content/annotations/a/a-nested.md", note("well-built, of oak", &reply("a/z-early", 5)))
        .file("content/annotations/a/far.md", note("painted red", &reply("a/m-root", 3)))
        .file("content/annotations/a/answer.md", note("It was", "occurrence = 2\nkind = \"reply\"\nreply-to = \"a/sold\""))
        .file("content/annotations/a/sold.md", note("It was sold", ""))
        .file("content/annotations/b/b.md", note("saw it", &reply("a/sold", 4)))
        .file("content/annotations/b/c.md", note("Nobody", "[[references]]\nsource = \"a\"\nexact = \"painted red\""));
    let build = folder.postil(&["build"]);
    assert!(build.status.success(), "{}", String::from_utf8_lossy(&build.stderr));
    folder
}

#[test]
fn a_reply_stands_under_what_it_answers() {
    let folder = built();
    let page = folder.text("book/sources/a.html");
    let margin: Vec<&str> = page
        .split("<details")
        .skip(1)
        // The fold at the foot, with how to cite the source, is no note.
        .filter_map(|part| part.split("data-annotation=").nth(1)?.split([' ', '>']).next())
        .collect();
    assert_eq!(margin, ["m-root", "z-early", "a-nested", "b-late", "far", "sold", "answer"]);
    let of = |slug: &str| {
        page.split(&format!("id=a-{slug} "))
            .nth(1)
            .or_else(|| page.split(&format!("id=a-{slug}>")).nth(1))
            .unwrap()
            .split("</details>")
            .next()
            .unwrap()
            .to_owned()
    };
    assert!(of("m-root").contains(">Resolved<") && !of("m-root").contains("Reply to"), "{}", of("m-root"));
    assert!(of("z-early").contains("Reply to <a href=../sources/a.html#a-m-root>note 1</a>"), "{}", of("z-early"));
    assert!(of("a-nested").contains("Reply to <a href=../sources/a.html#a-z-early>note 2</a>"), "{}", of("a-nested"));
    assert!(of("far").contains(">note 1</a>"));
    let other = folder.text("book/sources/b.html");
    assert!(other.contains("Reply to <a href=../sources/a.html#a-sold>note 7 on Source 1</a>"), "{other}");
    assert!(folder.text("book/annotations.html").contains("Reply to <a href=sources/a.html#a-m-root>note 1</a>"));
    let markdown = folder.text("book/sources/a.md");
    assert!(markdown.contains("reply to note 1") && markdown.contains("resolved"), "{markdown}");
}

#[test]
fn notes_that_answer_each_other_in_a_ring_end() {
    let folder = Folder::new()
        .file("book.toml", "")
        .file("seeds/a.txt", SEED)
        .file("content/annotations/a/one.md", note("oak", "kind = \"reply\"\nreply-to = \"a/two\""))
        .file("content/annotations/a/two.md", note("oak", "kind = \"reply\"\nreply-to = \"a/one\""));
    let built = folder.postil(&["build"]);
    assert!(built.status.success() && String::from_utf8_lossy(&built.stderr).contains("answer each other in a circle"));
    let page = folder.text("book/sources/a.html");
    assert!(page.contains("data-annotation=one") && page.contains("data-annotation=two"));
}

#[test]
fn a_quote_leads_to_its_words_in_the_original() {
    let folder = built();
    let page = folder.text("book/sources/a.html");
    for words in
        ["It%20was-,well%2Dbuilt%2C%20of%20oak", "It%20was,-painted%20red.%20It%20was", "It%20was%20painted%20red.-,It%20was%20sold"]
    {
        assert!(page.contains(&format!("href=\"https://example.org/a?x=1&y=2#:~:text={words}\"")), "{words}\n{page}");
    }
    let link = page.split("<a ").find(|link| link.contains(":~:text=")).unwrap();
    assert!(link.contains("rel=noopener") && link.contains(">In the original</a>"), "{link}");
    let other = folder.text("book/sources/b.html");
    assert!(other.contains("painted%20red"), "what a note compares with has its own page: {other}");
    assert_eq!(other.matches(":~:text=").count(), 1, "the record of b names no page: {other}");
    assert!(
        folder
            .text("book/sources/a.md")
            .contains("[in the original](<https://example.org/a?x=1&y=2#:~:text=It%20was-,well%2Dbuilt%2C%20of%20oak>)")
    );
}
