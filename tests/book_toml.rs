//! What `book.toml` names: paths that stay inside the project, and mdBook's words.

use crate::support::project::Project;
use crate::support::temporary::Folder;

fn project(output: &str) -> Folder {
    Folder::new()
        .file("p/book.toml", format!("[output.html]\n{output}\n"))
        .file("p/seeds/a.txt", "Some words.\n")
        .file("p/look/css/tokens.css", "/* Ours. */\n:root{--ours:1}\n")
        .file("p/look/mine.svg", "<svg/>")
        .file("p/x.css", "p{color:red}\n")
        .file("secret/key.txt", "secret")
        .file("secret.css", "secret")
}

#[test]
fn what_it_names_is_published_however_the_path_is_written() {
    for (theme, css) in [("look", "x.css"), ("./look", "./x.css"), ("look/", ".//x.css"), ("./look/.", "././x.css")] {
        let folder = project(&format!("theme = \"{theme}\"\nadditional-css = [\"{css}\"]"));
        let built = folder.postil(&["build", "p"]);
        assert_eq!(built.status.code(), Some(0), "{theme}: {}", String::from_utf8_lossy(&built.stderr));
        assert!(folder.text("p/book/postil.css").contains("--ours:1"), "{theme}");
        assert_eq!(folder.text("p/book/mine.svg"), "<svg/>", "{theme}");
        assert_eq!(folder.text("p/book/x.css"), "p{color:red}\n", "{css}");
        assert!(folder.text("p/book/index.html").contains("x.css"), "{css}");
    }
}

#[test]
fn what_lies_outside_is_neither_read_nor_published() {
    let absolute = project("");
    let absolute = absolute.path().join("secret").display().to_string();
    let themes = ["", ".", "./", "..", "../secret", "look/../../secret", "C:/secret", "look\\\\x", &absolute];
    for theme in themes {
        let folder = project(&format!("theme = \"{theme}\""));
        let built = folder.postil(&["build", "p"]);
        let said = String::from_utf8_lossy(&built.stderr);
        assert_eq!(built.status.code(), Some(2), "{theme}: {said}");
        assert!(said.contains("book.toml:2:9") && said.contains("[outside-path]") && said.contains("help:"), "{theme}: {said}");
        assert!(!folder.path().join("p/book").exists(), "{theme}");
    }
    for key in ["additional-css", "additional-js"] {
        let folder = project(&format!("{key} = [\"x.css\", \"../secret.css\"]"));
        let said = String::from_utf8_lossy(&folder.postil(&["build", "p"]).stderr).into_owned();
        assert!(said.contains("[outside-path]") && !said.contains("missing-file"), "{said}");
        assert!(said.contains(&format!("book.toml:2:{}", key.len() + 14)), "the path itself is shown: {said}");
    }
}

#[test]
fn mdbooks_themes_stand_for_the_nearest_scheme() {
    let shown = |theme: &str| {
        let run =
            Project::new().file("book.toml", format!("[output.html]\ndefault-theme = \"{theme}\"\n")).file("seeds/a.txt", "Words.").run();
        (run.page("index.html").split_once("data-theme=").map(|(_, rest)| rest[..4].to_owned()), run.complaints())
    };
    for (theme, scheme) in [("rust", "light"), ("navy", "dark"), ("coal", "dark"), ("ayu", "dark")] {
        let (first, said) = shown(theme);
        assert_eq!(first.as_deref(), Some(&scheme[..4]), "{theme}");
        assert!(said.contains("note nearest-theme") && said.contains(&format!("write `{scheme}`")), "{said}");
    }
    assert_eq!(shown("dark"), (Some("dark".to_owned()), String::new()));
    assert!(shown("nawy").1.contains("did you mean `navy`?"), "{}", shown("nawy").1);
}

/// A missing file is told at its name, not at the first place where the same letters stand.
#[test]
fn a_missing_file_is_told_where_it_is_named() {
    let book = "[book]\ntitle = \"a.css b.js\"\n[output.html]\nadditional-css = [\"b.css\", \"a.css\"]\nadditional-js = [\"./b.js\"]\n";
    let said = Project::new().file("book.toml", book).file("seeds/a.txt", "Words.").run().complaints();
    for place in ["book.toml:4:19 error missing-file: there is no file `b.css`", "book.toml:4:28 error", "book.toml:5:18 error"] {
        assert!(said.contains(place), "{place}: {said}");
    }
}

/// No file quietly takes the place of another: the pages stay, and both makers are named.
#[test]
fn a_file_with_the_name_of_another_is_a_fault() {
    let folder = Folder::new().file("p/seeds/a.txt", "Words.\n").file("p/sources.html", "taken").file("p/Postil.css", "taken");
    folder.write("p/book.toml", "[output.html]\nadditional-css = [\"sources.html\", \"Postil.css\"]\n");
    folder.write("p/theme/icons/logo.png", "of the theme");
    folder.write("p/content/pages/icons/logo.png", "of the pages");
    let built = folder.postil(&["build", "p"]);
    let said = String::from_utf8_lossy(&built.stderr).into_owned();
    assert_eq!(built.status.code(), Some(1), "{said}");
    for told in ["book.toml:2:19", "book.toml:2:35", "`sources.html` has two makers: the build itself, and `sources.html`"] {
        assert!(said.contains(told), "{told}: {said}");
    }
    assert!(said.contains("two makers: `theme/icons/logo.png`, and `content/pages/icons/logo.png`"), "{said}");
    folder.postil(&["build", "p", "--keep-going"]);
    assert!(folder.text("p/book/sources.html").contains("<title>"), "the page stays");
}

/// What is no part of a theme is neither published nor passed over in silence.
#[test]
fn only_what_a_theme_has_is_published_of_its_folder() {
    let folder = Folder::new().file("p/book.toml", "").file("p/seeds/a.txt", "Words.\n");
    for name in ["index.hbs", "index.html", "icons/page.html", "icons/own.svg", "images/a.png", "favicon.ico"] {
        folder.write(&format!("p/theme/{name}"), "ours");
    }
    let built = folder.postil(&["build", "p"]);
    let said = String::from_utf8_lossy(&built.stderr).into_owned();
    assert_eq!(built.status.code(), Some(0), "{said}");
    assert!(said.contains("theme/index.hbs") && said.contains("theme/index.html") && said.contains("[stray-file]"), "{said}");
    let there = |name: &str| folder.path().join("p/book").join(name).exists();
    assert!(!there("index.hbs") && !there("icons/page.html") && folder.text("p/book/index.html").contains("<title>"));
    assert!(there("icons/own.svg") && there("images/a.png") && there("favicon.ico"));
}
