//! Words in an XML file.

/// `text` as the content of an element or of an attribute in quotation marks. Signs that XML 1.0 has no place for
/// (section 2.2) are left out.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' => escaped.push(character),
            '\0'..' ' | '\u{fffe}' | '\u{ffff}' => {}
            _ => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_an_element_or_breaks_the_file() {
        assert_eq!(escaped("a<b> & \"c\"\u{0}\u{b}\r\n\u{ffff}é"), "a&lt;b&gt; &amp; &quot;c&quot;\né");
    }
}
