//! What a host needs beside the pages: signs for GitHub Pages, and the pictures of the editors' own pages.

use crate::model::Edition;
use crate::model::InputFile;
use crate::model::OutputTree;

/// Files of `content/pages/` with these endings go into the site as they are.
pub const PICTURES: &[&str] = &["avif", "gif", "jpeg", "jpg", "png", "webp"];

/// Adds `.nojekyll`, so that GitHub Pages takes every file as it is, and `CNAME` where `book.toml` names a host.
pub fn add_hosting(edition: &Edition, _: &[InputFile], tree: &mut OutputTree) {
    tree.files.insert(".nojekyll".to_owned(), (&b""[..]).into());
    if let Some(name) = &edition.book.html.cname {
        tree.files.insert("CNAME".to_owned(), format!("{name}\n").into_bytes().into());
    }
}

/// Adds the pictures that stand beside the editors' own pages.
pub fn add_pictures(_: &Edition, content: &[InputFile], tree: &mut OutputTree) {
    for file in content {
        let Some(path) = file.path.strip_prefix("content/pages/") else { continue };
        if is_picture(path) {
            tree.files.insert(path.to_owned(), file.bytes.clone().into());
        }
    }
}

/// Whether the file at `path` is a picture, by its ending.
#[must_use]
pub fn is_picture(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| PICTURES.contains(&ending.to_ascii_lowercase().as_str()))
}
