//! Builds news-like collections of 100, 1,000 and 10,000 sources and reports time by stage and peak memory.
//!
//! `cargo bench --bench collections` runs all three, each in a process of its own, so that each peak is its own;
//! `cargo bench --bench collections -- 1000` runs one, and `-- 1000 15` one of sources of fifteen paragraphs.
//! A first build writes every file; a second one finds them as they should be. The collections come from a fixed
//! seed and stay in the build folder.

#![allow(clippy::cast_possible_truncation, clippy::format_push_string, reason = "numbers are small here")]

mod news;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use mimalloc::MiMalloc;
use postil::disk;
use postil::pipeline;

/// As in the program.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

const SIZES: &[usize] = &[100, 1_000, 10_000];
/// Paragraphs of some thirty words in a source.
const PARAGRAPHS: usize = 5;

fn main() {
    let mut asked = std::env::args().skip(1).filter_map(|argument| argument.parse().ok());
    if let Some(size) = asked.next() {
        return measure(size, asked.next().unwrap_or(PARAGRAPHS));
    }
    println!("{:>8} {:>8}  stages in milliseconds, and in brackets the peak of memory until then, in MB", "sources", "build");
    for size in SIZES {
        let program = std::env::current_exe().expect("the bench knows its own program");
        let status = Command::new(program).arg(size.to_string()).status().expect("the bench can run itself");
        assert!(status.success(), "{size} sources");
    }
}

fn measure(size: usize, paragraphs: usize) {
    let folder = folder(size, paragraphs);
    if !folder.join("book.toml").is_file() {
        news::write(&folder, size, paragraphs);
    }
    // The last run's site goes away only after this run: some file systems are slow where much was just removed.
    let site = folder.join(format!("book-{}", std::process::id()));
    let earlier = sites(&folder);
    for build in ["first", "second"] {
        let begin = Instant::now();
        let mut last = begin;
        let mut stages: Vec<(&str, f64, usize)> = Vec::new();
        let mut lap = |name: &'static str| {
            stages.push((name, last.elapsed().as_secs_f64() * 1e3, peak_memory() / 1024));
            last = Instant::now();
        };
        let inputs = disk::read_project(&folder, |_| disk::Named { theme: "theme".to_owned(), additional: Vec::new() })
            .expect("the project is there");
        lap("read");
        let book = pipeline::read_book(&inputs.book, &inputs).value;
        let mut outcome = pipeline::edit(&inputs, book, &mut lap);
        assert!(!outcome.has_errors(), "{:?}", outcome.diagnostics.first());
        let staged = disk::StagedSite::begin(&site).expect("the folder is free");
        pipeline::publish(&inputs, &mut outcome, &staged, &mut lap).expect("the templates are in order");
        let written = staged.swap_in().expect("the site can be written");
        lap("write");
        let total = begin.elapsed().as_secs_f64();
        let shown: Vec<String> = stages.iter().map(|(name, time, peak)| format!("{name} {time:.0} [{peak}]")).collect();
        println!("{size:>8} {total:>6.2} s  {} ({build} build, {} files changed)", shown.join(", "), written.changed);
    }
    println!("{size:>8} {:>6} MB at the peak", peak_memory() / 1024);
    for site in earlier {
        fs::remove_dir_all(site).expect("an earlier site can be removed");
    }
}

fn folder(size: usize, paragraphs: usize) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("news-{size}-{paragraphs}"))
}

/// The sites that earlier runs have built.
fn sites(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the collection's folder can be read").filter_map(Result::ok);
    entries.filter(|entry| entry.file_name().to_string_lossy().starts_with("book-")).map(|entry| entry.path()).collect()
}

/// The most memory that the process held, in KiB, as Linux counts it; 0 elsewhere.
fn peak_memory() -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()).and_then(|number| number.parse().ok()).unwrap_or(0)
}
