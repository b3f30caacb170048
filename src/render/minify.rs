//! Minifies pages, and style and script as files of their own.

use minify_html::{Cfg, minify};

/// A page without needless white space and comments. Every tag stays closed, and inline style and script stay as they
/// are, because the page's policy names them by their hashes.
pub fn page(html: &str) -> Vec<u8> {
    let settings = Cfg { keep_closing_tags: true, keep_html_and_head_opening_tags: true, ..Cfg::default() };
    minify(html.as_bytes(), &settings)
}

/// A style sheet without comments and needless white space.
pub fn style(css: &str) -> String {
    wrapped("style", css, &Cfg { minify_css: true, ..Cfg::default() })
}

/// A script without comments and needless white space.
pub fn script(js: &str) -> String {
    wrapped("script", js, &Cfg { minify_js: true, ..Cfg::default() })
}

/// The minifier reads pages, so a file goes through it as the only element of one.
fn wrapped(element: &str, content: &str, settings: &Cfg) -> String {
    let open = format!("<{element}>");
    let close = format!("</{element}>");
    let minified = minify(format!("{open}{content}{close}").as_bytes(), &Cfg { keep_closing_tags: true, ..settings.clone() });
    let text = String::from_utf8_lossy(&minified);
    text.strip_prefix(&open).and_then(|rest| rest.strip_suffix(&close)).map_or_else(|| content.to_owned(), str::to_owned)
}
