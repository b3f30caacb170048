//! How a briefing is found, previewed and quoted elsewhere: the head of its pages, its feed, its lists, its redirects.

use serde_json::Value;

use crate::support::project::Project;
use crate::support::project::Run;

const HOST: &str = "[book]\ntitle = \"Bridges & <more>\"\nauthors = [\"Ann Lee\"]\ndescription = \"Two accounts.\"\nlanguage = \"en-GB\"\n\
                    [output.html]\nsite-url = \"https://example.org/x\"\n";

fn project(book: &str) -> Project {
    Project::new()
        .file("book.toml", book)
        .file("seeds/a.md", "# The bridge\n\nBuilt in 1931 by the town.\n\nIt was built of oak.\n")
        .file("seeds/b.txt", "They used pine.\n")
        .file(
            "content/sources/a.toml",
            "author = \"Ann Lee and Ben van Roe\"\npublisher = \"The Town & County Paper\"\npublished = 1931-05-02\n\
             url = \"https://example.org/bridge_1?a=1&b=2\"\nlicence = \"CC BY 4.0\"\ntitle = \"100 % Oak: {The} Bridge?\"\n",
        )
        .file(
            "content/annotations/a/oak.md",
            "+++\nexact = \"built of oak\"\nkind = \"fact-check\"\nverdict = \"mostly-false\"\ngist = \"Pine.\"\ncreator = \"M. Roe\"\n\
             created = 2026-11-20\n+++\nSee [[b#1]]. </script><script>alert(1)</script> & more\n",
        )
        .file("content/annotations/a/when.md", "+++\nexact = \"in 1931\"\nkind = \"fact-check\"\nverdict = \"unproven\"\n+++\nWords.\n")
        .file("content/annotations/a/plain.md", "+++\nexact = \"by the town\"\ncreated = 2026-11-18\n+++\nWords.\n")
        .file(
            "content/claims/wood.md",
            "+++\nstatement = \"The </script> bridge is of oak.\"\ncreated = 2026-11-21\n[[evidence]]\nsource = \"a\"\nexact = \"built of oak\"\n\
             stance = \"supports\"\n[[evidence]]\nsource = \"b\"\nexact = \"used pine\"\nstance = \"disputes\"\n\
             [[evidence]]\nsource = \"b\"\nexact = \"gone words of nobody\"\nstance = \"disputes\"\n+++\n",
        )
}

/// The JSON-LD of a page, which is read as a browser reads it: up to the first end of its element.
fn linked_data(run: &Run, path: &str) -> Vec<Value> {
    let page = run.page(path);
    let Some((_, rest)) = page.split_once("application/ld+json") else { return Vec::new() };
    let text = rest.split_once('>').unwrap().1.split_once("</script").unwrap().0;
    let whole: Value = serde_json::from_str(text).unwrap_or_else(|error| panic!("{path}: {error}: {text}"));
    assert_eq!(whole["@context"], "https://schema.org");
    whole["@graph"].as_array().unwrap().clone()
}

fn of_type<'v>(graph: &'v [Value], wanted: &str) -> Vec<&'v Value> {
    graph.iter().filter(|value| value["@type"] == wanted).collect()
}

#[test]
fn every_page_has_a_name_for_previews() {
    let run = project(HOST).run();
    for path in run.tree.files.keys().filter(|path| path.rsplit('.').next() == Some("html")) {
        let page = run.page(path);
        for property in ["og:title", "og:type", "og:description", "og:site_name", "og:locale"] {
            assert_eq!(page.matches(property).count(), 1, "{path}: {property}");
        }
        assert_eq!(page.matches("name=description").count(), 1, "{path}");
        let has_address = usize::from(path != "404.html");
        assert_eq!(page.matches("rel=canonical").count(), has_address, "{path}");
        assert!(page.matches(&format!("https://example.org/x/{path}")).count() >= 2 * has_address, "{path}");
        assert_eq!(page.matches("og:url").count(), has_address, "{path}");
        assert!(page.contains("content=en_GB"), "{path}");
        assert_eq!(page.matches("content=https://example.org/x/card.png").count(), has_address, "{path}");
    }
    let own = project("[book]\ntitle = \"T\"\n[output.html]\nsite-url = \"/x/\"\n").run();
    let page = own.page("sources/a.html");
    assert!(page.contains("og:title") && !page.contains("og:url") && !page.contains("canonical") && !page.contains("og:locale"), "{page}");
    assert!(!page.contains("og:image") && !own.tree.files.contains_key("card.png"), "a card needs a whole address");
}

