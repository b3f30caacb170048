//! The commands that make an editor's files: `init`, `add`, `new`, `completions`.

use std::process::Output;

use postil::annotate::quote::{SearchText, literal_candidates};
use postil::config::Book;
use postil::desk::{NoteRequest, new_note};
use postil::model::{Date, InputFile, Selector};
use serde_json::Value;

use crate::support::project::Project;
use crate::support::temporary::Folder;

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn printed(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn status(output: &Output) -> i32 {
    output.status.code().unwrap()
}

/// A text that is hard to quote: signs of TOML, of Markdown and of front matter, repeated words, several scripts.
const HARD: &str = "He said \"no\\yes\" and 'maybe' to +++ and `code` and ''' and \"\"\" again.\n\
     The cat saw the cat, the cat and the cat. The end.\n\
     The cat saw the cat, the cat and the cat. The end.\n\
     الإغلاق تأخر كثيراً عن الموعد المحدد له في العقد.\n\
     橋は一九三一年に建てられ、鋼で作られた。橋は赤く塗られた。橋は長い。\n\
     “Évian” — it’s a café… naïve e\u{301}te\u{301} 👩‍👩‍👧 family.\n\
     # = [x] {{ y }} \u{7}bell and tab\there.\n\
     aaaa aaaa aaaa\n\
     Last line of all the lines.\n";

#[test]
fn a_note_is_found_at_its_words_whatever_they_are() {
    let quotes = [
        "\"no\\yes\" and 'maybe'",
        "to +++ and `code` and ''' and \"\"\" again",
        "He said",
        "الإغلاق تأخر",
        "橋は一九三一年",
        "赤く塗られた。",
        "\"evian\" - it's a cafe",
        "été 👩‍👩‍👧",
        "# = [x] {{ y }}",
        "tab here.",
        "again.\nThe cat saw",
        "again. The cat saw the cat, the cat and the cat. The end.\nThe cat",
        HARD,
        "lines.",
        "Last line of all the lines.",
    ];
    for quote in quotes {
        assert_found(quote, None);
    }
    // Repeated words, each at each of its places.
    for (quote, times) in [
        ("the cat", 6),
        ("The end.", 2),
        ("橋は", 3),
        ("aaaa", 3),
        ("aa", 9),
        ("cat. The end.", 2),
        ("The cat saw the cat, the cat and the cat. The end.", 2),
    ] {
        for number in 1..=times {
            assert_found(quote, Some(number));
        }
        let request =
            NoteRequest { source: "a".to_owned(), quote: quote.to_owned(), occurrence: Some(times + 1), ..NoteRequest::default() };
        let run = Project::new().file("seeds/a.txt", HARD).run();
        let refused = new_note(&request, &run.edition.corpus, &[], &Book::default(), DAY).unwrap_err();
        assert!(refused.message.contains(&format!("{times} times")), "{quote}: {}", refused.message);
    }
}

const DAY: Date = Date { year: 2026, month: 11, day: 20 };

/// Writes a note on `quote`, builds with it, and looks where it is.
fn assert_found(quote: &str, occurrence: Option<usize>) {
    let project = Project::new().file("seeds/a.txt", HARD);
    let corpus = project.clone().run().edition.corpus;
    let body = Some("+++\nA body that begins like the end of the keys.".to_owned());
    let request = NoteRequest {
        source: "a".to_owned(),
        quote: quote.to_owned(),
        occurrence,
        gist: Some("A \"gist\"\n+++\nof lines".to_owned()),
        body,
        ..NoteRequest::default()
    };
    let note = new_note(&request, &corpus, &[], &Book::default(), DAY).unwrap_or_else(|refusal| panic!("{quote}: {refusal:?}"));
    let InputFile { path, bytes } = note.file;
    let text = String::from_utf8(bytes).unwrap();
    let run = project.file(&path, &text).run();
    assert_eq!(run.complaints(), "", "{quote}:\n{text}");
    let annotation = &run.edition.annotations.all[0];
    assert_eq!(annotation.id, note.id);
    assert!(annotation.body.ends_with("end of the keys."), "{quote}: {}", annotation.body);
    let anchor = annotation.targets[0].anchor;
    assert_eq!(anchor.verdict.name(), "exact", "{quote}:\n{text}");
    let source = &run.edition.corpus.sources[0];
    let found = anchor.span.unwrap();
    let folded = postil::text::fold_str(&postil::annotate::quote::normal(quote.trim()));
    let plain = postil::text::fold_str(&found.of(&source.text).replace('\n', " "));
    assert_eq!(plain.trim(), folded.trim(), "{quote}");
    if let Some(number) = occurrence {
        let quoted = Selector { exact: quote.to_owned(), ..Selector::default() };
        let before = literal_candidates(&SearchText::of(&source.text), &quoted);
        assert_eq!(before[number - 1].span, found, "{quote}, place {number}:\n{text}");
    }
}

fn bridge() -> Folder {
    Folder::new()
        .file("book.toml", "[book]\ntitle = \"Bridges\"\n")
        .file("content/authors.toml", "[authors.jmh]\nname = \"J. M. Hart\"\n")
        .file("seeds/report-1931.txt", "The bridge was built in 1931.\nIt was built of steel. It was painted red.\n")
        .file("seeds/sub/diary.txt", "They laid the first stone that autumn.\n")
}

#[test]
fn a_note_inside_a_word_is_made_where_no_whole_word_is() {
    let folder =
        Folder::new().file("book.toml", "").file("seeds/a.txt", "The sale was illegal. Of art they knew nothing, and the party ended.");
    for (words, anchored) in [("legal", "legal"), ("art", "art")] {
        let made = folder.postil(&["new", "a", words, "--body", "Why?"]);
        assert_eq!(status(&made), 0, "{}", said(&made));
        let rows: Value = serde_json::from_slice(&folder.postil(&["export", "anchors"]).stdout).unwrap();
        let row = rows.as_array().unwrap().iter().find(|row| row["id"] == format!("a/{words}")).unwrap();
        assert_eq!((row["verdict"].as_str(), row["text"].as_str()), (Some("exact"), Some(anchored)), "{row}");
    }
    assert!(folder.text("content/annotations/a/legal.md").contains("prefix = \"The sale was il\""));
    let far = folder.postil(&["new", "a", "art", "--occurrence", "2"]);
    assert!(said(&far).contains("stand only once"), "{}", said(&far));
}

#[cfg(unix)]
#[test]
fn new_writes_through_no_link() {
    let folder = Folder::new().file("book.toml", "").file("seeds/a.txt", "The town bought the bridge.").file("elsewhere/keep.txt", "");
    std::fs::create_dir_all(folder.path().join("content")).unwrap();
    std::os::unix::fs::symlink("../elsewhere", folder.path().join("content/annotations")).unwrap();
    let made = folder.postil(&["new", "a", "bought the bridge"]);
    assert_eq!(status(&made), 2, "{}", said(&made));
    assert!(said(&made).contains("is a link, which may lead outside") && folder.files("elsewhere").len() == 1, "{}", said(&made));
}

#[test]
fn new_prints_the_path_and_never_overwrites() {
    let project = bridge();
    for number in ["", "-2", "-3"] {
        let made = project.postil(&["new", "report-1931", "BUILT  in 1931", "--kind", "context"]);
        assert_eq!(status(&made), 0, "{}", said(&made));
        assert_eq!(printed(&made), format!("content/annotations/report-1931/built-in-1931{number}.md\n"));
        assert_eq!(said(&made), "");
    }
    let text = project.text("content/annotations/report-1931/built-in-1931.md");
    for line in ["exact = \"built in 1931\"", "kind = \"context\"", "creator = \"jmh\"", "created = 20"] {
        assert!(text.contains(line), "{line} in\n{text}");
    }
    assert_eq!(
        printed(&project.postil(&["new", "report-1931", "steel", "--body", "- a list"])),
        "content/annotations/report-1931/steel.md\n"
    );
    assert_eq!(printed(&project.postil(&["new", "seeds/sub/diary.txt", "first stone"])), "content/annotations/sub/diary/first-stone.md\n");
    let checked = project.postil(&["check"]);
    let told: Vec<String> = said(&checked).lines().filter(|line| line.contains('[')).map(str::to_owned).collect();
    assert!(!told.is_empty() && told.iter().all(|line| line.starts_with("warning[empty-note]")), "what is still to be written: {told:?}");
    let away = Folder::new();
    let dir = project.path().to_string_lossy().into_owned();
    let made = printed(&away.postil(&["new", "report-1931", "painted red", &dir]));
    assert!(made.trim_end().ends_with("painted-red.md") && std::path::Path::new(made.trim_end()).is_file(), "{made}");
}

#[test]
fn new_says_what_was_most_likely_meant() {
    let project = bridge();
    let refused = |words: &[&str], code: i32, told: &[&str]| {
        let output = project.postil(&[&["new"], words].concat());
        assert_eq!(status(&output), code, "{words:?}: {}", said(&output));
        assert_eq!(printed(&output), "", "{words:?}");
        for part in told {
            assert!(said(&output).contains(part), "{words:?}: {part} in\n{}", said(&output));
        }
    };
    refused(&["report", "steel"], 2, &["no source `report`", "did you mean `report-1931`?"]);
    refused(&["report-1931", "steel", "-k", "comemnt"], 2, &["no kind `comemnt`", "did you mean `comment`?"]);
    refused(&["report-1931", "steel", "-k", "reply"], 2, &["answers a note", "--reply-to"]);
    refused(&["report-1931", "steel", "-k", "reply", "--reply-to", "report-1931/no"], 2, &["is no annotation"]);
    refused(&["report-1931", "built in 1932"], 1, &["`1931` where the quote has `1932`", "¶1: … built in 1931"]);
    refused(&["report-1931", "nothing like it"], 1, &["no passage has words like these"]);
    refused(&["report-1931", "the first stone"], 1, &["they stand in `sub/diary`"]);
    refused(&["report-1931", "It was"], 1, &["stand 2 times", "1  ¶2: The bridge", "2  ¶2: …", "»It was« painted red", "--occurrence N"]);
    refused(&["report-1931", "It was", "--occurrence", "3"], 1, &["no place 3", "2 times"]);
    refused(&["report-1931", " "], 2, &["no words are quoted"]);
    assert!(project.files("content/annotations").is_empty(), "nothing was written");
}

#[test]
fn init_begins_a_briefing_that_has_no_fault() {
    let folder = Folder::new();
    let begun = folder.postil(&["init", "mine"]);
    assert_eq!(status(&begun), 0, "{}", said(&begun));
    assert!(printed(&begun).contains("postil build"), "{}", printed(&begun));
    let built = folder.postil(&["build", "mine"]);
    assert_eq!((status(&built), said(&built)), (0, String::new()));
    let checked = folder.postil(&["check", "--strict", "mine"]);
    assert_eq!((status(&checked), printed(&checked)), (0, "nothing is wrong\n".to_owned()), "{}", said(&checked));
    assert!(folder.text("mine/book/sources/council-notice.html").contains("The two sums differ."));
    assert_eq!(folder.text("mine/.gitignore").lines().last(), Some("/book/"));
}

#[test]
fn init_overwrites_nothing() {
    let folder = Folder::new().file("content/pages/index.md", "mine").file("seeds", "a file");
    let before = folder.files("");
    let refused = folder.postil(&["init"]);
    assert_eq!(status(&refused), 2);
    for path in ["  content/pages/index.md\n", "  seeds/council-notice.txt\n", "nothing was written"] {
        assert!(said(&refused).contains(path), "{path} in\n{}", said(&refused));
    }
    assert!(!said(&refused).contains("book.toml"), "{}", said(&refused));
    assert_eq!(folder.files(""), before);
}

#[test]
fn add_takes_documents_in_as_they_are() {
    let project = bridge();
    let outside = Folder::new()
        .file("Q3 report.md", "---\ntitle: \"The third quarter\"\nauthor: Ann Lee\ndate: 2026-10-05\nurl: https://example.org/q3\ntags: [a, b]\n---\n\n# Other\n\nText.\r\n")
        .file("letter.txt", "A Letter to the Council\n\nWe write because of the bridge, which is closed.\n")
        .file("plain.txt", "Only a sentence that gives no title to anybody.\n");
    let path = |name: &str| outside.path().join(name).to_string_lossy().into_owned();
    let (report, letter, plain) = (path("Q3 report.md"), path("letter.txt"), path("plain.txt"));
    let added = project.postil(&["add", &report, &letter, &plain]);
    assert_eq!(status(&added), 0, "{}", said(&added));
    assert_eq!(std::fs::read(&report).unwrap(), std::fs::read(project.path().join("seeds/Q3 report.md")).unwrap());
    let record = project.text("content/sources/Q3-report.toml");
    for line in [
        "title = \"The third quarter\"",
        "author = \"Ann Lee\"",
        "published = 2026-10-05",
        "url = \"https://example.org/q3\"",
        "retrieved = 20",
        "sha256 = \"",
    ] {
        assert!(record.contains(line), "{line} in\n{record}");
    }
    assert!(project.text("content/sources/letter.toml").contains("title = \"A Letter to the Council\""));
    assert!(!project.text("content/sources/plain.toml").contains("title"), "{}", project.text("content/sources/plain.toml"));
    let checked = project.postil(&["check", "--strict"]);
    assert_eq!(printed(&checked), "nothing is wrong\n", "{}", said(&checked));

    assert!(
        printed(&added).contains("seeds/letter.txt: source `letter`, with a new record content/sources/letter.toml\n"),
        "{}",
        printed(&added)
    );
    assert!(said(&project.postil(&["add", "seeds"])).contains("it is a folder"));
    let of_old = project.postil(&["add", "seeds/report-1931.txt"]);
    assert!(
        printed(&of_old).contains("already") && project.text("content/sources/report-1931.toml").contains("sha256"),
        "{}",
        printed(&of_old)
    );

    let before = project.files("");
    let again = project.postil(&["add", &letter]);
    assert_eq!((status(&again), printed(&again).contains("there already, as seeds/letter.txt")), (0, true), "{}", printed(&again));
    assert_eq!(project.files(""), before);
    project.write("seeds/letter.txt", "A Letter to the Council\n\nWe write because of the ferry.\n");
    let checked = project.postil(&["check"]);
    assert!(said(&checked).contains("warning[changed-source]") && said(&checked).contains("put the document back"), "{}", said(&checked));
}

const GERMAN: &str = "Alte Hafenbrücke wird gesperrt\n\nVon Jörg Weißmüller, 4. März 2026\n\nDie Alte Hafenbrücke in Lindhaven wird am \
    14. April 2026 für achtzehn Monate gesperrt. Das teilte der Stadtrat am Dienstag mit. Bei einer Prüfung im Januar seien in elf der \
    64 Träger Risse gefunden worden, und sie werden nicht von selbst wieder heil.\n";

#[test]
fn add_writes_the_title_and_the_language_of_a_german_text() {
    let project = bridge();
    let outside = Folder::new().file("bote.txt", GERMAN);
    let path = outside.path().join("bote.txt").to_string_lossy().into_owned();
    let added = project.postil(&["add", &path]);
    assert_eq!(status(&added), 0, "{}", said(&added));
    let record = project.text("content/sources/bote.toml");
    assert!(record.contains("title = \"Alte Hafenbrücke wird gesperrt\"\n") && record.contains("language = \"de\"\n"), "{record}");
    assert!(printed(&added).contains("language = \"de\""), "{}", printed(&added));
    let checked = project.postil(&["check", "--strict"]);
    assert_eq!(printed(&checked), "nothing is wrong\n", "{}", said(&checked));

    let german = Folder::new().file("book.toml", "[book]\ntitle = \"Brücken\"\nlanguage = \"de-CH\"\n");
    let added = german.postil(&["add", &path]);
    assert_eq!(status(&added), 0, "{}", said(&added));
    assert!(!german.text("content/sources/bote.toml").contains("language") && !printed(&added).contains("language"), "{}", printed(&added));
}

#[test]
fn add_tells_all_faults_and_takes_nothing_in() {
    let project = bridge();
    let outside = Folder::new()
        .file("good.txt", "A good text.\n")
        .file("paper.pdf", "%PDF-1.4")
        .file("Report-1931.md", "Another text of the same name.\n")
        .file("latin.txt", b"caf\xe9\n")
        .file("empty.txt", "\n");
    let before = project.files("");
    let mut words = vec!["add".to_owned()];
    words.extend(
        ["good.txt", "paper.pdf", "Report-1931.md", "latin.txt", "empty.txt", "gone.txt"]
            .map(|name| outside.path().join(name).to_string_lossy().into_owned()),
    );
    let refused = project.postil(&words.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(status(&refused), 2, "a file that is not there is the command line's");
    for part in [
        "paper.pdf` is no text",
        "plain text (.txt)",
        "`seeds/report-1931.txt` has already",
        "byte 4 (0xe9) is not UTF-8",
        "holds no text",
        "gone.txt",
        "nothing was added",
    ] {
        assert!(said(&refused).contains(part), "{part} in\n{}", said(&refused));
    }
    assert!(!said(&refused).contains("good.txt"), "{}", said(&refused));
    assert_eq!(project.files(""), before);
    words.pop();
    assert_eq!(
        status(&project.postil(&words.iter().map(String::as_str).collect::<Vec<_>>())),
        1,
        "a document that cannot be read is the content's"
    );
}

#[test]
fn completions_name_the_commands_for_every_shell() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = Folder::new().postil(&["completions", shell]);
        assert_eq!(status(&output), 0, "{shell}");
        for command in ["init", "reply-to", "completions"] {
            assert!(printed(&output).contains(command), "{shell}: {command}");
        }
    }
}

