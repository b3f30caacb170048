//! The words of Markdown, without its signs.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The words of `markdown`; paragraphs, items and cells are parted by a space. Numbers of footnotes and HTML are left out.
pub fn plain(markdown: &str) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    let mut words = String::with_capacity(markdown.len());
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::SoftBreak
            | Event::HardBreak
            | Event::Start(Tag::Paragraph | Tag::Item | Tag::TableCell)
            | Event::End(TagEnd::Heading(_) | TagEnd::CodeBlock) => words.push(' '),
            _ => {}
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lose_their_signs() {
        assert_eq!(
            plain("A *b* [c](d.md) `e`[^1]\n\n- f\n- <b>g</b>\n\n| h | i |\n|--|--|\n| j | k |\n\n[^1]: l\n"),
            "A b c e f g h i j k l"
        );
    }
}