#[test]
fn the_card_is_a_picture_of_the_size_that_networks_show_and_bears_the_title() {
    let of = |title: &str| project(&HOST.replace("Bridges & <more>", title)).run().tree.files["card.png"].clone();
    let (one, same, other) = (of("Floods"), of("Floods"), of("Droughts"));
    assert_eq!(one, same, "it is the same each time");
    assert_ne!(one, other, "its title is on it");
    assert_eq!((&one[..8], &one[16..24]), (&b"\x89PNG\r\n\x1a\n"[..], &[0, 0, 4, 0xb0, 0, 0, 2, 0x76][..]), "1200 by 630");
    assert_eq!(of("洪水"), of("旱"), "letters that its fonts have not are left out");
    let own = project(HOST).file("content/pages/card.png", "a picture").run();
    assert_eq!(own.tree.files["card.png"].as_ref(), b"a picture", "the editors' own takes its place");
}

#[test]
fn a_source_is_an_article_and_its_fact_checks_are_reviews() {
    let run = project(HOST).run();
    let graph = linked_data(&run, "sources/a.html");
    let [article] = of_type(&graph, "Article")[..] else { panic!("{graph:?}") };
    assert_eq!((&article["headline"], &article["datePublished"]), (&"100 % Oak: {The} Bridge?".into(), &"1931-05-02".into()));
    assert_eq!(article["isBasedOn"], "https://example.org/bridge_1?a=1&b=2");
    assert_eq!(article["publisher"]["name"], "The Town & County Paper");
    assert_eq!((&article["author"][1]["@type"], &article["author"][1]["familyName"]), (&"Person".into(), &"van Roe".into()));
    assert_eq!((&article["license"]["name"], &article["inLanguage"]), (&"CC BY 4.0".into(), &"en-GB".into()));
    let reviews = of_type(&graph, "ClaimReview");
    assert_eq!(reviews.len(), 2, "a note that is no fact-check is no review: {graph:?}");
    let of_oak = reviews.iter().find(|review| review["claimReviewed"] == "built of oak").unwrap();
    assert_eq!((&of_oak["url"], &of_oak["datePublished"]), (&"https://example.org/x/sources/a.html#a-oak".into(), &"2026-11-20".into()));
    let rating = &of_oak["reviewRating"];
    assert_eq!((&rating["ratingValue"], &rating["bestRating"], &rating["worstRating"]), (&2.into(), &5.into(), &1.into()));
    assert_eq!((&rating["alternateName"], &of_oak["author"][0]["name"]), (&"Mostly false".into(), &"M. Roe".into()));
    assert_eq!((&of_oak["itemReviewed"]["@type"], &of_oak["itemReviewed"]["appearance"]["@id"]), (&"Claim".into(), &article["@id"]));
    assert!(of_oak["reviewBody"].as_str().unwrap().starts_with("See Source 2 ¶1."), "{of_oak}");
    let unproven = reviews.iter().find(|review| review["claimReviewed"] == "in 1931").unwrap();
    assert_eq!(unproven["reviewRating"]["alternateName"], "Unproven");
    assert!(unproven["reviewRating"].get("ratingValue").is_none(), "what is not proven has no place on the scale");
    assert_eq!(unproven["author"][0]["name"], "Ann Lee", "unsigned notes are the editors'");
}