const MARKDOWN: &str = "# A *hard* heading\n\nWords with **strong `code`** and [a link](https://example.org/) &amp; an entity.\n\n\
     - an item of a list\n- another item\n  - one inside it\n\n> A quotation of \"words\".\n\n| a | b |\n|---|---|\n| one cell | two |\n\n\
     ```\nlet x = 1;\n\nlet y = \"two\";\n```\n\n1. first\n2. second\n\nThe end of the words. The end of the words, again.\n";

/// Stretches of any place and length, each named as a page names what was selected there.
#[test]
fn any_stretch_can_be_selected() {
    let project = Project::new().file("seeds/a.txt", HARD).file("seeds/b.md", MARKDOWN);
    let corpus = project.run().edition.corpus;
    let mut state = 1931_u64;
    let mut random = |below: usize| {
        // Knuth's linear congruential generator: the same stretches in every run.
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let mut refused = Vec::new();
    for _ in 0..400 {
        let source = &corpus.sources[random(2)];
        let ends: Vec<usize> = source.text.char_indices().map(|(at, _)| at).chain([source.text.len()]).collect();
        let first = random(ends.len() - 1);
        let longest = [3, 12, 60, 400][random(4)];
        let last = (first + 1 + random(longest)).min(ends.len() - 1);
        let span = postil::text::Span::new(ends[first], ends[last]).trimmed(&source.text);
        if span.of(&source.text).trim().is_empty() {
            continue;
        }
        let before: String = source.text[..span.start].chars().rev().take(96).collect::<Vec<_>>().into_iter().rev().collect();
        let request = NoteRequest {
            source: source.id.clone(),
            quote: span.of(&source.text).to_owned(),
            passage: source.passage_at(span.start),
            prefix: Some(before),
            suffix: Some(source.text[span.end..].chars().take(96).collect()),
            ..NoteRequest::default()
        };
        let note = match new_note(&request, &corpus, &[], &Book::default(), DAY) {
            Ok(note) => note,
            Err(refusal) => {
                refused.push((request.quote, refusal.message));
                continue;
            }
        };
        let read = postil::annotate::annotate(&corpus, &[], std::slice::from_ref(&note.file), &[]);
        let annotation = &read.value.annotations.all[0];
        let text = String::from_utf8_lossy(&note.file.bytes);
        assert_eq!(annotation.targets[0].anchor.span, Some(span), "{:?}:\n{text}", request.quote);
        assert_eq!(annotation.targets[0].anchor.verdict.name(), "exact", "{:?}:\n{text}", request.quote);
    }
    assert!(refused.len() <= 4, "{} were refused: {refused:?}", refused.len());
}
