//! The only door to the file system: a project's files come in, the site goes out.

mod build_folder;
mod create;
mod file;
mod project;
mod site;

pub use build_folder::check_build_folder;
pub use create::create_inside;
pub use file::{write_file, write_inside};
pub use project::{Named, project_folder, read_file, read_project};
pub use site::{StagedSite, Written, clean_site};