#[test]
fn claims_and_the_whole_are_told_too() {
    let run = project(HOST).run();
    let claims = linked_data(&run, "claims.html");
    let [claim] = of_type(&claims, "Claim")[..] else { panic!("{claims:?}") };
    assert_eq!((&claim["text"], &claim["datePublished"]), (&"The </script> bridge is of oak.".into(), &"2026-11-21".into()));
    let quotes = claim["appearance"].as_array().unwrap();
    let told: Vec<_> = quotes.iter().map(|quote| (quote["text"].as_str().unwrap(), quote["keywords"].as_str().unwrap())).collect();
    assert_eq!(told, [("built of oak", "supports"), ("used pine", "disputes")], "words that are nowhere support nothing");
    assert_eq!(quotes[0]["url"], "https://example.org/x/sources/a.html#p2");

    let whole = linked_data(&run, "index.html");
    assert_eq!((&whole[0]["headline"], &whole[0]["dateModified"]), (&"Bridges & <more>".into(), &"2026-11-21".into()));
    assert_eq!(whole[0]["hasPart"].as_array().unwrap().len(), 2);
    assert_eq!(whole[0]["hasPart"][0]["@id"], linked_data(&run, "sources/a.html")[0]["@id"]);

    let here = linked_data(&project("").run(), "sources/a.html");
    assert_eq!((&here[0]["url"], &here[0]["isPartOf"]["url"]), (&"../sources/a.html".into(), &"../index.html".into()));
}

#[test]
fn the_first_page_does_not_grow_with_the_sources() {
    let many = (0..140).fold(Project::new(), |project, number| project.file(&format!("seeds/s{number}.txt"), format!("Words {number}.\n")));
    let whole = linked_data(&many.run(), "index.html");
    assert_eq!(whole[0]["hasPart"].as_array().unwrap().len(), 100);
}

/// What stands in each element of that name, in order.
fn elements<'x>(xml: &'x str, name: &str) -> Vec<&'x str> {
    let (open, close) = (format!("<{name}>"), format!("</{name}>"));
    xml.split(&open).skip(1).map(|rest| rest.split_once(&close).unwrap().0).collect()
}

#[test]
fn the_feed_has_what_is_new_and_newest_first() {
    let run = project(HOST).run();
    let feed = run.page("feed.xml");
    assert!(feed.starts_with("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\""), "{feed}");
    let titles = elements(feed, "title");
    assert_eq!(
        titles,
        ["Bridges &amp; &lt;more&gt;", "The &lt;/script&gt; bridge is of oak.", "Fact-check: Pine.", "Comment: “by the town”"]
    );
    let ids = elements(feed, "id");
    let expected = ["", "claims.html#c-wood", "sources/a.html#a-oak", "sources/a.html#a-plain"];
    assert_eq!(ids, expected.map(|path| format!("https://example.org/x/{path}")));
    let days = ["2026-11-21", "2026-11-21", "2026-11-20", "2026-11-18"].map(|day| format!("{day}T00:00:00Z"));
    assert_eq!(elements(feed, "updated"), days, "the whole is as new as its newest, and what has no day is not there");
    assert!(feed.contains("<link rel=\"self\" type=\"application/atom+xml\" href=\"https://example.org/x/feed.xml\"/>"), "{feed}");
    assert!(feed.contains("“built of oak” — 100 % Oak: {The} Bridge?\n\nSee Source 2 ¶1. "), "{feed}");
    assert!(feed.contains("&amp; more") && !feed.contains("<script"), "{feed}");
    assert!(run.page("sources/a.html").contains("href=../feed.xml"), "readers are told of it");
}

