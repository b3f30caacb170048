//! Words as values of a script that they can neither end nor change.

use std::fmt::Write;

/// The text of a file that hands `value` to the search under `name`.
pub fn assignment(name: &str, value: &str) -> String {
    format!("POSTIL_SEARCH[\"{name}\"]={value}\n")
}

/// Ends a list, whose items each have a comma behind them.
pub fn close(script: &mut String) {
    if script.ends_with(',') {
        script.pop();
    }
    script.push(']');
}

/// Appends `text` as a string. Quotation marks, line ends of every sort and `<` are escaped, so that no text ends the
/// string, and none reads as the end of a script where somebody puts the file into a page.
pub fn string(script: &mut String, text: &str) {
    script.push('"');
    for character in text.chars() {
        match character {
            '"' => script.push_str("\\\""),
            '\\' => script.push_str("\\\\"),
            '<' | '\u{2028}' | '\u{2029}' | '\u{feff}' => {
                let _ = write!(script, "\\u{:04x}", u32::from(character));
            }
            _ if character.is_control() => {
                let _ = write!(script, "\\u{:04x}", u32::from(character));
            }
            _ => script.push(character),
        }
    }
    script.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_its_string() {
        let hostile = "\"];alert(1)//\\\" </script><!-- \u{2028}\u{2029}\r\n\0 `${x}`";
        let mut written = String::new();
        string(&mut written, hostile);
        assert!(!written.contains(['<', '\n', '\r', '\0', '\u{2028}', '\u{2029}']), "{written}");
        assert_eq!(serde_json::from_str::<String>(&written).unwrap(), hostile);
    }
}
