//! Lists `templates/` and `theme/`, so that every file of them is built into the binary, and tells the tests whether the
//! cases of other projects are beside this one.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

/// Where other projects' cases are, for whoever has them. The tests that read them are told as ignored where they are not.
const OTHER_CASES: &str = "../shared/cases";

fn main() {
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo names the folder");
    let mut code = String::new();
    for (name, constant) in [("templates", "TEMPLATES"), ("theme", "THEME")] {
        println!("cargo::rerun-if-changed={name}");
        let folder = Path::new(&root).join(name);
        let mut files = Vec::new();
        collect(&folder, &mut files);
        files.retain(|file| !file.replace('\\', "/").contains("theme/words/"));
        files.sort();
        let _ = writeln!(code, "/// The files of `{name}/`: path and bytes.\npub const {constant}: &[(&str, &[u8])] = &[");
        for file in files {
            let below = file[folder.to_string_lossy().len() + 1..].replace('\\', "/");
            let _ = writeln!(code, "    ({below:?}, include_bytes!({file:?})),");
        }
        code.push_str("];\n");
    }
    println!("cargo::rustc-check-cfg=cfg(other_cases)");
    if Path::new(&root).join(OTHER_CASES).is_dir() {
        println!("cargo::rerun-if-changed={OTHER_CASES}");
        println!("cargo::rustc-cfg=other_cases");
    }
    let target = Path::new(&env::var("OUT_DIR").expect("cargo names the folder")).to_owned();
    fs::write(target.join("built_in.rs"), code).expect("the build folder can be written");
    fs::write(target.join("words.rs"), words(&Path::new(&root).join("theme").join("words"))).expect("the build folder can be written");
}

/// The words of each language, for a room that knows nothing of the rest of the theme.
fn words(folder: &Path) -> String {
    let mut files = Vec::new();
    collect(folder, &mut files);
    files.sort();
    let mut code = "/// The languages that are built in: primary subtag and words.\nconst BUILT_IN: &[(&str, &str)] = &[\n".to_owned();
    for file in files {
        let name = Path::new(&file).file_stem().expect("a file has a name").to_string_lossy().into_owned();
        let _ = writeln!(code, "    ({name:?}, include_str!({file:?})),");
    }
    code.push_str("];\n");
    code
}

fn collect(folder: &Path, files: &mut Vec<String>) {
    println!("cargo::rerun-if-changed={}", folder.display());
    for entry in fs::read_dir(folder).expect("the folder can be read").flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else if !entry.file_name().to_string_lossy().starts_with('.') {
            files.push(path.to_string_lossy().into_owned());
        }
    }
}