#[test]
fn a_feed_without_a_host_has_ids_of_its_own() {
    let run = project("[book]\ntitle = \"T\"\n").run();
    let feed = run.page("feed.xml");
    let ids = elements(feed, "id");
    for (number, id) in ids.iter().enumerate() {
        let uuid = id.strip_prefix("urn:uuid:").unwrap_or_else(|| panic!("{id} is not absolute"));
        assert_eq!(uuid.split('-').map(str::len).collect::<Vec<_>>(), [8, 4, 4, 4, 12], "{uuid}");
        assert!(uuid.as_bytes()[14] == b'8' && b"89ab".contains(&uuid.as_bytes()[19]), "RFC 9562, version 8: {uuid}");
        assert!(!ids[..number].contains(id), "{id} stands twice");
    }
    assert!(feed.contains("href=\"sources/a.html#a-oak\"") && !feed.contains("xml:base"), "{feed}");
    assert_eq!(elements(feed, "author")[0], "<name>T</name>", "somebody is named for entries that nobody signed");
    assert_eq!(elements(project("[book]\ntitle = \"T\"\n").run().page("feed.xml"), "id"), ids, "the same ids at every build");

    let bare = Project::new().file("seeds/a.txt", "Words.\n").run();
    assert_eq!(elements(bare.page("feed.xml"), "updated"), ["1970-01-01T00:00:00Z"], "one who subscribes early finds a whole feed");
}

#[test]
fn the_feed_is_bounded() {
    let notes: String = (1..=70)
        .map(|number| {
            format!(
                "[[annotation]]\nid = \"n{number}\"\nsource = \"a\"\nexact = \"word{number} \"\nbody = \"B.\"\ncreated = 2026-01-{:02}\n",
                number % 28 + 1
            )
        })
        .collect();
    let words: String = (1..=70).map(|number| format!("word{number} ")).collect();
    let run = Project::new().file("seeds/a.txt", words).file("content/annotations/all.toml", notes).run();
    let feed = run.page("feed.xml");
    let days = &elements(feed, "updated")[1..];
    assert_eq!(days.len(), 50, "{}", run.complaints());
    assert!(days.is_sorted_by(|one, other| one >= other), "{days:?}");
}

#[test]
fn the_sitemap_has_whole_addresses_and_days_of_the_content() {
    let run = project(HOST).run();
    let map = run.page("sitemap.xml");
    let addresses = elements(map, "loc");
    assert!(addresses.iter().all(|address| address.starts_with("https://example.org/x/")), "{map}");
    for (path, listed) in
        [("index.html", true), ("sources/b.html", true), ("claims.html", true), ("404.html", false), ("print.html", false)]
    {
        assert_eq!(addresses.contains(&format!("https://example.org/x/{path}").as_str()), listed, "{path}");
    }
    assert!(map.contains("<loc>https://example.org/x/sources/a.html</loc><lastmod>2026-11-20</lastmod>"), "{map}");
    assert!(map.contains("<loc>https://example.org/x/sources/b.html</loc></url>"), "nothing dates that page: {map}");
    for book in ["", "[output.html]\nsite-url = \"/x/\"\n"] {
        assert!(!project(book).run().tree.files.contains_key("sitemap.xml"), "its addresses must be whole ones");
    }
}

#[test]
fn programs_find_the_markdown_of_each_page() {
    let run = project(HOST).run();
    let text = run.page("llms.txt");
    assert!(text.starts_with("# Bridges & \\<more\\>\n\n> Two accounts.\n\n"), "{text}");
    assert!(
        text.contains("- [100 % Oak: {The} Bridge?](sources/a.md): Ann Lee and Ben van Roe, The Town & County Paper, 1931-05-02\n"),
        "{text}"
    );
    assert!(text.contains("](claims.md#c-wood): supports: 1, disputes: 1\n"), "{text}");
    for link in text.split("](").skip(1).map(|rest| rest.split_once(')').unwrap().0) {
        let path = link.split('#').next().unwrap();
        assert!(run.tree.files.contains_key(path), "{path}");
    }
}

