//! `postil reanchor` and the lock file: what is written, and what is left alone.

use crate::support::temporary::Folder;

const A: &str = "The old bridge was built of oak in the year 1931, and it was painted red by the town.\n\n\
    Its keeper lived in a small stone house beside the northern ramp until the flood came.\n\n\
    Nothing of the house is left but the cellar, which the anglers use as a store.\n";
const B: &str = "They laid the first stone of the bridge that autumn, in the rain, before a small crowd.\n\n\
    Oak was chosen because steel was dear, and because the mayor owned a forest.\n";

const NOTE: &str = "+++\r\nsource = \"a\"\r\n# Both ends.\r\nstart   = \"Its keeper lived in a small stone house\"\r\nend     = 'which the anglers use as a store'\r\n\
    tags = [\r\n  \"x\",\r\n]\r\n[[references]]\r\nsource = \"b\"\r\nexact = \"Oak was chosen because steel was dear\"   # why\r\n\
    suffix = \", and because the mayor owned a forest.\"\r\nrelation = \"related\"\r\n+++\r\nBody\u{a0}text.\r\n";
const MANY: &str = "# Many.\n[[annotation]]\nslug = \"built\"\nsource = \"a\"\nexact = \"\"\"\nThe old bridge was built of oak in the year 1931\"\"\"\nbody = \"\"\"\nexact = \"no key\"\n\"\"\"\n\n\
    [[annotation]]\nslug = \"stone\"\nsource = \"b\"\n  exact  = \"They laid the first stone of the bridge that autumn\"  # here\nprefix = \"\"\nkind=\"question\"\n\
    references = [{ source = \"a\", exact = \"it was painted red by the town\" }]\n";
const PAIRS: &str = "[[cross-reference]]\nfrom = { source = \"a\", exact = \"Its keeper lived in a small stone house\", prefix = \"red by the town. \" }\n\
    to = {source=\"b\",exact='Oak was chosen because steel was dear'}\nverdict = \"reject\"\n";

fn project() -> Folder {
    Folder::new()
        .file("book.toml", "")
        .file("seeds/a.txt", A)
        .file("seeds/b.txt", B)
        .file("content/annotations/a/range.md", NOTE)
        .file("content/annotations/many.toml", MANY)
        .file("content/cross-references.toml", PAIRS)
}

