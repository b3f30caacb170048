//! What a host needs beside the pages: signs for GitHub Pages, and the pictures of the editors' own pages.

use crate::diag::Error;
use crate::model::Destination;
use crate::model::Edition;
use crate::model::InputFile;
use crate::model::is_picture;

/// Adds `.nojekyll`, so that GitHub Pages takes every file as it is, and `CNAME` where `book.toml` names a host.
pub fn add_hosting(edition: &Edition, _: &[InputFile], site: &dyn Destination) -> Result<(), Error> {
    site.put(".nojekyll", (&b""[..]).into())?;
    edition.book.html.cname.iter().try_for_each(|name| site.put("CNAME", format!("{name}\n").into_bytes().into()))
}

/// Adds the pictures that stand beside the editors' own pages.
pub fn add_pictures(_: &Edition, content: &[InputFile], site: &dyn Destination) -> Result<(), Error> {
    let beside = content.iter().filter_map(|file| Some((file.path.strip_prefix("content/pages/")?, &file.bytes)));
    beside.filter(|(path, _)| is_picture(path)).try_for_each(|(path, bytes)| site.put(path, bytes.clone().into()))
}
