//! Sources and notes come from anywhere: nothing in them may run, reach out or escape.

use crate::support::project::Project;

#[test]
fn nothing_of_a_source_becomes_markup() {
    let hostile = "</title><script>alert(1)</script> <img src=x onerror=alert(2)> &lt;b&gt; </style> {{ site.title }} [x](javascript:alert(3)) `code` **not bold**";
    let run = Project::new()
        .file("seeds/a.txt", hostile)
        .file(
            "seeds/b.md",
            "<script>alert(4)</script>\n\nText <b onclick=alert(5)>bold</b> [y](javascript:alert(6)) ![z](https://example.org/z.png)\n",
        )
        .run();
    for path in ["sources/a.html", "sources/b.html", "sources.html", "index.html", "print.html"] {
        // In a title and in an attribute, signs are words: they are looked at below.
        let page = without_attributes(run.page(path));
        for forbidden in ["<script>alert", "<img", "onclick=alert", "href=javascript", "href=\"javascript", "<b>"] {
            assert!(!page.contains(forbidden), "{path} contains {forbidden}");
        }
    }
    assert_eq!(without_attributes(run.page("sources/a.html")).matches("</title>").count(), 0, "a title cannot be ended from inside");
    assert!(run.page("sources/a.html").contains("{{ site.title }}"), "words of a source are words");
    assert!(run.page("sources/a.html").contains("**not bold**"));
}

#[test]
fn notes_lead_nowhere_that_runs() {
    let note = "+++\nsource = \"a\"\nexact = \"words\"\n+++\nText.\n\n<script>alert(1)</script>\n\n[x](javascript:alert(2)) [y](https://example.org/) <b>b</b>\n";
    let run = Project::new().file("seeds/a.txt", "Some words here.").file("content/annotations/a/x.md", note).run();
    let page = run.page("sources/a.html");
    assert!(!page.contains("alert(1)</script>") && !page.contains("javascript:"), "{page}");
    assert!(page.contains("https://example.org/"));
    assert!(run.complaints().contains("raw-html"), "what is left out is told:\n{}", run.complaints());
}

/// Whatever is shown as a picture is there to be shown, and only as a picture: the page itself holds nothing of it.
#[test]
fn a_drawing_beside_a_page_is_shown_as_a_picture() {
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    let page = "# Page\n\n![A drawing](logo.svg)\n";
    let run =
        Project::new().file("seeds/a.txt", "Words.").file("content/pages/page.md", page).file("content/pages/logo.svg", drawing).run();
    assert_eq!(run.page("logo.svg"), drawing);
    let html = run.page("page.html");
    assert!(html.contains("<img") && html.contains("src=logo.svg") && !html.contains("alert(1)"), "{html}");
    assert!(html.contains("script-src 'self'") && html.contains("img-src 'self'"), "{html}");
}

/// Browsers read `\\` as `/`, and drop tabs and line breaks before they look where an address leads.
#[test]
fn no_address_hides_a_host() {
    let page = "# Page\n\n[a](</\\\\evil.example>) ![b](</\\\\evil.example/x.png>) [c](</&#9;/evil.example>) [d](<&#10;//evil.example>) \
                ![e](</&#10;\\\\evil.example/y.png>) [f](<http:evil.example>) [g](<java&#9;script:alert(1)>)\n";
    let run = Project::new().file("seeds/a.txt", "Some words here.").file("content/pages/page.md", page).run();
    let html = run.page("page.html");
    assert!(text_of(html).contains("a b c d e f g"), "what leads nowhere is left as words: {html}");
    assert!(!html.contains("evil.example") && !html.contains("alert(1)"), "{html}");
}

#[test]
fn every_page_has_a_policy_that_allows_nothing_from_elsewhere() {
    let run = Project::new().file("seeds/a.txt", "Some words.").run();
    let pages = run.tree.files.keys().filter(|path| path.rsplit('.').next() == Some("html"));
    for path in pages {
        // The name of schema.org's vocabulary is no address that anything is loaded from: a data block is not run.
        let page = run.page(path).replace("{\"@context\":\"https://schema.org\"", "{");
        assert!(page.contains("default-src 'none'"), "{path}");
        assert!(!page.contains("http://") && !page.contains("https://"), "{path} names an address");
        assert!(!page.contains(" style="), "{path} has a style attribute");
    }
}

#[test]
fn a_path_of_a_seed_stays_inside_the_site() {
    let run = Project::new().file("seeds/Ünïcode dir/a & b.txt", "Words.").run();
    assert!(run.tree.files.contains_key("sources/Ünïcode-dir/a-b.html"), "{:?}", run.tree.files.keys());
    assert!(run.tree.files.keys().all(|path| !path.contains("..") && !path.starts_with('/')));
}

#[test]
fn pre_tables_and_marks_survive_minification() {
    let body =
        "Text:\n\n```python\ndef f(x):\n    return  x  # two  spaces\n```\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\nwith *em* and `co  de`\n";
    let note = format!("+++\nsource = \"a\"\nexact = \"two words\"\n+++\n{body}");
    let run = Project::new().file("seeds/a.txt", "Here are two words only.").file("content/annotations/a/x.md", note).run();
    let page = run.page("sources/a.html");
    let text: String = text_of(page);
    assert!(text.contains("def f(x):\n    return  x  # two  spaces\n"), "{page}");
    assert!(page.contains("<table>") && page.contains("</th>") && page.contains("</td>"), "{page}");
    assert!(page.contains("class=right") && !page.contains(" style="), "a column's side is no style attribute: {page}");
    assert!(text.contains("Here are two words1 only."), "{page}");
}

/// A page without its title and without the values of attributes.
fn without_attributes(html: &str) -> String {
    let body = html.split_once("</title>").map_or(html, |(_, rest)| rest);
    let mut quoted = None;
    let mut in_tag = false;
    let kept = body.chars().filter(|&c| {
        match quoted {
            Some(quote) if c == quote => quoted = None,
            Some(_) => return false,
            None if in_tag && matches!(c, '"' | '\'') => quoted = Some(c),
            None if c == '<' => in_tag = true,
            None if c == '>' => in_tag = false,
            None => {}
        }
        true
    });
    kept.collect()
}

/// The text of a page, tags taken out.
fn text_of(html: &str) -> String {
    let mut in_tag = false;
    let text: String = html
        .chars()
        .filter(|&c| {
            let kept = !in_tag && c != '<';
            in_tag = c == '<' || (in_tag && c != '>');
            kept
        })
        .collect();
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}
