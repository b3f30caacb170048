//! Makes a page of the site show changes: it gets a script of the server's, and its policy lets that ask for news.

use std::fmt::Write;

use crate::text::percent_encoded;

/// Shown as long as no site could be built at all.
pub const NOTHING_YET: &str = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Not built yet</title></head>\
    <body><main><h1>Nothing could be built yet</h1><p>What is wrong stands below. This page changes as soon as it is mended.</p></main></body></html>";

/// What a page is told of its server.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// The build that the page is of.
    pub version: u64,
    /// Names the run of the server.
    pub run: &'a str,
    /// What the page shows when it writes notes; none for one that may not.
    pub token: Option<&'a str>,
}

/// The page at `path` with the server's styles and scripts in its head.
pub fn alive(html: &[u8], path: &str, told: Told<'_>) -> String {
    let mut html = String::from_utf8_lossy(html).into_owned();
    if let Some(at) = policy(&html) {
        // What the policy says first of a sort of thing is what holds.
        html.insert_str(at, "connect-src 'self'; ");
    }
    let (page, Told { version, run, token }) = (percent_encoded(path, "/"), told);
    let mut added = format!(
        "<link rel=\"stylesheet\" href=\"/.postil/live.css\"><script src=\"/.postil/live.js\" defer data-page=\"{page}\" \
         data-version=\"{version}\" data-run=\"{run}\"></script>"
    );
    if let Some(token) = token {
        let _ = write!(
            added,
            "<link rel=\"stylesheet\" href=\"/.postil/desk.css\"><script src=\"/.postil/desk.js\" defer data-page=\"{page}\" \
             data-token=\"{token}\"></script>"
        );
    }
    let at = html.find("</head>").or_else(|| html.find("<body")).unwrap_or(html.len());
    html.insert_str(at, &added);
    html
}

/// Where the Content-Security-Policy of a page begins.
fn policy(html: &str) -> Option<usize> {
    let head = &html[..html.find("</head>").unwrap_or(html.len())];
    let named = head.find("Content-Security-Policy")?;
    let tag = head[..named].rfind('<')?;
    let content = tag + head[tag..].find("content=")? + "content=".len();
    head[content..].starts_with(['"', '\'']).then_some(content + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_policy_of_the_head_is_widened() {
        let page = "<head><meta http-equiv=Content-Security-Policy content=\"default-src 'none'\"></head><body>Content-Security-Policy content=\"x\"</body>";
        let alive = alive(page.as_bytes(), "a\"b.html", Told { version: 3, run: "r", token: None });
        assert!(alive.contains("content=\"connect-src 'self'; default-src 'none'\""), "{alive}");
        assert!(alive.contains("data-page=\"a%22b.html\"") && alive.ends_with("content=\"x\"</body>"), "{alive}");
        assert!(!alive.contains("desk.js"), "who may not write gets nothing to write with");
    }
}
