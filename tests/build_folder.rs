//! The folder that the site goes to: nothing of anybody else's is lost there.

use std::fs;
use std::path::Path;

use postil::diag::Error;
use postil::disk;
use postil::model::{Destination, OutputTree};

use crate::support::temporary::Folder;

const SEED: &str = "Some words of a source.\n";

fn project() -> Folder {
    Folder::new().file("p/book.toml", "").file("p/seeds/a.txt", SEED).file("p/content/pages/index.md", "Words.\n")
}

/// The program's exit status, and what it said.
fn run(folder: &Folder, arguments: &[&str]) -> (Option<i32>, String) {
    let ended = folder.postil(arguments);
    (ended.status.code(), String::from_utf8_lossy(&ended.stderr).into_owned())
}

fn tree(files: &[(&str, &'static str)]) -> OutputTree {
    OutputTree { files: files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().into())).collect() }
}

/// A folder is refused whatever way leads to it, there or not.
#[test]
fn a_folder_that_is_read_is_no_build_folder() {
    let folder = project().file("p/look/css/x.css", "").file("p/themed/book.toml", "");
    folder.write("p/book.toml", "[output.html]\ntheme = \"look\"\n");
    let before = folder.files("p");
    for site in
        ["p/seeds/new", "p/none/../seeds/new", "p/none/../../p/content/x", "p/templates/x", "p/look", "p/look/x", "p", ".", "p/x/.."]
    {
        let (status, said) = run(&folder, &["build", "p", "-d", site]);
        assert_eq!(status, Some(2), "{site}: {said}");
        assert!(said.contains("cannot be the build folder") && said.contains("choose a folder of its own"), "{site}: {said}");
        assert_eq!(folder.files("p"), before, "{site}");
        assert!(!folder.path().join("p/none").exists(), "{site}");
    }
    assert_eq!(run(&folder, &["build", "p", "-d", "p/theme/x"]).0, Some(0), "a theme's folder that is not read is like any other");
}

#[cfg(unix)]
#[test]
fn a_link_is_no_way_round() {
    let folder = project().file("elsewhere/seeds/b.txt", SEED);
    let link = |to: &str, at: &str| std::os::unix::fs::symlink(folder.path().join(to), folder.path().join(at)).unwrap();
    link("p", "linked");
    folder.write("p/drafts/pages/index.html", "");
    link("p/drafts/pages", "p/templates");
    for (project, site) in [("linked", "p/seeds/new"), ("p", "linked/seeds/new"), ("p", "p/drafts/pages/new"), ("p", "p/drafts")] {
        let (status, said) = run(&folder, &["build", project, "-d", site]);
        assert_eq!(status, Some(2), "{project} {site}: {said}");
        assert!(said.contains("cannot be the build folder"), "{project} {site}: {said}");
    }
}

/// What is read is published, so that a link out of the project would publish somebody else's files.
#[cfg(unix)]
#[test]
fn a_link_out_of_the_project_is_refused() {
    let named = "[output.html]\ntheme = \"look/own\"\nadditional-css = [\"css/x.css\"]\n";
    let cases = [
        ("secret.css", "p/css/x.css", Some(2)),
        ("secret", "p/css", Some(2)),
        ("secret", "p/look", Some(2)),
        ("secret", "p/templates", Some(2)),
        ("secret", "p/content", Some(2)),
        ("p/real", "p/css", Some(0)),
        ("p/real/x.css", "p/css/x.css", Some(0)),
    ];
    for (to, at, status) in cases {
        let folder = Folder::new().file("p/book.toml", named).file("p/seeds/a.txt", SEED).file("p/real/x.css", "b{}");
        folder.write("secret.css", "secret");
        folder.write("secret/x.css", "secret");
        folder.write("secret/own/css/order.txt", "");
        if at != "p/css" {
            folder.write("p/css/y.css", "b{}");
        }
        if !at.starts_with("p/css") {
            folder.write("p/css/x.css", "b{}");
        }
        std::os::unix::fs::symlink(folder.path().join(to), folder.path().join(at)).unwrap();
        let ended = run(&folder, &["build", "p", "-d", "site"]);
        assert_eq!(ended.0, status, "{at} to {to}: {}", ended.1);
        if status == Some(2) {
            assert!(ended.1.contains("leads out of the project's folder by a link"), "{at} to {to}: {}", ended.1);
            assert!(!folder.path().join("site").exists(), "{at} to {to}");
        }
    }
    let folder = Folder::new().file("p/book.toml", "").file("secret/a.txt", SEED);
    std::os::unix::fs::symlink(folder.path().join("secret"), folder.path().join("p/seeds")).unwrap();
    assert_eq!(run(&folder, &["check", "p"]).0, Some(2), "the sources' own folder is held to it too");
}

