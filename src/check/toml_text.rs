//! Words as TOML, for what editors paste.

/// A string with its quotes.
pub fn quoted(words: &str) -> String {
    toml::Value::String(words.to_owned()).to_string()
}
