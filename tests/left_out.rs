//! Lists that are cut say how much they leave out.

use crate::support::project::Project;

#[test]
fn a_picture_of_names_says_how_many_it_leaves_out() {
    let people = ["Adam Frost", "Bella Stone", "Carl Winter", "Dora Field", "Emil Brook", "Fanny Wood", "Georg Lake", "Hanna Moor"];
    let more = ["Ivan Hill", "Julia Bank"];
    let met = |names: &[&str]| names.iter().map(|name| format!("Mary Miller met {name}.\n\n")).collect::<String>();
    let entity = |name: &&str| {
        let id = name.to_lowercase().replace(' ', "-");
        format!("[[entity]]\nid = \"{id}\"\nname = \"{name}\"\nkind = \"person\"\n")
    };
    let entities: String = people.iter().chain(&more).chain(&["Mary Miller"]).map(entity).collect();
    let page = |seed: String| {
        let run = Project::new().file("seeds/diary.md", seed).file("content/entities.toml", entities.clone()).run();
        run.page("entities/mary-miller.html").to_owned()
    };
    let whole = page(met(&people));
    assert!(!whole.contains("more name"), "eight are shown: {whole}");
    let cut = page(met(&people) + &met(&more));
    assert!(cut.contains("2 more names share a paragraph with Mary Miller."), "{cut}");
}

#[test]
fn a_first_page_says_how_many_sources_it_leaves_out_to_programs_too() {
    let run = (1..=13).fold(Project::new(), |project, n| project.file(&format!("seeds/s{n:02}.txt"), format!("Text {n}."))).run();
    for page in ["index.html", "index.md", "404.html", "404.md"] {
        assert!(run.page(page).contains("All 13 sources"), "{page}: {}", run.page(page));
    }
}

#[test]
fn notes_for_which_the_margin_has_no_room_begin_with_their_first_words() {
    let long = "of the *bridge* & its makers, as it was told again and again ".repeat(12);
    let annotation = |n: usize| {
        let more = if n == 3 { "gist = \"A gist.\"\n" } else { "" };
        format!("[[annotation]]\nsource = \"a\"\nslug = \"n{n}\"\nexact = \"word{n}\"\n{more}body = \"Number {n} {long}\"\n")
    };
    let bare = "[[annotation]]\nsource = \"a\"\nslug = \"bare\"\nexact = \"word0\"\nkind = \"highlight\"\ngist = \"Only this.\"\n";
    let run = Project::new()
        .file("seeds/a.txt", "Here are word0 and word1 and word2 and word3 and word4.\n\nThe end.\n")
        .file("content/annotations/all.toml", (1..=4).map(annotation).collect::<String>() + bare)
        .run();
    let note = |page: &str, slug: &str| {
        let part = run.page(page).split("<details").find(|part| part.contains(&format!("data-annotation={slug} "))).unwrap();
        part.split("</summary>").next().unwrap().to_owned()
    };
    let [first, third, last, bare] = ["n1", "n3", "n4", "bare"].map(|slug| note("sources/a.html", slug));
    assert!(first.contains("crowded") && first.contains("Number 1 of the bridge & its makers") && first.contains('…'), "{first}");
    assert!(third.contains("crowded") && third.contains("A gist.") && !third.contains("Number 3"), "{third}");
    assert!(!bare.contains("crowded"), "nothing is folded behind a first line that is all there is: {bare}");
    assert!(last.contains("crowded"), "{last}");
    assert!(!run.page("print.html").contains("crowded"), "paper has room for all");
}
