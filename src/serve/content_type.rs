//! What a file is, by its ending, as a browser is told.

const TYPES: &[(&[&str], &str)] = &[
    (&["html"], "text/html; charset=utf-8"),
    (&["css"], "text/css; charset=utf-8"),
    (&["js"], "text/javascript; charset=utf-8"),
    (&["svg"], "image/svg+xml"),
    (&["woff2"], "font/woff2"),
    (&["woff"], "font/woff"),
    (&["png"], "image/png"),
    (&["jpg", "jpeg"], "image/jpeg"),
    (&["gif"], "image/gif"),
    (&["webp"], "image/webp"),
    (&["avif"], "image/avif"),
    (&["ico"], "image/x-icon"),
    (&["json"], "application/json"),
    (&["jsonld"], "application/ld+json"),
    (&["xml"], "application/xml; charset=utf-8"),
    (&["md"], "text/markdown; charset=utf-8"),
    (&["txt", ""], "text/plain; charset=utf-8"),
];

/// The media type of the file at `path`.
pub fn content_type(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or(path);
    let ending = name.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_ascii_lowercase());
    TYPES.iter().find(|(endings, _)| endings.contains(&ending.as_str())).map_or("application/octet-stream", |(_, name)| name)
}
