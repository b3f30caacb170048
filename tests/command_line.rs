//! The program as it is run: exit status, what it prints, what it leaves alone.

use crate::support::temporary::Folder;

const SEED: &str = "The bridge was built in 1931.\nIt was built of steel. It was painted red.\n";

fn note(source: &str, exact: &str) -> String {
    format!("+++\nsource = \"{source}\"\nexact = \"{exact}\"\nkind = \"context\"\n+++\nA note.\n")
}

fn good() -> Folder {
    Folder::new()
        .file("book.toml", "[book]\ntitle = \"Bridges\"\n")
        .file("seeds/a.txt", SEED)
        .file("content/annotations/a/year.md", note("a", "in 1931"))
}

#[test]
fn all_faults_are_told_at_once_and_the_last_good_site_stays() {
    let project = good();
    let built = project.postil(&["build"]);
    assert_eq!(built.status.code(), Some(0), "{}", String::from_utf8_lossy(&built.stderr));
    let before = project.files("book");
    assert!(before.iter().any(|(path, _)| path == "book/sources/a.html"));

    project.write("content/annotations/a/no-end.md", "+++\nsource = \"a\"\nexact = \"steel\"\n");
    project.write("content/annotations/a/typo.md", "+++\nsource = \"a\"\nexcat = \"steel\"\n+++\nx\n");
    project.write("content/annotations/a/gone.md", note("a", "built of wood"));
    project.write("content/annotations/a/twice.md", note("a", "It was"));
    let failed = project.postil(&["build"]);
    let said = String::from_utf8_lossy(&failed.stderr);
    assert_eq!(failed.status.code(), Some(1), "{said}");
    for (file, line, word) in [
        ("no-end.md", 1, "never ends"),
        ("typo.md", 3, "did you mean `exact`?"),
        ("gone.md", 3, "do not stand"),
        ("twice.md", 3, "stand 2 times"),
    ] {
        assert!(said.contains(&format!("content/annotations/a/{file}:{line}:")), "{file}:{line} in\n{said}");
        assert!(said.contains(word), "{word} in\n{said}");
    }
    assert_eq!(project.files("book"), before, "the last good site is as it was");

    let kept_going = project.postil(&["build", "--keep-going"]);
    assert_eq!(kept_going.status.code(), Some(1));
    let notes = std::fs::read_to_string(project.path().join("book/annotations.html")).unwrap();
    assert!(notes.contains("built of wood"), "a note without a place is listed");
}

#[test]
fn a_second_build_changes_no_file_and_a_stale_page_goes() {
    let project = good();
    project.postil(&["build"]);
    let again = project.postil(&["build"]);
    assert!(String::from_utf8_lossy(&again.stdout).contains("(0 files changed"), "{}", String::from_utf8_lossy(&again.stdout));
    project.write("book/mine.txt", "not the build's");
    std::fs::rename(project.path().join("seeds/a.txt"), project.path().join("seeds/b.txt")).unwrap();
    std::fs::remove_dir_all(project.path().join("content")).unwrap();
    assert_eq!(project.postil(&["build"]).status.code(), Some(0));
    let paths: Vec<String> = project.files("book").into_iter().map(|(path, _)| path).collect();
    assert!(paths.contains(&"book/sources/b.html".to_owned()));
    assert!(!paths.contains(&"book/sources/a.html".to_owned()), "the page of a source that is gone is gone");
    assert!(paths.contains(&"book/mine.txt".to_owned()), "what the build did not write stays");
}

#[test]
fn book_toml_and_the_disk_end_with_two() {
    let empty = Folder::new();
    assert_eq!(empty.postil(&["build"]).status.code(), Some(2));
    let project = good();
    project.write("book.toml", "[book]\ntitel = \"x\"\nlanguage = 3\n");
    let failed = project.postil(&["build"]);
    let said = String::from_utf8_lossy(&failed.stderr);
    assert_eq!(failed.status.code(), Some(2), "{said}");
    assert!(said.contains("did you mean `title`?") && said.contains("book.toml:3:"), "{said}");
    for folder in [".", "seeds/site", "content"] {
        let refused = good();
        let outcome = refused.postil(&["build", "--dest-dir", folder]);
        assert_eq!(outcome.status.code(), Some(2), "{folder}");
        assert_eq!(std::fs::read_to_string(refused.path().join("seeds/a.txt")).unwrap(), SEED);
    }
}