fn said(folder: &Folder, arguments: &[&str]) -> String {
    let output = folder.postil(arguments);
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[test]
fn every_way_to_write_a_quote_is_mended_in_place() {
    let folder = project();
    assert!(folder.postil(&["build"]).status.success(), "{}", said(&folder, &["check"]));
    let a = A
        .replace("small stone house beside", "little stone house beside")
        .replace("built of oak", "made of oak")
        .replace("by the town", "by that town");
    folder.write("seeds/a.txt", a.replace("anglers use as", "anglers now use as"));
    folder.write("seeds/b.txt", B.replace("steel was dear", "steel was too dear").replace("laid the first", "laid a first"));
    let dry = said(&folder, &["reanchor"]);
    assert!(dry.contains("7 can be mended, 0 left"), "{dry}");
    assert!(dry.contains("content/annotations/many.toml:5: fuzzy in `a` ¶1"), "{dry}");
    let written = said(&folder, &["reanchor", "--write"]);
    assert!(written.contains("7 mended, 0 left"), "{written}");

    let range = NOTE
        .replace("lived in a small stone", "lived in a little stone")
        .replace("'which the anglers use as a store'", "\"which the anglers now use as a store\"")
        .replace("steel was dear", "steel was too dear");
    assert_eq!(folder.text("content/annotations/a/range.md"), range);
    let many = MANY
        .replace("\"\"\"\nThe old bridge was built of oak in the year 1931\"\"\"", "\"The old bridge was made of oak in the year 1931\"")
        .replace("laid the first", "laid a first")
        .replace("by the town", "by that town");
    assert_eq!(folder.text("content/annotations/many.toml"), many);
    let pairs = PAIRS
        .replace("small stone", "little stone")
        .replace("prefix = \"red by the town. \"", "prefix = \"it was painted red by that town. \"")
        .replace("'Oak was chosen because steel was dear'", "\"Oak was chosen because steel was too dear\"");
    assert_eq!(folder.text("content/cross-references.toml"), pairs);
    assert_eq!(said(&folder, &["check"]), "nothing is wrong\n");
    assert!(said(&folder, &["reanchor"]).starts_with("7 quotes stand as they are written, 0 can be mended, 0 left"));
}

/// Words that stand twice after an edit need context, which is put beside them.
#[test]
fn context_is_put_where_it_is_needed() {
    let twin = "In spring the ferryman carried forty sheep across the river to the fair.";
    let folder = Folder::new()
        .file("book.toml", "")
        .file("seeds/a.txt", format!("It rained. {twin} He was paid in cheese.\n\nLater on it all went wrong.\n"))
        .file("content/annotations/a/sheep.md", format!("+++\nexact = \"{}\"\n+++\n", twin.replace("carried", "brought")))
        .file("content/annotations/a/dotted.toml", "");
    let pair = "[[cross-reference]]\nfrom.source = \"a\"\n  from.exact = \"Later on it all went wrong\"\nfrom.suffix = \"nothing of the sort stands here\"\nto = { source = \"b\", exact = \"sheep\" }\nverdict = \"reject\"";
    folder.write("seeds/b.txt", "No sheep.\n");
    folder.write("content/cross-references.toml", pair);
    let written = said(&folder, &["reanchor", "--write"]);
    assert!(written.contains("1 mended, 1 left"), "{written}");
    assert_eq!(folder.text("content/cross-references.toml"), pair, "a few words in a place that nothing speaks for are left");
    assert_eq!(folder.text("content/annotations/a/sheep.md"), format!("+++\nexact = \"{twin}\"\n+++\n"));
}

#[test]
fn the_lock_file_is_written_once_and_read_with_care() {
    let folder = project();
    assert!(folder.postil(&["check"]).status.success());
    assert!(!folder.path().join("content/anchors.lock.toml").exists(), "a check writes nothing");
    folder.postil(&["build"]);
    let first = folder.text("content/anchors.lock.toml");
    let ids: Vec<&str> = first.lines().filter_map(|line| line.strip_prefix("id = ")).collect();
    assert_eq!(ids, ["\"a/built\"", "\"a/range\"", "\"b/stone\""]);
    assert!(first.contains("verdict = \"exact\"\nscore = 1.0000\npassage = 1\nstart = 0\nend = 48\ntext = \"The old bridge was built of oak in the year 1931\"\n"), "{first}");
    let time = |name: &str| std::fs::metadata(folder.path().join(name)).unwrap().modified().unwrap();
    let before = time("content/anchors.lock.toml");
    folder.postil(&["build"]);
    assert_eq!((folder.text("content/anchors.lock.toml"), time("content/anchors.lock.toml")), (first.clone(), before));
    assert_eq!(said(&folder, &["check", "--strict"]), "nothing is wrong\n");

    folder.write("seeds/a.txt", format!("One paragraph more, at the top.\n\n{A}"));
    let told = said(&folder, &["check", "--strict"]);
    assert!(told.contains("note[moved]: since the last build `a` has changed; of its notes 2 moved"), "{told}");
    assert!(told.contains("a/built: from ¶1 (0–48) to ¶2 (32–80)"), "{told}");
    assert_eq!(folder.postil(&["check", "--strict"]).status.code(), Some(0), "what has only moved is no fault");
    folder.postil(&["build"]);
    assert_eq!(said(&folder, &["check"]), "nothing is wrong\n", "told once");

    folder.write("content/anchors.lock.toml", "[[anchor]]\nid = 3\n");
    let told = said(&folder, &["check"]);
    assert!(told.contains("warning[broken-lock]") && told.contains("the next `postil build` writes it anew"), "{told}");
    folder.postil(&["build"]);
    assert_eq!(said(&folder, &["check"]), "nothing is wrong\n");
}

/// Another quote is the editor's doing: the source is the same, so that nothing has moved.
#[test]
fn a_note_on_other_words_has_not_moved() {
    let folder = project();
    folder.postil(&["build"]);
    folder.write("content/annotations/many.toml", MANY.replace("The old bridge was built of oak in the year 1931", "it was painted red"));
    assert_eq!(said(&folder, &["check"]), "nothing is wrong\n");
}

#[test]
fn a_lock_file_that_cannot_be_written_fails_no_build() {
    let folder = project();
    std::fs::create_dir(folder.path().join("content/anchors.lock.toml")).unwrap();
    let built = folder.postil(&["build"]);
    let told = String::from_utf8_lossy(&built.stderr);
    assert_eq!(built.status.code(), Some(0), "{told}");
    assert!(told.contains("warning: cannot write") && told.contains("anchors.lock.toml"), "{told}");
    assert!(folder.path().join("book/sources/a.html").exists());
}

#[cfg(unix)]
#[test]
fn a_link_in_its_place_leads_nowhere_outside() {
    let folder = project().file("outside.toml", "mine");
    std::os::unix::fs::symlink("../outside.toml", folder.path().join("content/anchors.lock.toml")).unwrap();
    folder.postil(&["build"]);
    assert_eq!(folder.text("outside.toml"), "mine");
}

/// Changed words are drawn with what they were; words in doubt are not drawn, and their note stands beside the passage.
#[test]
fn the_page_says_what_a_note_was_written_on() {
    let folder = Folder::new()
        .file("book.toml", "")
        .file("seeds/a.txt", A)
        .file("content/annotations/a/fuzzy.md", "+++\nexact = \"The old bridge was made of oak in the year 1931\"\n+++\nOne.\n")
        .file(
            "content/annotations/a/review.md",
            "+++\nexact = \"Its keeper lived in a house beside the northern ramp in 1890\"\n+++\nTwo.\n",
        );
    folder.postil(&["build"]);
    let page = folder.text("book/sources/a.html");
    let words = "The old bridge was built of oak in the year 1931";
    assert!(page.contains(&format!(">{words}</mark>")), "{page}");
    assert!(
        page.contains(
            "have changed since the note was written. It was on: <q dir=auto>The old bridge was made of oak in the year 1931</q>"
        ),
        "{page}"
    );
    assert!(!page.contains("data-annotations=review") && page.contains("id=a-review"), "{page}");
    assert!(
        page.contains("not certain here") && page.contains("<q dir=auto>Its keeper lived in a house beside the northern ramp in 1890</q>"),
        "{page}"
    );
    let group = page.find("paragraph 2: editors").unwrap();
    assert!(group < page.find("id=a-review").unwrap(), "it stands beside its passage");
    let rows = said(&folder, &["export", "anchors"]);
    assert!(rows.contains("\"verdict\": \"fuzzy\"") && rows.contains(&format!("\"text\": \"{words}\"")), "{rows}");
}

/// A note that cannot be read is not looked at, which must not pass for "nothing has changed".
#[test]
fn a_note_that_cannot_be_read_is_told() {
    let folder = project().file("content/annotations/a/broken.md", "+++\nexact = \"The old\nkind = \"comment\"\n+++\n");
    let ended = folder.postil(&["reanchor"]);
    assert_eq!(ended.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&ended.stderr).contains("broken.md:2"), "{}", String::from_utf8_lossy(&ended.stderr));
}

