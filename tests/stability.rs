//! Same inputs, same bytes: whatever the number of threads, and however often.

use crate::support::project::Project;

fn project() -> Project {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut project = Project::new().file("book.toml", std::fs::read(folder.join("book.toml")).unwrap());
    let mut folders = vec![folder.join("seeds"), folder.join("content")];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let below = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
                project = project.file(&below, std::fs::read(&path).unwrap());
            }
        }
    }
    project
}

#[test]
fn the_number_of_threads_changes_no_byte() {
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| project().run().tree)
    };
    let (one, three) = (with(1), with(3));
    for (path, bytes) in &one.files {
        assert!(three.files.get(path) == Some(bytes), "{path} differs");
    }
    assert_eq!(one.files.len(), three.files.len());
}

#[test]
fn the_projects_own_briefing_is_without_fault() {
    assert_eq!(project().run().complaints(), "");
}

#[test]
fn building_the_projects_own_briefing_leaves_its_lock_file_as_it_is() {
    let run = project().run();
    let (path, text) = postil::pipeline::lock(&run.inputs, &run.edition).expect("it has notes");
    let kept = run.inputs.content.iter().find(|file| file.path == path).expect("it is kept with the notes");
    assert!(kept.bytes == text.as_bytes(), "{path} is not what a build writes: build the briefing and keep what comes out");
}

#[test]
fn five_megabytes_on_one_line_are_read() {
    let line = "The quick brown fox jumps over the lazy dog. ".repeat(5_000_000 / 45);
    let run = Project::new().file("seeds/long.txt", line.trim_end()).run();
    let source = &run.edition.corpus.sources[0];
    assert_eq!((source.passages.len(), source.text.len()), (1, line.trim_end().len()));
}
