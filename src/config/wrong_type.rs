//! What is said of a value of the wrong type: what was found, what is wanted, and the value written right.

use toml::de::DeValue;

use crate::config::date_hint;
use crate::config::quoted::quoted;

/// Keys for people, of whom there may be several in one text.
const PEOPLE: &[&str] = &["author", "creator", "publisher"];

/// What was written where another type is wanted.
#[derive(Debug)]
pub enum Written {
    /// Text in quotation marks.
    Text(String),
    /// A number, a date, or true or false, as it was written.
    Bare(&'static str, String),
    /// A list, with its parts as text.
    List(Vec<String>),
    /// Keys of its own.
    Keys,
}

impl Written {
    /// What `value` is.
    pub fn of(value: &DeValue<'_>) -> Self {
        match value {
            DeValue::String(text) => Self::Text(text.to_string()),
            DeValue::Integer(number) => Self::Bare("number", number.to_string()),
            DeValue::Float(number) => Self::Bare("number", number.to_string()),
            DeValue::Boolean(value) => Self::Bare("word", value.to_string()),
            DeValue::Datetime(date) => Self::Bare("date", date.to_string()),
            DeValue::Array(items) => Self::List(items.iter().map(|item| Self::of(item.get_ref()).text()).collect()),
            DeValue::Table(_) => Self::Keys,
        }
    }

    /// The words for it in a message.
    pub fn named(&self) -> String {
        match self {
            Self::Text(text) => format!("the text {text:?}"),
            Self::Bare(kind, written) => format!("the {kind} `{written}`"),
            Self::List(_) => "a list in [ ]".to_owned(),
            Self::Keys => "keys of its own".to_owned(),
        }
    }

    /// What it says, without its marks.
    fn text(self) -> String {
        match self {
            Self::Text(text) | Self::Bare(_, text) => text,
            Self::List(items) => items.join(", "),
            Self::Keys => "…".to_owned(),
        }
    }
}

/// The message and the way out for `key`, whose value cannot be read for what `reason` says in serde's words.
pub fn told(key: &str, written: &Written, reason: &str) -> (String, String) {
    let text = quoted;
    if date_hint::DATE_KEYS.contains(&key) {
        return date_hint::told(key, if let Written::Text(words) = written { words } else { "" });
    }
    let (found, expected) = reason.split_once(", expected ").unwrap_or((reason, ""));
    let wanted = match expected {
        "a string" => "text in quotation marks",
        "a boolean" => "true or false, without quotation marks",
        "a sequence" => "a list in [ ]",
        "usize" => "a whole number, without quotation marks",
        "f64" => "a number, without quotation marks",
        _ => return (format!("`{key}` cannot be read: {reason}"), String::new()),
    };
    if matches!(written, Written::List(_)) && !found.ends_with("sequence") {
        return (format!("each part of the list `{key}` must be {wanted}"), format!("such as `{key} = [\"one\", \"two\"]`"));
    }
    let right = match (expected, written) {
        ("a string", Written::Bare(_, words)) => Some(text(words)),
        ("a string", Written::List(items)) if PEOPLE.contains(&key) => Some(text(&and(items))),
        ("a string", Written::List(items)) => items.first().map(|first| text(first)),
        ("a sequence", Written::Text(words)) => Some(format!("[{}]", text(words))),
        ("a boolean", Written::Text(words)) => Some(words.to_lowercase()).filter(|word| word == "true" || word == "false"),
        ("usize", Written::Text(words)) => words.trim().parse::<usize>().ok().map(|number| number.to_string()),
        ("f64", Written::Text(words)) => words.trim().parse::<f64>().ok().map(|number| number.to_string()),
        _ => None,
    };
    let wanted = if matches!(written, Written::List(_)) { format!("one {wanted}") } else { wanted.to_owned() };
    let help = right.map_or_else(String::new, |right| format!("write `{key} = {right}`"));
    (format!("`{key}` must be {wanted}, not {}", written.named()), help)
}

/// As in "A, B and C".
fn and(items: &[String]) -> String {
    match items {
        [most @ .., last] if !most.is_empty() => format!("{} and {last}", most.join(", ")),
        _ => items.concat(),
    }
}
