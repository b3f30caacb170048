//! Where links may lead: the site itself, and addresses that a browser opens without running anything.

use std::borrow::Cow;

/// The schemes of the addresses elsewhere that a browser asks a host for; after them a host must follow.
const OF_HOSTS: &[&str] = &["http", "https"];

/// Where a browser goes for an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Goal {
    /// A file of the site, or a place in the page itself.
    Site,
    /// A page elsewhere, or a letter to somebody.
    Elsewhere,
    /// What may run something, or hides where it leads.
    Refused,
}

/// What `address`, as it stands in Markdown, becomes in HTML; nothing where it must not be followed.
///
/// A link to a Markdown page of the site leads to the HTML page beside it.
pub fn href(address: &str) -> Option<Cow<'_, str>> {
    match goal(address) {
        Goal::Site => Some(page_of(address)),
        Goal::Elsewhere => Some(Cow::Borrowed(address)),
        Goal::Refused => None,
    }
}

/// Whether `address` is a file of the site.
pub fn is_local(address: &str) -> bool {
    goal(address) == Goal::Site
}

/// Whether `address` leads to a passage of a source.
pub fn is_citation(address: &str) -> bool {
    is_local(address) && address.contains("sources/")
}

/// Looks at an address as browsers do, after the URL standard, <https://url.spec.whatwg.org/#concept-basic-url-parser>: white
/// space and controls at its ends and all tabs and line breaks are dropped, a `\` is a `/`, and two of these begin a host.
fn goal(address: &str) -> Goal {
    let bare = address.trim_matches(|c: char| c <= ' ');
    let read: String = bare.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).map(|c| if c == '\\' { '/' } else { c }).collect();
    let Some((scheme, rest)) = read.split_once(':').filter(|(scheme, _)| !scheme.contains(['/', '#', '?'])) else {
        return if read.starts_with("//") { Goal::Refused } else { Goal::Site };
    };
    let is = |known: &str| scheme.eq_ignore_ascii_case(known);
    let names_a_host = || rest.strip_prefix("//").is_some_and(|host| !host.is_empty() && !host.starts_with('/'));
    if is("mailto") || OF_HOSTS.iter().any(|known| is(known)) && names_a_host() { Goal::Elsewhere } else { Goal::Refused }
}

fn page_of(address: &str) -> Cow<'_, str> {
    let (path, rest) = address.find(['#', '?']).map_or((address, ""), |at| address.split_at(at));
    match path.strip_suffix(".md") {
        Some(stem) => Cow::Owned(format!("{stem}.html{rest}")),
        None => Cow::Borrowed(address),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_pages_become_html_pages() {
        assert_eq!(href("../sources/a.md#p3").as_deref(), Some("../sources/a.html#p3"));
        assert_eq!(href("https://example.org/a.md").as_deref(), Some("https://example.org/a.md"));
        for address in ["#a:b", "?a=b:c", "a/b:c.png", "/%5Cexample.org", "a//b", ""] {
            assert!(is_local(address), "{address}");
        }
        for address in ["HTTPS://example.org", "mailto:a@example.org", "https:\\\\example.org"] {
            assert!(href(address).is_some() && !is_local(address), "{address}");
        }
    }

    #[test]
    fn nothing_runs_and_no_host_is_hidden() {
        let schemes = ["javascript:alert(1)", "JAVASCRIPT:x", "java\tscript:x", "\u{1}javascript:x", " data:text/html,x", "vbscript:x"];
        let files = ["file:///etc/passwd", "x.y:z"];
        let hosts = ["//example.org", "/\\example.org", "\\/example.org", "\\\\example.org", "/\t/example.org", " //example.org"];
        let shortened = ["http:example.org", "https:/example.org", "http:///example.org", "https:", "http://"];
        for address in schemes.into_iter().chain(files).chain(hosts).chain(shortened) {
            assert!(href(address).is_none() && !is_local(address), "{address:?}");
        }
    }
}
