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
    assert!(!page(met(&people)).contains("share a paragraph with Mary Miller.<"), "eight are shown");
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
