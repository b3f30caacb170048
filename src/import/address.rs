//! Addresses of one page that are written in several ways.

/// Parameters that say where a reader came from, and nothing of the page.
const TRACKING: &[&str] = &["fbclid", "gclid", "dclid", "msclkid", "igshid", "mc_cid", "mc_eid", "yclid"];

/// `address` without what does not tell one page from another: scheme, `www.`, default port, fragment, tracking, a slash at the end.
/// Nothing where it is no address of a page.
pub fn same_page(address: &str) -> Option<String> {
    let address = address.trim();
    let scheme =
        ["https://", "http://"].into_iter().find(|scheme| address.get(..scheme.len()).is_some_and(|a| a.eq_ignore_ascii_case(scheme)))?;
    let rest = address[scheme.len()..].split('#').next().unwrap_or_default();
    let (before, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (host, path) = before.split_at(before.find('/').unwrap_or(before.len()));
    let host = host.to_lowercase();
    let host = host.strip_suffix(":443").or_else(|| host.strip_suffix(":80")).unwrap_or(&host);
    let host = host.strip_prefix("www.").unwrap_or(host);
    let mut kept: Vec<&str> = query.split('&').filter(|part| !part.is_empty() && !is_tracking(part)).collect();
    kept.sort_unstable();
    let query = if kept.is_empty() { String::new() } else { format!("?{}", kept.join("&")) };
    (!host.is_empty()).then(|| format!("{host}{}{query}", path.trim_end_matches('/')))
}

fn is_tracking(parameter: &str) -> bool {
    let name = parameter.split('=').next().unwrap_or_default().to_lowercase();
    name.starts_with("utm_") || TRACKING.contains(&name.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_page_has_one_form() {
        let page = same_page("https://example.org/a/b?id=3");
        for other in [
            "http://www.example.org/a/b/?id=3",
            "HTTPS://EXAMPLE.org:443/a/b?utm_source=x&id=3&fbclid=1#part",
            " https://example.org/a/b?id=3&",
        ] {
            assert_eq!(same_page(other), page, "{other}");
        }
        assert_ne!(same_page("https://example.org/a/B?id=3"), page);
        assert_ne!(same_page("https://example.org/a/b?id=4"), page);
        assert_eq!(same_page("urn:x-pdf:1"), None);
        assert_eq!(same_page("https://"), None);
    }
}
