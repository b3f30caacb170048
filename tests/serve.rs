//! `postil serve` over real connections: what it answers, to whom, and how it goes on when content is broken.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::{Duration, Instant};

use crate::support::served::{Answer, Served};
use crate::support::temporary::Folder;

const SEED: &str = "The bridge was built in 1931.\n\nIt was built of steel. It was painted red.\n";
const NOTE: &str = "+++\nexact = \"in 1931\"\nkind = \"context\"\n+++\nA first note.\n";

fn bridge() -> Folder {
    Folder::new()
        .file("book.toml", "[book]\ntitle = \"Bridges\"\n[output.html]\nsite-url = \"https://example.org/briefing/\"\n")
        .file("seeds/a.txt", SEED)
        .file("seeds/größe und maß.txt", "Ein Text.\n")
        .file("content/annotations/a/year.md", NOTE)
}

#[test]
fn files_are_answered_as_a_host_would() {
    let served = Served::new(bridge());
    for (path, status, kind) in [
        ("/", 200, "text/html; charset=utf-8"),
        ("/index.html", 200, "text/html; charset=utf-8"),
        ("/sources/a.html?x=1", 200, "text/html; charset=utf-8"),
        ("/sources/gr%C3%B6%C3%9Fe-und-ma%C3%9F.html", 200, "text/html; charset=utf-8"),
        ("/sources/a.md", 200, "text/markdown; charset=utf-8"),
        ("/postil.css", 200, "text/css; charset=utf-8"),
        ("/postil.js", 200, "text/javascript; charset=utf-8"),
        ("/fonts/franklin.woff2", 200, "font/woff2"),
        ("/icons/icon.svg", 200, "image/svg+xml"),
        ("/no/such/page.html", 404, "text/html; charset=utf-8"),
        ("/../book.toml", 404, "text/html; charset=utf-8"),
        ("/..%2fbook.toml", 404, "text/html; charset=utf-8"),
        ("/%2e%2e/%2e%2e/etc/passwd", 404, "text/html; charset=utf-8"),
        ("//etc/passwd", 404, "text/html; charset=utf-8"),
        ("/%00", 404, "text/html; charset=utf-8"),
        ("/%zz", 400, "text/plain; charset=utf-8"),
    ] {
        let answer = served.get(path);
        assert_eq!(answer.status, status, "{path}");
        assert!(answer.head.contains(&format!("Content-Type: {kind}\r\n")), "{path}: {}", answer.head);
    }
    let missing = served.get("/no/such/page.html");
    assert!(missing.body.contains("This page is not here") && missing.body.contains("href=/postil.css"), "{}", missing.body);
    let head = served.send(format!("HEAD / HTTP/1.1\r\nHost: {}\r\n\r\n", served.host).as_bytes());
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    assert!(!head.head.contains("Content-Length: 0"), "{}", head.head);
    let deleted = served.send(format!("DELETE /index.html HTTP/1.1\r\nHost: {}\r\n\r\n", served.host).as_bytes());
    assert_eq!(deleted.status, 405);
    assert!(!served.project.path().join("book").exists(), "nothing is written");
}

#[test]
fn only_served_pages_have_the_script_of_the_server() {
    let served = Served::new(bridge());
    let page = served.get("/sources/a.html").body;
    assert!(page.contains("/.postil/live.js") && page.contains("content=\"connect-src 'self'; default-src 'none'"), "{page}");
    assert_eq!(served.get("/.postil/live.js").status, 200);
    served.project.postil(&["build"]);
    let built = served.project.text("book/sources/a.html");
    assert!(!built.contains(".postil") && !built.contains("connect-src"), "{built}");
}

#[test]
fn another_host_is_refused() {
    let served = Served::new(bridge());
    for host in ["evil.example", "evil.example:3000", "localhost.evil.example", "192.168.1.5", ""] {
        let answer = served.send(format!("GET / HTTP/1.1\r\nHost: {host}\r\n\r\n").as_bytes());
        assert_eq!(answer.status, 421, "{host}");
        assert!(!answer.body.contains("Bridges"), "{host}");
    }
    assert_eq!(served.send(b"GET / HTTP/1.1\r\n\r\n").status, 421);
}

