//! What a host needs beside the pages: signs for GitHub Pages, and the pictures of the editors' own pages.

use crate::diag::Error;
use crate::model::Destination;
use crate::model::Edition;
use crate::model::InputFile;
use crate::model::briefing::Page;

/// Files of `content/pages/` with these endings go into the site as they are.
pub const PICTURES: &[&str] = &["avif", "gif", "jpeg", "jpg", "png", "webp"];

/// Adds `.nojekyll`, so that GitHub Pages takes every file as it is, and `CNAME` where `book.toml` names a host.
pub fn add_hosting(edition: &Edition, _: &[InputFile], _: &[Page], site: &dyn Destination) -> Result<(), Error> {
    site.put(".nojekyll", (&b""[..]).into())?;
    edition.book.html.cname.iter().try_for_each(|name| site.put("CNAME", format!("{name}\n").into_bytes().into()))
}

/// Adds the pictures that stand beside the editors' own pages.
pub fn add_pictures(_: &Edition, content: &[InputFile], _: &[Page], site: &dyn Destination) -> Result<(), Error> {
    let beside = content.iter().filter_map(|file| Some((file.path.strip_prefix("content/pages/")?, &file.bytes)));
    beside.filter(|(path, _)| is_picture(path)).try_for_each(|(path, bytes)| site.put(path, bytes.clone().into()))
}

/// Whether the file at `path` is a picture, by its ending.
#[must_use]
pub fn is_picture(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| PICTURES.contains(&ending.to_ascii_lowercase().as_str()))
}
