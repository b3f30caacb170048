//! An editor's Markdown as plain words, for files that hold no markup.

use pulldown_cmark::Event;
use pulldown_cmark::Options;
use pulldown_cmark::Parser;
use pulldown_cmark::TagEnd;

use crate::model::Edition;
use crate::model::citation_label;

/// The words of `markdown`; paragraphs, items and rows are parted by an empty line, HTML is left out, and a citation has the
/// words that readers see for it.
pub fn plain_words(edition: &Edition, markdown: &str) -> String {
    let mut words = String::with_capacity(markdown.len());
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::TableCell) => words.push(' '),
            Event::End(
                TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::CodeBlock | TagEnd::TableRow | TagEnd::TableHead,
            ) => {
                words.truncate(words.trim_end().len());
                words.push_str("\n\n");
            }
            _ => {}
        }
    }
    words.truncate(words.trim_end().len());
    with_labels(edition, &words)
}

/// `words` with what stands for each `[[…]]`; one that names nothing, which is a fault told elsewhere, stays.
fn with_labels(edition: &Edition, words: &str) -> String {
    let mut labelled = String::with_capacity(words.len());
    let mut rest = words;
    while let Some((before, after)) = rest.split_once("[[") {
        let Some((cited, behind)) = after.split_once("]]") else { break };
        labelled.push_str(before);
        let label = cited.split_once('|').map(|(_, words)| words.trim().to_owned());
        match label.or_else(|| citation_label(edition, cited)) {
            Some(label) => labelled.push_str(&label),
            None => labelled.extend(["[[", cited, "]]"]),
        }
        rest = behind;
    }
    labelled + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_are_left() {
        let markdown = "A *bold*\nword, [a link](https://example.org/), [[x#1]], [[x|this]] and `code` <b>x</b>.\n\n- one\n- two\n";
        assert_eq!(plain_words(&Edition::default(), markdown), "A bold word, a link, [[x#1]], this and code x.\n\none\n\ntwo");
    }
}
