//! The only door to the file system: a project's files come in, the site and an editor's new files go out.

mod build_folder;
mod file;
mod new_files;
mod project;
mod site;
mod watch;

pub use build_folder::check_build_folder;
pub use file::{write_file, write_inside};
pub use new_files::{holds_a_file, in_the_way, read_document, write_new_files};
pub use project::{Named, open_project, project_folder, read_file, read_project};
pub use site::{StagedSite, Written, clean_site};
pub use watch::Watch;
