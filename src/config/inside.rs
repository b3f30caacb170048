//! Paths that `book.toml` names: they stay inside the project, and each has one way to be written.

use crate::config::record::Record;
use crate::config::record::Taken;
use crate::diag::Diagnostic;

/// The path `taken`, which is the value of `key`, without its `.` parts; a path that leaves the project is a fault.
///
/// What `book.toml` names is read and published, so a path that led outside would publish somebody else's files.
pub fn inside(table: &mut Record<'_>, key: &str, taken: &Taken<String>) -> Option<String> {
    let path = taken.value.as_str();
    let parts: Vec<&str> = path.split('/').filter(|part| !matches!(*part, "" | ".")).collect();
    let message = if path.starts_with(['/', '\\']) || begins_with_a_drive(path) {
        format!("`{key}` is an absolute path")
    } else if path.contains('\\') {
        format!("`{path}` has a `\\`, which is no sign between folders on every system")
    } else if parts.contains(&"..") {
        format!("`{path}` leads out of the project's folder, or may do so")
    } else if path.trim().is_empty() {
        format!("`{key}` is empty")
    } else if parts.is_empty() {
        format!("`{path}` is the project's own folder")
    } else {
        return Some(parts.join("/"));
    };
    let help = "write a path that starts from the folder of `book.toml` and stays inside it, with `/` between its parts";
    table.fault(Diagnostic::error("outside-path", table.at(taken.span), message).help(format!("{help}; or leave `{key}` out")));
    None
}

/// Whether `path` begins as `C:` does, which is a place of its own on Windows.
fn begins_with_a_drive(path: &str) -> bool {
    matches!(path.as_bytes(), [letter, b':', ..] if letter.is_ascii_alphabetic())
}