#[test]
fn broken_content_leaves_the_last_good_pages_and_is_told() {
    let served = Served::new(bridge());
    let news = || served.get("/.postil/news?page=sources/a.html&since=0");
    assert!(news().body.contains("\"faults\":[]"), "{}", news().body);
    for (file, broken, mended, told) in [
        ("content/annotations/a/year.md", NOTE.replace("1931", "the song of whales"), NOTE.to_owned(), "\"line\":2"),
        ("content/annotations/a/year.md", "+++\nexact = \"in 1931\"\n".to_owned(), NOTE.to_owned(), "never ends"),
        ("book.toml", "[book]\ntitel = \"x\"\n".to_owned(), "[book]\ntitle = \"Bridges\"\n".to_owned(), "did you mean `title`?"),
        ("book.toml", "[book\n".to_owned(), "[book]\ntitle = \"Bridges\"\n".to_owned(), "book.toml"),
        ("templates/pages/source.html", "{# x #}{% if %}".to_owned(), "{# x #}<p>A first note.".to_owned(), "template"),
    ] {
        served.project.write(file, &broken);
        served.wait_for("/.postil/news?page=sources/a.html&since=0", told);
        let page = served.get("/sources/a.html");
        assert!(page.status == 200 && page.body.contains("A first note."), "{file}: {}", page.body);
        served.project.write(file, &mended);
        served.wait_for("/.postil/news?page=sources/a.html&since=0", "\"faults\":[]");
    }
    served.project.write("content/annotations/a/steel.md", "+++\nexact = \"steel\"\n+++\nA second note.\n");
    std::fs::remove_dir_all(served.project.path().join("templates")).unwrap();
    served.wait_for("/sources/a.html", "A second note.");
}

#[test]
fn folders_that_come_and_go_are_watched() {
    let served = Served::new(bridge());
    for year in ["1", "2"] {
        std::fs::remove_dir_all(served.project.path().join("content")).unwrap();
        served.wait_for("/annotations.html", "no notes");
        served.project.write("content/annotations/a/steel.md", format!("+++\nexact = \"steel\"\n+++\nNote {year}.\n"));
        served.wait_for("/sources/a.html", &format!("Note {year}."));
        served.project.write("content/annotations/a/red.md", format!("+++\nexact = \"red\"\n+++\nRed {year}.\n"));
        served.wait_for("/sources/a.html", &format!("Red {year}."));
    }
    served.project.write("theme/css/reset.css", "/* None. */\n.one{top:0}\n");
    served.wait_for("/postil.css", ".one{");
    served.project.write("theme/css/reset.css", "/* None. */\n.two{top:0}\n");
    served.wait_for("/postil.css", ".two{");
}

#[test]
fn files_can_be_looked_through_instead() {
    let served = Served::with(bridge(), &["--poll"]);
    served.project.write("content/annotations/a/steel.md", "+++\nexact = \"steel\"\n+++\nA second note.\n");
    served.wait_for("/sources/a.html", "A second note.");
}

#[test]
fn a_page_is_told_of_what_concerns_it() {
    let served = Served::new(bridge());
    let now = version(&served.get("/.postil/news?since=0").body);
    served.project.write("theme/css/reset.css", "/* None. */\n");
    let news = served.get(&format!("/.postil/news?page=sources/a.html&since={now}&wait=1")).body;
    assert!(news.contains("\"reload\":false,\"style\":true"), "{news}");
    let now = version(&news);
    served.project.write("content/annotations/a/steel.md", "+++\nexact = \"steel\"\n+++\nA second note.\n");
    let news = served.get(&format!("/.postil/news?page=sources/a.html&since={now}&wait=1")).body;
    assert!(news.contains("\"reload\":true,\"style\":false"), "{news}");
    let other = served.get(&format!("/.postil/news?page=timeline.html&since={now}")).body;
    assert!(other.contains("\"reload\":false"), "{other}");
}

#[test]
fn a_port_that_is_taken_is_told_with_a_way_out() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let refused = bridge().postil(&["serve", "-n", "127.0.0.1", "-p", &port]);
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(refused.status.code(), Some(2), "{said}");
    assert!(said.contains(&format!("127.0.0.1:{port}")) && said.contains("--port"), "{said}");
    assert_eq!(Folder::new().postil(&["serve"]).status.code(), Some(2), "what is no briefing is not served");
}

#[test]
fn a_briefing_that_cannot_be_built_is_served_as_far_as_it_goes() {
    let served = Served::new(bridge().file("book.toml", "[book\n"));
    let page = served.get("/");
    assert!(page.status == 503 && page.body.contains("/.postil/live.js"), "{}", page.body);
    served.project.write("content/annotations/a/gone.md", NOTE.replace("1931", "the song of whales"));
    served.project.write("book.toml", "[book]\ntitle = \"Bridges\"\n");
    assert!(served.wait_for("/annotations.html", "whales").status == 200, "a note without a place is listed");
}

