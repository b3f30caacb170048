//! What a host needs beside the pages: signs for GitHub Pages, and the pictures of the editors' own pages.

use crate::diag::Error;
use crate::model::Edition;
use crate::model::InputFile;
use crate::model::briefing::Page;
use crate::model::is_picture;
use crate::outputs::put::Put;

/// Adds `.nojekyll`, so that GitHub Pages takes every file as it is, and `CNAME` where `book.toml` names a host.
pub fn add_hosting(edition: &Edition, _: &[InputFile], _: &[Page], put: &mut Put<'_>) -> Result<(), Error> {
    put(".nojekyll", (&b""[..]).into(), None)?;
    edition.book.html.cname.iter().try_for_each(|name| put("CNAME", format!("{name}\n").into_bytes().into(), None))
}

/// Adds the pictures that stand beside the editors' own pages.
pub fn add_pictures(_: &Edition, content: &[InputFile], _: &[Page], put: &mut Put<'_>) -> Result<(), Error> {
    let beside = content.iter().filter_map(|file| Some((file.path.strip_prefix("content/pages/")?, file)));
    beside.filter(|(path, _)| is_picture(path)).try_for_each(|(path, file)| put(path, file.bytes.clone().into(), Some(&file.path)))
}
