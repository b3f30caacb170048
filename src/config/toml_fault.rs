//! What is wrong with a line that is no TOML, in the words of somebody who has never heard of TOML.

use crate::config::date_hint;
use crate::config::quoted::quoted;
use crate::text::Span;

const CURLY: &[char] = &['“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '″'];

/// What is said of a line that cannot be read.
pub struct TomlFault {
    /// The part of the text that is wrong.
    pub span: Span,
    /// What is wrong with it.
    pub message: String,
    /// A way out.
    pub help: String,
}

/// The line of `text` that byte `at` lies in.
pub fn line_at(text: &str, at: usize) -> Span {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    Span::new(start, text[at..].find('\n').map_or(text.len(), |end| at + end))
}

/// What to say of the fault that the parser calls `message` and finds at `span` of `text`.
pub fn explain(text: &str, span: Span, message: &str) -> TomlFault {
    let line = line_at(text, span.start);
    let whole = line.of(text).trim();
    let (key, value) = whole.split_once('=').map_or((whole, ""), |(key, value)| (key.trim(), value.trim()));
    let begins = |kind: &str| message.starts_with(kind);
    let curly = |text: &str| text.starts_with(CURLY) || text.ends_with(CURLY);
    if date_hint::DATE_KEYS.contains(&key) && !value.is_empty() {
        let (message, help) = date_hint::told(key, value);
        return TomlFault { span: value_span(text, line), message, help };
    }
    let (message, help) = if curly(value) || curly(text.get(span.start..span.end).unwrap_or_default()) {
        let written = if value.starts_with('[') { value.replace(CURLY, "\"") } else { quoted_again(value) };
        ("the quotation marks around this text are curly, and must be straight".to_owned(), format!("write `{key} = {written}`"))
    } else if begins("invalid multi-line") {
        let marks = if message.contains("literal") { "'''" } else { "\"\"\"" };
        (format!("the text that {marks} opens never ends"), format!("put {marks} after its last word"))
    } else if begins("invalid basic string") || begins("invalid literal string") {
        ("a quotation mark is missing at the end of this text".to_owned(), format!("write `{key} = {}`", quoted_again(value)))
    } else if message.contains("escape") {
        let help = "write `\\\\` for each `\\`, or put the text between single quotation marks: '…'";
        ("between quotation marks, a `\\` does not stand for itself".to_owned(), help.to_owned())
    } else if begins("unexpected key or value") && value.starts_with(['"', '\'']) {
        after_the_text(key, value)
    } else if begins("string values must be quoted") || begins("invalid float") {
        without_marks(key, value)
    } else if begins("duplicate key") {
        (format!("`{key}` stands here for the second time"), "keep one of the two".to_owned())
    } else if begins("key with no value") || begins("invalid unquoted key") {
        no_key(whole, key, value)
    } else {
        (format!("this line cannot be read: {message}"), "each line is `key = value`, and text stands in \"quotation marks\"".to_owned())
    };
    TomlFault { span, message, help }
}

/// A text that ends too early, because it holds its own quotation marks; or two keys on one line.
fn after_the_text(key: &str, value: &str) -> (String, String) {
    let rest = value[1..].split_once(&value[..1]).map_or("", |(_, rest)| rest);
    if rest.contains('=') {
        return ("two keys stand on one line".to_owned(), "put each `key = value` on a line of its own".to_owned());
    }
    (
        "this text holds quotation marks such as it stands in, and so seems to end before its end".to_owned(),
        format!("write `{key} = {}`", quoted_again(value)),
    )
}

fn without_marks(key: &str, value: &str) -> (String, String) {
    if value.is_empty() {
        return (format!("`{key}` has no value"), format!("write `{key} = \"…\"`, or take the line out"));
    }
    let written = match value.to_lowercase().as_str() {
        word @ ("true" | "false") => word.to_owned(),
        _ if value.starts_with(['[', '{']) => {
            return ("a text in this list needs quotation marks".to_owned(), format!("such as `{key} = [\"one\", \"two\"]`"));
        }
        _ => quoted_again(value),
    };
    (format!("the value of `{key}` needs quotation marks, if it is text"), format!("write `{key} = {written}`"))
}

fn no_key(line: &str, key: &str, value: &str) -> (String, String) {
    if line.starts_with("+++") {
        return ("only files that end in .md have `+++` lines".to_owned(), "take the line out".to_owned());
    }
    if let Some((key, value)) = line.split_once(':').filter(|(key, _)| !key.contains(['=', ' '])) {
        return ("between a key and its value stands `=`, not `:`".to_owned(), format!("write `{key} = {}`", quoted_again(value.trim())));
    }
    if value.is_empty() {
        return (
            "this line is no `key = value`".to_owned(),
            "write a key, `=` and a value, or begin the line with # as a remark".to_owned(),
        );
    }
    (format!("`{key}` cannot be a key"), "a key is one word of letters, digits, `-` and `_`".to_owned())
}

/// `value` as TOML has a text, whatever marks were put around it.
fn quoted_again(value: &str) -> String {
    let marks = |c: char| c == '"' || c == '\'' || CURLY.contains(&c);
    let inner = value.strip_prefix(marks).unwrap_or(value);
    let inner = inner.strip_suffix(marks).filter(|_| inner.len() < value.len() || value.ends_with(CURLY)).unwrap_or(inner);
    quoted(if inner.is_empty() { "…" } else { inner })
}

/// Where the value stands in `line`.
fn value_span(text: &str, line: Span) -> Span {
    let after = line.of(text).find('=').map_or(line.start, |at| line.start + at + 1);
    Span::new(after, line.end).trimmed(text)
}
