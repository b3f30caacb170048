//! Which files of a project go into its site as they are, by their endings and folders.

/// The endings of pictures.
///
/// An SVG may hold scripts. In a page it is shown by `<img>`, where browsers run none, and the page's policy allows none
/// either; somebody who opens the file by itself runs them. Pictures stand beside the editors' own pages and are theirs, as
/// what `additional-js` names is: nothing of a source or of a note gets in among them.
pub const PICTURES: &[&str] = &["avif", "gif", "jpeg", "jpg", "png", "svg", "webp"];

/// Whether the file at `path` is a picture, by its ending.
#[must_use]
pub fn is_picture(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| PICTURES.contains(&ending.to_ascii_lowercase().as_str()))
}
