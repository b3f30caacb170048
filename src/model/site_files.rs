//! Which files of a project go into its site as they are, by their endings and folders.

/// The endings of pictures.
///
/// An SVG may hold scripts. In a page it is shown by `<img>`, where browsers run none, and the page's policy allows none
/// either; somebody who opens the file by itself runs them. Pictures stand beside the editors' own pages and are theirs, as
/// what `additional-js` names is: nothing of a source or of a note gets in among them.
pub const PICTURES: &[&str] = &["avif", "gif", "jpeg", "jpg", "png", "svg", "webp"];

/// The still picture that stands beside a link to the briefing elsewhere.
pub const CARD_FILE: &str = "card.png";

/// Whether the file at `path` is a picture, by its ending.
#[must_use]
pub fn is_picture(path: &str) -> bool {
    ends_in(path, PICTURES)
}

/// The folders of a theme whose files go into the site as they are.
const COPIED_FOLDERS: &[&str] = &["fonts/", "icons/", "images/"];
/// The folders whose files become the one style sheet and the one script.
const JOINED_FOLDERS: &[&str] = &["css/", "js/"];
/// The folder of the words of each language.
const WORDS_FOLDER: &str = "words/";

/// Whether the file at `path` of a theme goes into the site as it is: its fonts, icons and pictures. A page never does.
#[must_use]
pub fn is_copied_of_theme(path: &str) -> bool {
    let in_its_folder = COPIED_FOLDERS.iter().any(|folder| path.starts_with(folder)) && !ends_in(path, &["html", "htm"]);
    in_its_folder || is_picture(path) || ends_in(path, &["ico"])
}

/// Whether anything reads the file at `path` of a theme.
#[must_use]
pub fn is_read_of_theme(path: &str) -> bool {
    let of_words = path.strip_prefix(WORDS_FOLDER).is_some_and(|name| !name.contains('/') && ends_in(name, &["toml"]));
    is_copied_of_theme(path) || of_words || JOINED_FOLDERS.iter().any(|folder| path.starts_with(folder))
}

/// Whether `path` ends in one of `endings`, in small letters or capital ones.
fn ends_in(path: &str, endings: &[&str]) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| endings.contains(&ending.to_ascii_lowercase().as_str()))
}
