//! Tells headings and captions from paragraphs by the look of a line.

use crate::parse::plain_byline::is_byline;

/// The most words that a heading has.
const MOST_WORDS: usize = 14;
/// The share of a heading's longer words that begin with a capital.
const CAPITAL_SHARE: f64 = 0.75;
/// Words that only a credit line has.
const CREDITS: &[&str] = &[
    "photo",
    "photograph",
    "photos",
    "image",
    "images",
    "picture",
    "illustration",
    "credit",
    "courtesy",
    "getty",
    "reuters",
    "afp",
    "shutterstock",
    "foto",
    "bild",
    "imagen",
];

/// Whether `line` reads as a heading: short, without a sentence's end, and with capitals like a title or alone between blank lines.
pub fn is_heading(line: &str, alone: bool) -> bool {
    let line = line.trim();
    let words: Vec<&str> = line.split_whitespace().collect();
    let begins_well = line.chars().next().is_some_and(|first| first.is_uppercase() || first.is_numeric() || !first.is_alphabetic());
    if words.is_empty() || words.len() > MOST_WORDS || !begins_well || line.ends_with(['.', ',', ';', ':', '…', '!', '"', '”']) {
        return false;
    }
    if is_byline(&words) {
        return false;
    }
    let longer: Vec<&&str> = words.iter().filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() >= 4).collect();
    let capitals = longer.iter().filter(|word| word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase)).count();
    #[expect(clippy::cast_precision_loss, reason = "a heading has at most fourteen words")]
    let like_a_title = words.len() >= 2 && !longer.is_empty() && capitals as f64 >= CAPITAL_SHARE * longer.len() as f64;
    like_a_title || (alone && words.len() <= 10 && !line.ends_with('?'))
}

/// Whether `line` is a caption: it ends with a credit in brackets, or begins with one.
pub fn is_caption(line: &str) -> bool {
    let line = line.trim();
    if let Some(open) = line.rfind(['(', '[']) {
        let inside = &line[open..];
        if inside.ends_with([')', ']']) && has_credit(inside) {
            return true;
        }
    }
    let label = line.split(':').next().unwrap_or_default();
    label.len() < line.len() && label.split_whitespace().count() <= 2 && has_credit(label) && line.split_whitespace().count() <= 40
}

fn has_credit(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|word| CREDITS.contains(&word.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_headings_and_sentences_are_not() {
        for heading in ["Who Is Alexandr Wang?", "Why Meta Needs Scale AI (and Wang)", "The Stakes: Meta vs. OpenAI, Anthropic, and Google"]
        {
            assert!(is_heading(heading, false), "{heading}");
        }
        for line in ["He left.", "Why did he leave the company so soon?", "and then some", "A quiet afternoon in the old town"] {
            assert!(!is_heading(line, false), "{line}");
        }
        assert!(is_heading("What happened next", true));
        for line in ["By Ruth Kellaway, Wexbury Gazette, 4 March 2026", "3 May 2026", "Published: 3 May 2026", "by Tom Brierley"] {
            assert!(!is_heading(line, true), "{line}");
        }
    }

    #[test]
    fn a_credit_line_makes_a_caption() {
        assert!(is_caption("Wang is seen in a photo at the office (Photo: Jeff Chiu/AP, File)"));
        assert!(is_caption("Photo: The harbour at night"));
        assert!(!is_caption("He showed a photo of the office (in Berlin)."));
        assert!(!is_caption("The photo that he showed: a house."));
    }
}
