//! Words as TOML.

/// A TOML string with its quotation marks; words of several lines may take as many.
#[must_use]
pub fn quoted(words: &str) -> String {
    toml::Value::String(words.to_owned()).to_string()
}

/// A TOML string on one line, whatever stands in it, because a line `+++` inside a string would end a note's keys.
#[must_use]
pub fn quoted_on_a_line(words: &str) -> String {
    let written = quoted(words);
    if !written.contains(['\n', '\r']) {
        return written;
    }
    // JSON's escapes are all TOML's, but for one control character that JSON does not escape.
    serde_json::to_string(words).unwrap_or_default().replace('\u{7f}', "\\u007F")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_stays_on_its_line_and_comes_back() {
        for text in ["plain", "a \"b\" 'c' \\ d", "one\n+++\ntwo", "\r\n\t\u{0}\u{7f}\u{8}", "'''\n\"\"\"", "", "😀 [[x]] # no = comment"]
        {
            let line = format!("key = {}", quoted_on_a_line(text));
            assert_eq!(line.lines().count(), 1, "{line}");
            let table: toml::Table = line.parse().unwrap_or_default();
            assert_eq!(table.get("key").and_then(toml::Value::as_str), Some(text), "{line}");
        }
    }
}
