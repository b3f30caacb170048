//! The files of one page.

/// What a page becomes.
#[derive(Clone)]
pub struct PageFiles {
    /// Its HTML.
    pub html: Vec<u8>,
    /// Scripts beside it that it loads when a reader needs them: path and bytes.
    pub scripts: Vec<(String, Vec<u8>)>,
}
