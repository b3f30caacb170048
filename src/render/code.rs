//! Colours fenced code by classes, so that light and dark are the theme's affair.

use std::sync::LazyLock;

use pulldown_cmark_escape::escape_html;
use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::SyntaxSet;
use syntect::util::LinesWithEndings;

/// Read once, and only where a briefing has code.
static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

/// Longer code is shown without colours: it would hold up the build.
const LONGEST: usize = 200_000;

/// `code` as HTML; `language` is the first word after the fence.
pub fn html(code: &str, language: &str) -> String {
    let language = language.split([' ', ',', '{']).next().unwrap_or_default();
    let coloured = coloured(code, language).unwrap_or_else(|| escaped(code));
    let class = if language.is_empty() { String::new() } else { format!(" class=\"language-{}\"", escaped(language)) };
    format!("<pre class=\"code\" tabindex=\"0\"><code{class}>{coloured}</code></pre>")
}

fn coloured(code: &str, language: &str) -> Option<String> {
    if language.is_empty() || code.len() > LONGEST {
        return None;
    }
    let syntax = SYNTAXES.find_syntax_by_token(language)?;
    let mut generator = ClassedHTMLGenerator::new_with_class_style(syntax, &SYNTAXES, ClassStyle::SpacedPrefixed { prefix: "s-" });
    for line in LinesWithEndings::from(code) {
        generator.parse_html_for_line_which_includes_newline(line).ok()?;
    }
    Some(generator.finalize())
}

/// `text` with the signs of HTML escaped.
pub fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    // Writing into a string cannot fail.
    let _ = escape_html(&mut html, text);
    html
}