/// Asks for `path` as a page of this server's would, with the headers of `change` besides, or in place of its own.
fn ask(served: &Served, path: &str, change: &[(&str, &str)]) -> Answer {
    let token = token(served);
    let mut headers = vec![("Host", served.host.as_str()), ("X-Postil-Token", &token)];
    headers.retain(|(name, _)| !change.iter().any(|(other, _)| other == name));
    let headers: String = headers.iter().chain(change).map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    served.send(format!("GET {path} HTTP/1.1\r\n{headers}\r\n").as_bytes())
}

fn token(served: &Served) -> String {
    let page = served.get("/sources/a.html").body;
    page.split("data-token=").nth(1).unwrap().trim_start_matches('"').split(['"', '>', ' ']).next().unwrap().to_owned()
}

/// Sends `body` as a page of this server's would, with the headers of `change` in place of its own or, where they are empty, left out.
fn post(served: &Served, path: &str, body: &str, change: &[(&str, &str)]) -> Answer {
    let token = token(served);
    let (origin, length) = (format!("http://{}", served.host), body.len().to_string());
    let own = [
        ("Host", served.host.as_str()),
        ("Origin", &origin),
        ("Content-Type", "application/json"),
        ("X-Postil-Token", &token),
        ("Content-Length", &length),
    ];
    let mut request = format!("POST {path} HTTP/1.1\r\n");
    let changed = |name: &str| change.iter().find(|(other, _)| *other == name).map(|(_, value)| *value);
    for (name, value) in own.into_iter().map(|(name, value)| (name, changed(name).unwrap_or(value))) {
        if !value.is_empty() {
            request += &format!("{name}: {value}\r\n");
        }
    }
    served.send(format!("{request}\r\n{body}").as_bytes())
}

const GOOD: &str = r#"{"source":"a","quote":"It was","passage":2,"prefix":"It was built of steel. ","suffix":" painted red.","kind":"context","gist":"","body":"Red, \"they\" say.\n\nSince when?"}"#;