#[test]
fn a_folder_of_somebody_elses_is_left_alone() {
    let folder = project().file("site/index.html", "mine").file("site/notes.txt", "mine").file("other/.git/HEAD", "ref");
    let before = folder.files("site");
    let (status, said) = run(&folder, &["build", "p", "-d", "site"]);
    assert_eq!(status, Some(2), "{said}");
    assert!(said.contains("such as `index.html`") && said.contains("choose an empty or a new folder"), "{said}");
    assert_eq!(run(&folder, &["clean", "p", "-d", "site"]).0, Some(0));
    assert_eq!(folder.files("site"), before);
    assert_eq!(run(&folder, &["build", "p", "-d", "other"]).0, Some(0), "a work tree of git's holds nothing that is in the way");
    fs::create_dir(folder.path().join("empty")).unwrap();
    run(&folder, &["clean", "p", "-d", "empty"]);
    assert!(folder.path().join("empty").is_dir(), "an empty folder that no build made stays");
}

#[test]
fn a_file_of_somebody_elses_among_the_sites_is_never_taken_over() {
    let folder = project();
    run(&folder, &["build", "p"]);
    folder.write("p/book/about.html", "mine");
    folder.write("p/book/index.html.new", "mine too");
    folder.write("p/content/pages/index.md", "Other words.\n");
    assert_eq!(run(&folder, &["build", "p"]).0, Some(0));
    assert!(folder.text("p/book/index.html").contains("Other words."));
    assert_eq!(folder.text("p/book/index.html.new"), "mine too");

    folder.write("p/content/pages/about.md", "About.\n");
    let before = folder.files("p/book");
    let (status, said) = run(&folder, &["build", "p"]);
    assert_eq!(status, Some(2), "{said}");
    assert!(said.contains("`about.html`") && said.contains("move it elsewhere"), "{said}");
    assert_eq!(folder.files("p/book"), before);
    run(&folder, &["clean", "p"]);
    let left: Vec<String> = folder.files("p/book").into_iter().map(|(path, _)| path).collect();
    assert_eq!(left, ["p/book/about.html", "p/book/index.html.new"]);
}

/// As where a disk takes `A.html` and `a.html` for one file: what is stale goes before what is new comes.
#[test]
fn a_stale_file_is_gone_before_a_new_one_comes() {
    let folder = Folder::new();
    let site = folder.path().join("site");
    write_site(&tree(&[("A", "old"), ("b:c.png", "picture")]), &site).unwrap();
    // A folder cannot come where a file still is.
    let written = write_site(&tree(&[("A/index.html", "new"), ("b:c.png", "picture")]), &site).unwrap();
    assert_eq!((written.changed, written.same, written.removed), (1, 1, 1));
    assert_eq!(folder.text("site/A/index.html"), "new");
    let (lower, upper) = (tree(&[("a/page.html", "x")]), tree(&[("a/Page.html", "x")]));
    write_site(&lower, &site).unwrap();
    write_site(&upper, &site).unwrap();
    assert_eq!(folder.text("site/a/Page.html"), "x");
}

#[test]
fn a_build_that_was_broken_off_knows_its_files_again() {
    let folder = Folder::new();
    let site = folder.path().join("site");
    // A folder stands where a file must come, so that writing breaks off in the middle; on one thread, after the first file.
    folder.write("site/.postil-files", "z.html\n");
    folder.write("site/z.html/mine", "mine");
    let all = tree(&[("a.html", "x"), ("z.html", "x")]);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    assert!(pool.install(|| write_site(&all, &site)).is_err());
    assert_eq!(folder.text("site/a.html"), "x");
    fs::remove_dir_all(site.join("z.html")).unwrap();
    write_site(&all, &site).unwrap();
    assert_eq!(folder.text("site/z.html"), "x");
}

#[test]
fn what_somebody_has_put_in_the_place_of_a_stale_file_stays() {
    let folder = Folder::new().file("site/.postil-files", "a.html\nb/c.html\n").file("site/a.html/mine", "mine").file("site/b", "mine");
    let site = folder.path().join("site");
    assert_eq!(disk::clean_site(&site).unwrap(), 0);
    let left: Vec<String> = folder.files("site").into_iter().map(|(path, _)| path).collect();
    assert_eq!(left, ["site/a.html/mine", "site/b"]);
}

#[test]
fn ids_that_differ_in_capital_letters_only_are_an_error() {
    let folder = project().file("p/seeds/A.txt", SEED);
    let (status, said) = run(&folder, &["build", "p"]);
    assert_eq!(status, Some(1), "{said}");
    assert!(said.contains("[equal-ids]") && said.contains("capital letters only") && said.contains("rename one of them"), "{said}");
}

#[cfg(unix)]
#[test]
fn an_export_into_a_link_writes_through_it() {
    let folder = project().file("real.json", "old");
    std::os::unix::fs::symlink(folder.path().join("real.json"), folder.path().join("link.json")).unwrap();
    assert_eq!(run(&folder, &["export", "anchors", "p", "-o", "link.json"]).0, Some(0));
    assert!(fs::symlink_metadata(folder.path().join("link.json")).unwrap().is_symlink());
    assert_eq!(folder.text("real.json").trim(), "[]");
}

fn write_site(tree: &OutputTree, site: &Path) -> Result<disk::Written, Error> {
    let staged = disk::StagedSite::begin(site)?;
    tree.files.iter().try_for_each(|(path, bytes)| staged.put(path, bytes.clone()))?;
    staged.swap_in()
}
