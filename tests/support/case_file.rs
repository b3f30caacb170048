//! Case files: a sentence on what is shown, input files, and what must come out.
//!
//! `=== path` begins an input file, `==> view` an expected view; `(escaped)` after either says that
//! `\r`, `\t`, `\n`, `\xNN`, `\u{…}` and a `\` at a line's end (no line break) are to be read as such.

use std::fs;
use std::path::{Path, PathBuf};

/// A case file, read.
pub struct CaseFile {
    /// Where it is.
    pub path: PathBuf,
    /// What stands before the first section.
    pub head: String,
    /// The sections in order.
    pub sections: Vec<Section>,
}

/// A section of a case file.
pub struct Section {
    /// Its line: `=== …` or `==> …`.
    pub line: String,
    /// A path or a view's name.
    pub name: String,
    /// Whether it is an expectation.
    pub expected: bool,
    /// Its text as it stands.
    pub text: String,
}

impl Section {
    /// Its bytes, with escapes read where it says so. The last line break belongs to the case file.
    pub fn bytes(&self) -> Vec<u8> {
        let text = self.text.strip_suffix('\n').unwrap_or(&self.text);
        if self.line.ends_with("(escaped)") { unescape(text) } else { format!("{text}\n").into_bytes() }
    }
}

/// The case files of a folder, by name.
pub fn read_all(folder: &str) -> Vec<CaseFile> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(folder);
    let mut paths: Vec<PathBuf> =
        fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display())).map(|e| e.unwrap().path()).collect();
    paths.sort();
    assert!(!paths.is_empty(), "{}: no cases", folder.display());
    paths.into_iter().map(read).collect()
}

fn read(path: PathBuf) -> CaseFile {
    let text = fs::read_to_string(&path).unwrap();
    let mut head = String::new();
    let mut sections: Vec<Section> = Vec::new();
    for line in text.split_inclusive('\n') {
        let begins = line.strip_prefix("=== ").map(|name| (name, false)).or_else(|| line.strip_prefix("==> ").map(|name| (name, true)));
        if let Some((name, expected)) = begins {
            let name = name.trim().trim_end_matches("(escaped)").trim().to_owned();
            sections.push(Section { line: line.trim_end().to_owned(), name, expected, text: String::new() });
        } else if let Some(section) = sections.last_mut() {
            section.text.push_str(line);
        } else {
            head.push_str(line);
        }
    }
    CaseFile { path, head, sections }
}

/// Writes the case back with what really came out.
pub fn rewrite(case: &CaseFile, actual: impl Fn(&str) -> String) {
    let mut text = case.head.clone();
    for section in &case.sections {
        text += &section.line;
        text.push('\n');
        text += &if section.expected { actual(&section.name) } else { section.text.clone() };
    }
    fs::write(&case.path, text).unwrap();
}

fn unescape(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        bytes.extend(rest[..at].bytes());
        rest = &rest[at + 1..];
        let (read, length): (Vec<u8>, usize) = match rest.bytes().next() {
            Some(b'r') => (b"\r".to_vec(), 1),
            Some(b't') => (b"\t".to_vec(), 1),
            Some(b'n') => (b"\n".to_vec(), 1),
            Some(b'\n') => (Vec::new(), 1),
            Some(b'x') => (vec![u8::from_str_radix(rest.get(1..3).unwrap(), 16).unwrap()], 3),
            Some(b'u') => {
                let end = rest.find('}').unwrap();
                let code = u32::from_str_radix(&rest[2..end], 16).unwrap();
                (char::from_u32(code).unwrap().to_string().into_bytes(), end + 1)
            }
            _ => (b"\\".to_vec(), usize::from(rest.starts_with('\\'))),
        };
        bytes.extend(read);
        rest = &rest[length..];
    }
    bytes.extend(rest.as_bytes());
    bytes
}