#[test]
fn sources_say_how_they_are_cited() {
    let run = project(HOST).run();
    let markdown = run.page("sources/a.md");
    let (_, end) = markdown.split_once("**Cite this source**\n\n").unwrap();
    let apa =
        "Lee, A., & van Roe, B. (1931, May 2). *100 % Oak: {The} Bridge?* The Town & County Paper. https://example.org/bridge\\_1?a=1&b=2";
    assert!(end.starts_with(&apa.replace("bridge\\_1", "bridge_1")), "{end}");
    let entry = "@misc{a,\n  author = {Lee, Ann and van Roe, Ben},\n  title = {{100 \\% Oak: \\textbraceleft{}The\\textbraceright{} Bridge?}},\n  \
                 publisher = {The Town \\& County Paper},\n  year = {1931},\n  month = may,\n  day = {2},\n  \
                 howpublished = {\\url{https://example.org/bridge_1?a=1&b=2}}\n}";
    assert!(end.contains(entry), "{end}");
    let page = run.page("sources/a.html");
    assert!(page.contains("<summary>Cite this source</summary>") && page.contains("<i>100 % Oak: {The} Bridge?</i>"), "{page}");
    assert!(page.contains("month = may,\n"), "an entry keeps its lines");
    assert!(!run.page("print.html").contains("Cite this source"));
    let bare = run.page("sources/b.md");
    assert!(
        bare.contains("*They used pine*. (n.d.). https://example.org/x/sources/b.html\n"),
        "what is known nowhere else is here: {bare}"
    );
}

fn redirected(rows: &str) -> Run {
    project(&format!("{HOST}[output.html.redirect]\n{rows}\n")).run()
}

#[test]
fn an_old_address_leads_to_the_page_that_is_there_now() {
    let run = redirected(
        "\"/old/report.html\" = \"/sources/a.html#p2\"\n\"/sources/before.html\" = \"b.md\"\n\"/away/\" = \"https://example.org/'a b'?c&d\"",
    );
    let page = run.page("old/report.html");
    assert!(page.contains("http-equiv=\"refresh\" content=\"0; url=../sources/a.html#p2\""), "{page}");
    assert!(page.contains("<a href=\"../sources/a.html#p2\">100 % Oak: {The} Bridge?</a>"), "{page}");
    assert!(page.contains("rel=\"canonical\" href=\"https://example.org/x/sources/a.html\""), "{page}");
    assert!(page.contains("Content-Security-Policy"), "{page}");
    assert!(run.page("sources/before.html").contains("url=../sources/b.html\""));
    assert!(run.page("away/index.html").contains("url=https://example.org/%27a%20b%27?c&amp;d\""), "{}", run.page("away/index.html"));
    assert!(!run.complaints().contains("redirect") && !run.page("sitemap.xml").contains("old/report"), "{}", run.complaints());
}

#[test]
fn a_redirect_takes_no_page_away_and_leads_somewhere() {
    let told = |row: &str| {
        let run = redirected(row);
        (run.complaints().lines().skip_while(|line| !line.starts_with("book.toml")).collect::<Vec<_>>().join("\n"), run)
    };
    let (said, run) = told("\"/Sources/A.html\" = \"/index.html\"");
    assert!(said.contains("error made-twice: the site has a page `sources/a.html`"), "{said}");
    assert!(run.page("sources/a.html").contains("The bridge") || run.page("sources/a.html").contains("by the town"));
    let (said, run) = told("\"/old.html\" = \"/sources/aa.html\"");
    assert!(
        said.contains("broken-link: this redirect leads to `sources/aa.html`") && said.contains("did you mean `\"/sources/a.html\"`?"),
        "{said}"
    );
    assert!(said.starts_with("book.toml:9:15 "), "{said}");
    assert!(!run.tree.files.contains_key("old.html"));
    for row in [
        "\"/../x.html\" = \"/index.html\"",
        "\"/x.pdf\" = \"/index.html\"",
        "\"/x.html#a\" = \"/index.html\"",
        "\"/x.html\" = \"../../y.html\"",
        "\"/x.html\" = \"javascript:alert(1)\"",
        "\"/x.html\" = \"//evil.example/\"",
    ] {
        let (said, run) = told(row);
        assert!(said.contains("error bad-address"), "{row}: {said}");
        assert!(
            !run.tree.files.keys().any(|path| path.to_lowercase() == "x.html" || path.starts_with("x.") || path.contains("..")),
            "{row}"
        );
    }
    let (said, _) = told("\"/x.html\" = \"/index.html\"\n\"/X.html\" = \"/index.html\"");
    assert!(said.contains("are one address"), "{said}");
}