/// A number that counts places slides where one comes or goes; that is told, and the note is not on other words unseen.
#[test]
fn a_count_that_no_longer_holds_is_told() {
    let twice = "The mayor said the wall was safe. Nobody believed it.\n\nA year later it fell. The mayor said the wall was safe.\n";
    let folder = Folder::new()
        .file("book.toml", "")
        .file("seeds/a.txt", twice)
        .file("content/annotations/a/wall.md", "+++\nexact = \"The mayor said the wall was safe\"\noccurrence = 2\n+++\nWords.\n");
    assert!(folder.postil(&["build"]).status.success());
    assert_eq!(said(&folder, &["check"]), "nothing is wrong\n");
    folder.write("seeds/a.txt", twice.replace("Nobody believed it.", "Nobody believed it. The mayor said the wall was safe."));
    let told = said(&folder, &["check"]);
    assert!(told.contains("warning[counted-anew]") && told.contains("there are 3 of these words now, where there were 2"), "{told}");
    assert_eq!(folder.postil(&["check", "--strict"]).status.code(), Some(1));
}

#[test]
fn words_that_were_exchanged_are_never_rewritten() {
    let folder = Folder::new()
        .file("book.toml", "")
        .file(
            "seeds/a.txt",
            "In the end and after a long winter Smith had sued Jones over the old stone bridge by the market. Over the year it fell from 25 to 31 in all of the towns.",
        )
        .file("content/annotations/a/who.md", "+++\nexact = \"In the end and after a long winter Jones had sued Smith over the old stone bridge by the market\"\n+++\nWho?\n")
        .file("content/annotations/a/what.md", "+++\nexact = \"Over the year it fell from 31 to 25 in all of the towns\"\n+++\nWhat?\n");
    let before = folder.files("content/annotations");
    let told = said(&folder, &["reanchor", "--write"]);
    assert!(told.contains("0 mended, 2 left"), "{told}");
    assert_eq!(folder.files("content/annotations"), before);
}

#[cfg(unix)]
#[test]
fn a_changed_file_keeps_who_may_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new()
        .file("book.toml", "")
        .file("seeds/a.txt", "The harbour office opened its gates at six on the first morning of spring.")
        .file(
            "content/annotations/a/n.md",
            "+++\nexact = \"The harbour office opened its doors at six on the first morning\"\n+++\nWhy?\n",
        );
    let path = folder.path().join("content/annotations/a/n.md");
    for mode in [0o600, 0o664] {
        folder.write(
            "content/annotations/a/n.md",
            "+++\nexact = \"The harbour office opened its doors at six on the first morning\"\n+++\nWhy?\n",
        );
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
        said(&folder, &["reanchor", "--write"]);
        assert!(folder.text("content/annotations/a/n.md").contains("gates"));
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, mode);
    }
}