#[test]
fn check_gives_json_and_writes_nothing() {
    let project = good().file("content/annotations/a/gone.md", note("a", "built of wood"));
    let checked = project.postil(&["check", "--format", "json"]);
    assert_eq!(checked.status.code(), Some(1));
    let rows: serde_json::Value = serde_json::from_slice(&checked.stdout).unwrap();
    assert_eq!(rows[0]["code"], "orphan");
    assert_eq!((rows[0]["line"].as_u64(), rows[0]["column"].as_u64()), (Some(3), Some(9)));
    assert!(!project.path().join("book").exists());
}

#[test]
fn check_gives_json_of_a_faulty_book_toml_too() {
    let project = good();
    project.write("book.toml", "[book]\ntitel = 1\n");
    let checked = project.postil(&["check", "--format", "json"]);
    assert_eq!((checked.status.code(), String::from_utf8_lossy(&checked.stderr).as_ref()), (Some(2), ""));
    let rows: serde_json::Value = serde_json::from_slice(&checked.stdout).unwrap();
    assert_eq!((rows[0]["code"].as_str(), rows[0]["file"].as_str()), (Some("unknown-key"), Some("book.toml")));
    assert_eq!(rows[0]["line"].as_u64(), Some(2));
}

/// As in `postil export xref | head -1`: the reader has gone before all is written.
#[test]
fn a_reader_who_goes_early_is_no_fault() {
    let project = good();
    for arguments in [&["export", "xref"][..], &["check", "--format", "json"], &["check"], &["build"], &["clean"]] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let ended = project.command(arguments).stdout(writer.try_clone().unwrap()).stderr(writer).status().unwrap();
        assert_eq!(ended.code(), Some(0), "{arguments:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_output_that_is_full_ends_with_two() {
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let ended = good().command(&["export", "xref"]).stdout(full).output().unwrap();
    let said = String::from_utf8_lossy(&ended.stderr);
    assert_eq!(ended.status.code(), Some(2), "{said}");
    assert!(said.contains("cannot write to `the standard output`"), "{said}");
}

#[test]
fn clean_removes_what_was_built_and_nothing_else() {
    let project = good();
    project.postil(&["build"]);
    project.write("book/mine.txt", "kept");
    assert_eq!(project.postil(&["clean"]).status.code(), Some(0));
    let left: Vec<String> = project.files("book").into_iter().map(|(path, _)| path).collect();
    assert_eq!(left, ["book/mine.txt"]);
}

#[test]
fn whoever_names_book_toml_gets_its_folder() {
    let project = good();
    for (from, named) in [(".", "book.toml"), ("seeds", "../book.toml")] {
        let checked = project.command(&["check", named]).current_dir(project.path().join(from)).output().unwrap();
        let said = String::from_utf8_lossy(&checked.stderr);
        assert_eq!(checked.status.code(), Some(0), "{named}: {said}");
        assert!(said.contains("the folder is wanted"), "{named}: {said}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_of_sources_by_another_name_is_told_first_and_once() {
    let project = Folder::new()
        .file("book.toml", "[book]\ntitle = \"Bridges\"\n")
        .file("Seeds/a.txt", SEED)
        .file("content/annotations/a/year.md", note("a", "in 1931"))
        .file("content/annotations/a/steel.md", note("a", "steel"));
    let built = project.postil(&["build"]);
    let said = String::from_utf8_lossy(&built.stderr);
    assert_eq!(built.status.code(), Some(1), "{said}");
    assert!(said.starts_with("error[no-sources]: there is no folder `seeds/`"), "{said}");
    assert!(said.contains("rename the folder `Seeds`") && said.contains("1 error, 0 warnings"), "{said}");
}

#[test]
fn a_briefing_without_sources_is_built_with_a_warning() {
    let built = Folder::new().file("book.toml", "[book]\ntitle = \"Bridges\"\n").postil(&["build"]);
    let said = String::from_utf8_lossy(&built.stderr);
    assert_eq!(built.status.code(), Some(0), "{said}");
    assert!(said.contains("warning[no-sources]"), "{said}");
}
