//! Everything a build reads, in memory.

/// One file of a project.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct InputFile {
    /// Its path inside the project, with `/`.
    pub path: String,
    /// Its bytes, as they are on the disk.
    pub bytes: Vec<u8>,
}

/// A project's files, each list sorted by path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inputs {
    /// The path that leads to the project's folder from where the program runs; a whole path where it lies elsewhere.
    pub folder: String,
    /// The text of `book.toml`.
    pub book: String,
    /// The names of the folders that the project's folder holds, sorted: where a folder is missing, one may be nearly it.
    pub folders: Vec<String>,
    /// What stands in `seeds/`.
    pub seeds: Vec<InputFile>,
    /// What stands in `content/`.
    pub content: Vec<InputFile>,
    /// What stands in `templates/`: each takes the place of the built-in file of its name.
    pub templates: Vec<InputFile>,
    /// What stands in the theme's folder: each takes the place of the built-in file of its name.
    pub theme: Vec<InputFile>,
    /// The files that `additional-css` and `additional-js` name.
    pub additional: Vec<InputFile>,
}

impl Inputs {
    /// All of its files but `book.toml`.
    pub fn files(&self) -> impl Iterator<Item = &InputFile> {
        self.seeds.iter().chain(&self.content).chain(&self.templates).chain(&self.theme).chain(&self.additional)
    }
}