#[test]
fn a_note_is_written_as_the_command_writes_it() {
    let served = Served::new(bridge().file("content/authors.toml", "[authors.jmh]\nname = \"J. M. Hart\"\n"));
    let saved = post(&served, "/.postil/notes", GOOD, &[]);
    assert_eq!(
        (saved.status, saved.body.as_str()),
        (201, r#"{"id":"a/it-was","file":"content/annotations/a/it-was.md"}"#),
        "{}",
        saved.head
    );
    let written = served.project.text("content/annotations/a/it-was.md");
    let page = served.wait_for("/sources/a.html", "Since when?").body;
    assert!(page.contains("data-annotation=it-was"), "{page}");
    std::fs::remove_file(served.project.path().join("content/annotations/a/it-was.md")).unwrap();
    let made =
        served.project.postil(&["new", "a", "It was", "--occurrence", "2", "-k", "context", "--body", "Red, \"they\" say.\n\nSince when?"]);
    assert!(made.status.success());
    assert_eq!(served.project.text("content/annotations/a/it-was.md"), written);
    assert!(served.project.postil(&["check"]).status.success());
}

#[test]
fn nobody_else_writes() {
    let served = Served::new(bridge());
    let before = served.project.files("");
    let host = served.host.clone();
    let other_port = format!("http://{}", host.replace(':', ":1"));
    for (name, change, status) in [
        ("another origin", ("Origin", "http://evil.example"), 403),
        ("another port", ("Origin", other_port.as_str()), 403),
        ("no origin", ("Origin", ""), 403),
        ("the origin of a sandbox", ("Origin", "null"), 403),
        ("another host", ("Host", "evil.example"), 421),
        ("no token", ("X-Postil-Token", ""), 403),
        ("another token", ("X-Postil-Token", "0123456789abcdef0123456789abcdef"), 403),
        ("a form", ("Content-Type", "application/x-www-form-urlencoded"), 415),
        ("a form that may go anywhere", ("Content-Type", "text/plain"), 415),
        ("no type", ("Content-Type", ""), 415),
    ] {
        for path in ["/.postil/notes", "/.postil/changes"] {
            assert_eq!(post(&served, path, GOOD, &[change]).status, status, "{name}, {path}");
        }
    }
    let rebound = [("Host", "evil.example"), ("Origin", "http://evil.example")];
    assert_eq!(post(&served, "/.postil/notes", GOOD, &rebound).status, 421, "a name that was made to lead here");
    assert_eq!(served.get("/.postil/notes").status, 404);
    assert_eq!(served.project.files(""), before);
}

#[test]
fn nobody_else_asks_for_notes() {
    let served = Served::new(bridge());
    for path in ["/.postil/kinds", "/.postil/note?id=a%2Fyear"] {
        assert_eq!(ask(&served, path, &[]).status, 200, "{path}");
        assert_eq!(ask(&served, path, &[("Sec-Fetch-Site", "same-origin")]).status, 200, "{path}");
        for wrong in [("X-Postil-Token", "0123456789abcdef0123456789abcdef"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "none")]
        {
            assert_eq!(ask(&served, path, &[wrong]).status, 403, "{path}, {wrong:?}");
        }
        assert_eq!(served.get(path).status, 403, "{path}");
    }
    assert!(ask(&served, "/.postil/kinds", &[]).body.contains(r#"{"name":"fact-check","label":"#));
}

#[test]
fn slow_and_many_clients_do_not_keep_it_down() {
    let served = Served::new(bridge());
    let port: u16 = served.host.rsplit_once(':').unwrap().1.parse().unwrap();
    let connect = || TcpStream::connect(("127.0.0.1", port)).unwrap();
    let mut slow = connect();
    let begun = Instant::now();
    let mut silent: Vec<TcpStream> = (0..199).map(|_| connect()).collect();
    let mut answer = String::new();
    connect().read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 503 ") && begun.elapsed().as_secs() < 8, "{answer:?} after {:?}", begun.elapsed());
    // A letter now and then is no sign of life: a request has its time as a whole.
    while slow.write_all(b"G").is_ok() && begun.elapsed().as_secs() < 30 {
        std::thread::sleep(Duration::from_millis(300));
    }
    assert!(begun.elapsed().as_secs() < 16, "{:?}", begun.elapsed());
    for stream in &mut silent {
        assert_eq!(stream.read(&mut [0]).unwrap_or(0), 0, "who says nothing is let go");
    }
    assert_eq!(served.get("/index.html").status, 200);
}

#[test]
fn what_is_sent_names_no_file() {
    let served = Served::new(bridge());
    let before = served.project.files("");
    let huge = GOOD.replace("Since when?", &"x".repeat(70_000));
    for (name, body, status) in [
        ("an unknown source", GOOD.replace("\"a\"", "\"b\""), 422),
        ("a path", GOOD.replace("\"a\"", "\"../../a\""), 422),
        ("an unknown kind", GOOD.replace("\"context\"", "\"contxt\""), 422),
        ("words that stand nowhere", GOOD.replace("It was\",\"p", "It is\",\"p"), 422),
        ("a key that is not known", GOOD.replace("\"gist\"", "\"file\""), 400),
        ("no JSON", "x".to_owned(), 400),
        ("a huge body", huge, 413),
    ] {
        let answer = post(&served, "/.postil/notes", &body, &[]);
        assert_eq!(answer.status, status, "{name}: {}", answer.body);
    }
    let help = post(&served, "/.postil/notes", &GOOD.replace("\"context\"", "\"contxt\""), &[]).body;
    assert!(help.contains("did you mean `context`?"), "{help}");
    assert_eq!(served.project.files(""), before);
}

#[test]
fn a_change_leaves_the_rest_of_the_file() {
    let file = "+++\n# By hand.\nexact   = 'in 1931'   # a year\nkind    = \"context\"\ntags = [ \"x\" ]\n+++\n\nA first note.\n\n\n";
    let served = Served::new(bridge().file("content/annotations/a/year.md", file));
    let sum =
        || ask(&served, "/.postil/note?id=a%2Fyear", &[]).body.split("\"sum\":\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let first = sum();
    let change = format!(r#"{{"id":"a/year","sum":"{first}","kind":"fact-check","body":"Another.","status":"resolved"}}"#);
    let saved = post(&served, "/.postil/changes", &change, &[]);
    assert_eq!(saved.status, 200, "{}", saved.body);
    let expected = file
        .replace("\"context\"\ntags = [ \"x\" ]\n", "\"fact-check\"\ntags = [ \"x\" ]\nverdict = \"unproven\"\nstatus = \"resolved\"\n")
        .replace("A first note.", "Another.");
    assert_eq!(served.project.text("content/annotations/a/year.md"), expected);
    let late = post(&served, "/.postil/changes", &change, &[]);
    assert!(late.status == 422 && late.body.contains("changed meanwhile"), "{}", late.body);
    let back = format!(r#"{{"id":"a/year","sum":"{}","kind":"comment","status":"open","body":""}}"#, sum());
    assert_eq!(post(&served, "/.postil/changes", &back, &[]).status, 200);
    let text = served.project.text("content/annotations/a/year.md");
    assert!(text.contains("kind    = \"comment\"") && text.contains("status = \"open\"") && !text.contains("verdict"), "{text}");
    for (id, status) in [("a/none", 422), ("../a/year", 422), ("content/annotations/a/year.md", 422)] {
        let answer = post(&served, "/.postil/changes", &format!(r#"{{"id":"{id}","sum":"{first}","body":"x"}}"#), &[]);
        assert_eq!(answer.status, status, "{id}: {}", answer.body);
    }
    assert!(served.project.postil(&["check"]).status.success());
}

#[test]
fn a_change_touches_no_other_note() {
    let many = "annotation = [\n  { source = \"a\", exact = \"built of steel\", gist = \"One\" }, { source = \"a\", exact = \"in 1931\", body = \"Two\" },\n]\n";
    let served = Served::new(bridge().file("content/annotations/many.toml", many));
    let note = ask(&served, "/.postil/note?id=a%2Fmany-1", &[]).body;
    let sum = note.split("\"sum\":\"").nth(1).unwrap_or_else(|| panic!("{note}")).split('"').next().unwrap();
    for change in [r#""gist":"""#, r#""status":"resolved""#, r#""body":"New""#] {
        let answer = post(&served, "/.postil/changes", &format!(r#"{{"id":"a/many-1","sum":"{sum}",{change}}}"#), &[]);
        assert!(answer.status == 422 && answer.body.contains("change it in `content/annotations/many.toml`"), "{}", answer.body);
        assert_eq!(served.project.text("content/annotations/many.toml"), many);
    }
}

/// A served page without what the server puts into it.
fn as_built(page: &str) -> String {
    let page = page.replacen("connect-src 'self'; ", "", 1);
    let Some((before, rest)) = page.split_once("<link rel=\"stylesheet\" href=\"/.postil/live.css\">") else { return page };
    let (_, after) = rest.split_once("data-token=").unwrap();
    format!("{before}{}", after.split_once("</script>").unwrap().1)
}

/// The number of the build that an answer to a question for news is about.
fn version(news: &str) -> u64 {
    news.split("\"version\":").nth(1).and_then(|rest| rest.split(',').next()).and_then(|number| number.parse().ok()).unwrap()
}

/// A file of the built site that is served otherwise, if there is one.
fn not_as_built(served: &Served) -> Option<String> {
    let files = served.project.files("book").into_iter().map(|(path, bytes)| (path.strip_prefix("book/").unwrap().to_owned(), bytes));
    let mut compared = files.filter(|(path, _)| path != ".postil-files" && !path.starts_with("fonts/"));
    let other = compared.find(|(path, bytes)| {
        let answer = served.get(&format!("/{}", path.replace('ö', "%C3%B6").replace('ß', "%C3%9F")));
        as_built(&answer.body) != String::from_utf8_lossy(bytes)
    });
    other.map(|(path, _)| path)
}

#[test]
fn what_is_served_is_what_is_built_after_any_change() {
    let served = Served::new(bridge().file("book.toml", "[book]\ntitle = \"Bridges\"\n[output.html]\nsite-url = \"/\"\n"));
    let second = "+++\nexact = \"steel\"\ncreated = 2026-11-20\n+++\nSee [[a#1]].\n";
    for (file, text) in [
        ("content/annotations/a/steel.md", second.to_owned()),
        ("content/annotations/a/year.md", NOTE.replace("A first", "Another")),
        ("content/sources/a.toml", "title = \"Another title\"\npublished = 1931-05-02\n".to_owned()),
        ("content/pages/about.md", "# About\n\nMore.\n".to_owned()),
        ("templates/partials/footer.html", "{# Short. #}<footer>Fin</footer>\n".to_owned()),
        ("theme/js/theme.js", "/* None. */\n".to_owned()),
        ("theme/js/inline/theme.js", "/* Another. */\nvar a = 1;\n".to_owned()),
        ("seeds/c.txt", "The bridge was built of steel in 1932, said Ann Lee of the Port Authority.\n".to_owned()),
        ("book.toml", "[book]\ntitle = \"Two bridges\"\nlanguage = \"de\"\n[output.html]\nsite-url = \"/\"\n".to_owned()),
    ] {
        let before = version(&served.get("/.postil/news?since=0").body);
        served.project.write(file, &text);
        let built = served.project.postil(&["build"]);
        assert!(built.status.success(), "{file}: {}", String::from_utf8_lossy(&built.stderr));
        // A file that was half written when the server looked is read once more.
        let mut seen = version(&served.get(&format!("/.postil/news?since={before}&wait=1")).body);
        while let Some(other) = not_as_built(&served) {
            let next = version(&served.get(&format!("/.postil/news?since={seen}&wait=1")).body);
            assert!(next != seen, "after {file}: {other} is not as it is built");
            seen = next;
        }
    }
}
