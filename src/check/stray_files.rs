//! Files that nothing reads.

use crate::config::Book;
use crate::diag::Diagnostic;
use crate::diag::Place;
use crate::model::Inputs;
use crate::model::PICTURES;
use crate::model::is_picture;
use crate::model::is_read_of_theme;
use crate::text::Span;

/// Files of `content/` and of the theme's folder that no stage reads: most likely they stand in the wrong folder, or have the wrong ending.
pub fn check(inputs: &Inputs, book: &Book) -> Vec<Diagnostic> {
    let stray = |path: &str| {
        let (message, help) = stranger(path)?;
        Some(Diagnostic::warning("stray-file", Place::new(path, Span::default()), message).help(help))
    };
    let of_content = inputs.content.iter().filter_map(|file| stray(&file.path));
    of_content.chain(inputs.theme.iter().filter_map(|file| stray_of_theme(&file.path, &book.html.theme))).collect()
}

/// What is to be said of a file of `content/` that no stage reads. What is no annotation in its folder, `annotate` tells.
fn stranger(path: &str) -> Option<(&'static str, String)> {
    let unread = "nothing reads this file";
    let below = path.strip_prefix("content/").unwrap_or(path);
    let ending = below.rsplit_once('.').map_or("", |(_, ending)| ending);
    match below.split_once('/') {
        None if ["anchors.lock.toml", "authors.toml", "cross-references.toml", "entities.toml"].contains(&below) => None,
        Some(("annotations" | "claims", _)) => None,
        Some(("pages", name)) if ending == "md" || is_picture(name) => None,
        Some(("sources", _)) if ending == "toml" => None,
        Some(("pages", _)) => Some((unread, format!("pages end in .md, and the pictures beside them in .{}", PICTURES.join(", .")))),
        Some(("sources", _)) => Some((unread, "records of sources end in .toml; a source itself stands in seeds/".to_owned())),
        _ => Some((unread, "notes stand in content/annotations/, pages in content/pages/, records in content/sources/".to_owned())),
    }
}

/// What is to be said of the file at `path` in the theme's folder where it is no part of a theme, as mdBook's templates are none.
fn stray_of_theme(path: &str, theme: &str) -> Option<Diagnostic> {
    let below = path.strip_prefix(theme)?.trim_start_matches('/');
    let fault = Diagnostic::warning("stray-file", Place::new(path, Span::default()), "nothing reads this file");
    let help = "a theme has css/, js/, fonts/, icons/ and images/; what frames the pages stands in templates/";
    (!is_read_of_theme(below)).then(|| fault.help(help))
}
