//! What raw HTML inside Markdown is made of: tags, what they hide and part, and references to characters.

use pulldown_cmark::{Event, Parser};

use crate::text::Span;

/// How a stretch begins that readers do not see, and what ends it.
const HIDDEN: &[(&str, &str)] = &[("<script", "</script>"), ("<style", "</style>"), ("<!--", "-->")];
/// Elements inside whose words no space is seen.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "i", "kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u", "wbr",
];
/// The longest reference to a character, such as `&CounterClockwiseContourIntegral;`.
const LONGEST_REFERENCE: usize = 33;

/// Whether a tag, a comment or an instruction begins `rest`, and no sign for "less than".
pub fn begins_markup(rest: &str) -> bool {
    rest.strip_prefix('<').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')))
}

/// What ends the markup that `rest` begins with.
pub fn end_of(rest: &str) -> &'static str {
    HIDDEN.iter().find(|(begin, _)| begins(rest, begin)).map_or(">", |&(_, end)| end)
}

/// Whether the tag that `rest` begins with parts the words around it, as a cell or a line break does.
pub fn parts_words(rest: &str) -> bool {
    let name = rest[1..].trim_start_matches('/');
    let name = name[..name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len())].to_ascii_lowercase();
    !name.is_empty() && !INLINE.contains(&name.as_str())
}

/// Where `end` first stands in `text`, in capitals or not.
pub fn find(text: &str, end: &str) -> Option<usize> {
    let first = end.chars().next()?;
    text.match_indices(first).map(|(at, _)| at).find(|&at| begins(&text[at..], end))
}

fn begins(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}

/// The pieces of `words` with their bytes: as they stand, or where a reference stands for it, the character.
pub fn decoded(words: &str) -> Vec<(Option<String>, Span)> {
    let mut pieces = Vec::new();
    let mut plain = 0;
    for (at, _) in words.match_indices('&') {
        let Some(end) = words[at..].bytes().take(LONGEST_REFERENCE).position(|byte| byte == b';').map(|end| at + end + 1) else { continue };
        let Some(character) = character(&words[at..end]) else { continue };
        pieces.push((None, Span::new(plain, at)));
        pieces.push((Some(character), Span::new(at, end)));
        plain = end;
    }
    pieces.push((None, Span::new(plain, words.len())));
    pieces.retain(|(_, span)| !span.is_empty());
    pieces
}

/// What a reference such as `&amp;` stands for; Markdown reads it as HTML does.
fn character(reference: &str) -> Option<String> {
    let texts = Parser::new(reference).filter_map(|event| if let Event::Text(text) = event { Some(text.to_string()) } else { None });
    Some(texts.collect::<String>()).filter(|read| read != reference)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_stand_for_characters() {
        let read: String = decoded("Tom &amp; Anna & co; &#233;&nosuch; &lt;")
            .into_iter()
            .map(|(piece, span)| piece.unwrap_or_else(|| span.of("Tom &amp; Anna & co; &#233;&nosuch; &lt;").to_owned()))
            .collect();
        assert_eq!(read, "Tom & Anna & co; é&nosuch; <");
    }
}
