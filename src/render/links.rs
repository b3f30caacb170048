//! Where links may lead: the site itself, and addresses that a browser opens without running anything.

use std::borrow::Cow;

/// What `address`, as it stands in Markdown, becomes in HTML; nothing where it must not be followed.
///
/// A link to a Markdown page of the site leads to the HTML page beside it.
pub fn href(address: &str) -> Option<Cow<'_, str>> {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| !scheme.contains(['/', '#', '?', '.']));
    match scheme {
        Some(scheme) if ["http", "https", "mailto"].contains(&scheme.to_ascii_lowercase().as_str()) => Some(Cow::Borrowed(address)),
        Some(_) => None,
        None if address.starts_with("//") || address.starts_with('\\') => None,
        None => Some(page_of(address)),
    }
}

/// Whether `address` is a file of the site.
pub fn is_local(address: &str) -> bool {
    !address.contains(':') && !address.starts_with("//") && !address.starts_with('\\')
}

/// Whether `address` leads to a passage of a source.
pub fn is_citation(address: &str) -> bool {
    is_local(address) && address.contains("sources/")
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
    fn markdown_pages_become_html_pages_and_scripts_nothing() {
        assert_eq!(href("../sources/a.md#p3").as_deref(), Some("../sources/a.html#p3"));
        assert_eq!(href("https://example.org/a.md").as_deref(), Some("https://example.org/a.md"));
        for address in ["javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "//example.org/x", "vbscript:x", "file:///etc/passwd"] {
            assert!(href(address).is_none(), "{address}");
        }
    }
}
